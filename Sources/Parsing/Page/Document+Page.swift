import HTML

extension Document {
  /// The body of the page, or the whole of a document that has none.
  var body: NodeID { descendants(of: root).first { tag(of: $0) == .body } ?? root }
}
