// The insertion modes of tables.

extension TreeBuilder {
  mutating func inTable() -> Outcome {
    switch token.kind {
    case .text, .null:
      guard current.namespace == .html, current.tag.isTablePart || current.tag == .template
      else { break }
      tableText = token.start..<token.start
      originalMode = mode
      mode = .inTableText
      return .again
    case .comment:
      insertComment()
      return .done
    case .doctype: return .done
    case .startTag:
      if let outcome = startTagInTable() { return outcome }
    case .endTag:
      if let outcome = endTagInTable() { return outcome }
    case .endOfFile: return inBody()
    }
    return inBodyBeforeTable()
  }

  /// What may not stand in a table goes before it.
  mutating func inBodyBeforeTable() -> Outcome {
    fostersParents = true
    defer { fostersParents = false }
    return inBody()
  }

  private mutating func startTagInTable() -> Outcome? {
    switch token.tag {
    case .caption:
      clearStack { $0 == .table }
      remember(.marker)
      insertElement()
      mode = .inCaption
    case .colgroup:
      clearStack { $0 == .table }
      insertElement()
      mode = .inColumnGroup
    case .col:
      clearStack { $0 == .table }
      insertImplied(.colgroup)
      mode = .inColumnGroup
      return .again
    case .tbody, .tfoot, .thead:
      clearStack { $0 == .table }
      insertElement()
      mode = .inTableBody
    case .td, .th, .tr:
      clearStack { $0 == .table }
      insertImplied(.tbody)
      mode = .inTableBody
      return .again
    case .table:
      guard hasInScope(.table, .table) else { return .done }
      pop(through: .table)
      resetMode()
      return .again
    case .style, .script, .template: return inHead()
    case .input:
      guard tokenizer.hasAttribute("type", equal: "hidden") else { return nil }
      insertVoidElement()
    case .form:
      guard form < 0, !isOpen(.template) else { return .done }
      form = insertElement()
      pop()
    default: return nil
    }
    return .done
  }

  private mutating func endTagInTable() -> Outcome? {
    switch token.tag {
    case .table:
      guard hasInScope(.table, .table) else { return .done }
      pop(through: .table)
      resetMode()
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
    case .template: return inHead()
    default: return nil
    }
    return .done
  }

  mutating func inTableText() -> Outcome {
    switch token.kind {
    case .null: return .done
    case .text:
      tableText = tableText.lowerBound..<token.end
      return .done
    default: break
    }
    if isSpace(tableText) {
      insertText(tableText)
    } else {
      fostersParents = true
      reviveFormatting()
      insertText(tableText)
      allowsFrameset = false
      fostersParents = false
    }
    mode = originalMode
    return .again
  }

  mutating func inCaption() -> Outcome {
    switch (token.kind, token.tag) {
    case (.endTag, .caption):
      closeCaption()
      return .done
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .td), (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead),
      (.startTag, .tr), (.endTag, .table):
      return closeCaption() ? .again : .done
    case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
      (.endTag, .tbody), (.endTag, .td), (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead),
      (.endTag, .tr):
      return .done
    default: return inBody()
    }
  }

  @discardableResult
  private mutating func closeCaption() -> Bool {
    guard hasInScope(.caption, .table) else { return false }
    closeImpliedEnds()
    pop(through: .caption)
    clearFormattingToMarker()
    mode = .inTable
    return true
  }

  mutating func inColumnGroup() -> Outcome {
    switch token.kind {
    case .text where takeSpace(true): return .done
    case .doctype: return .done
    case .comment:
      insertComment()
      return .done
    case .startTag where token.tag == .html: return inBody()
    case .startTag where token.tag == .col:
      insertVoidElement()
      return .done
    case .startTag where token.tag == .template, .endTag where token.tag == .template:
      return inHead()
    case .endTag where token.tag == .col: return .done
    case .endOfFile: return inBody()
    default: break
    }
    guard current.isHTML(.colgroup) else { return .done }
    pop()
    mode = .inTable
    return token.kind == .endTag && token.tag == .colgroup ? .done : .again
  }
}
