import ArticleModel
import Settings

/// What is told of searching, links and copying.
extension Wording {
  /// “Hit 3 / 17”.
  func hit(of search: PageSearch) -> String {
    let count = "\(grouped(search.current + 1)) / \(grouped(search.hits.count))"
    return tongue(en: "Hit \(count)", de: "Treffer \(count)")
  }

  var noHit: String { tongue(en: "No hit", de: "Kein Treffer") }

  func notHere(_ text: String) -> String {
    tongue(
      en: "“\(text)” is not in this article.",
      de: "„\(text)“ kommt in diesem Artikel nicht vor.")
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

  // The library.

  func badQuery(_ message: String, _ text: String) -> String { "\(message) (\(text))" }
  var findHint: String {
    tongue(
      en: "The whole library; brid* finds beginnings",
      de: "Die ganze Bibliothek; Brück* findet Anfänge")
  }
  func searchOver(_ key: String) -> String {
    tongue(en: "\(key) goes back to the list", de: "\(key) führt zurück zur Liste")
  }
  func ranked(_ isRanked: Bool) -> String {
    isRanked
      ? tongue(en: "Best first", de: "Bestes zuerst")
      : tongue(en: "Newest first", de: "Neuestes zuerst")
  }
  var nothingToRank: String {
    tongue(en: "Only what a search found is ranked.", de: "Nur Gefundenes hat eine Rangfolge.")
  }

  // Contents and links.

  var links: String { tongue(en: "Links", de: "Links") }
  func panelHint(go: String, back: String) -> String {
    tongue(en: "\(go) goes  \(back) back", de: "\(go) hin  \(back) zurück")
  }
  var noContents: String {
    tongue(en: "The article has no headings.", de: "Der Artikel hat keine Zwischentitel.")
  }
  var noLinks: String {
    tongue(en: "The article has no links.", de: "Der Artikel hat keine Links.")
  }
  func noLinkHere(all: String) -> String {
    tongue(
      en: "No link is on the screen. \(all) lists those of the article.",
      de: "Hier ist kein Link zu sehen. \(all) zeigt alle des Artikels.")
  }
  func chooseByLetters(all: String) -> String {
    tongue(
      en: "Type the letter before a link. \(all) lists all, Esc leaves.",
      de: "Tippe den Buchstaben vor einem Link. \(all) zeigt alle, Esc bricht ab.")
  }
  var noAddress: String {
    tongue(en: "Nobody knows an address of it.", de: "Eine Adresse ist nicht bekannt.")
  }
  var targetHint: String {
    tongue(en: "Enter opens  y copies  Esc", de: "Enter öffnet  y kopiert  Esc")
  }
  func warnings(of target: LinkTarget) -> [String] {
    var warnings: [String] = []
    if target.hadUser {
      warnings.append(
        tongue(
          en: "What stood before the “@” was taken away.",
          de: "Was vor dem „@“ stand, wurde weggenommen."))
    }
    if let host = target.writtenHost {
      warnings.append(
        tongue(en: "The host is written “\(host)”.", de: "Der Host schreibt sich „\(host)“."))
    }
    return warnings
  }
  func inLibrary(back key: String) -> String {
    tongue(en: "From your library. \(key) goes back.", de: "Aus deiner Bibliothek. \(key): zurück.")
  }
  func inBrowser(_ address: String) -> String {
    tongue(en: "In the browser: \(address)", de: "Im Browser: \(address)")
  }
  func endWithWayBack(_ key: String) -> String {
    tongue(en: "The end. \(key) goes back.", de: "Ende. \(key) führt zurück.")
  }

  // Copying.

  /// “Citation copied (12 words)”.
  func copied(_ kind: Copying, words: Int) -> String {
    let name =
      switch kind {
      case .citation: tongue(en: "Citation", de: "Quellenangabe")
      case .address: tongue(en: "Address", de: "Adresse")
      case .text: tongue(en: "Text", de: "Text")
      case .paragraph: tongue(en: "Paragraph", de: "Absatz")
      case .selection: tongue(en: "Selection", de: "Auswahl")
      case .quotation: tongue(en: "Quotation with its source", de: "Zitat mit Beleg")
      }
    let length = kind == .address ? "" : " (\(self.words(words)))"
    return tongue(en: "\(name) copied\(length)", de: "\(name) kopiert\(length)")
  }
  func cut(_ notice: String, kilobytes: Int) -> String {
    tongue(
      en: "\(notice), only the first \(kilobytes) kB: terminals take no more.",
      de: "\(notice), nur die ersten \(kilobytes) kB: mehr nimmt kein Terminal.")
  }

  // Pages about the article.

  var removedTitle: String { tongue(en: "What was left out", de: "Was weggelassen wurde") }
  var detailsTitle: String { tongue(en: "About the article", de: "Über den Artikel") }
  var nothingRemoved: String {
    tongue(en: "Nothing was left out.", de: "Es wurde nichts weggelassen.")
  }
}
