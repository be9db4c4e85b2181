import Settings

/// Everything a reader can do on the screen; keys, help and manual come from this list.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case nextLine = "next-line"
  case previousLine = "previous-line"
  case nextPage = "next-page"
  case previousPage = "previous-page"
  case nextHalfPage = "next-half-page"
  case previousHalfPage = "previous-half-page"
  case first, last
  case open
  case toggleRead = "toggle-read"
  case toggleStar = "toggle-star"
  case toggleArchive = "toggle-archive"
  case nextView = "next-view"
  case previousView = "previous-view"
  case nextUnread = "next-unread"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case wider, narrower
  case defaultMeasure = "default-measure"
  case nextTheme = "next-theme"
  case help, redraw, suspend, back, quit
}

extension Command {
  /// What the command does, as the help says it.
  public func summary(_ wording: Wording) -> String {
    let tongue = wording.tongue
    return switch self {
    case .nextLine: tongue(en: "Down a line", de: "Eine Zeile weiter")
    case .previousLine: tongue(en: "Up a line", de: "Eine Zeile zurück")
    case .nextPage: tongue(en: "Turn to the next page", de: "Nächste Seite")
    case .previousPage: tongue(en: "Turn back a page", de: "Vorige Seite")
    case .nextHalfPage: tongue(en: "Down half a page", de: "Eine halbe Seite weiter")
    case .previousHalfPage: tongue(en: "Up half a page", de: "Eine halbe Seite zurück")
    case .first: tongue(en: "To the beginning", de: "An den Anfang")
    case .last: tongue(en: "To the end", de: "Ans Ende")
    case .open: tongue(en: "Open the article", de: "Artikel öffnen")
    case .toggleRead: tongue(en: "Mark read or unread", de: "Gelesen oder ungelesen")
    case .toggleStar: tongue(en: "Star, or take the star away", de: "Stern geben oder nehmen")
    case .toggleArchive:
      tongue(en: "Archive, or bring back", de: "Archivieren oder zurückholen")
    case .nextView: tongue(en: "Next view of the list", de: "Nächste Ansicht der Liste")
    case .previousView: tongue(en: "Previous view of the list", de: "Vorige Ansicht der Liste")
    case .nextUnread: tongue(en: "Next unread article", de: "Nächster ungelesener Artikel")
    case .nextArticle: tongue(en: "Next article", de: "Nächster Artikel")
    case .previousArticle: tongue(en: "Previous article", de: "Voriger Artikel")
    case .wider: tongue(en: "Wider lines", de: "Breitere Zeilen")
    case .narrower: tongue(en: "Narrower lines", de: "Schmalere Zeilen")
    case .defaultMeasure: tongue(en: "Lines as configured", de: "Zeilen wie eingestellt")
    case .nextTheme: tongue(en: "Next theme", de: "Nächste Farben")
    case .help: tongue(en: "Show the keys", de: "Tasten zeigen")
    case .redraw: tongue(en: "Draw the screen anew", de: "Bildschirm neu zeichnen")
    case .suspend: tongue(en: "Back to the shell for a while", de: "Vorübergehend zur Shell")
    case .back: tongue(en: "Back", de: "Zurück")
    case .quit: tongue(en: "Leave kolumne", de: "kolumne beenden")
    }
  }
}
