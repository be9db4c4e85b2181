/// The words of an article in one row, in which quotes are found again.
///
/// Every search is one pass over the text, whatever stands in it.
struct QuoteSearch {
  /// All scalars of the blocks, one block behind the other, and where each block begins.
  private var scalars: [Unicode.Scalar] = []
  private var starts: [Int] = []
  private var row = WordRow()

  /// `isRunningText` leaves captions and the like out of the row: who marked a passage elsewhere did
  /// not mark the words of the pictures in it.
  init(_ article: Article, isRunningText: Bool = false) {
    for block in article.blocks {
      let start = scalars.count
      starts.append(start)
      scalars += block.text.unicodeScalars
      row.endWord(at: start)
      if isRunningText, block.runningText.isEmpty { continue }
      for place in start..<scalars.count { row.append(scalars[place], from: place) }
    }
    row.endWord(at: scalars.count)
  }

  /// Where the words of the highlight stand.
  func range(of highlight: Highlight) -> Range<Anchor>? {
    guard let quote = Quote(highlight) else { return nil }
    let old = highlight.anchor.flatMap(place)
    let found =
      quote.words.isEmpty
      ? signs(of: quote, at: old)
      : unchanged(quote, at: old) ?? words(of: quote, near: old) ?? ends(of: quote, near: old)
    return found.map { range(widened($0, as: quote)) }
  }
}

/// What is looked for.
private struct Quote {
  /// What stands before the first word and after the last one.
  var lead: ArraySlice<Unicode.Scalar>
  var trail: ArraySlice<Unicode.Scalar>
  /// The words between single spaces, none around them.
  var words: [UInt8]
  /// The rows of what should stand around the words.
  var before: [UInt8]
  var after: ArraySlice<UInt8>

  init?(_ highlight: Highlight) {
    guard let scalars = highlight.quote.map({ Array($0.unicodeScalars) }), !scalars.isEmpty else {
      return nil
    }
    let first = scalars.firstIndex(where: \.isPartOfQuotedWord) ?? scalars.count
    let last = scalars.lastIndex(where: \.isPartOfQuotedWord) ?? scalars.count - 1
    words = Array(WordRow(scalars[first..<max(first, last + 1)]).bytes.dropFirst())
    lead = words.isEmpty ? scalars[...] : scalars[..<first]
    trail = words.isEmpty ? [] : scalars[(last + 1)...]
    let length = Highlight.contextLength
    before = WordRow(highlight.before.unicodeScalars.suffix(length) + lead).bytes
    let rest = Array(trail + highlight.after.unicodeScalars.prefix(length))
    let isInWord = rest.first { !$0.isInvisible }?.isPartOfQuotedWord ?? false
    after = WordRow(rest).bytes.dropFirst(isInWord ? 1 : 0)
  }
}

extension QuoteSearch {
  /// The place where the words stood, when they stand there still in all their context: there can
  /// be no better one, and most texts never change.
  private func unchanged(_ quote: Quote, at old: Int?) -> Range<Int>? {
    guard let old, let start = row.place(of: old + quote.lead.count) else { return nil }
    let end = start + quote.words.count
    // What was kept of the context can begin within a word.
    guard row.bytes[start...].starts(with: quote.words),
      context(before: start, quote) >= quote.before.count - 1,
      context(after: end, quote) == quote.after.count
    else { return nil }
    return source(start..<end)
  }

  /// The best of the places where all words of the quote stand, in scalars.
  private func words(of quote: Quote, near old: Int?) -> Range<Int>? {
    var best = Best(near: old.map { $0 + quote.lead.count })
    let isPhrase = quote.words.contains(WordRow.space)
    row.occurrences(of: quote.words) { start in
      let end = start + quote.words.count
      let (before, after) = (context(before: start, quote), context(after: end, quote))
      // A single word is not to be found inside another one, unless it stood so.
      let isWhole =
        (before > 0 || row.bytes[start - 1] == WordRow.space)
        && (after > 0 || end == row.bytes.count || row.bytes[end] == WordRow.space)
      if isPhrase || isWhole { best.take(source(start..<end), context: before + after) }
    }
    return best.range
  }

