// MARK: - Elements

extension TreeBuilder {
  /// Makes an element of the start tag, and opens it.
  @discardableResult
  mutating func insertElement(in namespace: Namespace = .html) -> Int32 {
    let token = token
    var record = Document.Record(kind: .element)
    record.namespace = namespace
    record.tag = token.tag
    record.start = Int32(token.start)
    record.length = Int32(token.end - token.start)
    record.firstAttribute = Int32(token.firstAttribute)
    record.attributeCount = Int32(token.attributeCount)
    return open(record, nameKey: token.nameKey)
  }

  /// Makes an element that the page leaves to be understood, and opens it.
  @discardableResult
  mutating func insertImplied(_ tag: Tag) -> Int32 {
    var record = Document.Record(kind: .element)
    record.tag = tag
    return open(record)
  }

  /// Makes an element of the start tag that has no content.
  mutating func insertVoidElement() {
    insertElement()
    pop()
  }

  /// Adds an element at the appropriate place and opens it.
  mutating func open(_ record: Document.Record, nameKey: UInt8? = nil) -> Int32 {
    if stack.count >= Limits.nesting { flatten() }
    let node = document.append(record)
    document.link(node, at: appropriatePlace())
    push(
      OpenElement(node: node, tag: record.tag, namespace: record.namespace, nameKey: nameKey))
    return node
  }

  /// Closes the innermost element, so that the next becomes its sibling instead of its child.
  private mutating func flatten() {
    let closed = current
    pop()
    guard closed.namespace == .html else { return }
    switch closed.tag {
    case .template:
      clearFormattingToMarker()
      _ = templateModes.popLast()
      resetMode()
    case .applet, .marquee, .object: clearFormattingToMarker()
    case .td, .th, .caption:
      clearFormattingToMarker()
      resetMode()
    case .table, .tbody, .thead, .tfoot, .tr, .colgroup, .select: resetMode()
    default: break
    }
  }
}

// MARK: - Places

extension TreeBuilder {
  /// Source: WHATWG HTML, “appropriate place for inserting a node”.
  @inline(__always)
  func appropriatePlace() -> Place {
    let target = current
    if fostersParents, target.namespace == .html, target.tag.isTablePart { return fosterPlace() }
    return Place(parent: target.node)
  }

  /// The place before the table, for what may not stand in it.
  func fosterPlace() -> Place {
    for index in stack.indices.reversed() where stack[index].namespace == .html {
      if stack[index].tag == .template { return Place(parent: stack[index].node) }
      guard stack[index].tag == .table else { continue }
      let table = stack[index].node
      let parent = document.nodes[Int(table)].parent
      if parent >= 0 { return Place(parent: parent, before: table) }
      return Place(parent: stack[max(index - 1, 0)].node)
    }
    return Place(parent: stack.first?.node ?? 0)
  }
}
