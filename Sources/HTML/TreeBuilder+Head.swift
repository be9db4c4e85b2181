extension TreeBuilder {
  mutating func initial() -> Outcome {
    switch token.kind {
    case .text where takeSpace(): return .done
    case .comment:
      insertComment(into: 0)
      return .done
    case .doctype:
      insertDoctype()
      mode = .beforeHTML
      return .done
    default:
      isQuirky = true
      mode = .beforeHTML
      return .again
    }
  }

  mutating func beforeHTML() -> Outcome {
    switch token.kind {
    case .text where takeSpace(): return .done
    case .doctype: return .done
    case .comment:
      insertComment(into: 0)
      return .done
    case .startTag where token.tag == .html:
      insertElement()
      mode = .beforeHead
      return .done
    case .endTag where !token.tag.impliesBody: return .done
    default:
      insertImplied(.html)
      mode = .beforeHead
      return .again
    }
  }

  mutating func beforeHead() -> Outcome {
    switch token.kind {
    case .text where takeSpace(): return .done
    case .doctype: return .done
    case .comment:
      insertComment()
      return .done
    case .startTag where token.tag == .html: return inBody()
    case .startTag where token.tag == .head:
      head = insertElement()
      mode = .inHead
      return .done
    case .endTag where !token.tag.impliesBody: return .done
    default:
      head = insertImplied(.head)
      mode = .inHead
      return .again
    }
  }

  mutating func inHead() -> Outcome {
    switch token.kind {
    case .text where takeSpace(true): return .done
    case .doctype: return .done
    case .comment:
      insertComment()
      return .done
    case .startTag:
      if let outcome = startTagInHead() { return outcome }
    case .endTag:
      if token.tag == .head {
        pop()
        mode = .afterHead
        return .done
      }
      if token.tag == .template {
        endTemplate()
        return .done
      }
      if !token.tag.impliesBody { return .done }
    default: break
    }
    pop()
    mode = .afterHead
    return .again
  }

  /// What a start tag means in the head; nil when it ends it.
  mutating func startTagInHead() -> Outcome? {
    switch token.tag {
    case .html: return inBody()
    case .base, .basefont, .bgsound, .link, .meta: insertVoidElement()
    case .title: insertRawText(.rcdata)
    case .noframes, .style: insertRawText(.rawtext)
    case .noscript:
      insertElement()
      mode = .inHeadNoscript
    case .script: insertRawText(.scriptData)
    case .template: startTemplate()
    case .head: break
    default: return nil
    }
    return .done
  }

  /// Opens an element whose content is text up to its end tag.
  mutating func insertRawText(_ content: ContentModel) {
    insertElement()
    tokenizer.content = content
    originalMode = mode
    mode = .text
  }

  mutating func inHeadNoscript() -> Outcome {
    switch token.kind {
    case .text where takeSpace(true): return .done
    case .doctype: return .done
    case .comment: return inHead()
    case .startTag:
      switch token.tag {
      case .html: return inBody()
      case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead()
      case .head, .noscript: return .done
      default: break
      }
    case .endTag:
      if token.tag == .noscript {
        pop()
        mode = .inHead
        return .done
      }
      if token.tag != .br { return .done }
    default: break
    }
    pop()
    mode = .inHead
    return .again
  }

  mutating func afterHead() -> Outcome {
    switch token.kind {
    case .text where takeSpace(true): return .done
    case .doctype: return .done
    case .comment:
      insertComment()
      return .done
    case .startTag:
      if let outcome = startTagAfterHead() { return outcome }
    case .endTag:
      if token.tag == .template { return inHead() }
      guard token.tag == .body || token.tag == .html || token.tag == .br else { return .done }
    default: break
    }
    insertImplied(.body)
    mode = .inBody
    return .again
  }

  private mutating func startTagAfterHead() -> Outcome? {
    switch token.tag {
    case .html: return inBody()
    case .body:
      insertElement()
      allowsFrameset = false
      mode = .inBody
    case .frameset:
      insertElement()
      mode = .inFrameset
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      let head = head
      guard head >= 0 else { return nil }
      push(OpenElement(node: head, tag: .head))
      let outcome = inHead()
      if let index = stackIndex(of: head) { removeFromStack(at: index) }
      return outcome
    case .head: break
    default: return nil
    }
    return .done
  }

  /// The content of an element that holds no markup.
  mutating func text() -> Outcome {
    switch token.kind {
    case .text: insertText()
    case .endOfFile:
      pop()
      mode = originalMode
      return .again
    default:
      pop()
      mode = originalMode
    }
    return .done
  }
}

private extension Tag {
  /// Whether its end tag makes the parts that stand before the body.
  var impliesBody: Bool {
    switch self {
    case .head, .body, .html, .br: true
    default: false
    }
  }
}
