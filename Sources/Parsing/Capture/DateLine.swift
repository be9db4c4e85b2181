import ArticleModel

/// What a short passage says about the time of an article.
struct DateLine {
  var published: PublicationDate?
  var modified: PublicationDate?
  /// Whether day and month may be the other way round (“06/01/2026”).
  var isAmbiguous = false
  /// What is left of the passage without dates and the words around them: an author, perhaps.
  var rest: String

  /// Reads a passage that is little more than dates; nil when it holds none or is prose.
  init?(_ text: String) {
    guard text.unicodeScalars.prefix(181).count <= 180 else { return nil }
    let scalars = Array(text.unicodeScalars)
    let dates = writtenDates(in: text)
    guard !dates.isEmpty else { return nil }
    isAmbiguous = dates.contains(where: \.isAmbiguous)
    var rest: [Unicode.Scalar] = []
    var end = 0
    for found in dates {
      let before = scalars[end..<found.range.lowerBound]
      let words = string(of: before).foldedWords
      if words.suffix(3).contains(where: { DateLine.change.contains($0) }) {
        modified = modified ?? found.date
      } else if words.suffix(3).contains(where: { DateLine.birth.contains($0) }) || published == nil
      {
        published = published ?? found.date
      }
      rest += before
      rest.append(" ")
      end = found.range.upperBound
    }
    rest += scalars[end...]
    self.rest = DateLine.withoutDateWords(string(of: rest))
    guard self.rest.unicodeScalars.count <= 60 else { return nil }
  }

  /// Whether a line says no more than that a date of a change follows (“Last updated:”).
  static func announcesChange(_ text: String) -> Bool {
    let words = text.utf8.count <= 60 ? text.foldedWords : []
    return words.count <= 4 && words.contains(where: change.contains)
  }

  private static let change: Set<String> = [
    "aktualisiert", "stand", "akt", "geändert", "update", "updated", "modified", "edited",
    "revised",
    "actualizado", "actualizada", "actualisé", "aggiornato", "aggiornamento", "modifié",
    "bijgewerkt",
    "atualizado", "atualizada", "aktualizacja", "aktualizováno", "oppdatert", "uppdaterad",
    "opdateret",
    "güncelleme", "maj", "muokattu", "päivitetty", "mis", "jour", "changed", "reviewed",
  ]
  private static let birth: Set<String> = [
    "veröffentlicht", "erschienen", "vom", "erstellt", "published", "posted", "created", "publié",
    "publicado", "pubblicato", "gepubliceerd", "opublikowano", "publisert", "publicerad",
    "publiceret",
    "first", "date", "on", "le", "del", "julkaistu", "yayın", "datum", "am", "originally",
    "publikováno",
  ]
  private static let fillers: Set<String> = [
    "uhr", "at", "um", "date", "datum", "last", "on", "am", "zuletzt", "first", "et", "min",
    "minuten",
    "lesezeit", "lesedauer", "ago", "h", "à", "le", "el", "a", "las", "il", "ore", "alle", "kl",
    "was", "time",
    "minute", "minutes", "mins", "read", "comments", "comment", "views", "reading", "kommentare",
    "day", "uhrlesedauer", "local", "ist", "ca", "de", "lectura",
  ]

  private static func withoutDateWords(_ text: String) -> String {
    text.split { $0 == " " || $0 == "|" || $0 == "•" || $0 == "·" }
      .filter { word in
        let folded = word.lowercased().unicodeScalars.filter { $0.isLetter }
        let key = string(of: folded)
        return !key.isEmpty && !change.contains(key) && !birth.contains(key)
          && !fillers.contains(key)
          && !weekdays.contains(key)
      }
      .joined(separator: " ")
  }
}
