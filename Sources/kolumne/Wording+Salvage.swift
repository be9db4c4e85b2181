import Settings
import Storage

extension Wording {
  /// That not all of `part` is in the salvaged library.
  func isIncomplete(_ part: Salvaged.Part) -> String {
    switch part {
    case .identity:
      tongue(
        en: "Not all addresses can be read; some articles will not be known when they come again.",
        de: "Nicht alle Adressen sind lesbar; manche Artikel werden nicht wiedererkannt.")
    case .revision:
      tongue(
        en: "Not all former texts can be read.", de: "Nicht alle früheren Texte sind lesbar.")
    case .origin:
      tongue(
        en: "Not all origins of articles can be read.",
        de: "Nicht alle Herkünfte von Artikeln sind lesbar.")
    case .tag:
      tongue(en: "Not all tags can be read.", de: "Nicht alle Schlagwörter sind lesbar.")
    case .tagged:
      tongue(
        en: "Some articles have lost tags.", de: "Manche Artikel haben Schlagwörter verloren.")
    case .annotation:
      tongue(
        en: "Not all highlights and notes can be read.",
        de: "Nicht alle Markierungen und Notizen sind lesbar.")
    case .setting:
      tongue(
        en: "Not all that the screen remembers can be read.",
        de: "Nicht alles, was der Bildschirm sich merkt, ist lesbar.")
    case .act, .step:
      tongue(
        en: "Not all that was done can be read; some of it cannot be taken back.",
        de: "Nicht alles Getane ist lesbar; manches lässt sich nicht rückgängig machen.")
    }
  }
}
