import HTML

extension Document {
  /// Whether an attribute or an inline style keeps an element from being seen.
  func isHidden(_ node: NodeID) -> Bool {
    if attribute("hidden", of: node) != nil { return true }
    guard let style = attribute("style", of: node), (9...2000).contains(style.utf8.count) else {
      return false
    }
    let plain = style.lowered.filter { $0 != " " }
    return plain.holds("display:none") || plain.holds("visibility:hidden")
  }

  /// Whether a piece of a paragraph is hidden: it is no text. A hidden block may be the text behind
  /// a button (“read more”), so evidence decides on it.
  func isHiddenInline(_ node: NodeID) -> Bool {
    tag(of: node).part == .inline && isHidden(node)
  }
}
