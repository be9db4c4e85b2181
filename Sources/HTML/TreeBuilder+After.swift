// What follows the body, and pages that have frames instead of one.

extension TreeBuilder {
  mutating func afterBody() -> Outcome {
    switch token.kind {
    case .text where isSpace(token.start..<token.end): return inBody()
    case .comment:
      insertComment(into: stack.first?.node)
      return .done
    case .doctype, .endOfFile: return .done
    case .startTag where token.tag == .html: return inBody()
    case .endTag where token.tag == .html:
      if context == nil { mode = .afterAfterBody }
      return .done
    default:
      mode = .inBody
      return .again
    }
  }

  mutating func afterAfterBody() -> Outcome {
    switch token.kind {
    case .text where isSpace(token.start..<token.end): return inBody()
    case .comment:
      insertComment(into: 0)
      return .done
    case .doctype: return inBody()
    case .startTag where token.tag == .html: return inBody()
    case .endOfFile: return .done
    default:
      mode = .inBody
      return .again
    }
  }

  mutating func inFrameset() -> Outcome {
    switch (token.kind, token.tag) {
    case (.text, _): insertSpaceOnly()
    case (.comment, _): insertComment()
    case (.startTag, .html): return inBody()
    case (.startTag, .frameset): insertElement()
    case (.startTag, .frame): insertVoidElement()
    case (.startTag, .noframes): return inHead()
    case (.endTag, .frameset):
      guard stack.count > 1 else { return .done }
      pop()
      if context == nil, !current.isHTML(.frameset) { mode = .afterFrameset }
    default: break
    }
    return .done
  }

  mutating func afterFrameset() -> Outcome {
    switch (token.kind, token.tag) {
    case (.text, _): insertSpaceOnly()
    case (.comment, _): insertComment()
    case (.startTag, .html): return inBody()
    case (.startTag, .noframes): return inHead()
    case (.endTag, .html): mode = .afterAfterFrameset
    default: break
    }
    return .done
  }

  mutating func afterAfterFrameset() -> Outcome {
    switch (token.kind, token.tag) {
    case (.text, _): insertSpaceOnly()
    case (.comment, _): insertComment(into: 0)
    case (.startTag, .html): return inBody()
    case (.startTag, .noframes): return inHead()
    default: break
    }
    return .done
  }
}
