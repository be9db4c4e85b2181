extension State {
  /// Opens the help of the view that has the keys, or closes it.
  mutating func toggleHelp() {
    help = help == nil ? Help(of: scope) : nil
  }

  /// In the help, commands move it, and what leaves a view closes it.
  mutating func runInHelp(_ command: Command, _ count: Int) -> [Effect] {
    guard let help else { return [] }
    let page = HelpView.page(self)
    let last = HelpView.lastLine(self, help)
    let line = min(help.line, last)
    switch command {
    case .nextLine: self.help?.line = min(last, line + count)
    case .previousLine: self.help?.line = max(0, line - count)
    case .nextPage: self.help?.line = min(last, line + count * page)
    case .previousPage: self.help?.line = max(0, line - count * page)
    case .nextHalfPage: self.help?.line = min(last, line + count * max(1, page / 2))
    case .previousHalfPage: self.help?.line = max(0, line - count * max(1, page / 2))
    case .first: self.help?.line = 0
    case .last: self.help?.line = last
    case .narrow: ask(.narrow, help.words)
    case .back:
      // First to all keys again, then out.
      if help.words.isEmpty { self.help = nil } else { self.help?.narrow(to: "") }
    default: break
    }
    return []
  }
}
