/// How far upwards an end tag looks for its element.
///
/// Source: WHATWG HTML, “have an element in a specific scope”.
enum Scope {
  case element, listItem, button, table, select
}

extension TreeBuilder {
  func hasInScope(_ tag: Tag, _ scope: Scope = .element) -> Bool {
    isOpen(tag) && hasInScope(scope) { $0 == tag }
  }

  func hasInScope(_ scope: Scope = .element, where matches: (Tag) -> Bool) -> Bool {
    for element in stack.reversed() {
      if element.namespace == .html, matches(element.tag) { return true }
      if element.ends(scope) { return false }
    }
    return false
  }

  /// Whether this very element is in scope.
  func isInScope(_ node: Int32) -> Bool {
    for element in stack.reversed() {
      if element.node == node { return true }
      if element.ends(.element) { return false }
    }
    return false
  }

  mutating func closeImpliedEnds(except tag: Tag = .other) {
    while current.namespace == .html, current.tag.hasImpliedEnd, current.tag != tag { pop() }
  }

  mutating func closeParagraph() {
    closeImpliedEnds(except: .p)
    pop(through: .p)
  }

  mutating func closeParagraphInScope() {
    if hasInScope(.p, .button) { closeParagraph() }
  }

  /// Source: WHATWG HTML, “clear the stack back to a table context” and its siblings.
  ///
  /// Where no such element is open, since the nesting was flattened, all stays open.
  mutating func clearStack(to matches: (Tag) -> Bool) {
    let index = stack.lastIndex {
      $0.namespace == .html && (matches($0.tag) || $0.tag == .template || $0.tag == .html)
    }
    guard let index, index > 0 || context != nil else { return }
    pop(from: index + 1)
  }

  /// Source: WHATWG HTML, “reset the insertion mode appropriately”.
  mutating func resetMode() {
    for index in stack.indices.reversed() {
      let element = index == 0 ? context ?? stack[index] : stack[index]
      if element.namespace == .html, let found = mode(for: element.tag, at: index) {
        mode = found
        return
      }
    }
    mode = .inBody
  }

  private func mode(for tag: Tag, at index: Int) -> InsertionMode? {
    switch tag {
    case .select: selectMode(at: index)
    case .td, .th: index > 0 ? .inCell : nil
    case .tr: .inRow
    case .tbody, .thead, .tfoot: .inTableBody
    case .caption: .inCaption
    case .colgroup: .inColumnGroup
    case .table: .inTable
    case .template: templateModes.last ?? .inBody
    case .head: index > 0 ? .inHead : nil
    case .body: .inBody
    case .frameset: .inFrameset
    case .html: head < 0 ? .beforeHead : .afterHead
    default: nil
    }
  }

  private func selectMode(at index: Int) -> InsertionMode {
    guard isOpen(.table) || isOpen(.template) else { return .inSelect }
    for element in stack[..<index].reversed() where element.namespace == .html {
      if element.tag == .template { return .inSelect }
      if element.tag == .table { return .inSelectInTable }
    }
    return .inSelect
  }
}

private extension OpenElement {
  func ends(_ scope: Scope) -> Bool {
    switch namespace {
    case .mathML:
      switch tag {
      case .mi, .mo, .mn, .ms, .mtext, .annotationXML: scope != .table
      default: scope == .select
      }
    case .svg:
      switch tag {
      case .foreignObject, .desc, .title: scope != .table
      default: scope == .select
      }
    case .html: tag.ends(scope)
    }
  }
}

private extension Tag {
  func ends(_ scope: Scope) -> Bool {
    switch scope {
    case .table: return self == .html || self == .table || self == .template
    case .select: return self != .optgroup && self != .option
    case .listItem where self == .ol || self == .ul, .button where self == .button: return true
    case .element, .listItem, .button: break
    }
    switch self {
    case .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template:
      return true
    default: return false
    }
  }
}
