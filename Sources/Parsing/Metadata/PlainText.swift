import ArticleModel
import HTML

extension String {
  /// The text with single spaces, without the references and tags that some sources leave in it.
  var plain: String {
    var text = self
    // Some pages escape twice (`&amp;quot;`).
    for _ in 0..<2 where text.utf8.contains(0x26) || text.holds("</") || text.holds("/>") {
      let document = Document(fragment: text)
      text = document.textContent(of: document.root)
    }
    return text.spacedOnce
  }

  /// The text with every run of white space as one space, and none at its ends.
  var spacedOnce: String {
    let text = utf8.span
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var (index, needsSpace) = (0, false)
    while index < text.count {
      // Most bytes are letters of ASCII and stay.
      while !needsSpace, index < text.count, (0x21...0x7E).contains(text[index]) {
        bytes.append(text[index])
        index += 1
      }
      guard index < text.count else { break }
      let (scalar, end) = text.scalar(at: index)
      if scalar.isSpace, !scalar.isInvisible {
        needsSpace = !bytes.isEmpty
      } else if !scalar.isInvisible {
        if needsSpace { bytes.append(0x20) }
        needsSpace = false
        for place in index..<end { bytes.append(text[place]) }
      }
      index = end
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The beginning of the text, at most `count` bytes and no half character: what is longer is no
  /// title and no name, and would cost more than its length to compare.
  func clipped(to count: Int) -> String {
    guard utf8.count > count else { return self }
    var end = utf8.index(startIndex, offsetBy: count)
    while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(self[..<end])
  }

  /// Letters and digits alone, in lower case: two texts that agree in them say the same.
  var onlyWords: String {
    var bytes: [UInt8] = []
    eachFoldedWord { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Soft hyphens, spaces without width and overrides of direction: they say where a line may break
  /// or turn it round. Joiners are letters of Persian and Hindi, and hold emoji together.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0..<0xAD: false
    case 0xAD, 0x200B, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }
}
