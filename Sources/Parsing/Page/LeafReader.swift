import ArticleModel
import HTML

/// Reads the leaves of a page in document order, with a walk that needs no call stack.
struct LeafReader {
  private let document: Document
  private var tree = LeafTree()
  private var box = -1
  private var shapes = Shapes()
  private var textNumbers: [TextKey: Int] = [:]
  /// What the classes met so far are about; pages use the same ones over and over.
  private var topics: [String: Topics] = [:]

  /// Behind so many leaves no more borders are seen: the rest is read as one leaf.
  private static let mostLeaves = 100_000
  private static let mostBoxes = 200_000
  private static let mostPictures = 20_000

  /// Longer leaves are no labels and no headlines.
  private static let longestFolded = 300

  // The leaf that is being read.
  private var text: [UInt8] = []
  private var nodes: [NodeID] = []
  private var endsWithSpace = true
  private var length = Tally()
  private var open = Depths()

  /// Bytes of the text so far, of all and of what is dressed.
  private struct Tally {
    var all = 0
    var linked = 0
    var bold = 0
    var italic = 0
  }

  /// How many elements of a kind are open around the place.
  private struct Depths {
    var links = 0
    var bold = 0
    var italic = 0
  }

  private init(_ document: Document) { self.document = document }

  /// The leaves of everything below `top`.
  static func leaves(of document: Document, below top: NodeID) -> LeafTree {
    var reader = LeafReader(document)
    reader.read(top)
    return reader.tree
  }
}

// MARK: - The walk

extension LeafReader {
  private mutating func read(_ top: NodeID) {
    enter(top)
    var current = top
    while let next = step(from: current, within: top) { current = next }
    takeLeaf()
  }

  /// The node behind `node`, entered; everything that ends between the two is left.
  private mutating func step(from node: NodeID, within top: NodeID) -> NodeID? {
    var current = node
    if mayDescend(current), let child = document.firstChild(of: current) {
      meet(child)
      return child
    }
    while current != top {
      leave(current)
      if let sibling = document.nextSibling(of: current) {
        meet(sibling)
        return sibling
      }
      guard let parent = document.parent(of: current) else { return nil }
      current = parent
    }
    return nil
  }

  private func mayDescend(_ node: NodeID) -> Bool {
    switch document.kind(of: node) {
    case .document: true
    case .element:
      document.namespace(of: node) == .html && document.tag(of: node).part != .unread
        && !document.isHiddenInline(node)
    default: false
    }
  }

  private mutating func meet(_ node: NodeID) {
    switch document.kind(of: node) {
    case .text: append(node)
    case .element: enter(node)
    default: break
    }
  }

  private mutating func enter(_ node: NodeID) {
    guard document.kind(of: node) == .element, document.namespace(of: node) == .html else { return }
    let tag = document.tag(of: node)
    switch (tag, tag.part) {
    case (.br, _): space()
    case (.img, _), (.picture, _), (.video, _): takePicture(node)
    case (_, .unread): break
    case (_, .inline): if !document.isHiddenInline(node) { dress(tag, by: 1) }
    case (_, .block):
      finish()
      open(node, tag)
    }
  }

  private mutating func leave(_ node: NodeID) {
    guard mayDescend(node) else { return }
    let tag = document.tag(of: node)
    switch (tag, tag.part) {
    case (.br, _): break
    case (_, .inline): dress(tag, by: -1)
    default:
      finish()
      if box >= 0, tree.boxes[box].node == node { box = tree.boxes[box].parent ?? -1 }
    }
  }

  private mutating func dress(_ tag: Tag, by step: Int) {
    switch tag {
    case .a: open.links += step
    case .b, .strong: open.bold += step
    case .i, .em: open.italic += step
    default: break
    }
  }

  private mutating func open(_ node: NodeID, _ tag: Tag) {
    guard tree.boxes.count < Self.mostBoxes else { return }
    let names = document.attribute("class", of: node) ?? ""
    let id = document.attribute("id", of: node) ?? ""
    let parent = box >= 0 ? box : nil
    let above = parent.map { tree.boxes[$0] }
    let grandparent = above?.parent.map { tree.boxes[$0].ownShape } ?? -1
    let own = shapes.own(tag, names: names)
    tree.boxes.append(
      Box(
        node: node, tag: tag, parent: parent, depth: above.map { $0.depth + 1 } ?? 0,
        topics: topics(of: names).union(id.isEmpty ? [] : Topics(of: id)), ownShape: own,
        shape: shapes.nested(own, above?.ownShape ?? -1, grandparent),
        outerShape: shapes.nested(-1, above?.ownShape ?? -1, grandparent),
        pairShape: shapes.nested(own, above?.ownShape ?? -1, -2),
        isHidden: document.isHidden(node)
          || document.attribute("aria-hidden", of: node) == "true",
        isArticleBody: document.attribute("itemprop", of: node)?.lowercased() == "articlebody"))
    box = tree.boxes.count - 1
  }

