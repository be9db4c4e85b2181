extension TreeBuilder {
  /// What an end tag means in the body.
  mutating func endTagInBody() -> Outcome {
    switch token.tag {
    case .div, .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir,
      .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu,
      .nav, .ol, .pre, .search, .section, .summary, .ul:
      endBlock(token.tag)
    case .p:
      if !hasInScope(.p, .button) { insertImplied(.p) }
      closeParagraph()
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      adoptAll(of: token.tag)
    case .li:
      if hasInScope(.li, .listItem) { endImplying(.li) }
    case .dd, .dt: endBlock(token.tag, except: token.tag)
    case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
    case .form: endForm()
    case .body, .html: return endPageElement()
    case .applet, .marquee, .object:
      guard hasInScope(token.tag) else { break }
      endBlock(token.tag)
      clearFormattingToMarker()
    case .br:
      tokenizer.token.kind = .startTag
      tokenizer.token.attributeCount = 0
      insertVoidContent()
    case .template: endTemplate()
    default: endAny(token.tag)
    }
    return .done
  }
}

private extension TreeBuilder {
  mutating func endBlock(_ tag: Tag, except kept: Tag = .other) {
    guard hasInScope(tag) else { return }
    endImplying(tag, except: kept)
  }

  mutating func endImplying(_ tag: Tag, except kept: Tag? = nil) {
    closeImpliedEnds(except: kept ?? tag)
    pop(through: tag)
  }

  mutating func endHeading() {
    guard hasInScope(.element, where: \.isHeading) else { return }
    closeImpliedEnds()
    while let element = stack.last {
      pop()
      if element.namespace == .html, element.tag.isHeading { return }
    }
  }

  mutating func endForm() {
    if isOpen(.template) { return endBlock(.form) }
    let node = form
    form = -1
    guard node >= 0, isInScope(node) else { return }
    closeImpliedEnds()
    if let index = stackIndex(of: node) { removeFromStack(at: index) }
  }

  mutating func endPageElement() -> Outcome {
    guard hasInScope(.body) else { return .done }
    mode = .afterBody
    return token.tag == .html ? .again : .done
  }
}

extension TreeBuilder {
  /// Source: WHATWG HTML, “any other end tag” in body.
  mutating func endAny(_ tag: Tag) {
    let key = OpenElement.key(tag, .html, token.nameKey)
    guard openCounts[Int(key)] > 0 else { return }
    for index in stack.indices.reversed() {
      let element = stack[index]
      if element.key == key, tag != .other || hasTokensName(element.node) {
        closeImpliedEnds(except: tag)
        return pop(from: min(index, stack.count))
      }
      if element.isSpecial { return }
    }
  }

  /// Whether the name of an element without a constant is that of the tag.
  private func hasTokensName(_ node: Int32) -> Bool {
    let record = document.nodes[Int(node)]
    return Int(record.length) == token.end - token.start
      && tokenizer.characters.isEqual(Int(record.start), token.start, length: Int(record.length))
  }
}

extension OpenElement {
  /// Source: WHATWG HTML, “special”.
  var isSpecial: Bool {
    switch namespace {
    case .html: tag.isSpecial
    case .mathML: isTextIntegrationPoint || tag == .annotationXML
    case .svg: tag == .foreignObject || tag == .desc || tag == .title
    }
  }
}
