import ArticleModel

extension Article {
  /// The passage around the first place in the body where one of the terms stands.
  func excerpt(of terms: [TextTerm]) -> Excerpt? {
    body.enumerated().lazy.compactMap { index, block in
      Excerpt(of: terms, in: block.text, block: index)
    }.first
  }
}

extension Annotation {
  /// The part of the note around the first place where one of the terms stands; its anchor is that
  /// of the highlight.
  func excerpt(of terms: [TextTerm]) -> Excerpt? {
    guard var excerpt = Excerpt(of: terms, in: highlight.note ?? "", block: 0) else { return nil }
    excerpt.anchor = highlight.anchor ?? .start
    return excerpt
  }
}

extension Excerpt {
  /// Nil when none of the terms stands in the text of the block.
  fileprivate init?(of terms: [TextTerm], in text: String, block: Int) {
    // Most blocks hold none: folded in one piece, a block costs a tenth of its words.
    let folded = spacedWords([text])
    guard terms.contains(where: { $0.mayStand(in: folded) }) else { return nil }
    let text = Array(text.unicodeScalars)
    let words = foldedWords(text)
    let hits = words.indices.compactMap { index -> Range<Int>? in
      let lengths = terms.compactMap { $0.length(in: words[index...]) }
      return lengths.max().map { length in
        words[index].range.lowerBound..<words[index + length - 1].range.upperBound
      }
    }
    guard let first = hits.first else { return nil }
    self.init(passageOf: text, hits, anchor: Anchor(block: block, offset: first.lowerBound))
  }
}

/// A word of a text, folded, and where its scalars stand.
private struct FoldedWord {
  var bytes: [UInt8]
  var range: Range<Int>
}

private func foldedWords(_ text: [Unicode.Scalar]) -> [FoldedWord] {
  var words: [FoldedWord] = []
  var isOpen = false
  for (index, scalar) in text.enumerated() {
    let isWhole = isWordByItself(scalar)
    guard isWhole || isPartOfWord(scalar) else {
      isOpen = false
      continue
    }
    if isWhole || !isOpen {
      words.append(FoldedWord(bytes: [], range: index..<index))
    }
    fold(scalar, into: &words[words.count - 1].bytes)
    words[words.count - 1].range = words[words.count - 1].range.lowerBound..<index + 1
    isOpen = !isWhole
  }
  return words
}

extension TextTerm {
  /// Whether the letters of a spelling stand anywhere in the folded words.
  fileprivate func mayStand(in words: [UInt8]) -> Bool {
    spellings.contains { words.holds($0) }
  }

  /// How many of `words` from the first one on are meant, or nil when they are not.
  fileprivate func length(in words: ArraySlice<FoldedWord>) -> Int? {
    for spelling in spellings {
      let wanted = spelling.split(separator: UInt8(ascii: " "))
      let found = words.prefix(wanted.count)
      guard found.count == wanted.count, let last = wanted.last, let end = found.last else {
        continue
      }
      let isMet =
        switch kind {
        case .word:
          end.bytes.elementsEqual(last)
            || TextTerm.isTail(spelling) && end.bytes.count >= IndexedText.shortestCompound
              && end.bytes.reversed().starts(with: last.reversed())
        case .prefix: end.bytes.starts(with: last)
        case .phrase: end.bytes.elementsEqual(last)
        case .author, .publication, .section: false
        }
      if isMet, zip(found, wanted).dropLast().allSatisfy({ $0.bytes.elementsEqual($1) }) {
        return wanted.count
      }
    }
    return nil
  }
}

extension Excerpt {
  /// Some words before the first hit, and as much after it as makes a line or two.
  fileprivate init(passageOf text: [Unicode.Scalar], _ hits: [Range<Int>], anchor: Anchor) {
    let (before, length) = (50, 160)
    var start = max(0, anchor.offset - before)
    if start > 0 {
      // From a word on, unless the text knows none.
      start = text[start..<anchor.offset].firstIndex(of: " ").map { $0 + 1 } ?? start
    }
    var end = min(text.count, start + length)
    if end < text.count, let space = text[start..<end].lastIndex(of: " "), space > anchor.offset {
      end = space
    }
    let (head, tail) = (start > 0 ? "… " : "", end < text.count ? " …" : "")
    // Lines of the text become spaces: the offsets stay.
    let passage = text[start..<end].map { (scalar: Unicode.Scalar) -> Unicode.Scalar in
      scalar.properties.isWhitespace ? " " : scalar
    }
    let shift = head.unicodeScalars.count - start
    self.init(
      text: head + String(String.UnicodeScalarView(passage)) + tail,
      hits: hits.filter { $0.lowerBound >= start && $0.upperBound <= end }.map {
        $0.lowerBound + shift..<$0.upperBound + shift
      }, anchor: anchor)
  }
}
