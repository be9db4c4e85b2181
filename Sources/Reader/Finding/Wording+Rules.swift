import ArticleModel
import Settings

/// What the names that parsing gives mean to a reader.
extension Wording {
  /// Why a passage was left out; the name of a rule that is not known here stands for itself.
  func reason(ofRule name: String) -> String {
    reasons[name].map { tongue(en: $0.en, de: $0.de) } ?? name
  }

  func name(_ genre: Genre) -> String {
    switch genre {
    case .news: tongue(en: "News", de: "Nachricht")
    case .commentary: tongue(en: "Commentary", de: "Kommentar")
    case .editorial: tongue(en: "Editorial", de: "Leitartikel")
    case .column: tongue(en: "Column", de: "Kolumne")
    case .analysis: tongue(en: "Analysis", de: "Analyse")
    case .interview: tongue(en: "Interview", de: "Interview")
    case .essay: tongue(en: "Essay", de: "Essay")
    case .letter: tongue(en: "Letter", de: "Leserbrief")
    case .review: tongue(en: "Review", de: "Rezension")
    case .reportage: tongue(en: "Reportage", de: "Reportage")
    }
  }

  func name(_ kind: Origin.Kind) -> String {
    switch kind {
    case .text: tongue(en: "Text", de: "Text")
    case .html: tongue(en: "Page", de: "Seite")
    case .markdown: "Markdown"
    case .feed: "Feed"
    case .own: "kolumne"
    }
  }
}

private let reasons: [String: (en: String, de: String)] = [
  "control": ("A button or a menu", "Eine Schaltfläche oder ein Menü"),
  "advertisement": ("Advertising", "Werbung"),
  "related": ("Other articles", "Andere Artikel"),
  "newsletter": ("A newsletter", "Ein Newsletter"),
  "share": ("Sharing", "Zum Teilen"),
  "comments": ("Comments", "Kommentare"),
  "consent": ("Consent", "Einwilligung"),
  "legal": ("Legal notes", "Rechtliches"),
  "subscription": ("A subscription", "Ein Abo"),
  "breadcrumb": ("The way to the page", "Der Weg zur Seite"),
  "byline": ("The byline", "Die Autorenzeile"),
  "date": ("The date", "Das Datum"),
  "reading time": ("The time to read", "Die Lesezeit"),
  "author box": ("About the author", "Über Autorin oder Autor"),
  "navigation": ("Navigation", "Navigation"),
  "media player": ("A player of sound or film", "Ein Abspieler für Ton oder Film"),
  "references": ("References", "Verweise"),
  "headline": ("The headline", "Die Überschrift"),
  "kicker": ("The kicker", "Die Dachzeile"),
  "dek": ("The dek", "Der Vorspann"),
  "caption": ("A caption", "Eine Bildunterschrift"),
  "duplicate": ("It stands twice", "Es steht doppelt da"),
  "before the text": ("Before the text", "Vor dem Text"),
  "after the text": ("Behind the text", "Hinter dem Text"),
  "inside a cut box": ("In a box beside the text", "In einem Kasten neben dem Text"),
  "stray line": ("Between the paragraphs", "Zwischen den Absätzen"),
  "hidden": ("Hidden on the page", "Auf der Seite verborgen"),
  "another article": ("Another article", "Ein anderer Artikel"),
]
