extension Document {
  /// The tree of the page `text`, which is parsed as browsers do with scripting off.
  ///
  /// Every text is a page. Adjacent texts may be several nodes.
  public init(html text: String) {
    self = withNormalizedNewlines(text) { input in
      var builder = TreeBuilder(input)
      builder.build()
      return builder.finished()
    }
  }

  /// The nodes of `text` as they would be parsed inside an element; they are children of the root.
  public init(fragment text: String, context: Tag = .body, namespace: Namespace = .html) {
    self = withNormalizedNewlines(text) { input in
      var builder = TreeBuilder(input)
      builder.begin(in: context, namespace)
      builder.build()
      builder.endFragment()
      return builder.finished()
    }
  }
}

/// Gives the UTF-8 of `text` to `work`, all newlines as line feeds.
///
/// Source: WHATWG HTML, “Preprocessing the input stream”.
private func withNormalizedNewlines(
  _ text: String, _ work: (UnsafeBufferPointer<UInt8>) -> Document
) -> Document {
  var text = text
  return text.withUTF8 { bytes in
    guard let base = bytes.baseAddress else { return work(bytes) }
    let first = search(base, from: 0, to: bytes.count, .carriageReturn)
    guard first < bytes.count else { return work(bytes) }
    var normalized = ByteSink(capacity: bytes.count)
    normalized.append(base, count: first)
    appendNormalized(base + first, count: bytes.count - first, to: &normalized)
    return normalized.array().withUnsafeBufferPointer(work)
  }
}

private func appendNormalized(
  _ bytes: UnsafePointer<UInt8>, count: Int, to target: inout ByteSink
) {
  var index = 0
  while index < count {
    let limit = search(bytes, from: index, to: count, .carriageReturn)
    target.append(bytes + index, count: limit - index)
    guard limit < count else { return }
    target.append(.lineFeed)
    let isPair = limit + 1 < count && bytes[limit + 1] == .lineFeed
    index = limit + (isPair ? 2 : 1)
  }
}

private extension TreeBuilder {
  /// Source: WHATWG HTML, “HTML fragment parsing algorithm”.
  mutating func begin(in tag: Tag, _ namespace: Namespace) {
    var element = OpenElement(node: 0, tag: tag, namespace: namespace)
    element.isIntegrationPoint =
      namespace == .svg && (tag == .foreignObject || tag == .desc || tag == .title)
    insertImplied(.html)
    context = element
    if element.isHTML(.template) { templateModes.append(.inTemplate) }
    if namespace == .html { setContent(for: tag) }
    resetMode()
    if element.isHTML(.form) { form = 0 }
  }

  mutating func setContent(for tag: Tag) {
    switch tag {
    case .title, .textarea: tokenizer.content = .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.content = .rawtext
    case .script: tokenizer.content = .scriptData
    case .plaintext: tokenizer.content = .plaintext
    default: break
    }
  }

  /// Puts the children of the stand-in above the fragment into the document.
  mutating func endFragment() {
    guard let root = stack.first?.node ?? (document.nodes.count > 1 ? 1 : nil) else { return }
    document.unlink(root)
    var child = document.nodes[Int(root)].firstChild
    document.nodes[Int(root)].firstChild = -1
    document.nodes[Int(root)].lastChild = -1
    while child >= 0 {
      let next = document.nodes[Int(child)].next
      document.nodes[Int(child)].parent = -1
      document.link(child, at: Place(parent: 0))
      child = next
    }
  }
}
