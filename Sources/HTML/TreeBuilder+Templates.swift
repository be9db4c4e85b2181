extension TreeBuilder {
  mutating func startTemplate() {
    let isShadow = ["shadowrootmode", "shadowroot"].contains { tokenizer.hasAttribute($0) }
    let node = insertElement()
    // What a component shows is not set aside: browsers and SingleFile save it so.
    if isShadow { document.nodes[Int(node)].tag = .div }
    remember(.marker)
    allowsFrameset = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  mutating func endTemplate() {
    guard isOpen(.template) else { return }
    while current.namespace == .html, current.tag.hasThoroughlyImpliedEnd { pop() }
    pop(through: .template)
    clearFormattingToMarker()
    _ = templateModes.popLast()
    resetMode()
  }

  mutating func inTemplate() -> Outcome {
    switch token.kind {
    case .text, .null, .comment, .doctype: return inBody()
    case .startTag: return startTagInTemplate()
    case .endTag: return token.tag == .template ? inHead() : .done
    case .endOfFile:
      guard isOpen(.template) else { return .done }
      endTemplate()
      return .again
    }
  }

  private mutating func startTagInTemplate() -> Outcome {
    switch token.tag {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return inHead()
    case .caption, .colgroup, .tbody, .tfoot, .thead: mode = .inTable
    case .col: mode = .inColumnGroup
    case .tr: mode = .inTableBody
    case .td, .th: mode = .inRow
    default: mode = .inBody
    }
    _ = templateModes.popLast()
    templateModes.append(mode)
    return .again
  }
}
