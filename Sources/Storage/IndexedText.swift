import ArticleModel
import GRDB
import Glibc

/// What the index knows of an article: the folded words of each part, between single spaces.
struct IndexedText: Sendable {
  enum Part: Int, CaseIterable {
    case headline, dek, byline, publication, section, body, notes
  }

  /// One for each `Part`; each word stands between spaces, also the first and the last.
  let parts: [[UInt8]]
  let hasCompounds: Bool

  init(_ article: Article, notes: String = "") {
    let blocks = article.blocks
    parts = Part.allCases.map { part in
      switch part {
      case .headline: spacedWords([article.kicker ?? "", article.headline])
      case .dek: spacedWords([article.dek ?? ""])
      case .byline: spacedWords(article.byline.map(\.name))
      case .publication: spacedWords([article.publication ?? ""])
      case .section: spacedWords(article.section)
      case .body: spacedWords(blocks.map(\.text))
      case .notes: spacedWords([notes])
      }
    }
    let language = article.language?.lowercased().prefix { $0 != "-" }
    hasCompounds = language.map { compounding.contains(String($0)) } ?? true
  }

  func bytes(_ part: Part) -> [UInt8] { parts[part.rawValue] }

  func text(_ part: Part) -> String { String(decoding: bytes(part), as: UTF8.self) }

  static let shortestCompound = 7
}

extension IndexedText {
  /// Whether the index would find the article by the term.
  func matches(_ term: TextTerm) -> Bool {
    term.spellings.contains { words in
      switch term.kind {
      case .word: holds(words + [space]) || hasCompounds && holdsTail(words)
      case .prefix: holds(words)
      case .phrase: holds(words + [space])
      case .author: holdsEach(words, in: .byline)
      case .publication: holdsEach(words, in: .publication)
      case .section: holdsEach(words, in: .section)
      }
    }
  }

  private func holds(_ bytes: [UInt8]) -> Bool { parts.contains { $0.holds([space] + bytes) } }

  private func holdsEach(_ words: [UInt8], in part: Part) -> Bool {
    words.split(separator: space).allSatisfy { self.bytes(part).holds([space] + $0) }
  }

  private func holdsTail(_ word: [UInt8]) -> Bool {
    guard TextTerm.isTail(word) else { return false }
    return parts.contains { part in
      part.split(separator: space).contains {
        $0.count >= IndexedText.shortestCompound && $0.reversed().starts(with: word.reversed())
      }
    }
  }
}

let space = UInt8(ascii: " ")

/// Languages that write compounds as one word.
private let compounding: Set = ["de", "nl", "sv", "da", "nb", "nn", "no", "fi", "is"]

/// The folded words of all texts, each between single spaces.
func spacedWords(_ texts: [String]) -> [UInt8] {
  var bytes = [space]
  bytes.reserveCapacity(texts.reduce(1) { $0 + $1.utf8.count + 1 })
  for text in texts {
    let text = text.utf8.span
    var index = 0
    while index < text.count {
      let (scalar, end) = text.scalar(at: index)
      if isWordByItself(scalar) {
        if bytes[bytes.count - 1] != space { bytes.append(space) }
        fold(scalar, into: &bytes)
        bytes.append(space)
      } else if isPartOfWord(scalar) {
        fold(scalar, into: &bytes)
      } else if bytes[bytes.count - 1] != space {
        bytes.append(space)
      }
      index = end
    }
    if bytes[bytes.count - 1] != space { bytes.append(space) }
  }
  return bytes
}

/// The characters of a word in reverse, each with its own bytes in order.
func backwards(_ word: some BidirectionalCollection<UInt8>) -> [UInt8] {
  var reversed: [UInt8] = []
  appendBackwards(word, to: &reversed)
  return reversed
}

func appendBackwards(_ word: some BidirectionalCollection<UInt8>, to bytes: inout [UInt8]) {
  var end = word.endIndex
  while end > word.startIndex {
    var start = word.index(before: end)
    while start > word.startIndex, word[start] & 0xC0 == 0x80 { start = word.index(before: start) }
    if word.index(after: start) == end {
      bytes.append(word[start])
    } else {
      bytes += word[start..<end]
    }
    end = start
  }
}

extension [UInt8] {
  /// Whether `needle`, which is not empty, stands in these bytes.
  func holds(_ needle: [UInt8]) -> Bool {
    withUnsafeBytes { text in
      needle.withUnsafeBytes { needle in
        guard let bytes = text.baseAddress, let wanted = needle.baseAddress else { return false }
        let first = Int32(wanted.load(as: UInt8.self))
        var at = 0
        while let start = memchr(bytes + at, first, text.count - at) {
          at = UnsafeRawPointer(start) - bytes
          if text.count - at < needle.count { return false }
          if memcmp(start, wanted, needle.count) == 0 { return true }
          at += 1
        }
        return false
      }
    }
  }
}
