import ArticleModel

/// Makes articles of every kind of block and inline, with the characters that marks are made of;
/// the same seed gives the same article.
struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func article() -> Article {
    let names = ["1", "zwei", "n-3"]
    return Article(
      headline: "Titel", language: "de", body: blocks(below: 0),
      footnotes: names.prefix(below(4)).map { Footnote($0, body: blocks(below: 2)) })
  }

  /// A number from 0 to `end` − 1 (xorshift64*).
  mutating func below(_ end: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % end
  }

  mutating func pick(_ list: [String]) -> String { list[below(list.count)] }
}

extension Generator {
  private static let words = [
    "Wort", "ein", "Über­gang", "a", "1.", "2)", "-", "+", "*", "**", "_", "__", "`", "``", "#",
    "##", "===", "---", "~~", "> ", "|", "\\", "\\|", "[", "]", "(", ")", "![", "](", "[^1]", ":",
    "<", ">", "<b>", "&", "&amp;", "&#42;", "„Zitat“", "»", "—", "— Name", "…", "z.\u{A0}B.", "😀",
    "漢字", "\u{301}", "\u{200B}", "\u{A0}", " ", "  ", "\n", "\t", "!", "?", "https://x.example/a",
    "http:", "\"", "'", "=", "{", "}", "\u{0}", "\u{1B}[0m", "<!-- -->", "4-5", "a_b_c", "x*y",
    "Ende.", "\u{2028}", "| a | b |", "| - | - |", "    code", "[1]: x", "é", "&copy", "\u{FEFF}",
  ]

  mutating func text() -> String {
    (0...below(5)).map { _ in pick(Self.words) + pick(["", " ", " ", "a"]) }.joined()
  }

  mutating func inlines(below depth: Int = 0) -> [Inline] {
    (0...below(5)).map { _ in inline(below: depth) }
  }

  private mutating func inline(below depth: Int) -> Inline {
    let kind = below(depth > 3 ? 8 : 16)
    switch kind {
    case 0...4: return .text(text())
    case 5: return .code(text())
    case 6: return .lineBreak
    case 7: return .footnote(pick(["1", "zwei", "n-3", "fehlt"]))
    case 8, 9: return .emphasis(inlines(below: depth + 1))
    case 10, 11: return .strong(inlines(below: depth + 1))
    case 12: return .superscript(inlines(below: depth + 1))
    case 13: return .subscript(inlines(below: depth + 1))
    case 14:
      let address = address()
      return .link([.text(address)], to: address)
    default: return .link(inlines(below: depth + 1), to: address())
    }
  }

  private mutating func address() -> String {
    pick([
      "https://x.example/", "https://x.example/a_(b)?c=d&amp;e=*f*#g", "http://x.example/ä|b [c]",
      "https://u:p@X.example/../a\\b", "mailto:a@x.example", "javascript:alert(1)", "/relative",
    ])
  }

  private mutating func line() -> String? { below(3) == 0 ? nil : text() }

  mutating func blocks(below depth: Int) -> [Block] {
    (0...below(depth > 2 ? 2 : 5)).map { _ in block(below: depth) }
  }

  private mutating func block(below depth: Int) -> Block {
    switch below(depth > 3 ? 8 : 16) {
    case 0...2: return .paragraph(inlines())
    case 3: return .heading(level: below(9), inlines())
    case 4:
      return .code((0...below(3)).map { _ in text() }.joined(separator: "\n"), language: line())
    case 5: return .divider
    case 6: return .embed(title: text(), url: address())
    case 7:
      return .figure(Figure(caption: line(), credit: line(), url: address(), alt: line()))
    case 8, 9:
      let items = (0...below(4)).map { _ in blocks(below: depth + 2) }
      return .list(ListBlock(.bullet, items: items))
    case 10, 11:
      let items = (0...below(4)).map { _ in blocks(below: depth + 2) }
      return .list(ListBlock(.number(start: below(1200) - 9), items: items))
    case 12, 13:
      return .quote(blocks(below: depth + 2), attribution: below(2) == 0 ? [] : inlines())
    case 14: return .pullQuote(inlines(), attribution: below(2) == 0 ? [] : inlines())
    default:
      let columns = 1 + below(4)
      func row(_ generator: inout Generator) -> Table.Row {
        (0..<columns).map { _ in generator.below(4) == 0 ? [] : generator.inlines() }
      }
      return .table(
        Table(
          caption: below(2) == 0 ? [] : inlines(), header: below(2) == 0 ? [] : row(&self),
          rows: (0...below(3)).map { _ in row(&self) }))
    }
  }
}
