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

  /// Makes an element that is shown like a word but holds nothing.
  mutating func insertVoidContent() {
    reviveFormatting()
    insertVoidElement()
    allowsFrameset = false
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
    case .img, .area, .br, .embed, .keygen, .wbr: insertVoidContent()
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
      document.unlink(stack[1].node)
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
    let record = document.nodes[Int(node)]
    let first = Int(record.firstAttribute)
    let own = first..<(first + Int(record.attributeCount))
    let added = token.firstAttribute..<(token.firstAttribute + token.attributeCount)
    let room = 256 - own.count
    let missing = added.filter { index in
      !own.contains { tokenizer.haveSameName($0, index) }
    }.prefix(max(room, 0))
    guard !missing.isEmpty else { return }
    let merged = own.map { tokenizer.attributes[$0] } + missing.map { tokenizer.attributes[$0] }
    document.nodes[Int(node)].firstAttribute = Int32(tokenizer.attributes.count)
    document.nodes[Int(node)].attributeCount = Int32(merged.count)
    tokenizer.attributes.append(contentsOf: merged)
  }
}
