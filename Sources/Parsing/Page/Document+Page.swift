import HTML

extension Document {
  /// How many bytes of text there are; scripts and styles have none.
  var textLength: Int {
    descendants(of: root).reduce(0) { sum, node in
      guard kind(of: node) == .text, let outer = parent(of: node).map({ tag(of: $0) }),
        outer != .script, outer != .style
      else { return sum }
      return sum + utf8(of: node).count
    }
  }

  /// The body of the page, or the whole of a document that has none.
  var body: NodeID { descendants(of: root).first { tag(of: $0) == .body } ?? root }
}
