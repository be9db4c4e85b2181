/// What the commands say about highlights and notes.
extension Wording {
  public var highlightsAbstract: String {
    tongue(
      en: "List, make, change and remove highlights and notes.",
      de: "Markierungen und Notizen zeigen, machen, ändern und entfernen.")
  }
  public var highlightsListAbstract: String {
    tongue(
      en: "List highlights and notes, the newest first.",
      de: "Markierungen und Notizen zeigen, Neues zuerst.")
  }
  public var highlightsQueryHelp: String {
    tongue(
      en: "Of which articles; words stand in the passage or the note. Or numbers of articles.",
      de: "Von welchen Artikeln; Wörter stehen in der Stelle oder der Notiz. Oder Nummern von "
        + "Artikeln.")
  }
  public var highlightsFormatHelp: String {
    tongue(
      en: "text or markdown: the passages of each article with its citation.",
      de: "text oder markdown: die Stellen jedes Artikels mit seinem Beleg.")
  }
  public var highlightAddAbstract: String {
    tongue(
      en: "Highlight a passage of an article, or note something on the whole of it.",
      de: "Eine Stelle eines Artikels markieren oder zum ganzen Artikel etwas notieren.")
  }
  public var articleNumberHelp: String {
    tongue(en: "The number of the article.", de: "Die Nummer des Artikels.")
  }
  public var quoteHelp: String {
    tongue(en: "The words of the passage.", de: "Die Wörter der Stelle.")
  }
  public var noteHelp: String { tongue(en: "A note.", de: "Eine Notiz.") }
  public var colourHelp: String { tongue(en: "The colour.", de: "Die Farbe.") }
  public var highlightChangeAbstract: String {
    tongue(
      en: "Give a highlight another note or colour.",
      de: "Einer Markierung eine andere Notiz oder Farbe geben.")
  }
  public var newNoteHelp: String {
    tongue(
      en: "The new note; an empty one takes it away.",
      de: "Die neue Notiz; eine leere nimmt sie weg.")
  }
  public var highlightRemoveAbstract: String {
    tongue(
      en: "Remove highlights with their notes; “kolumne undo” brings them back.",
      de: "Markierungen mit ihren Notizen entfernen; „kolumne undo“ bringt sie zurück.")
  }
  public var highlightNumberHelp: String {
    tongue(en: "The number of the highlight.", de: "Die Nummer der Markierung.")
  }
  public var highlightNumbersHelp: String {
    tongue(en: "Numbers of highlights.", de: "Nummern von Markierungen.")
  }

  public var noteLabel: String { tongue(en: "Note:", de: "Notiz:") }
  public var noLongerInText: String {
    tongue(en: "no longer in the text", de: "nicht mehr im Text")
  }
  public var noHighlights: String {
    tongue(en: "No highlight is there.", de: "Es ist keine Markierung da.")
  }
  public func noHighlight(_ number: String) -> String {
    tongue(
      en: "There is no highlight \(number). “kolumne highlights” lists them.",
      de: "Es gibt keine Markierung \(number). „kolumne highlights“ zeigt alle.")
  }
  public func notInArticle(_ quote: String, _ number: String) -> String {
    tongue(
      en: "“\(quote)” does not stand in article \(number).",
      de: "„\(quote)“ steht nicht in Artikel \(number).")
  }
  public var nothingToHighlight: String {
    tongue(
      en: "Name the words of a passage, or give a --note.",
      de: "Nenne die Wörter einer Stelle oder gib eine --note.")
  }
  public var nothingToChange: String {
    tongue(en: "Give a --note or a --colour.", de: "Gib eine --note oder eine --colour.")
  }
  public func removedHighlights(_ count: Int) -> String {
    count == 1
      ? tongue(en: "1 highlight removed.", de: "1 Markierung entfernt.")
      : tongue(
        en: "\(grouped(count)) highlights removed.", de: "\(grouped(count)) Markierungen entfernt.")
  }
}
