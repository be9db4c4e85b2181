extension TreeBuilder {
  mutating func inSelect() -> Outcome {
    switch token.kind {
    case .text: insertText()
    case .null, .doctype: break
    case .comment: insertComment()
    case .startTag: return startTagInSelect()
    case .endTag: return endTagInSelect()
    case .endOfFile: return inBody()
    }
    return .done
  }

  private mutating func startTagInSelect() -> Outcome {
    switch token.tag {
    case .html: return inBody()
    case .option, .optgroup, .hr:
      if current.isHTML(.option) { pop() }
      if token.tag != .option, current.isHTML(.optgroup) { pop() }
      insertElement()
      if token.tag == .hr { pop() }
    case .select: closeSelect()
    case .input, .keygen, .textarea: return closeSelect() ? .again : .done
    case .script, .template: return inHead()
    default: break
    }
    return .done
  }

  private mutating func endTagInSelect() -> Outcome {
    switch token.tag {
    case .optgroup:
      if current.isHTML(.option), stack.count > 1, stack[stack.count - 2].isHTML(.optgroup) {
        pop()
      }
      if current.isHTML(.optgroup) { pop() }
    case .option: if current.isHTML(.option) { pop() }
    case .select: closeSelect()
    case .template: return inHead()
    default: break
    }
    return .done
  }

  @discardableResult
  private mutating func closeSelect() -> Bool {
    guard hasInScope(.select, .select) else { return false }
    pop(through: .select)
    resetMode()
    return true
  }

  mutating func inSelectInTable() -> Outcome {
    guard token.kind == .startTag || token.kind == .endTag else { return inSelect() }
    switch token.tag {
    case .caption, .table, .tbody, .tfoot, .thead, .tr, .td, .th:
      if token.kind == .endTag, !hasInScope(token.tag, .table) { return .done }
      pop(through: .select)
      resetMode()
      return .again
    default: return inSelect()
    }
  }
}
