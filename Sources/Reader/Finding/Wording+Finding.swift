import Settings

/// What is told of searching.
extension Wording {
  /// “Hit 3 / 17”.
  func hit(of search: PageSearch) -> String {
    let count = "\(grouped(search.current + 1)) / \(grouped(search.hits.count))"
    return tongue(en: "Hit \(count)", de: "Treffer \(count)")
  }

  var noHit: String { tongue(en: "No hit", de: "Kein Treffer") }

  func nothingFound(_ text: String) -> String {
    tongue(en: "“\(text)” does not stand here.", de: "„\(text)“ steht hier nicht.")
  }

  func noSearch(_ key: String) -> String {
    tongue(
      en: "Nothing is being looked for. \(key) begins.", de: "Keine Suche. \(key) beginnt eine.")
  }

  func roundTheEnd(_ search: PageSearch, isForward: Bool) -> String {
    let told =
      isForward
      ? tongue(en: "from the beginning again", de: "wieder vom Anfang an")
      : tongue(en: "from the end again", de: "wieder vom Ende her")
    return "\(hit(of: search)), \(told)"
  }
}
