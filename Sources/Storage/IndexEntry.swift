import ArticleModel

/// What the three tables of the index are told of an article.
struct IndexEntry: Sendable {
  let text: IndexedText
  /// The first letters of all words, and the long words backwards.
  let shapes: String

  init(_ article: Article, notes: String = "") {
    text = IndexedText(article, notes: notes)
    var writer = ShapeWriter()
    for part in text.parts { writer.take(part, withTails: text.hasCompounds) }
    shapes = String(decoding: writer.shapes, as: UTF8.self)
  }
}

/// Writes every shape of words once.
private struct ShapeWriter {
  private(set) var shapes: [UInt8] = []
  private var (beginnings, tails) = (NumberTable(), NumberTable())

  /// Takes in words between single spaces.
  mutating func take(_ words: [UInt8], withTails: Bool) {
    shapes.reserveCapacity(shapes.count + words.count)
    var start = 0
    while start < words.count {
      guard words[start] != space else {
        start += 1
        continue
      }
      var (end, print) = (start, fingerprint)
      while end < words.count, words[end] != space {
        print = (print ^ UInt64(words[end])) &* 0x100_0000_01b3
        end += 1
      }
      let word = words[start..<end]
      takeBeginnings(of: word)
      if withTails, word.count >= IndexedText.shortestCompound, tails.insert(print) {
        appendBackwards(word, to: &shapes)
        shapes.append(space)
      }
      start = end
    }
  }

  /// The first one, two and three letters.
  private mutating func takeBeginnings(of word: ArraySlice<UInt8>) {
    var (end, key) = (word.startIndex, UInt64(0))
    for _ in 0..<3 where end < word.endIndex {
      repeat {
        key = key << 8 | UInt64(word[end])
        end += 1
      } while end < word.endIndex && word[end] & 0xC0 == 0x80
      // A longer beginning does not fit into the key; to write one twice does no harm.
      if end - word.startIndex > 8 || beginnings.insert(key) {
        shapes += word[..<end]
        shapes.append(space)
      }
    }
  }

  /// What FNV-1a of 64 bits begins with.
  private let fingerprint: UInt64 = 0xcbf2_9ce4_8422_2325
}
