import ArticleModel
import Screen
import Settings

/// What is copied.
enum Copying {
  case citation, address, text, paragraph, selection, quotation
}

/// Copying: by explicit keys alone, and a notice says what was copied, how much, and how it begins.
extension State {
  /// Of the article that is open, or selected in the list.
  mutating func copyCitation() -> [Effect] {
    guard let article = reading?.article else { return fetch(for: .citation) }
    return copyCitation(of: article)
  }

  mutating func copyCitation(of article: Article) -> [Effect] {
    copy(wording.citation(of: article), as: .citation)
  }

  /// Headline and running text, as the source has them.
  mutating func copyText() -> [Effect] {
    guard let article = reading?.article else { return [] }
    let parts = [article.headline, article.dek ?? "", article.text].filter { !$0.isEmpty }
    return copy(parts.joined(separator: "\n\n"), as: .text)
  }

  /// The paragraph of the hit that the reader is at, else the first on the screen.
  mutating func copyParagraph() -> [Effect] {
    guard let reading else { return [] }
    let shown = reading.visibleText
    let hit = reading.search.map { $0.hits[$0.current].lowerBound }.flatMap {
      shown.contains($0) ? $0.block : nil
    }
    let first = max(0, shown.lowerBound.block)
    let block = hit.flatMap { $0 < 0 ? nil : $0 } ?? first
    let texts = (block..<max(block, reading.article.blockCount)).lazy.compactMap {
      reading.article.block($0)?.text
    }
    guard let text = texts.first(where: { !$0.isEmpty }) else { return [] }
    return copy(text, as: .paragraph)
  }

  /// Terminals take about 100 kB of base64 and drop what is longer.
  private static let mostCopied = 74_000

  mutating func copy(_ text: String, as kind: Copying) -> [Effect] {
    // Who pastes it into a terminal must not be made to obey it.
    let printable = Printable(text).text
    let notice = wording.copied(kind, words: printable.wordCount)
    guard printable.utf8.count > State.mostCopied else {
      // No more of it than a line holds.
      let room = max(0, size.columns - notice.cellWidth - 10)
      let beginning = Printable(line: printable.fitted(to: size.columns)).text.fitted(to: room)
      say(beginning.isEmpty ? notice : "\(notice): \(beginning)")
      return [.copy(printable)]
    }
    // Whole scalars: one character may be longer than all that is taken.
    let utf8 = printable.utf8
    var end = utf8.index(utf8.startIndex, offsetBy: State.mostCopied)
    while utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    say(wording.cut(notice, kilobytes: State.mostCopied / 1000), role: .warning)
    return [.copy(String(printable.unicodeScalars[..<end]))]
  }
}
