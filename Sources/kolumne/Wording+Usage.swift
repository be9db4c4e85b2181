import Settings

extension Wording {
  /// What the parser of options says, in the reader's language: it knows English alone.
  ///
  /// A sentence that is not in the table stays English, which is better than none.
  func usage(_ message: String) -> String {
    guard tongue == .german else { return message }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      var line = String(line)
      for (english, german) in Self.sentences {
        guard let pieces = english.pieces(of: line) else { continue }
        line = german.filled(with: pieces)
        break
      }
      for (english, german) in Self.words { line = line.replacing(english, with: german) }
      return line
    }.joined(separator: "\n")
  }

  /// One sentence for a call that the parser of options refused, and where to read how it goes.
  func wrongUsage(_ message: String) -> String {
    let lines = message.split(whereSeparator: \.isNewline).map { String($0.drop { $0 == " " }) }
    let values = lines.filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
    var sentence = usage(lines.first ?? "")
    if sentence.hasPrefix("Error: ") { sentence.removeFirst("Error: ".count) }
    if !values.isEmpty { sentence += " " + values.joined(separator: ", ") }
    if sentence.last.map({ !".?!".contains($0) }) ?? false { sentence += "." }
    let hint = lines.last { $0.hasPrefix("See '") }?.split(separator: "'").dropFirst().first
    // The command without a name has no help of its own.
    let help = hint.flatMap { $0.hasPrefix("kolumne open") ? nil : $0 } ?? "kolumne --help"
    return quoting(sentence) + " "
      + tongue(en: "“\(help)” shows how it goes.", de: "„\(help)“ zeigt, wie es geht.")
  }

  /// The sentence with the quotation marks of its language, where it has those of typewriters.
  private func quoting(_ sentence: String) -> String {
    let (opening, closing) = tongue == .german ? ("„", "“") : ("“", "”")
    return sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .reduce(into: "") { text, part in
        if part.offset > 0 { text += part.offset.isMultiple(of: 2) ? closing : opening }
        text += part.element
      }
  }

  /// Whole lines; “%” stands for what differs. Source: swift-argument-parser 1.8.
  private static let sentences = [
    ("Error: Missing expected argument '%'", "Es fehlt „%“."),
    ("Error: Missing one of: %", "Es fehlt eines von: %"),
    ("Error: Missing value for '%'", "Zu „%“ fehlt der Wert."),
    (
      "Error: Unknown option '%'. Did you mean '%'?",
      "Die Option „%“ gibt es nicht. Meintest du „%“?"
    ),
    ("Error: Unknown option '%'", "Die Option „%“ gibt es nicht."),
    ("Error: Unexpected argument '%'", "„%“ ist zu viel."),
    ("Error: % unexpected arguments: %", "% Angaben sind zu viel: %"),
    (
      "Error: The value '%' is invalid for '%'. Please provide one of %.",
      "„%“ passt nicht zu „%“. Möglich: %."
    ),
    (
      "Error: The value '%' is invalid for '%'. Please provide one of the following:",
      "„%“ passt nicht zu „%“. Möglich:"
    ),
    ("Error: The value '%' is invalid for '%'", "„%“ passt nicht zu „%“."),
    (
      "Error: The option '%' does not take any value, but '%' was specified.",
      "Zu „%“ gehört kein Wert, auch nicht „%“."
    ),
    ("Error: %", "%"),
    ("USAGE: %", "AUFRUF: %"), ("OVERVIEW: %", "%"), ("ARGUMENTS:", "ANGABEN:"),
    ("OPTIONS:", "OPTIONEN:"), ("SUBCOMMANDS:", "BEFEHLE:"),
    ("  See '%' for detailed help.", "  Mehr dazu: „%“."),
  ]

  private static let words = [
    ("Show the version.", "Die Version nennen."), ("Show help information.", "Diese Hilfe zeigen."),
    ("(default:", "(Vorgabe:"), ("(values:", "(möglich:"), ("; default:", "; Vorgabe:"),
    (" or '", " oder '"), (" and '", " und '"), ("<subcommand>", "<befehl>"),
  ]
}

extension String {
  /// What stands in a line for each “%” of this template, or nil when it is another line.
  fileprivate func pieces(of line: String) -> [String]? {
    var parts = split(separator: "%", omittingEmptySubsequences: false).map(String.init)[...]
    guard let first = parts.popFirst(), line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    guard !parts.isEmpty else { return rest.isEmpty ? [] : nil }
    var pieces: [String] = []
    while let part = parts.popFirst() {
      if parts.isEmpty {
        guard rest.hasSuffix(part) else { return nil }
        pieces.append(String(rest.dropLast(part.count)))
      } else {
        guard let range = rest.firstRange(of: part) else { return nil }
        pieces.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
    }
    return pieces
  }

  /// This template with a piece for each “%”.
  fileprivate func filled(with pieces: [String]) -> String {
    var pieces = pieces[...]
    return reduce(into: "") { text, character in
      if character == "%", let piece = pieces.popFirst() {
        text += piece
      } else {
        text.append(character)
      }
    }
  }
}
