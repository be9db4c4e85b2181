import ArgumentParser
import Curses
import Exporting
import Importing
import Parsing
import Screen
import Settings
import Storage

extension Wording {
  /// One sentence on an error: what failed, on what, why; then what to do.
  func message(of error: any Error) -> String {
    switch error {
    case let failure as Failure: failure.message.text
    case let error as InputError: message(of: error)
    case let error as LibraryError: message(of: error)
    case let error as TerminalError: message(of: error)
    case let error as OutputError: message(of: error)
    case let error as ParsingError: message(of: error, path: "-")
    default: tongue(en: "Unexpected: \(error).", de: "Unerwartet: \(error).")
    }
  }

  func message(of error: InputError) -> String {
    let path = error.path == .standardInput ? standardInput : quoted(error.path.description)
    switch error {
    case .missing:
      return tongue(en: "There is no file \(path).", de: "Es gibt keine Datei \(path).")
    case .folder:
      return tongue(
        en: "\(path) is a folder. “kolumne import” takes folders.",
        de: "\(path) ist ein Ordner. „kolumne import“ nimmt Ordner.")
    case .forbidden:
      return tongue(
        en: "You may not read \(path). Its rights forbid it.",
        de: "\(path) darfst du nicht lesen: Die Rechte verbieten es.")
    case .device:
      return tongue(
        en: "\(path) is a device, not a file. Name a file.",
        de: "\(path) ist ein Gerät, keine Datei. Nenne eine Datei.")
    case .socket:
      return tongue(
        en: "\(path) is a socket, not a file. Name a file.",
        de: "\(path) ist ein Socket, keine Datei. Nenne eine Datei.")
    case .silentPipe:
      return tongue(
        en: "Nobody writes into the pipe \(path). Start its writer first.",
        de: "In die Pipe \(path) schreibt niemand. Starte zuerst, was hineinschreibt.")
    case .library:
      return tongue(
        en: "\(path) is the library itself. “kolumne restore” takes backups.",
        de: "\(path) ist die Bibliothek selbst. „kolumne restore“ nimmt Sicherungen.")
    case .otherLibrary:
      return tongue(
        en: "\(path) is a library of kolumne. “kolumne restore” puts it in the place of yours; to "
          + "add its articles, export them there.",
        de: "\(path) ist eine Bibliothek von kolumne. „kolumne restore“ setzt sie an die Stelle "
          + "deiner; um ihre Artikel dazuzunehmen, exportiere sie dort.")
    case .loop:
      return tongue(
        en: "\(path) is a link that leads back to itself.",
        de: "\(path) ist ein Verweis, der zu sich selbst führt.")
    case .empty:
      return empty(path)
    case .holdsNothing:
      return tongue(
        en: "\(path) holds no article and no address. Export it again.",
        de: "\(path) enthält weder Artikel noch Adressen. Exportiere es noch einmal.")
    case .tooLarge(_, let bytes, let limit):
      let size = bytes.map { " (\(grouped($0 / 1_000_000)) MB)" } ?? ""
      let most = limit >> 20
      return tongue(
        en: "\(path) is too large\(size): at most \(most) MB are read. Split it into several.",
        de:
          "\(path) ist zu groß\(size): Gelesen werden höchstens \(most) MB. Zerlege sie in mehrere."
      )
    case .unreadable(_, let reason):
      return tongue(
        en: "Cannot read \(path): \(reason).", de: "\(path) ist nicht lesbar: \(reason).")
    }
  }

