import ArticleModel

/// The blocks of a Markdown text as a stream of events; the inlines in them are still text.
///
/// Source: CommonMark 0.31, appendix “A parsing strategy”, phase 1; tables and footnotes as GitHub
/// has them.
struct MarkdownBlocks {
  enum Container: Equatable {
    case quote
    /// The mark tells lists of one kind apart: “-”, “+”, “*”, “.”, “)”.
    case list(mark: UInt8)
    case item(indent: Int)
    case note
  }

  enum Event {
    case open(BlockAssembler.Container)
    case close
    case openNote(String)
    case closeNote
    case paragraph([UInt8])
    case heading(level: Int, [UInt8])
    case code([UInt8], language: String?)
    case html([UInt8])
    case table([[[UInt8]]])
    case divider
  }

  enum Leaf {
    case none
    case paragraph
    case fence(MarkdownFence)
    case indented
    case html(HTMLBlockEnd)
    case table

    var isParagraph: Bool { if case .paragraph = self { true } else { false } }
  }

  /// Deeper containers are text: a line would cost as much as there are.
  static let deepest = 200

  private(set) var events: [Event] = []
  /// The addresses of reference definitions by their label.
  private(set) var references: [String: String] = [:]
  private(set) var notes: Set<String> = []
  private var containers: [Container] = []
  private var leaf = Leaf.none
  /// The text of the leaf, each line with its end; the cells of a table.
  private var text: [UInt8] = []
  private var rows: [[[UInt8]]] = []

  init(_ text: ArraySlice<UInt8>) {
    // Line by line: a text of nothing but line feeds would else be a list of millions.
    var rest = text
    while let end = rest.firstIndex(of: 0x0A) {
      take(MarkdownLine(rest[..<end]))
      rest = rest[(end + 1)...]
    }
    take(MarkdownLine(rest))
    close(downTo: 0)
  }
}

extension MarkdownBlocks {
  private mutating func take(_ line: MarkdownLine) {
    var line = line
    var matched = match(&line)
    if matched == containers.count {
      if goOn(line) { return }
    } else if !leaf.isParagraph {
      close(downTo: matched)
    }
    while containers.count < Self.deepest, openContainer(&line, &matched) {}
    if openLeaf(line, matched) { return }
    put(line, matched)
  }

