import CVTerm

/// A terminal in memory: bytes in, a screen out (libvterm).
public final class VirtualTerminal {
  /// A cell as the reader sees it.
  public struct Cell: Equatable, Sendable {
    public var text: String
    /// Whether a wide character reaches into it from the left.
    public var isRightHalf: Bool
    public var isBold, isItalic, isUnderlined, isReversed: Bool
    /// Palette indexes, -1 for the terminal's own, 0x1000000 | RGB for an RGB colour.
    public var ink, paper: Int
  }

  public private(set) var columns: Int
  public private(set) var rows: Int
  public fileprivate(set) var isOnAlternateScreen = false
  public fileprivate(set) var isCursorVisible = true
  /// What the terminal wants to send to the program.
  public fileprivate(set) var replies: [UInt8] = []

  private let handle: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks = UnsafeMutablePointer<VTermScreenCallbacks>.allocate(capacity: 1)

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    handle = vterm_new(Int32(rows), Int32(columns))
    screen = vterm_obtain_screen(handle)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let user, let value else { return 1 }
      let terminal = Unmanaged<VirtualTerminal>.fromOpaque(user).takeUnretainedValue()
      if property == VTERM_PROP_ALTSCREEN {
        terminal.isOnAlternateScreen = value.pointee.boolean != 0
      }
      if property == VTERM_PROP_CURSORVISIBLE {
        terminal.isCursorVisible = value.pointee.boolean != 0
      }
      return 1
    }
    let user = Unmanaged.passUnretained(self).toOpaque()
    vterm_set_utf8(handle, 1)
    vterm_screen_set_callbacks(screen, callbacks, user)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    vterm_output_set_callback(
      handle,
      { bytes, count, user in
        guard let user, let bytes else { return }
        let terminal = Unmanaged<VirtualTerminal>.fromOpaque(user).takeUnretainedValue()
        let new = UnsafeRawBufferPointer(start: bytes, count: count)
        terminal.replies.append(contentsOf: new)
      }, user)
  }

  deinit {
    vterm_free(handle)
    callbacks.deallocate()
  }

  public func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes {
      _ = vterm_input_write(handle, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
  }

  public func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  public func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    vterm_set_size(handle, Int32(rows), Int32(columns))
  }
}

extension VirtualTerminal {
  public func cell(row: Int, column: Int) -> Cell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    let scalars = withUnsafeBytes(of: cell.chars) {
      $0.bindMemory(to: UInt32.self).prefix { $0 != 0 && $0 != .max }.compactMap(
        Unicode.Scalar.init)
    }
    return Cell(
      text: String(String.UnicodeScalarView(scalars)), isRightHalf: cell.chars.0 == .max,
      isBold: cell.attrs.bold != 0,
      isItalic: cell.attrs.italic != 0, isUnderlined: cell.attrs.underline != 0,
      isReversed: cell.attrs.reverse != 0, ink: Int(cvterm_ink(&cell)),
      paper: Int(cvterm_paper(&cell)))
  }

  /// The text of a row without the blanks at its end.
  public func text(row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      var cell = VTermScreenCell()
      vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
      let text = self.cell(row: row, column: column).text
      line += text.isEmpty ? " " : text
      column += max(1, Int(cell.width))
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// All cells, row after row.
  public var cells: [[Cell]] {
    (0..<rows).map { row in (0..<columns).map { cell(row: row, column: $0) } }
  }

  /// The screen, a line for each row.
  public var text: String { (0..<rows).map(text(row:)).joined(separator: "\n") }

  public var cursor: (row: Int, column: Int) {
    var place = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(handle), &place)
    return (Int(place.row), Int(place.col))
  }
}