  func message(of error: ParsingError, path: String) -> String {
    let isInput = path == "-"
    let path = isInput ? standardInput : quoted(path)
    switch error {
    case .empty:
      return empty(path)
    case .binary:
      return tongue(
        en: "\(path) is no text. Save the article as text.",
        de: "\(path) ist kein Text. Sichere den Artikel als Text.")
    case .noArticle(let kind):
      return tongue(
        en: "No article text in \(isInput ? "standard input" : path). ",
        de: "Kein Artikeltext in \(isInput ? "der Standardeingabe" : path). ")
        + hint(whereNoArticleIsIn: kind)
    case .tooLong(let limit):
      return tongue(
        en:
          "\(path) holds too much text: at most \(limit >> 20) MB are read. Split it into several.",
        de:
          "\(path) enthält zu viel Text: Gelesen werden höchstens \(limit >> 20) MB. Zerlege sie in mehrere."
      )
    case .unsupported(let kind):
      return tongue(
        en: "\(path) is of the kind “\(kind.rawValue)”, which kolumne cannot read yet. "
          + "Save the article as text.",
        de: "\(path) ist von der Art „\(kind.rawValue)“, die kolumne noch nicht liest. "
          + "Sichere den Artikel als Text.")
    case .several(.database):
      return tongue(
        en: "\(path) is a database. “kolumne import” takes the cache.db of newsboat.",
        de: "\(path) ist eine Datenbank. „kolumne import“ nimmt die cache.db von newsboat.")
    case .several:
      return tongue(
        en: "\(path) holds more than one article. “kolumne import” takes them all.",
        de: "\(path) enthält mehr als einen Artikel. „kolumne import“ nimmt sie alle.")
    case .damaged:
      return tongue(
        en: "\(path) is damaged or breaks off. Export it again.",
        de: "\(path) ist beschädigt oder bricht ab. Exportiere es noch einmal.")
    case .newer(let form):
      return tongue(
        en: "\(path) was exported by a newer kolumne (form \(form)). Import it with that one.",
        de:
          "\(path) hat ein neueres kolumne exportiert (Form \(form)). Importiere es mit dem neueren."
      )
    case .noAddress(let address):
      let found = address.isEmpty ? "" : " (\(quoted(address)))"
      return tongue(
        en: "\(path) has neither text nor an address on the web\(found).",
        de: "\(path) hat weder Text noch eine Adresse im Netz\(found).")
    case .subscriptions(let count):
      let feeds = tongue(
        en: count == 1 ? "a subscription" : "\(grouped(count)) subscriptions",
        de: count == 1 ? "ein Abonnement" : "\(grouped(count)) Abonnements")
      return tongue(
        en: "\(path) lists \(feeds), which kolumne does not keep yet. “kolumne opml” prints them.",
        de: "\(path) führt \(feeds) auf; Abonnements behält kolumne noch nicht. „kolumne opml“ "
          + "gibt sie aus.")
    case .archive(let problem): return message(of: problem, path: path)
    }
  }

  private func hint(whereNoArticleIsIn kind: Kind) -> String {
    switch kind {
    case .html, .mhtml:
      tongue(
        en: "A page is to be saved once it has loaded fully.",
        de: "Eine Seite sichert man, wenn sie ganz geladen ist.")
    default:
      tongue(
        en: "What is there is too short or no running text.",
        de: "Was darin steht, ist zu kurz oder kein laufender Text.")
    }
  }

  /// An input without a byte; `path` as it is told.
  private func empty(_ path: String) -> String {
    guard path != standardInput else {
      return tongue(
        en: "Standard input is empty. Paste an article and end with Ctrl-D, or pipe one in.",
        de: "Die Standardeingabe ist leer. Füge einen Artikel ein und ende mit Strg-D, oder leite "
          + "einen hinein.")
    }
    return tongue(
      en: "\(path) is empty. Save the article again.",
      de: "\(path) ist leer. Sichere den Artikel noch einmal.")
  }

  private func quoted(_ path: String) -> String { tongue(en: "“\(path)”", de: "„\(path)“") }

  private var standardInput: String { tongue(en: "Standard input", de: "Die Standardeingabe") }
}

