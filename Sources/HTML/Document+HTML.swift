extension Document {
  /// The tree of the page `text`, which is parsed as browsers do with scripting off.
  ///
  /// Every text is a page. Adjacent texts may be several nodes.
  public init(html text: String) {
    self = withNormalizedNewlines(text) { input in
      var builder = TreeBuilder(input)
      builder.build()
      return builder.document()
    }
  }

  /// The nodes of `text` as they would be parsed inside an element; they are children of the root.
  public init(fragment text: String, context: Tag = .body, namespace: Namespace = .html) {
    self = withNormalizedNewlines(text) { input in
      var builder = TreeBuilder(input)
      builder.begin(in: context, namespace)
      builder.build()
      builder.endFragment()
      return builder.document()
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
    guard bytes.contains(.carriageReturn) else { return work(bytes) }
    let normalized = ContiguousArray<UInt8>(unsafeUninitializedCapacity: bytes.count) {
      normalize(bytes, into: $0, count: &$1)
    }
    return normalized.withUnsafeBufferPointer(work)
  }
}

private func normalize(
  _ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>,
  count: inout Int
) {
  for (index, byte) in bytes.enumerated() {
    if byte != .carriageReturn {
      target[count] = byte
    } else if index + 1 < bytes.count, bytes[index + 1] == .lineFeed {
      continue
    } else {
      target[count] = .lineFeed
    }
    count += 1
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
    guard let root = stack.first?.node ?? (nodes.count > 1 ? 1 : nil) else { return }
    unlink(root)
    var child = nodes[Int(root)].firstChild
    nodes[Int(root)].firstChild = -1
    nodes[Int(root)].lastChild = -1
    while child >= 0 {
      let next = nodes[Int(child)].next
      nodes[Int(child)].parent = -1
      link(child, at: Place(parent: 0))
      child = next
    }
  }
}
