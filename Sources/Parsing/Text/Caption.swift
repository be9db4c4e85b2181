import ArticleModel

/// The caption and the credit of a picture, read from one line.
struct Caption: Equatable {
  var caption: String?
  var credit: String?
}

extension Caption {
  /// Reads “… sits in court. Foto: dpa”, “(Photo by N.N.)”, “© Agency”; nil when no credit is found.
  ///
  /// Only short passages whose last words are the credit are captions: in prose the same words have
  /// sentences behind them.
  init?(_ text: String) {
    guard text.isShort(500), !text.isShort(3) else { return nil }
    guard let found = Caption.creditMark(in: text) ?? Caption.agency(in: text) else { return nil }
    let credit = found.credit.trimmed.trimmingCredit
    guard !credit.isEmpty, credit.unicodeScalars.count <= 90 else { return nil }
    let caption = found.caption.trimmed.trimmingOpening
    self.caption = caption.isEmpty ? nil : caption
    self.credit = credit
  }

  /// Words before a colon (or, where marked, without one) that open a credit.
  private static let marks: [(mayStandFar: Bool, bytes: [UInt8])] = [
    "foto:", "fotos:", "bild:", "bilder:", "bildquelle:", "quelle:", "symbolbild:", "symbolfoto:",
    "archivfoto:", "foto ", "illustration:", "rechte:", "bildrechte:", "bildnachweis:", "photo:",
    "photos:", "image:",
    "images:", "photo credit:", "credit:", "image credit:", "photograph:", "photo by ", "image by ",
    "photos by ", "picture:", "pic:", "photo courtesy", "courtesy of", "crédit :", "crédits :",
    "photo :",
    "imagen:", "fotografía:", "crédito:", "foto de ", "zdj.", "fot.", "zdroj:", "autor:", "kuva:",
    "ljósmynd",
    "©", "(c)", "copyright ", "source:", "via getty", "/getty", "getty images", "picture alliance",
  ].map { ($0.hasSuffix(":") || $0 == "©", Array($0.utf8)) }

  private static func creditMark(in text: String) -> (caption: Substring, credit: Substring)? {
    // Without one of these signs only the end can hold a mark.
    let isNear = !text.holds(":") && !text.holds("©")
    let end = isNear ? String(Substring(text.unicodeScalars.suffix(reach + 2))) : text
    let isPart = end.utf8.count < text.utf8.count
    guard let behind = lengthBehindMark(in: end.loweredBytes.span, isPart: isPart), behind <= 110,
      // Folding may change lengths; then the places would not fit.
      text.loweredBytes.span.scalarCount() == text.utf8.span.scalarCount()
    else { return nil }
    let index = text.unicodeScalars.index(text.endIndex, offsetBy: -behind)
    let credit = text[index...]
    let strip = [
      "foto:", "fotos:", "bild:", "photo:", "image:", "credit:", "quelle:", "photograph:",
    ]
    let bare = strip.first { credit.lowercased().hasPrefix($0) }.map { credit.dropFirst($0.count) }
    return (text[..<index], bare ?? credit)
  }

  /// The bytes that marks begin with.
  private static let firsts: [Bool] = marksByFirst.map { !$0.isEmpty }

  /// The numbers of the marks by their first byte.
  private static let marksByFirst: [[Int]] = {
    var table = [[Int]](repeating: [], count: 256)
    for (number, mark) in marks.enumerated() { table[Int(mark.bytes[0])].append(number) }
    return table
  }()

  /// Marks that may not stand far stand so many scalars before the end.
  private static let reach = 70

  /// Each mark counts where it stands last as the beginning of a word; of these places the first.
  /// Says how many scalars stand behind it; `isPart` when more text stands before.
  private static func lengthBehindMark(in text: Span<UInt8>, isPart: Bool) -> Int? {
    let (marks, marksByFirst, firsts) = (marks, marksByFirst, firsts)
    var best: Int?
    var open = [Bool](repeating: true, count: marks.count)
    /// The scalars from a place on.
    var behind = 0
    for place in text.indices.reversed() {
      if text[place] & 0xC0 != 0x80 { behind += 1 }
      guard firsts[Int(text[place])], mayBegin(text, at: place) else { continue }
      for number in marksByFirst[Int(text[place])] where open[number] {
        let (mayStandFar, mark) = marks[number]
        guard isPart || mark.count < text.count, text.holds(mark, at: place) else { continue }
        open[number] = false
        if mayStandFar || behind <= reach { best = behind }
      }
    }
    return best
  }

  /// Whether a word may begin at `place`: letters do not in the middle of one.
  private static func mayBegin(_ text: Span<UInt8>, at place: Int) -> Bool {
    place == 0 || !text.scalar(at: place).scalar.isLetter
      || !text.scalar(before: place).isLetter
  }

  private static let agencies: Set<String> = [
    "dpa", "imago", "getty", "afp", "epa", "shutterstock", "istock", "keystone", "apa", "ansa",
    "efe",
    "zuma", "alamy", "istockphoto", "reuters", "ap", "picture-alliance", "unsplash", "pixabay",
    "ddp",
    "lapresse", "xinhua", "tass", "ntb", "tt", "ritzau", "čtk", "pap", "adobe", "pexels",
    "bloomberg",
  ]

  /// “… im Gericht. IMAGO/N.N.”: a last piece without a sentence end that names an agency.
  private static func agency(in text: String) -> (caption: Substring, credit: Substring)? {
    guard !text.endsSentence || text.hasSuffix(")") else { return nil }
    let end = text.unicodeScalars.lastIndex { $0.endsSentence || $0 == "(" || $0 == "|" }
    let start = end.map { text.unicodeScalars.index(after: $0) } ?? text.startIndex
    let piece = text[start...]
    guard piece.unicodeScalars.count <= 60 else { return nil }
    let words = piece.foldedWords
    guard words.count <= 8, words.contains(where: { agencies.contains($0) }) else { return nil }
    return (text[..<start], piece)
  }
}

extension String {
  /// A credit without the marks around it.
  fileprivate var trimmingCredit: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.isSpace || ":|(/[".unicodeScalars.contains(first) {
      scalars = scalars.dropFirst()
    }
    let opens = scalars.contains("(")
    while let last = scalars.last,
      last.isSpace || "|/]".unicodeScalars.contains(last) || (last == ")" && !opens)
    {
      scalars = scalars.dropLast()
    }
    return String(scalars)
  }

  /// A caption without the mark that opened the credit.
  fileprivate var trimmingOpening: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last.isSpace || "(|[/–-".unicodeScalars.contains(last) {
      scalars = scalars.dropLast()
    }
    return String(scalars)
  }
}