  /// Where beginning and end of a longer quote stand, between them about as much as there was.
  private func ends(of quote: Quote, near old: Int?) -> Range<Int>? {
    let words = quote.words.split(separator: WordRow.space)
    guard words.count >= 12 else { return nil }
    let share = min(8, words.count / 3)
    let space = [WordRow.space]
    let head = Array(words.prefix(share).joined(separator: space)) + space
    let tail = space + Array(words.suffix(share).joined(separator: space))
    var tails: [Int] = []
    row.occurrences(of: tail) { tails.append($0 + tail.count) }
    var best = Best(near: old.map { $0 + quote.lead.count })
    var next = 0
    row.occurrences(of: head) { start in
      while next < tails.count, tails[next] - start < quote.words.count / 2 { next += 1 }
      guard next < tails.count, tails[next] - start <= quote.words.count * 2 else { return }
      best.take(source(start..<tails[next]), context: context(before: start, quote))
    }
    return best.range
  }

  /// Where a quote without any word stands: where it stood, or nowhere.
  private func signs(of quote: Quote, at old: Int?) -> Range<Int>? {
    guard let old, scalars[old...].starts(with: quote.lead) else { return nil }
    return old..<old + quote.lead.count
  }

  /// How many bytes of what stood around the words still do.
  private func context(before start: Int, _ quote: Quote) -> Int {
    zip(row.bytes[..<start].reversed(), quote.before.reversed()).prefix { $0 == $1 }.count
  }

  private func context(after end: Int, _ quote: Quote) -> Int {
    zip(row.bytes[end...], quote.after).prefix { $0 == $1 }.count
  }
}

/// The best of several places: that with the most context, of equal ones the nearest to the old one.
private struct Best {
  private let old: Int?
  private var context = -1
  private(set) var range: Range<Int>?

  init(near old: Int?) { self.old = old }

  mutating func take(_ range: Range<Int>, context: Int) {
    guard (context, -distance(to: range)) > (self.context, -distance(to: self.range)) else {
      return
    }
    (self.range, self.context) = (range, context)
  }

  private func distance(to range: Range<Int>?) -> Int {
    guard let old, let range else { return 0 }
    return abs(range.lowerBound - old)
  }
}

extension QuoteSearch {
  /// The scalars that a part of the row came from.
  private func source(_ part: Range<Int>) -> Range<Int> {
    Int(row.sources[part.lowerBound])..<Int(row.sources[part.upperBound - 1]) + 1
  }

  /// The words with the signs that the quote had around them, as far as they are there.
  private func widened(_ words: Range<Int>, as quote: Quote) -> Range<Int> {
    guard !quote.words.isEmpty else { return words }
    let first = starts[block(of: words.lowerBound)]
    let block = block(of: words.upperBound - 1)
    let last = block + 1 < starts.count ? starts[block + 1] : scalars.count
    var (start, end) = (words.lowerBound, words.upperBound)
    for sign in quote.lead.reversed() {
      guard start > first, scalars[start - 1].isLike(sign) else { break }
      start -= 1
    }
    while end < last, scalars[end].isInvisible { end += 1 }
    for sign in quote.trail.drop(while: \.isInvisible) {
      guard end < last, scalars[end].isLike(sign) else { break }
      end += 1
    }
    return start..<end
  }

  private func range(_ found: Range<Int>) -> Range<Anchor> {
    let (first, last) = (block(of: found.lowerBound), block(of: found.upperBound - 1))
    return Anchor(
      block: first, offset: found.lowerBound - starts[first])..<Anchor(
        block: last, offset: found.upperBound - starts[last])
  }

  /// The block in which a scalar stands: the last one that does not begin behind it.
  private func block(of place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The scalar at an anchor; nil for one that the text does not have.
  private func place(of anchor: Anchor) -> Int? {
    guard starts.indices.contains(anchor.block), anchor.offset >= 0 else { return nil }
    let end = anchor.block + 1 < starts.count ? starts[anchor.block + 1] : scalars.count
    guard anchor.offset <= end - starts[anchor.block] else { return nil }
    return starts[anchor.block] + anchor.offset
  }
}

extension Unicode.Scalar {
  /// Whether both are the same, or different signs of one kind: “ and ", – and -.
  fileprivate func isLike(_ other: Unicode.Scalar) -> Bool {
    if self == other { return true }
    guard !isPartOfQuotedWord, !other.isPartOfQuotedWord else { return false }
    return properties.isWhitespace == other.properties.isWhitespace
  }
}
