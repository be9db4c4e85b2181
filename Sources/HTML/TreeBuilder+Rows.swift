// The insertion modes of rows and cells.

extension TreeBuilder {
  mutating func inTableBody() -> Outcome {
    switch (token.kind, token.tag) {
    case (.startTag, .tr):
      clearStack(to: \.isRowGroup)
      insertElement()
      mode = .inRow
    case (.startTag, .th), (.startTag, .td):
      clearStack(to: \.isRowGroup)
      insertImplied(.tr)
      mode = .inRow
      return .again
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      guard hasInScope(token.tag, .table) else { return .done }
      closeRowGroup()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
      guard hasInScope(.table, where: \.isRowGroup) else { return .done }
      closeRowGroup()
      return .again
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html), (.endTag, .td), (.endTag, .th), (.endTag, .tr):
      break
    default: return inTable()
    }
    return .done
  }

  private mutating func closeRowGroup() {
    clearStack(to: \.isRowGroup)
    pop()
    mode = .inTable
  }

  mutating func inRow() -> Outcome {
    switch (token.kind, token.tag) {
    case (.startTag, .th), (.startTag, .td):
      clearStack { $0 == .tr }
      insertElement()
      mode = .inCell
      remember(.marker)
    case (.endTag, .tr): closeRow()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
      return closeRow() ? .again : .done
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      guard hasInScope(token.tag, .table) else { return .done }
      return closeRow() ? .again : .done
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html), (.endTag, .td), (.endTag, .th):
      break
    default: return inTable()
    }
    return .done
  }

  @discardableResult
  private mutating func closeRow() -> Bool {
    guard hasInScope(.tr, .table) else { return false }
    clearStack { $0 == .tr }
    pop()
    mode = .inTableBody
    return true
  }

  mutating func inCell() -> Outcome {
    switch (token.kind, token.tag) {
    case (.endTag, .td), (.endTag, .th):
      guard hasInScope(token.tag, .table) else { return .done }
      closeCell(token.tag)
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .td), (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead),
      (.startTag, .tr):
      return closeCell() ? .again : .done
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html):
      break
    case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead),
      (.endTag, .tr):
      guard hasInScope(token.tag, .table) else { return .done }
      return closeCell() ? .again : .done
    default: return inBody()
    }
    return .done
  }

  private mutating func closeCell() -> Bool {
    if hasInScope(.td, .table) {
      closeCell(.td)
    } else if hasInScope(.th, .table) {
      closeCell(.th)
    } else {
      return false
    }
    return true
  }

  private mutating func closeCell(_ tag: Tag) {
    closeImpliedEnds()
    pop(through: tag)
    clearFormattingToMarker()
    mode = .inRow
  }
}

private extension Tag {
  var isRowGroup: Bool { self == .tbody || self == .tfoot || self == .thead }
}
