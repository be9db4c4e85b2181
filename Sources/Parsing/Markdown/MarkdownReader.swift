import ArticleModel
import HTML

/// Feeds the blocks of a Markdown text to an assembler.
struct MarkdownReader {
  private let source: MarkdownBlocks
  /// The address that relative addresses are resolved against.
  private let base: String?
  private var assembler: BlockAssembler
  private var footnotes: [Footnote] = []
  private var noteNames: Set<String> = []
  private var outer: BlockAssembler?
  private var note: String?

  /// The text of the heading of the first level that opens the text.
  private(set) var headline: String?

  init(_ text: ArraySlice<UInt8>, base: String?) {
    source = MarkdownBlocks(text)
    self.base = base
    assembler = BlockAssembler(notes: source.notes)
  }

  mutating func read() -> (blocks: [Block], footnotes: [Footnote]) {
    for event in source.events { take(event) }
    return (assembler.finish(), footnotes)
  }

  private mutating func take(_ event: MarkdownBlocks.Event) {
    switch event {
    case .open(let container): assembler.open(container)
    case .close: assembler.close()
    case .openNote(let name): beginNote(name)
    case .closeNote: endNote()
    case .paragraph(let text):
      append(text)
      assembler.endParagraph()
    case .heading(let level, let text):
      assembler.open(.heading(level: level))
      let isFirst = level == 1 && note == nil && assembler.isEmpty
      append(text)
      assembler.close()
      if isFirst { headline = assembler.lastHeading }
    case .code(let text, let language):
      assembler.appendCode(String(decoding: text, as: UTF8.self), language: language)
    case .html(let text): append(html: String(decoding: text, as: UTF8.self))
    case .table(let rows): append(rows)
    case .divider: assembler.appendDivider()
    }
  }

  private mutating func beginNote(_ name: String) {
    outer = assembler
    note = name
    assembler = BlockAssembler(notes: source.notes)
  }

  private mutating func endNote() {
    guard let name = note, let outer else { return }
    let body = assembler.finish()
    if !body.isEmpty, noteNames.insert(name).inserted {
      footnotes.append(Footnote(name, body: body))
    }
    assembler = outer
    self.outer = nil
  }

  private mutating func append(_ rows: [[[UInt8]]]) {
    assembler.open(.table())
    for (index, row) in rows.enumerated() {
      assembler.open(.row(isHeader: index == 0))
      for cell in row {
        assembler.open(.cell(isHeader: index == 0, columns: 1, rows: 1))
        append(cell)
        assembler.close()
      }
      assembler.close()
    }
    assembler.close()
  }

  private mutating func append(html text: String) {
    let document = Document(fragment: text)
    var builder = BlockBuilder(document, base: base)
    builder.outerNotes = source.notes
    assembler.append(finished: builder.blocks(inside: document.root))
  }
}

// MARK: - Inlines

extension MarkdownReader {
  /// Tags that dress text.
  private static let styles: [String: InlineAssembler.Style] = [
    "em": .emphasis, "i": .emphasis, "strong": .strong, "b": .strong, "code": .code, "kbd": .code,
    "samp": .code, "tt": .code, "sup": .superscript, "sub": .subscript,
  ]

  private mutating func append(_ text: [UInt8]) {
    var inlines = MarkdownInlines(text, references: source.references, notes: source.notes)
    var open: [InlineAssembler.Style] = []
    var links = 0
    for token in inlines.read() {
      switch token {
      case .text(let range):
        assembler.inlines.append(String(decoding: text[range], as: UTF8.self))
      case .string(let string): assembler.inlines.append(string)
      case .delimiter(let delimiter): append(delimiter)
      case .code(let code):
        assembler.inlines.open(.code)
        assembler.inlines.append(code)
        assembler.inlines.close(.code)
      case .lineBreak: assembler.breakLine()
      case .note(let name): assembler.appendNote(name)
      case .openLink(let address):
        assembler.inlines.openLink(to: absoluteAddress(address, base: base))
        links += 1
      case .closeLink:
        assembler.inlines.closeLink()
        links -= 1
      case .bareLink(let string, let address):
        if links == 0 { assembler.inlines.openLink(to: absoluteAddress(address, base: base)) }
        assembler.inlines.append(string)
        if links == 0 { assembler.inlines.closeLink() }
      case .picture(let alt, let address, let title):
        let figure = Figure(caption: title, url: absoluteAddress(address, base: base), alt: alt)
        // Where the address leads nowhere, the words are left.
        if figure.url != nil || figure.caption != nil { assembler.appendInLine(figure) }
      case .tag(let tag, let range):
        take(tag, String(decoding: text[range], as: UTF8.self), &open, &links)
      case .strike(let isPaired): if !isPaired { assembler.inlines.append("~~") }
      case .nothing: break
      }
    }
    for style in open { assembler.inlines.close(style) }
    for _ in 0..<max(0, links) { assembler.inlines.closeLink() }
  }

  private mutating func append(_ delimiter: MarkdownInlines.Delimiter) {
    for style in delimiter.closed { assembler.inlines.close(style) }
    if delimiter.count > 0 {
      let mark = Unicode.Scalar(delimiter.mark)
      assembler.inlines.append(String(repeating: Character(mark), count: delimiter.count))
    }
    for style in delimiter.opened { assembler.inlines.open(style) }
  }

  private mutating func take(
    _ tag: MarkdownTag, _ source: String, _ open: inout [InlineAssembler.Style],
    _ links: inout Int
  ) {
    if let style = Self.styles[tag.name] {
      if !tag.isEnd {
        assembler.inlines.open(style)
        open.append(style)
      } else if open.last == style {
        open.removeLast()
        assembler.inlines.close(style)
      }
    } else if tag.name == "br" {
      assembler.breakLine()
    } else if tag.name == "a", tag.isEnd {
      if links > 0 { assembler.inlines.closeLink() }
      links = max(0, links - 1)
    } else if tag.name == "a" || tag.name == "img" {
      let document = Document(fragment: source)
      guard let node = document.firstChild(of: document.root) else { return }
      if tag.name == "a" {
        let address = document.attribute("href", of: node) ?? ""
        assembler.inlines.openLink(to: absoluteAddress(address, base: base))
        links += 1
      } else {
        let address = document.attribute("src", of: node) ?? ""
        let figure = Figure(
          url: absoluteAddress(address, base: base), alt: document.attribute("alt", of: node))
        // Where the address leads nowhere, the words are left.
        if figure.url != nil || figure.caption != nil { assembler.appendInLine(figure) }
      }
    }
  }
}
