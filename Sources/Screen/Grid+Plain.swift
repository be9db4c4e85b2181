extension Grid {
  /// Takes away what only eyes are served by: lines and bars, and everything dim.
  ///
  /// Programs that read the screen aloud speak the signs of a line one by one, and a quiet text is
  /// lost on weak eyes. Code keeps its signs; they may be its content.
  public mutating func makePlain() {
    change { cell in
      if cell.role != .code, (0x2500...0x259F).contains(cell.base.value) { cell.base = " " }
      switch cell.role {
      case .muted, .rule, .byline, .status: cell.role = .text
      default: break
      }
    }
  }
}
