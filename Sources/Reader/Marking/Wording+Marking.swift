import ArticleModel
import Screen
import Settings

/// What is told of selecting, of highlights and of notes.
extension Wording {
  // Selecting.

  var nothingToSelect: String {
    tongue(en: "There is no text to select.", de: "Hier gibt es keinen Text auszuwählen.")
  }
  func selectFirst(_ key: String) -> String {
    tongue(en: "Select text first: \(key).", de: "Wähle erst Text aus: \(key).")
  }
  var endOfText: String { tongue(en: "The text ends here.", de: "Hier endet der Text.") }
  var beginningOfText: String {
    tongue(en: "The text begins here.", de: "Hier beginnt der Text.")
  }
  /// “Enter marks  a notes  y copies  v extends”.
  func selectionHint(mark: String, note: String, copy: String, extend: String) -> String {
    tongue(
      en: "\(mark) marks  \(note) notes  \(copy) copies  \(extend) extends",
      de: "\(mark) markiert  \(note) notiert  \(copy) kopiert  \(extend) erweitert")
  }
  func selectionHintHeld(mark: String, note: String, copy: String, end: String) -> String {
    tongue(
      en: "\(mark) marks  \(note) notes  \(copy) copies  \(end) other end",
      de: "\(mark) markiert  \(note) notiert  \(copy) kopiert  \(end) anderes Ende")
  }

  // Highlights.

  func name(of colour: Highlight.Colour) -> String {
    switch colour {
    case .yellow: tongue(en: "yellow", de: "gelb")
    case .green: tongue(en: "green", de: "grün")
    case .blue: tongue(en: "blue", de: "blau")
    case .red: tongue(en: "red", de: "rot")
    }
  }
  /// The colour of that name, in either language.
  func colour(named name: String) -> Highlight.Colour? {
    let name = name.lowercased()
    return Highlight.Colour(rawValue: name)
      ?? Highlight.Colour.allCases.first { self.name(of: $0) == name }
  }
  func marked(in colour: Highlight.Colour) -> String {
    tongue(en: "Marked \(name(of: colour))", de: "\(name(of: colour).capitalised) markiert")
  }
  var noteUnchanged: String {
    tongue(en: "The note is as it was.", de: "Die Notiz ist, wie sie war.")
  }
  var nothingMarkedHere: String {
    tongue(en: "Nothing is marked here.", de: "Hier ist nichts markiert.")
  }
  func noHighlightsHere(_ key: String) -> String {
    tongue(
      en: "Nothing is marked in this article. \(key) begins.",
      de: "In diesem Artikel ist nichts markiert. \(key) beginnt.")
  }
  var noHighlightsAnywhere: String {
    tongue(
      en: "Nothing is marked in the whole library.",
      de: "In der ganzen Bibliothek ist nichts markiert.")
  }
  func noColour(_ name: String) -> String {
    let names = Highlight.Colour.allCases.map(\.rawValue).joined(separator: ", ")
    return tongue(
      en: "“\(name)” is no colour. There are: \(names).",
      de: "„\(name)“ ist keine Farbe. Es gibt: \(names).")
  }
  var lostHighlight: String {
    tongue(
      en: "These words are no longer in the text.", de: "Diese Wörter stehen nicht mehr im Text.")
  }
  /// What is marked under the selection, and what is noted there.
  func about(_ highlight: Highlight) -> String {
    let note = highlight.note.map { "\(noteLabel) \(Printable(line: $0).text)" }
    guard highlight.quote != nil else { return note ?? "" }
    return ([marked(in: highlight.colour)] + [note].compactMap(\.self)).joined(separator: " · ")
  }
  /// “2 highlights, 1 note”: what a page bears, for who does not see colours; nil for nothing.
  func marked(_ markings: [Marking]) -> String? {
    let highlights = markings.count { !$0.isOnWhole }
    let notes = markings.count { $0.highlight.note != nil }
    var parts: [String] = []
    if highlights > 0 {
      parts.append(
        count(
          highlights, en: (one: "highlight", many: "highlights"),
          de: (one: "Markierung", many: "Markierungen")))
    }
    if notes > 0 {
      parts.append(
        count(notes, en: (one: "note", many: "notes"), de: (one: "Notiz", many: "Notizen")))
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  // Notes.

  func noteHint(_ key: String) -> String {
    tongue(en: "\(key) opens the editor", de: "\(key) öffnet den Editor")
  }

  var lineIsFull: String {
    tongue(
      en: "The line is full; what was pasted has been cut.",
      de: "Die Zeile ist voll; das Eingefügte ist gekürzt.")
  }
  /// After a note was given up that was typed.
  func noteLeft(_ keys: String) -> String {
    tongue(
      en: "The note was not kept. \(keys) brings it back.",
      de: "Die Notiz ist nicht gesichert. \(keys) holt sie zurück.")
  }

  // The page of all highlights.

  var highlightsTitle: String { tongue(en: "Highlights and notes", de: "Markierungen und Notizen") }
  func highlightsGuide(next: String, open: String, back: String) -> String {
    tongue(
      en: "\(next) to the next, \(open) to its place in the article, \(back) back.",
      de: "\(next) führt zum nächsten, \(open) an die Stelle im Artikel, \(back) zurück.")
  }

  // Tags.

  var tagsLabel: String { tongue(en: "Tags: ", de: "Schlagwörter: ") }
  var tagsHint: String {
    tongue(en: "+new -old, parted by commas", de: "+neu -alt, mit Komma getrennt")
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
