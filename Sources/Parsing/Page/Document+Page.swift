import HTML

extension Document {
  /// The body of the page, or the whole of a document that has none.
  var body: NodeID { descendants(of: root).first { tag(of: $0) == .body } ?? root }

  /// What the page calls itself, in its head.
  var titles: [String] {
    descendants(of: root).first { tag(of: $0) == .title }.map { [textContent(of: $0)] } ?? []
  }
}
