extension TreeBuilder {
  /// Source: WHATWG HTML, “The rules for parsing tokens in foreign content”.
  mutating func inForeignContent() -> Outcome {
    switch token.kind {
    case .null: insertReplacementCharacter()
    case .text:
      insertText()
      if allowsFrameset, !isSpace(token.start..<token.end) { allowsFrameset = false }
    case .comment: insertComment()
    case .doctype, .endOfFile: break
    case .startTag:
      if token.tag.breaksOutOfForeign || token.tag == .font && isStyledFont {
        leaveForeign()
        return dispatchByMode()
      }
      insertForeignElement(adjustedCurrent.namespace)
    case .endTag: return endTagInForeign()
    }
    return .done
  }

  private var isStyledFont: Bool {
    tokenizer.hasAttribute("color") || tokenizer.hasAttribute("face")
      || tokenizer.hasAttribute("size")
  }

  /// Closes foreign elements up to one in which HTML may stand.
  private mutating func leaveForeign() {
    while let element = stack.last, element.namespace != .html, !element.isIntegrationPoint,
      !element.isTextIntegrationPoint
    {
      pop()
    }
  }

  private mutating func endTagInForeign() -> Outcome {
    if token.tag == .br || token.tag == .p {
      leaveForeign()
      return dispatchByMode()
    }
    let key = OpenElement.key(token.tag, .svg, token.nameKey)
    if openCounts[Int(key)] == 0, stack.count > 1, stack[1].namespace == .html {
      return dispatchByMode()
    }
    var index = stack.count - 1
    while index > 0, stack[index].namespace != .html {
      if stack[index].key == key, hasName(stack[index].node) {
        pop(from: index)
        return .done
      }
      index -= 1
    }
    return index > 0 ? dispatchByMode() : .done
  }

  /// Whether a foreign element has, but for its case, the name of the end tag.
  private func hasName(_ node: Int32) -> Bool {
    let record = document.nodes[Int(node)]
    guard record.tag == token.tag else { return false }
    guard record.tag == .other else { return true }
    let length = Int(record.length)
    guard length == token.end - token.start else { return false }
    for offset in 0..<length {
      let byte = tokenizer.characters[Int(record.start) + offset].lowered
      if byte != tokenizer.characters[token.start + offset] { return false }
    }
    return true
  }

  /// Makes an element of another vocabulary of the start tag, and opens it unless it closes itself.
  mutating func insertForeignElement(_ namespace: Namespace) {
    tokenizer.adjustForeignNames(namespace)
    let isSelfClosing = token.isSelfClosing
    insertElement(in: namespace)
    if isSelfClosing { return pop() }
    stack[stack.count - 1].isIntegrationPoint = isIntegrationPoint(token.tag, namespace)
  }

  /// Source: WHATWG HTML, “HTML integration point”.
  private func isIntegrationPoint(_ tag: Tag, _ namespace: Namespace) -> Bool {
    switch namespace {
    case .html: false
    case .svg: tag == .foreignObject || tag == .desc || tag == .title
    case .mathML:
      tag == .annotationXML
        && (tokenizer.hasAttribute("encoding", equal: "text/html")
          || tokenizer.hasAttribute("encoding", equal: "application/xhtml+xml"))
    }
  }
}
