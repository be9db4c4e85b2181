/// Writes blocks in normal form as CommonMark with a stack of its own, so that deep nesting costs no call stack.
struct MarkdownWriter {
  enum Piece {
    case raw(String)
    case text(String, escape: MarkdownEscape.Place)
    case block(Block)
    /// The space between two blocks of one container.
    case gap
    case lineBreak
    /// Begins a container whose lines open with the first string; a list item writes the second
    /// string on its first line instead.
    case open(prefix: String, marker: String?)
    case close
  }
  private(set) var output = ""
  /// What every line of the open containers begins with.
  private var prefixes: [String] = []
  private var isLineStart = true
  /// Whether nothing of the line's own text is written yet: then marks of blocks need a backslash.
  private var isTextStart = true
  private var pending: [Piece] = []

  mutating func write(_ blocks: [Block]) {
    guard !blocks.isEmpty else { return }
    run(separated(blocks) + [.lineBreak])
  }

  mutating func write(_ footnotes: [Footnote]) {
    for note in footnotes {
      let marker = "[^\(Footnote.label(note.name))]: "
      run(
        [.gap, .open(prefix: "    ", marker: marker)] + separated(note.body) + [.close, .lineBreak])
    }
  }

  private mutating func run(_ pieces: [Piece]) {
    pending = pieces.reversed()
    while let piece = pending.popLast() {
      switch piece {
      case .raw(let mark): put(mark)
      case .text(let text, let place): putText(text, place)
      case .block(let block): pending += self.pieces(of: block).reversed()
      case .gap: breakLine(blank: true)
      case .lineBreak: breakLine(blank: false)
      case .open(let prefix, let marker): open(prefix, marker)
      case .close: prefixes.removeLast()
      }
    }
  }
}

extension MarkdownWriter {
  private mutating func put(_ mark: String) {
    if isLineStart { output += prefixes.joined() }
    isLineStart = false
    output += mark
  }

  private mutating func putText(_ text: String, _ place: MarkdownEscape.Place) {
    guard !text.isEmpty else { return }
    put(MarkdownEscape.escaped(text, in: place, atStart: isTextStart))
    isTextStart = false
  }

  private mutating func breakLine(blank: Bool) {
    if !isLineStart { output += "\n" }
    if blank {
      let prefix = prefixes.joined()
      output += String(prefix.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    isLineStart = true
    isTextStart = true
  }

  private mutating func open(_ prefix: String, _ marker: String?) {
    if let marker {
      put(marker)
    } else if !isLineStart {
      output += prefix
    }
    prefixes.append(prefix)
    isTextStart = true
  }
}
