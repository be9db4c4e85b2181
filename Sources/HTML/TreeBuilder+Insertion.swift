/// A place for a node: in `parent`, before a child of it or, with −1, behind the last.
struct Place {
  var parent: Int32
  var before: Int32 = -1
}

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
    let node = append(record)
    link(node, at: appropriatePlace())
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

  mutating func append(_ record: Document.Record) -> Int32 {
    nodes.append(record)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }
}

// MARK: - The stack

extension TreeBuilder {
  mutating func push(_ element: OpenElement) {
    stack.append(element)
    nodes[Int(element.node)].isOpen = true
    openCounts[Int(element.key)] += 1
  }

  mutating func pop() {
    guard let element = stack.popLast() else { return }
    didClose(element)
  }

  mutating func removeFromStack(at index: Int) {
    didClose(stack.remove(at: index))
  }

  private mutating func didClose(_ element: OpenElement) {
    nodes[Int(element.node)].isOpen = false
    openCounts[Int(element.key)] -= 1
  }

  /// Closes elements until one with `tag` is closed.
  mutating func pop(through tag: Tag) {
    while let element = stack.last {
      pop()
      if element.isHTML(tag) { return }
    }
  }

  /// Closes all elements from `index` on.
  mutating func pop(from index: Int) {
    while stack.count > index { pop() }
  }

  /// Whether an HTML element with `tag`, which is not `.other`, is open.
  func isOpen(_ tag: Tag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

  func stackIndex(of node: Int32) -> Int? {
    guard nodes[Int(node)].isOpen else { return nil }
    return stack.lastIndex { $0.node == node }
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
      let parent = nodes[Int(table)].parent
      if parent >= 0 { return Place(parent: parent, before: table) }
      return Place(parent: stack[max(index - 1, 0)].node)
    }
    return Place(parent: stack.first?.node ?? 0)
  }

  /// Puts `node`, which has no parent, at `place`.
  mutating func link(_ node: Int32, at place: Place) {
    let previous = previous(at: place)
    nodes[Int(node)].parent = place.parent
    nodes[Int(node)].previous = previous
    nodes[Int(node)].next = place.before
    if previous >= 0 {
      nodes[Int(previous)].next = node
    } else {
      nodes[Int(place.parent)].firstChild = node
    }
    if place.before >= 0 {
      nodes[Int(place.before)].previous = node
    } else {
      nodes[Int(place.parent)].lastChild = node
    }
  }

  func previous(at place: Place) -> Int32 {
    place.before >= 0 ? nodes[Int(place.before)].previous : nodes[Int(place.parent)].lastChild
  }

  /// Takes `node` from its parent.
  mutating func unlink(_ node: Int32) {
    let record = nodes[Int(node)]
    guard record.parent >= 0 else { return }
    if record.previous >= 0 {
      nodes[Int(record.previous)].next = record.next
    } else {
      nodes[Int(record.parent)].firstChild = record.next
    }
    if record.next >= 0 {
      nodes[Int(record.next)].previous = record.previous
    } else {
      nodes[Int(record.parent)].lastChild = record.previous
    }
    nodes[Int(node)].parent = -1
    nodes[Int(node)].previous = -1
    nodes[Int(node)].next = -1
  }

  /// Makes the children of `source` the last children of `target`, which has none.
  mutating func moveChildren(of source: Int32, to target: Int32) {
    let (first, last) = (nodes[Int(source)].firstChild, nodes[Int(source)].lastChild)
    nodes[Int(target)].firstChild = first
    nodes[Int(target)].lastChild = last
    nodes[Int(source)].firstChild = -1
    nodes[Int(source)].lastChild = -1
    var child = first
    while child >= 0 {
      nodes[Int(child)].parent = target
      child = nodes[Int(child)].next
    }
  }
}

// MARK: - Texts and comments

extension TreeBuilder {
  mutating func insertText() {
    insertText(token.start..<token.end)
  }

  /// Adds to the text at the appropriate place, if its characters end where these begin; else
  /// makes a new one.
  mutating func insertText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let place = appropriatePlace()
    guard place.parent > 0 else { return }
    let previous = Int(previous(at: place))
    if previous >= 0, nodes[previous].kind == .text,
      Int(nodes[previous].start + nodes[previous].length) == range.lowerBound
    {
      nodes[previous].length += Int32(range.count)
      return
    }
    var record = Document.Record(kind: .text)
    record.start = Int32(range.lowerBound)
    record.length = Int32(range.count)
    link(append(record), at: place)
  }

  mutating func insertReplacementCharacter() {
    let start = tokenizer.characters.count
    tokenizer.characters.append("\u{FFFD}" as Unicode.Scalar)
    insertText(start..<tokenizer.characters.count)
  }

  /// Splits the space off the beginning of the text token; true when nothing else was in it.
  mutating func takeSpace(_ isKept: Bool = false) -> Bool {
    var end = token.start
    while end < token.end, tokenizer.characters[end].isSpace { end += 1 }
    if isKept { insertText(token.start..<end) }
    tokenizer.token.start = end
    return end == token.end
  }

  /// Keeps the space of the text token and drops the rest.
  mutating func insertSpaceOnly() {
    var start = token.start
    for index in token.start..<token.end where !tokenizer.characters[index].isSpace {
      insertText(start..<index)
      start = index + 1
    }
    insertText(start..<token.end)
  }

  func isSpace(_ range: Range<Int>) -> Bool {
    for index in range where !tokenizer.characters[index].isSpace { return false }
    return true
  }

  mutating func insertComment(into parent: Int32? = nil) {
    var record = Document.Record(kind: .comment)
    record.start = Int32(token.start)
    record.length = Int32(token.end - token.start)
    link(append(record), at: parent.map { Place(parent: $0) } ?? appropriatePlace())
  }
}