  private mutating func topics(of names: String) -> Topics {
    if names.isEmpty { return [] }
    if let known = topics[names] { return known }
    let found = Topics(of: names)
    topics[names] = found
    return found
  }
}

// MARK: - Text

extension LeafReader {
  private mutating func append(_ node: NodeID) {
    let before = length.all
    let bytes = document.utf8(of: node)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = index
      while index < bytes.endIndex, bytes[index] > 0x20 { index += 1 }
      if index > start {
        text += bytes[start..<index]
        endsWithSpace = false
        length.all += index - start
      }
      while index < bytes.endIndex, bytes[index] <= 0x20 {
        space()
        index += 1
      }
    }
    nodes.append(node)
    let added = length.all - before
    if open.links > 0 { length.linked += added }
    if open.bold > 0 { length.bold += added }
    if open.italic > 0 { length.italic += added }
  }

  private mutating func space() {
    guard !endsWithSpace else { return }
    text.append(0x20)
    endsWithSpace = true
  }

  /// Ends the leaf at the border of a block.
  private mutating func finish() {
    if tree.leaves.count < Self.mostLeaves { takeLeaf() } else { space() }
  }

  private mutating func takeLeaf() {
    defer {
      text.removeAll(keepingCapacity: true)
      nodes.removeAll(keepingCapacity: true)
      endsWithSpace = true
      length = Tally()
    }
    guard length.all > 0, box >= 0 else { return }
    let string = String(decoding: text, as: UTF8.self).trimmed
    guard !string.isEmpty else { return }
    let all = Float(length.all)
    let isShort = string.isShort(LeafReader.longestFolded)
    let folded = isShort ? foldedLabel(string) : ""
    let label = isShort ? labels.rule(for: folded, count: string.utf8.span.scalarCount()) : nil
    tree.leaves.append(
      Leaf(
        text: string, textNumber: number(of: string), folded: folded, nodes: nodes, box: box,
        linkShare: min(1, Float(length.linked) / all),
        isBold: length.bold * 10 > length.all * 9, isItalic: length.italic * 10 > length.all * 9,
        features: Features(string), label: label))
  }

  private mutating func number(of text: String) -> Int {
    let key = TextKey(text)
    let number = textNumbers[key] ?? tree.occurrences.count
    if number == tree.occurrences.count {
      textNumbers[key] = number
      tree.occurrences.append(0)
    }
    tree.occurrences[number] += 1
    return number
  }

  private mutating func takePicture(_ node: NodeID) {
    guard box >= 0, tree.pictures.count < Self.mostPictures else { return }
    tree.pictures.append(Picture(node: node, position: tree.leaves.count, box: box))
  }
}

/// A text by its bytes: the hash of a string asks for its normal form first.
private struct TextKey: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (one: TextKey, other: TextKey) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

// MARK: - Elements

extension Tag {
  /// What an element means for leaves.
  enum Part {
    /// Its content is no text of the page.
    case unread
    /// It dresses text and does not part it.
    case inline
    /// It begins and ends blocks.
    case block
  }

  var part: Part { Tag.parts[Int(rawValue)] }

  private static let parts: [Part] = allCases.map { tag in
    switch tag {
    case .script, .style, .template, .noscript, .svg, .math, .head, .select, .textarea, .iframe,
      .object, .embed, .video, .audio, .canvas, .button, .input, .noembed, .noframes, .img,
      .picture, .source, .map, .area, .option, .datalist, .track, .param, .meta, .link, .title:
      .unread
    case .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .blink, .cite, .code, .data, .del, .dfn, .em,
      .font, .i, .ins, .kbd, .label, .mark, .nobr, .q, .rb, .rp, .rt, .ruby, .s, .samp, .slot,
      .small, .span, .strike, .strong, .sub, .sup, .time, .tt, .u, .var, .wbr:
      .inline
    default: .block
    }
  }
}
