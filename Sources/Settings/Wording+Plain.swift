// Words for what other screens show by signs.

extension Wording {
  public var plainUnread: String { tongue(en: "unread", de: "ungelesen") }
  public var plainRead: String { tongue(en: "read", de: "gelesen") }
  public var plainStarred: String { tongue(en: "starred", de: "mit Stern") }
  public var plainArchived: String { tongue(en: "archived", de: "archiviert") }
  /// “40 % read”.
  public func plainStarted(_ percent: Int) -> String {
    tongue(en: "\(percent) % read", de: "zu \(percent) % gelesen")
  }
  public var endOfArticle: String { tongue(en: "End of the article.", de: "Ende des Artikels.") }
  /// “3 articles”.
  public func articles(_ number: Int) -> String {
    count(number, en: (one: "article", many: "articles"), de: (one: "Artikel", many: "Artikel"))
  }
  public var plainHelp: String {
    tongue(
      en: "For screen readers and Braille: words for signs, no lines, nothing dim.",
      de: "Für Vorleseprogramme und Braille: Wörter statt Zeichen, keine Linien, nichts Blasses.")
  }
}
