extension TreeBuilder {
  /// Opens the formatting element of the start tag and remembers it.
  mutating func startFormatting() {
    let node = insertElement()
    let record = document.nodes[Int(node)]
    let entry = FormattingEntry(
      node: node, tag: record.tag, signature: tokenizer.signature(of: record))
    dropThirdEqual(of: entry)
    remember(entry)
  }

  mutating func remember(_ entry: FormattingEntry) {
    if formatting.count >= Limits.formatting { formatting.removeFirst() }
    formatting.append(entry)
  }

  /// Source: WHATWG HTML, “push onto the list of active formatting elements” (the Noah's Ark clause).
  private mutating func dropThirdEqual(of entry: FormattingEntry) {
    var count = 0
    for index in formatting.indices.reversed() {
      if formatting[index].isMarker { return }
      guard formatting[index].tag == entry.tag, formatting[index].signature == entry.signature
      else { continue }
      count += 1
      if count == 3 {
        formatting.remove(at: index)
        return
      }
    }
  }

  /// Source: WHATWG HTML, “reconstruct the active formatting elements”.
  @inline(__always)
  mutating func reviveFormatting() {
    guard let last = formatting.last, !last.isMarker, !document.nodes[Int(last.node)].isOpen else {
      return
    }
    reviveClosedFormatting()
  }

  private mutating func reviveClosedFormatting() {
    var index = formatting.count - 1
    while index > 0, !formatting[index - 1].isMarker,
      !document.nodes[Int(formatting[index - 1].node)].isOpen
    {
      index -= 1
    }
    guard formatting.count - index <= revivals else { return formatting.removeSubrange(index...) }
    revivals -= formatting.count - index
    while index < formatting.count {
      formatting[index].node = open(copy(of: formatting[index].node))
      index += 1
    }
  }

  /// A new element with the name and the attributes of `node`.
  func copy(of node: Int32) -> Document.Record {
    var copy = Document.Record(kind: .element)
    let record = document.nodes[Int(node)]
    copy.tag = record.tag
    copy.firstAttribute = record.firstAttribute
    copy.attributeCount = record.attributeCount
    return copy
  }

  mutating func clearFormattingToMarker() {
    while let entry = formatting.popLast(), !entry.isMarker {}
  }

  /// The last element with `tag` behind the last marker.
  func formattingIndex(of tag: Tag) -> Int? {
    for index in formatting.indices.reversed() {
      if formatting[index].isMarker { return nil }
      if formatting[index].tag == tag { return index }
    }
    return nil
  }
}

// MARK: - The adoption agency

extension TreeBuilder {
  /// Source: WHATWG HTML, “adoption agency algorithm”.
  mutating func adoptAll(of tag: Tag) {
    if current.isHTML(tag), !formatting.contains(where: { $0.node == current.node }) {
      return pop()
    }
    for _ in 0..<8 {
      guard let entry = formattingIndex(of: tag) else { return endAny(tag) }
      guard adopt(entry) else { return }
    }
  }

  /// One round of the algorithm; false when it was the last.
  private mutating func adopt(_ entry: Int) -> Bool {
    let node = formatting[entry].node
    guard let index = stackIndex(of: node) else {
      formatting.remove(at: entry)
      return false
    }
    guard isInScope(node) else { return false }
    // Where the page has used up its revivals, what is misnested stays as it is.
    guard let furthest = stack[index...].firstIndex(where: \.isSpecial), revivals > 0 else {
      pop(from: index)
      formatting.remove(at: entry)
      return false
    }
    rebuild(entry, at: index, around: furthest)
    return true
  }

  /// Moves the furthest block out of the formatting element, and the formatting into the block.
  private mutating func rebuild(_ entry: Int, at index: Int, around furthest: Int) {
    let (node, block) = (formatting[entry].node, stack[furthest].node)
    let ancestor = stack[index - 1]
    var bookmark = entry
    let last = wrap(block, above: furthest, downTo: index, &bookmark)
    document.unlink(last)
    let isFostered = ancestor.namespace == .html && ancestor.tag.isTablePart
    document.link(last, at: isFostered ? fosterPlace() : Place(parent: ancestor.node))

    revivals -= 1
    let copy = document.append(copy(of: node))
    document.moveChildren(of: block, to: copy)
    document.link(copy, at: Place(parent: block))
    move(node, to: copy, bookmark)
    if let index = stackIndex(of: node) { removeFromStack(at: index) }
    guard let blockIndex = stackIndex(of: block) else { return }
    let element = OpenElement(node: copy, tag: document.nodes[Int(copy)].tag)
    stack.insert(element, at: blockIndex + 1)
    document.nodes[Int(copy)].isOpen = true
    openCounts[Int(element.key)] += 1
  }

  /// Replaces the entry of `node` by one of `copy` at the bookmark.
  private mutating func move(_ node: Int32, to copy: Int32, _ bookmark: Int) {
    guard let index = formatting.lastIndex(where: { $0.node == node }) else { return }
    var entry = formatting.remove(at: index)
    entry.node = copy
    formatting.insert(entry, at: min(index < bookmark ? bookmark - 1 : bookmark, formatting.count))
  }

  /// Wraps `block` in copies of the formatting elements between it and the one at `index`; gives
  /// the outermost.
  private mutating func wrap(
    _ block: Int32, above furthest: Int, downTo index: Int, _ bookmark: inout Int
  ) -> Int32 {
    var last = block
    var round = 0
    for position in stride(from: furthest - 1, to: index, by: -1) {
      round += 1
      let node = stack[position].node
      var entry = formatting.lastIndex { $0.node == node }
      if let found = entry, round > 3 {
        formatting.remove(at: found)
        if found < bookmark { bookmark -= 1 }
        entry = nil
      }
      guard let entry else {
        removeFromStack(at: position)
        continue
      }
      revivals -= 1
      let copy = document.append(copy(of: node))
      formatting[entry].node = copy
      document.nodes[Int(node)].isOpen = false
      document.nodes[Int(copy)].isOpen = true
      stack[position].node = copy
      if last == block { bookmark = entry + 1 }
      document.unlink(last)
      document.link(last, at: Place(parent: copy))
      last = copy
    }
    return last
  }
}
