extension TreeBuilder {
  /// Source: WHATWG HTML, “The "in body" insertion mode”.
  mutating func inBody() -> Outcome {
    switch token.kind {
    case .text: textInBody()
    case .null, .doctype: break
    case .comment: insertComment()
    case .startTag: return startTagInBody()
    case .endTag: return endTagInBody()
    case .endOfFile: return templateModes.isEmpty ? .done : inTemplate()
    }
    return .done
  }

  private mutating func textInBody() {
    reviveFormatting()
    insertText()
    if allowsFrameset, !isSpace(token.start..<token.end) { allowsFrameset = false }
  }
}

// MARK: - Start tags

private extension TreeBuilder {
  mutating func startTagInBody() -> Outcome {
    switch token.tag {
    case .div, .p, .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .dl,
      .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol,
      .search, .section, .summary, .ul:
      closeParagraphInScope()
      insertElement()
    case .a: startLink()
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
      reviveFormatting()
      startFormatting()
    case .li: startListItem()
    case .img, .area, .br, .embed, .keygen, .wbr: startVoidElement()
    case .h1, .h2, .h3, .h4, .h5, .h6: startHeading()
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      return inHead()
    default: return otherStartTagInBody()
    }
    return .done
  }

  mutating func otherStartTagInBody() -> Outcome {
    switch token.tag {
    case .input: startInput()
    case .button: startButton()
    case .form: startForm()
    case .table: startTable()
    case .dd, .dt: startDefinition()
    case .hr:
      closeParagraphInScope()
      insertVoidElement()
      allowsFrameset = false
    case .pre, .listing:
      closeParagraphInScope()
      insertElement()
      skipsLineFeed = true
      allowsFrameset = false
    case .iframe:
      allowsFrameset = false
      insertRawText(.rawtext)
    case .noembed: insertRawText(.rawtext)
    case .select: startSelect()
    case .svg: startForeign(.svg)
    case .math: startForeign(.mathML)
    case .nobr: startNobr()
    case .html, .body, .frameset: startPageElement()
    case .textarea: startTextArea()
    case .applet, .marquee, .object:
      reviveFormatting()
      insertElement()
      remember(.marker)
      allowsFrameset = false
    case .param, .source, .track: insertVoidElement()
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
    default: return rareStartTagInBody()
    }
    return .done
  }

  mutating func rareStartTagInBody() -> Outcome {
    switch token.tag {
    case .plaintext:
      closeParagraphInScope()
      insertElement()
      tokenizer.content = .plaintext
    case .image:
      tokenizer.token.tag = .img
      return .again
    case .xmp:
      closeParagraphInScope()
      reviveFormatting()
      allowsFrameset = false
      insertRawText(.rawtext)
    case .optgroup, .option:
      if current.isHTML(.option) { pop() }
      reviveFormatting()
      insertElement()
    case .rb, .rtc:
      if hasInScope(.ruby) { closeImpliedEnds() }
      insertElement()
    case .rp, .rt:
      if hasInScope(.ruby) { closeImpliedEnds(except: .rtc) }
      insertElement()
    default:
      reviveFormatting()
      insertElement()
    }
    return .done
  }

  mutating func startPageElement() {
    switch token.tag {
    case .html:
      guard !isOpen(.template), let root = stack.first else { return }
      addMissingAttributes(to: root.node)
    case .body:
      guard stack.count > 1, stack[1].isHTML(.body), !isOpen(.template) else { return }
      allowsFrameset = false
      addMissingAttributes(to: stack[1].node)
    default:
      guard stack.count > 1, stack[1].isHTML(.body), allowsFrameset else { return }
      unlink(stack[1].node)
      pop(from: 1)
      insertElement()
      mode = .inFrameset
    }
  }

  mutating func startHeading() {
    closeParagraphInScope()
    if current.namespace == .html, current.tag.isHeading { pop() }
    insertElement()
  }

  mutating func startForm() {
    guard form < 0 || isOpen(.template) else { return }
    closeParagraphInScope()
    let node = insertElement()
    if !isOpen(.template) { form = node }
  }

  mutating func startListItem() {
    allowsFrameset = false
    closeItem { $0 == .li }
    closeParagraphInScope()
    insertElement()
  }

  mutating func startDefinition() {
    allowsFrameset = false
    closeItem { $0 == .dd || $0 == .dt }
    closeParagraphInScope()
    insertElement()
  }

  /// Ends the item that the next one follows.
  mutating func closeItem(_ isItem: (Tag) -> Bool) {
    for element in stack.reversed() {
      if element.namespace == .html, isItem(element.tag) {
        closeImpliedEnds(except: element.tag)
        return pop(through: element.tag)
      }
      guard element.isSpecial else { continue }
      switch element.tag {
      case .address, .div, .p: if element.namespace != .html { return }
      default: return
      }
    }
  }

  mutating func startButton() {
    if hasInScope(.button) {
      closeImpliedEnds()
      pop(through: .button)
    }
    reviveFormatting()
    insertElement()
    allowsFrameset = false
  }

  mutating func startLink() {
    if let entry = formattingIndex(of: .a) {
      let node = formatting[entry].node
      adoptAll(of: .a)
      formatting.removeAll { $0.node == node }
      if let index = stackIndex(of: node) { removeFromStack(at: index) }
    }
    reviveFormatting()
    startFormatting()
  }

  mutating func startNobr() {
    reviveFormatting()
    if hasInScope(.nobr) {
      adoptAll(of: .nobr)
      reviveFormatting()
    }
    startFormatting()
  }

  mutating func startTable() {
    if !isQuirky { closeParagraphInScope() }
    insertElement()
    allowsFrameset = false
    mode = .inTable
  }

  mutating func startVoidElement() {
    reviveFormatting()
    insertVoidElement()
    allowsFrameset = false
  }

  mutating func startInput() {
    reviveFormatting()
    let isHidden = tokenizer.hasAttribute("type", equal: "hidden")
    insertVoidElement()
    if !isHidden { allowsFrameset = false }
  }

  mutating func startTextArea() {
    allowsFrameset = false
    insertRawText(.rcdata)
    skipsLineFeed = true
  }

  mutating func startSelect() {
    reviveFormatting()
    insertElement()
    allowsFrameset = false
    switch mode {
    case .inTable, .inCaption, .inTableBody, .inRow, .inCell: mode = .inSelectInTable
    default: mode = .inSelect
    }
  }

  mutating func startForeign(_ namespace: Namespace) {
    reviveFormatting()
    insertForeignElement(namespace)
  }

  /// A second `html` or `body` tag only adds what the first has not.
  mutating func addMissingAttributes(to node: Int32) {
    let record = nodes[Int(node)]
    let first = Int(record.firstAttribute)
    let own = first..<(first + Int(record.attributeCount))
    let added = token.firstAttribute..<(token.firstAttribute + token.attributeCount)
    let room = 256 - own.count
    let missing = added.filter { index in
      !own.contains { tokenizer.haveSameName($0, index) }
    }.prefix(max(room, 0))
    guard !missing.isEmpty else { return }
    let merged = own.map { tokenizer.attributes[$0] } + missing.map { tokenizer.attributes[$0] }
    nodes[Int(node)].firstAttribute = Int32(tokenizer.attributes.count)
    nodes[Int(node)].attributeCount = Int32(merged.count)
    tokenizer.attributes.append(contentsOf: merged)
  }
}

// MARK: - End tags

private extension TreeBuilder {
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
      startVoidElement()
    case .template: endTemplate()
    default: endAny(token.tag)
    }
    return .done
  }

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
    let record = nodes[Int(node)]
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
