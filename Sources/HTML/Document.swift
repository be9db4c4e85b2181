/// A page as a tree: nodes, attributes and characters lie in three flat arrays and refer to each
/// other by index.
///
/// There are no objects to release and no recursion to overflow; walks go from sibling to sibling.
public struct Document: Sendable {
  var nodes: ContiguousArray<Record>
  var attributes: ContiguousArray<AttributeRecord> = []
  /// The UTF-8 of all texts, comments, attributes and unknown names, one behind the other.
  var characters: ContiguousArray<UInt8> = []

  /// An empty document.
  init() {
    nodes = [Record(kind: .document)]
  }
}

/// The address of a node in its document.
public struct NodeID: Hashable, Sendable {
  var index: Int32

  /// A number below `Document.nodeCount` that no other node of the document has: in order of
  /// creation, which malformed pages make differ from the order of the document.
  public var number: Int { Int(index) }

  init(_ index: Int32) { self.index = index }
}

/// What a node is.
public enum NodeKind: UInt8, Sendable {
  case document, doctype, element, text, comment
}

/// The vocabulary that an element's name belongs to.
public enum Namespace: UInt8, Sendable {
  case html, svg, mathML
}

extension Document {
  /// A node as it is stored; −1 stands for no node.
  struct Record: Sendable {
    var kind: NodeKind
    var namespace: Namespace = .html
    /// The name of an element that has a constant, else `.other`.
    var tag: Tag = .other
    /// Whether the tree builder may still add to it.
    var isOpen = false
    /// Its text, its comment, or a name that `tag` does not tell, in `characters`.
    var start: Int32 = 0
    var length: Int32 = 0
    var firstAttribute: Int32 = 0
    var attributeCount: Int32 = 0
    var parent: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    var previous: Int32 = -1
  }

  /// An attribute; name and value are ranges of `characters`.
  struct AttributeRecord: Sendable {
    var nameStart: Int32
    var nameLength: Int32
    var valueStart: Int32
    var valueLength: Int32
  }
}

// MARK: - Walking

extension Document {
  /// The node above all others.
  public var root: NodeID { NodeID(0) }
  /// All nodes have numbers below this.
  public var nodeCount: Int { nodes.count }

  public func parent(of node: NodeID) -> NodeID? { link(nodes[node.number].parent) }
  public func firstChild(of node: NodeID) -> NodeID? { link(nodes[node.number].firstChild) }
  public func lastChild(of node: NodeID) -> NodeID? { link(nodes[node.number].lastChild) }
  public func nextSibling(of node: NodeID) -> NodeID? { link(nodes[node.number].next) }
  public func previousSibling(of node: NodeID) -> NodeID? { link(nodes[node.number].previous) }

  /// The node behind `node` in document order, inside `top`; with `skippingChildren`, the first
  /// one outside `node`.
  public func next(
    after node: NodeID, within top: NodeID, skippingChildren: Bool = false
  ) -> NodeID? {
    if !skippingChildren, let child = firstChild(of: node) { return child }
    var current = node
    while current != top {
      if let sibling = nextSibling(of: current) { return sibling }
      guard let parent = parent(of: current) else { return nil }
      current = parent
    }
    return nil
  }

  /// The children of `node`, first to last.
  public func children(of node: NodeID) -> some Sequence<NodeID> {
    sequence(state: firstChild(of: node)) { child -> NodeID? in
      defer { child = child.flatMap(nextSibling) }
      return child
    }
  }

  /// All nodes below `node`, in document order.
  public func descendants(of node: NodeID) -> some Sequence<NodeID> {
    sequence(state: node) { current -> NodeID? in
      guard let next = next(after: current, within: node) else { return nil }
      current = next
      return next
    }
  }

  private func link(_ index: Int32) -> NodeID? { index < 0 ? nil : NodeID(index) }
}

// MARK: - Reading

extension Document {
  public func kind(of node: NodeID) -> NodeKind { nodes[node.number].kind }
  public func namespace(of node: NodeID) -> Namespace { nodes[node.number].namespace }

  /// The HTML element that `node` is; `.other` for every other node and for foreign elements.
  public func tag(of node: NodeID) -> Tag {
    let record = nodes[node.number]
    return record.kind == .element && record.namespace == .html ? record.tag : .other
  }

  /// The name of an element, in lower case for HTML, or of a doctype; empty for other nodes.
  public func name(of node: NodeID) -> String {
    let record = nodes[node.number]
    guard record.kind == .element || record.kind == .doctype else { return "" }
    return record.length > 0 ? text(record.start, record.length) : record.tag.name
  }

  /// The public and the system identifier of a doctype that has any.
  public func doctypeIdentifiers(of node: NodeID) -> (String, String)? {
    let record = nodes[node.number]
    guard record.kind == .doctype, record.attributeCount == 2 else { return nil }
    let first = attributes[Int(record.firstAttribute)]
    let second = attributes[Int(record.firstAttribute) + 1]
    return (text(first.valueStart, first.valueLength), text(second.valueStart, second.valueLength))
  }

  /// The characters of a text or a comment; empty for other nodes.
  public func text(of node: NodeID) -> String {
    let record = nodes[node.number]
    guard record.kind == .text || record.kind == .comment else { return "" }
    return text(record.start, record.length)
  }

  /// The UTF-8 of a text or a comment; empty for other nodes.
  public func utf8(of node: NodeID) -> ArraySlice<UInt8> {
    let record = nodes[node.number]
    guard record.kind == .text || record.kind == .comment else { return [] }
    return characters[Int(record.start)..<Int(record.start + record.length)]
  }

  /// All text below `node`, as it stands in the source.
  public func textContent(of node: NodeID) -> String {
    if kind(of: node) == .text { return text(of: node) }
    var bytes: [UInt8] = []
    for descendant in descendants(of: node) where kind(of: descendant) == .text {
      let record = nodes[descendant.number]
      bytes += characters[Int(record.start)..<Int(record.start + record.length)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value of the attribute `name` (in lower case), or nil when the element has none.
  public func attribute(_ name: StaticString, of node: NodeID) -> String? {
    let record = nodes[node.number]
    guard record.kind == .element, record.attributeCount > 0 else { return nil }
    let first = Int(record.firstAttribute)
    for index in first..<(first + Int(record.attributeCount)) {
      let attribute = attributes[index]
      if isEqual(attribute.nameStart, attribute.nameLength, name) {
        return text(attribute.valueStart, attribute.valueLength)
      }
    }
    return nil
  }

  /// Whether an element has any attribute.
  public func hasAttributes(_ node: NodeID) -> Bool {
    let record = nodes[node.number]
    return record.kind == .element && record.attributeCount > 0
  }

  /// All attributes of an element, in the order of the source.
  public func attributes(of node: NodeID) -> [(name: String, value: String)] {
    let record = nodes[node.number]
    guard record.kind == .element else { return [] }
    let first = Int(record.firstAttribute)
    return attributes[first..<(first + Int(record.attributeCount))].map {
      (text($0.nameStart, $0.nameLength), text($0.valueStart, $0.valueLength))
    }
  }

  func text(_ start: Int32, _ length: Int32) -> String {
    guard length > 0 else { return "" }
    return String(decoding: characters[Int(start)..<Int(start + length)], as: UTF8.self)
  }

  private func isEqual(_ start: Int32, _ length: Int32, _ name: StaticString) -> Bool {
    guard Int(length) == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { wanted in
      characters[Int(start)..<Int(start + length)].elementsEqual(wanted)
    }
  }
}
