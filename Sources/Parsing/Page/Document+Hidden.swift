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

  /// Whether a piece of a paragraph is hidden, or shows only when a reader points at the word before
  /// it: it is no text. A hidden block may be the text behind a button (“read more”), so evidence
  /// decides on it.
  func isHiddenInline(_ node: NodeID) -> Bool {
    tag(of: node).part == .inline && hasAttributes(node) && (isHidden(node) || isPopUp(node))
  }

  /// Whether this is the second part of a word that explains itself: `span[word, span.tooltip]`.
  private func isPopUp(_ node: NodeID) -> Bool {
    guard let parent = parent(of: node), tag(of: parent).part == .inline,
      firstChild(of: parent) != node
    else { return false }
    if attribute("role", of: node) == "tooltip" { return true }
    guard isNamedPopUp(node) else { return false }
    // What holds the word as well may bear the same names.
    return !children(of: node).dropFirst().contains { inner in
      firstChild(of: inner) != nil && isNamedPopUp(inner)
    }
  }

  private func isNamedPopUp(_ node: NodeID) -> Bool {
    guard let names = attribute("class", of: node)?.lowered else { return false }
    return Document.popUpNames.contains(where: names.holds)
  }

  private static let popUpNames: [StaticString] = [
    "tooltip", "popover", "popup", "rollover", "hovercard", "infotip",
  ]
}
