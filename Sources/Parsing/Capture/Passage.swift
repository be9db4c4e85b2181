/// One block of a capture: a line, or the lines that were one before a converter wrapped them.
struct Passage: Equatable {
  enum Mark: Equatable {
    case none
    case heading(level: Int)
    case bullet
    case number(Int)
    case quote
  }

  var text: String
  var mark: Mark
  /// Whether a blank line stands before it.
  var startsGroup: Bool
  var features: Features
  /// The text as label tables write it, for passages short enough to be compared; else empty.
  var folded: String
  /// Whether it is the row of a table.
  var isRow: Bool
  /// Whether it is a line of code.
  var isCode: Bool
  /// What its own words prove it to be.
  var rule: Rule?

  init(_ text: String, mark: Mark = .none, startsGroup: Bool = true, isRow: Bool = false) {
    self.text = text
    self.mark = mark
    self.startsGroup = startsGroup
    self.isRow = isRow
    features = Features(text)
    isCode = !features.isProse && Passage.isCode(text)
    let count = text.unicodeScalars.prefix(301).count
    folded = count <= 300 ? foldedLabel(text) : ""
    let mayTellTime = features.length <= 120 && features.digits > 0
    rule = mayTellTime && tellsTime(text) ? .date : labels.rule(for: folded, count: count)
    if rule == nil, speaksOfCookies(text) { rule = .consent }
    if rule == nil, endsInMinutes(text), tellsDuration(text, features) { rule = .media }
  }

  var isItem: Bool {
    switch mark {
    case .bullet, .number: true
    default: false
    }
  }
  var headingLevel: Int? { if case .heading(let level) = mark { level } else { nil } }
}

/// The passages of a capture, with the habits of its converter taken off.
func passages(of text: String) -> [Passage] {
  var lines = rawLines(of: text)
  let column = wrapColumn(of: lines)
  if let column { lines = unwrapped(lines, at: column) }
  let converter = Converter(lines, isWrapped: column != nil)
  var result: [Passage] = []
  var startsGroup = true
  for line in lines {
    startsGroup = startsGroup || line.startsGroup
    if converter == .lynx, line.text == "References", line.indent == 0 { break }
    guard let passage = passage(line, converter, startsGroup: startsGroup) else { continue }
    result.append(passage)
    startsGroup = false
  }
  return result.takingGroupsForCode()
}

private func passage(_ raw: RawLine, _ converter: Converter, startsGroup: Bool) -> Passage? {
  let line = raw.text
  var (text, mark) = (line, Passage.Mark.none)
  if converter == .html2text, let (level, rest) = HeadingMark.split(line) {
    (text, mark) = (rest, .heading(level: level))
  } else if let (listMark, rest) = ListMark.split(line) {
    switch listMark {
    case .bullet: (text, mark) = (rest, .bullet)
    case .number(let number): (text, mark) = (rest, .number(number))
    }
  } else if line.hasPrefix("> ") {
    (text, mark) = (String(line.dropFirst(2)), .quote)
  }
  guard let bare = converter.undressed(text) else { return nil }
  return Passage(bare, mark: mark, startsGroup: startsGroup, isRow: raw.isRow)
}

/// Whether a passage asks for consent: it names cookies or data twice, or both, which prose about
/// anything else does not.
func speaksOfCookies(_ text: String) -> Bool {
  guard text.utf8.prefix(2401).count <= 2400, consentSigns.contains(where: text.holds) else {
    return false
  }
  let words = text.foldedWords
  return words.count { word in consentStems.contains { word.hasPrefix($0) } } >= 2
}

private let consentSigns: [StaticString] = ["ookie", "Datenschutz", "personenbezogene", "xterne"]
private let consentStems = [
  "cookie", "datenschutzerklärung", "einwilligung", "drittplattform", "drittanbieter", "extern",
  "einverstanden", "personenbezogen", "redaktionell",
]