extension Wording {
  func message(of error: LibraryError) -> String {
    switch error {
    case .unreachable(let path, let reason):
      tongue(
        en:
          "The library “\(path)” cannot be opened: \(reason). Set KOLUMNE_HOME to another folder.",
        de: "Die Bibliothek „\(path)“ lässt sich nicht öffnen: \(reason). Setze KOLUMNE_HOME auf "
          + "einen anderen Ordner.")
    case .notYours(let path):
      tongue(
        en: "The folder “\(path)” belongs to another user. Set KOLUMNE_HOME to another folder.",
        de:
          "Der Ordner „\(path)“ gehört jemand anderem. Setze KOLUMNE_HOME auf einen anderen Ordner."
      )
    case .readOnly(let path):
      tongue(
        en: "The library “\(path)” can only be read. Nothing was changed; check its rights.",
        de:
          "Die Bibliothek „\(path)“ ist schreibgeschützt. Nichts wurde geändert; prüfe die Rechte.")
    case .diskFull(let path):
      tongue(
        en:
          "The disk of “\(path)” is full. What was kept before is safe; make room, then try again.",
        de: "Die Platte von „\(path)“ ist voll. Was schon da war, ist sicher; schaff Platz und "
          + "versuch es wieder.")
    case .busy(let path):
      tongue(
        en: "Another kolumne is writing to “\(path)”. Try again when it is done.",
        de: "Ein anderes kolumne schreibt in „\(path)“. Versuch es wieder, wenn es fertig ist.")
    case .damaged(let path, let reason):
      tongue(
        en: "“\(path)” is damaged (\(reason)). It was left as it is; copy it before anything else.",
        de:
          "„\(path)“ ist beschädigt (\(reason)). Nichts wurde verändert; leg zuerst eine Kopie an.")
    case .replaced(let path):
      tongue(
        en:
          "“\(path)” is not the library any more that was opened here. Nothing was changed; start "
          + "kolumne again.",
        de: "„\(path)“ ist nicht mehr die Bibliothek, die hier geöffnet wurde. Nichts wurde "
          + "geändert; starte kolumne neu.")
    case .newer(let path, let schema, let known):
      tongue(
        en: "“\(path)” was written by a newer kolumne (\(schema), this one knows \(known)). "
          + "It was not touched; install the newer one.",
        de: "„\(path)“ stammt von einem neueren kolumne (\(schema), dieses kennt \(known)). "
          + "Nichts wurde verändert; nimm das neuere.")
    case .brokenOff: tongue(en: "Reading was broken off.", de: "Das Lesen wurde abgebrochen.")
    case .tooDeep(let headline):
      tongue(
        en: "“\(headline)” nests its quotes and lists too deeply to be kept.",
        de: "„\(headline)“ schachtelt Zitate und Listen zu tief, um bewahrt zu werden.")
    case .failed(let path, let reason):
      tongue(
        en: "The library “\(path)” refused: \(reason).",
        de: "Die Bibliothek „\(path)“ verweigert sich: \(reason).")
    }
  }

  /// Of an article in the list that is no longer in the library.
  var articleIsGone: String {
    tongue(
      en: "This article was deleted meanwhile.", de: "Dieser Artikel wurde inzwischen gelöscht.")
  }

  /// At the end, when the library took nothing for too long.
  var notSettled: String {
    tongue(
      en: "The library was busy: the last marks and places may not be kept.",
      de: "Die Bibliothek war beschäftigt: die letzten Marken und Stellen fehlen vielleicht.")
  }

  func message(of error: TerminalError) -> String {
    switch error {
    case .noTerminal:
      tongue(
        en: "There is no terminal to read in. “kolumne list” and “kolumne show” print.",
        de: "Hier ist kein Terminal zum Lesen. „kolumne list“ und „kolumne show“ geben aus.")
    case .kindUnset:
      tongue(
        en: "TERM is not set, so the kind of the terminal is unknown. Try TERM=xterm-256color.",
        de: "TERM ist nicht gesetzt, die Art des Terminals also unbekannt. Versuch "
          + "TERM=xterm-256color.")
    case .kindUnknown(let name):
      tongue(
        en: "No description of the terminal “\(name)” is installed. Try TERM=xterm-256color.",
        de: "Das Terminal „\(name)“ ist hier nicht beschrieben. Versuch TERM=xterm-256color.")
    case .kindTooSimple(let name):
      tongue(
        en: "The terminal “\(name)” cannot show a full screen. “kolumne show” prints.",
        de: "Das Terminal „\(name)“ kann keinen ganzen Bildschirm zeigen. „kolumne show“ gibt aus.")
    case .taken:
      tongue(en: "The terminal is open already.", de: "Das Terminal ist schon offen.")
    case .refused(let reason):
      tongue(
        en: "The terminal cannot be used: \(reason).",
        de: "Das Terminal ist nicht zu gebrauchen: \(reason).")
    }
  }
}