  /// The number of containers that go on in `line`, which is read up to their content.
  private func match(_ line: inout MarkdownLine) -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .list: continue
      case .quote:
        guard line.indentation < 4 else { return index }
        var ahead = line
        ahead.skipSpace()
        guard ahead.first == 0x3E else { return index }
        ahead.skip(1)
        ahead.skipSpace(1)
        line = ahead
      case .item, .note:
        let indent = if case .item(let indent) = container { indent } else { 4 }
        if line.isBlank {
          line.skipSpace(indent)
          continue
        }
        guard line.indentation >= indent else { return index }
        line.skipSpace(indent)
      }
    }
    return containers.count
  }

  /// Adds `line` to code or HTML that is open; false when there is none or it ends before.
  private mutating func goOn(_ line: MarkdownLine) -> Bool {
    switch leaf {
    case .fence(let fence):
      if fence.isClosed(by: line) {
        closeLeaf()
      } else {
        var line = line
        line.skipSpace(fence.indent)
        append(line.text)
      }
      return true
    case .html(let end):
      if end == .blank, line.isBlank {
        closeLeaf()
        return true
      }
      append(line.text)
      if end.isIn(line.rest) { closeLeaf() }
      return true
    case .indented:
      guard line.indentation >= 4 || line.isBlank else {
        closeLeaf()
        return false
      }
      var line = line
      line.skipSpace(4)
      append(line.text)
      return true
    default: return false
    }
  }

  /// Opens a container that `line` begins.
  private mutating func openContainer(_ line: inout MarkdownLine, _ matched: inout Int) -> Bool {
    guard line.indentation < 4, !line.isBlank else { return false }
    var ahead = line
    let indent = line.indentation
    ahead.skipSpace()
    if ahead.first == 0x3E {
      ahead.skip(1)
      ahead.skipSpace(1)
      settle(matched)
      push(.quote, .open(.quote))
    } else if let label = noteLabel(ahead.rest) {
      ahead.skip(label.utf8.count + 4)
      ahead.skipSpace()
      close(downTo: 0)
      let name = Footnote.label(label)
      notes.insert(name)
      push(.note, .openNote(name))
    } else if !isThematicBreak(ahead.rest), let mark = MarkdownListMark(ahead.rest),
      !leaf.isParagraph || matched < containers.count || isInList(matched) || mark.mayInterrupt
    {
      ahead.skip(mark.length)
      let space = ahead.indentation
      let isEmpty = ahead.isBlank
      let inner = isEmpty || space > 4 ? 1 : space
      ahead.skipSpace(inner)
      openList(mark, matched)
      push(.item(indent: indent + mark.length + inner), .open(.item))
    } else {
      return false
    }
    line = ahead
    matched = containers.count
    return true
  }

  private func isInList(_ matched: Int) -> Bool {
    if matched > 0, case .list = containers[matched - 1] { true } else { false }
  }

  private mutating func openList(_ mark: MarkdownListMark, _ matched: Int) {
    close(downTo: matched)
    if case .list(let open) = containers.last {
      if open == mark.mark { return }
      pop()
    }
    push(.list(mark: mark.mark), .open(.list(mark.marker)))
  }

  /// Opens a block without blocks inside that `line` begins, or takes it whole.
  private mutating func openLeaf(_ line: MarkdownLine, _ matched: Int) -> Bool {
    guard !line.isBlank else { return false }
    var ahead = line
    guard line.indentation < 4 else {
      guard !leaf.isParagraph else { return false }
      settle(matched)
      ahead.skipSpace(4)
      leaf = .indented
      append(ahead.text)
      return true
    }
    let indent = line.indentation
    ahead.skipSpace()
    let rest = ahead.rest
    if matched == containers.count, leaf.isParagraph {
      if let level = setextLevel(rest) {
        closeLeaf(asHeading: level)
        return true
      }
      if openTable(below: rest) { return true }
    }
    if let heading = atxHeading(rest) {
      settle(matched)
      events.append(.heading(level: heading.level, heading.text))
    } else if let fence = MarkdownFence(rest, indent: indent) {
      settle(matched)
      leaf = .fence(fence)
    } else if isThematicBreak(rest) {
      settle(matched)
      events.append(.divider)
    } else if let end = HTMLBlockEnd(rest, mayBeAnyTag: !leaf.isParagraph) {
      settle(matched)
      leaf = .html(end)
      append(line.text)
      if end.isIn(rest) { closeLeaf() }
    } else {
      return false
    }
    return true
  }

  /// Makes the last line of a paragraph the head of a table when `rule` is the line below a head.
  private mutating func openTable(below rule: ArraySlice<UInt8>) -> Bool {
    guard let columns = tableRule(rule) else { return false }
    let lines = text.dropLast()
    let start = lines.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let head = tableCells(lines[start...])
    guard head.count == columns else { return false }
    text.removeSubrange(start...)
    closeLeaf()
    leaf = .table
    rows = [head]
    return true
  }

  /// Adds a line of text.
  private mutating func put(_ line: MarkdownLine, _ matched: Int) {
    if line.isBlank {
      close(downTo: matched)
      return
    }
    var line = line
    line.skipSpace()
    if leaf.isParagraph {
      append(line.rest)
    } else if matched == containers.count, case .table = leaf {
      rows.append(tableCells(line.rest))
    } else {
      settle(matched)
      leaf = .paragraph
      append(line.rest)
    }
  }

  private mutating func append(_ line: some Collection<UInt8>) {
    text += line
    text.append(0x0A)
  }

  // MARK: Opening and closing

  /// Closes what does not go on before a block that is no item of the list it stands behind.
  private mutating func settle(_ matched: Int) {
    close(downTo: matched)
    if case .list = containers.last { pop() }
  }

  private mutating func push(_ container: Container, _ event: Event) {
    containers.append(container)
    events.append(event)
  }

  private mutating func pop() {
    guard let container = containers.popLast() else { return }
    events.append(container == .note ? .closeNote : .close)
  }

  private mutating func close(downTo count: Int) {
    closeLeaf()
    while containers.count > count { pop() }
  }

  private mutating func closeLeaf(asHeading level: Int? = nil) {
    switch leaf {
    case .none: return
    case .paragraph:
      let rest = Array(withoutDefinitions(text.dropLast()))
      if !rest.isEmpty {
        events.append(level.map { .heading(level: $0, rest) } ?? .paragraph(rest))
      }
    case .fence(let fence): events.append(.code(text, language: fence.language))
    case .indented: events.append(.code(text, language: nil))
    case .html: events.append(.html(text))
    case .table: events.append(.table(rows))
    }
    leaf = .none
    text.removeAll(keepingCapacity: true)
    rows.removeAll()
  }

  /// Takes reference definitions from the beginning of a paragraph.
  private mutating func withoutDefinitions(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first == 0x5B {
      let end = text.firstIndex(of: 0x0A) ?? text.endIndex
      guard let definition = linkDefinition(text[..<end]) else { break }
      if references[definition.label] == nil { references[definition.label] = definition.address }
      text = end < text.endIndex ? text[(end + 1)...] : []
    }
    return text
  }
}
