import HTML

/// A line as a browser would show it: the text between two borders of blocks.
struct PageLine {
  /// The innermost element that holds the whole line.
  var node: NodeID
  var text: String
}

extension Tag {
  /// Elements that stand inside a line.
  var isInLine: Bool {
    switch self {
    case .a, .abbr, .acronym, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i,
      .ins, .kbd, .label, .mark, .nobr, .q, .s, .samp, .small, .span, .strike, .strong, .sub, .sup,
      .time, .tt, .u, .var, .wbr:
      true
    default: false
    }
  }

  /// Elements whose text is not shown, or not as text.
  var isSilent: Bool {
    switch self {
    case .script, .style, .noscript, .template, .svg, .iframe, .object, .select, .textarea, .button,
      .head, .title, .video, .audio, .math:
      true
    default: false
    }
  }
}

extension Document {
  /// The text below `node` as a browser would show it, on one line; pieces of different elements
  /// that touch are kept apart when `spacing`.
  func shownText(of node: NodeID, spacing: Bool = false, limit: Int = 4_000) -> String {
    pieces(of: node, limit: limit).joined(separator: spacing ? " " : "").spacedOnce
  }

  /// The texts below `node`, element by element; line breaks and blocks put a space between them.
  func pieces(of top: NodeID, limit: Int = 4_000) -> [String] {
    var pieces: [String] = []
    var (length, steps) = (0, 0)
    var current = next(after: top, within: top)
    while let node = current, length < limit, steps < 2_000 {
      steps += 1
      var skips = false
      if kind(of: node) == .text {
        let text = text(of: node)
        length += text.utf8.count
        pieces.append(text)
      } else if kind(of: node) == .element {
        skips = isSilent(node)
        if !tag(of: node).isInLine, !skips { pieces.append(" ") }
      }
      current = next(after: node, within: top, skippingChildren: skips)
    }
    return pieces
  }

  /// Whether the text of an element is none of the page's: code, controls, what is marked hidden.
  func isSilent(_ node: NodeID) -> Bool {
    if namespace(of: node) != .html { return true }
    return tag(of: node).isSilent || attribute("hidden", of: node) != nil
  }

  /// Up to `count` lines behind `start`, inside `top`.
  func lines(
    after start: NodeID, within top: NodeID, count: Int, until end: NodeID? = nil
  ) -> [PageLine] {
    var reader = LineReader(document: self)
    var current = next(after: start, within: top, skippingChildren: true)
    // Deep markup may hold no text for long.
    var steps = 0
    while let node = current, node != end, reader.lines.count < count, steps < 6_000 {
      steps += 1
      let skips = kind(of: node) == .element && isSilent(node)
      if !skips { reader.take(node) }
      current = next(after: node, within: top, skippingChildren: skips)
    }
    reader.close()
    return reader.lines
  }
}

/// Gathers texts into lines.
private struct LineReader {
  let document: Document
  var lines: [PageLine] = []
  private var text = ""
  private var block: NodeID?

  init(document: Document) { self.document = document }

  mutating func take(_ node: NodeID) {
    switch document.kind(of: node) {
    case .text:
      let holder = block(of: node)
      if holder != block { close() }
      block = holder
      if !text.isEmpty { text += " " }
      text += document.text(of: node)
    case .element where !document.tag(of: node).isInLine: close()
    default: break
    }
  }

  mutating func close() {
    let line = text.spacedOnce
    if let block, !line.isEmpty { lines.append(PageLine(node: block, text: line)) }
    text = ""
  }

  private func block(of node: NodeID) -> NodeID {
    var current = node
    // Nesting is capped by the tree builder.
    while let parent = document.parent(of: current) {
      current = parent
      if !document.tag(of: current).isInLine { break }
    }
    return current
  }
}

extension Document {
  /// Up to `count` lines from `first`, inside `top`, before `end`.
  func lines(before end: NodeID, within top: NodeID, from first: NodeID, count: Int) -> [PageLine] {
    var reader = LineReader(document: self)
    var current: NodeID? = first
    var steps = 0
    while let node = current, node != end, reader.lines.count < count, steps < 6_000 {
      steps += 1
      let skips = kind(of: node) == .element && isSilent(node)
      if !skips { reader.take(node) }
      current = next(after: node, within: top, skippingChildren: skips)
    }
    reader.close()
    return reader.lines
  }
}
