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
    let scalars = Array(text.unicodeScalars)
    guard (4...500).contains(scalars.count) else { return nil }
    guard let found = Caption.creditMark(in: text) ?? Caption.agency(in: text) else { return nil }
    let credit = found.credit.trimmed.trimmingCredit
    guard !credit.isEmpty, credit.unicodeScalars.count <= 90 else { return nil }
    let caption = found.caption.trimmed.trimmingOpening
    self.caption = caption.isEmpty ? nil : caption
    self.credit = credit
  }

  /// Words before a colon (or, where marked, without one) that open a credit.
  private static let marks: [(mayStandFar: Bool, scalars: [Unicode.Scalar])] = [
    "foto:", "fotos:", "bild:", "bilder:", "bildquelle:", "quelle:", "symbolbild:", "symbolfoto:",
    "archivfoto:", "foto ", "illustration:", "rechte:", "bildrechte:", "bildnachweis:", "photo:",
    "photos:", "image:",
    "images:", "photo credit:", "credit:", "image credit:", "photograph:", "photo by ", "image by ",
    "photos by ", "picture:", "pic:", "photo courtesy", "courtesy of", "crédit :", "crédits :",
    "photo :",
    "imagen:", "fotografía:", "crédito:", "foto de ", "zdj.", "fot.", "zdroj:", "autor:", "kuva:",
    "ljósmynd",
    "©", "(c)", "copyright ", "source:", "via getty", "/getty", "getty images", "picture alliance",
  ].map { ($0.hasSuffix(":") || $0 == "©", Array($0.unicodeScalars)) }

  private static func creditMark(in text: String) -> (caption: Substring, credit: Substring)? {
    let lower = text.lowered
    // Folding may change lengths; then the places would not fit.
    guard lower.unicodeScalars.count == text.unicodeScalars.count else { return nil }
    let scalars = Array(lower.unicodeScalars)
    let best = firstOfLastPlaces(in: scalars)
    guard let best, scalars.count - best <= 110 else { return nil }
    let view = text.unicodeScalars
    let index = view.index(view.startIndex, offsetBy: best)
    let behind = text[index...]
    let strip = [
      "foto:", "fotos:", "bild:", "photo:", "image:", "credit:", "quelle:", "photograph:",
    ]
    let credit = strip.first { behind.lowercased().hasPrefix($0) }.map {
      behind.dropFirst($0.count)
    }
    return (text[..<index], credit ?? behind)
  }

  /// The marks by their first scalar; those outside ASCII share the first place.
  private static let marksByFirst: [[Int]] = {
    var table = [[Int]](repeating: [], count: 128)
    for (number, mark) in marks.enumerated() { table[bucket(mark.scalars[0])].append(number) }
    return table
  }()

  private static func bucket(_ scalar: Unicode.Scalar) -> Int {
    scalar.isASCII ? Int(scalar.value) : 0
  }

  /// Each mark counts where it stands last as the beginning of a word; of these places the first.
  private static func firstOfLastPlaces(in text: [Unicode.Scalar]) -> Int? {
    var best: Int?
    var open = [Bool](repeating: true, count: marks.count)
    for place in text.indices.reversed() {
      for number in marksByFirst[bucket(text[place])] where open[number] {
        let (mayStandFar, mark) = marks[number]
        guard mark.count < text.count, text[place...].starts(with: mark),
          place == 0 || !text[place - 1].isLetter || !mark[0].isLetter
        else { continue }
        open[number] = false
        if mayStandFar || text.count - place <= 70 { best = place }
      }
    }
    return best
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
