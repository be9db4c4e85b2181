import ArticleModel
import Settings

extension Wording {
  /// What became of a highlight or note: “Passage highlighted”, “Note changed”.
  public func changed(_ was: Highlight?, to now: Highlight?) -> String {
    switch (was, now) {
    case (nil, let now?):
      now.quote == nil
        ? tongue(en: "Note made", de: "Notiz gemacht")
        : tongue(en: "Passage highlighted", de: "Stelle markiert")
    case (let was?, nil):
      was.quote == nil
        ? noteRemoved : tongue(en: "Highlight removed", de: "Markierung entfernt")
    case (let was?, let now?) where was.note != now.note:
      if was.note == nil {
        tongue(en: "Note made", de: "Notiz gemacht")
      } else {
        now.note == nil ? noteRemoved : tongue(en: "Note changed", de: "Notiz geändert")
      }
    default: tongue(en: "Highlight changed", de: "Markierung geändert")
    }
  }

  private var noteRemoved: String { tongue(en: "Note removed", de: "Notiz entfernt") }
}
