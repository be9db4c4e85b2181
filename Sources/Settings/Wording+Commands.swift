// What the command line says.

extension Wording {
  /// The program's own one-line description.
  public var abstract: String {
    tongue(
      en: "A full-screen reader for commentary and other long articles.",
      de: "Liest Kommentare und andere lange Artikel, bildschirmfüllend.")
  }
  public var readAbstract: String {
    tongue(en: "Read one file without keeping it.", de: "Eine Datei lesen, ohne sie zu behalten.")
  }
  public var importAbstract: String {
    tongue(
      en: "Bring files, folders, archives and exports of other readers into the library.",
      de: "Dateien, Ordner, Archive und Exporte anderer Leseprogramme in die Bibliothek holen.")
  }
  public var listAbstract: String {
    tongue(en: "Print the library, newest first.", de: "Die Bibliothek ausgeben, Neues zuerst.")
  }
  public var showAbstract: String {
    tongue(
      en: "Print an article of the library, or of a file.",
      de: "Einen Artikel der Bibliothek oder einer Datei ausgeben.")
  }
  public var markAbstract: String {
    tongue(
      en: "Mark articles read or unread, star or archive them.",
      de: "Artikel als gelesen oder ungelesen markieren, mit Stern versehen, archivieren.")
  }
  public var parseAbstract: String {
    tongue(
      en: "Show what kolumne makes of files; keeps nothing.",
      de: "Zeigen, was kolumne aus Dateien macht; behält nichts.")
  }

  public var pathHelp: String {
    tongue(
      en: "A file, or - for standard input.", de: "Eine Datei, oder - für die Standardeingabe.")
  }
  public var pathsHelp: String {
    tongue(
      en: "Files, folders, or - for standard input.",
      de: "Dateien, Ordner, oder - für die Standardeingabe.")
  }
  public var queryHelp: String {
    tongue(
      en: "A query such as “is:unread from:courier min:<10 weather*”; or the number of an article.",
      de: "Eine Anfrage wie „is:unread from:bote min:<10 Wetter*“; oder die Nummer eines Artikels.")
  }
  public var sortHelp: String {
    tongue(
      en: "Sort by added, published, publication, author, minutes or progress.",
      de: "Sortieren nach added, published, publication, author, minutes oder progress.")
  }
  public var reverseHelp: String {
    tongue(en: "Turn the order round.", de: "Die Reihenfolge umkehren.")
  }
  public var idOrFileHelp: String {
    tongue(
      en: "The number of an article, a file, or - for standard input.",
      de: "Die Nummer eines Artikels, eine Datei, oder - für die Standardeingabe.")
  }
  public var jsonHelp: String {
    tongue(en: "One JSON object a line.", de: "Ein JSON-Objekt je Zeile.")
  }
  public var viewHelp: String {
    tongue(
      en: "Only this view: unread, starred, started, all, archive, trash.",
      de: "Nur diese Ansicht: unread, starred, started, all, archive, trash.")
  }
  /// The same where the reader's own views are known.
  public var anyViewHelp: String {
    tongue(
      en: "Only this view: unread, starred, started, all, archive, trash, or one you saved.",
      de: "Nur diese Ansicht: unread, starred, started, all, archive, trash oder eine eigene.")
  }
  public var limitHelp: String {
    tongue(en: "At most so many.", de: "Höchstens so viele.")
  }
  public var formatHelp: String {
    tongue(en: "text, markdown, html or json.", de: "text, markdown, html oder json.")
  }
  public var columnsHelp: String {
    tongue(en: "The width of the text in cells.", de: "Die Breite des Textes in Zeichen.")
  }
  public var hyphenateHelp: String {
    tongue(
      en: "Hyphenate the text as on the screen.", de: "Trenne die Wörter wie auf dem Schirm.")
  }
  public var urlHelp: String {
    tongue(
      en: "The address that the input came from.", de: "Die Adresse, von der die Eingabe stammt.")
  }
  public var headerHelp: String {
    tongue(
      en: "A header of the answer it came in, as “Content-Type: text/html”.",
      de: "Eine Kopfzeile der Antwort, in der sie kam, wie „Content-Type: text/html“.")
  }
  public var explainHelp: String {
    tongue(
      en: "Tell how the text was found: the candidates, the choice, and what speaks for and "
        + "against each part.",
      de: "Sagen, wie der Text gefunden wurde: die Kandidaten, die Wahl, und was für und gegen "
        + "jedes Stück spricht.")
  }
  public func noHeader(_ line: String) -> String {
    tongue(
      en: "“\(line)” is no header. Write “Name: value”.",
      de: "„\(line)“ ist keine Kopfzeile. Schreib „Name: Wert“.")
  }
  public var markHelp: String {
    tongue(
      en: "read, unread, star, unstar, archive, unarchive, trash or untrash.",
      de: "read, unread, star, unstar, archive, unarchive, trash oder untrash.")
  }

  /// “41 imported, 2 known already, 1 failed”.
  public func imported(new: Int, fuller: Int, known: Int, failed: Int, untried: Int) -> String {
    var parts: [String] = []
    if new > 0 || fuller + known + failed == 0 {
      parts.append(tongue(en: "\(grouped(new)) imported", de: "\(grouped(new)) importiert"))
    }
    if fuller > 0 {
      parts.append(
        tongue(
          en: "\(grouped(fuller)) now in a fuller text",
          de: "\(grouped(fuller)) jetzt in vollerem Text"))
    }
    if known > 0 {
      parts.append(
        tongue(en: "\(grouped(known)) known already", de: "\(grouped(known)) schon bekannt"))
    }
    if failed > 0 {
      parts.append(tongue(en: "\(grouped(failed)) failed", de: "\(grouped(failed)) gescheitert"))
    }
    if untried > 0 {
      parts.append(
        tongue(en: "\(grouped(untried)) not tried", de: "\(grouped(untried)) nicht versucht"))
    }
    return parts.joined(separator: ", ")
  }

  /// “3 articles marked read”.
  public func marked(_ count: Int, as mark: String) -> String {
    let articles = self.count(
      count, en: (one: "article", many: "articles"), de: (one: "Artikel", many: "Artikel"))
    return "\(mark) (\(articles))"
  }

  public func nothingFound(_ query: String) -> String {
    tongue(
      en: "No article matches “\(query)”. “kolumne list” shows what there is.",
      de: "Kein Artikel passt zu „\(query)“. „kolumne list“ zeigt, was es gibt.")
  }
  /// What an option wants that got a number too small.
  public func tooFew(_ number: Int, _ option: String) -> String {
    tongue(
      en: "\(option) wants a number from 1 on, not \(number)",
      de: "\(option) erwartet eine Zahl ab 1, nicht \(number)")
  }
  public func wrongColumns(_ number: Int) -> String {
    tongue(
      en: "--columns wants a number from 1 to 1000, not \(number)",
      de: "--columns erwartet eine Zahl von 1 bis 1000, nicht \(number)")
  }
  /// A file that was named in the place of a command.
  public func noSuchFile(_ name: String) -> String {
    tongue(en: "There is no file “\(name)”.", de: "Die Datei „\(name)“ gibt es nicht.")
  }
  public func unknownCommand(_ word: String, nearest: String?) -> String {
    noScreenCommand(word, nearest: nearest)
      + tongue(
        en: " “kolumne --help” lists them; “kolumne read FILE” reads a file.",
        de: " „kolumne --help“ nennt alle; „kolumne read DATEI“ liest eine Datei.")
  }
  public var nothingToImport: String {
    tongue(
      en: "There is no file to import in what was named.",
      de: "In dem Genannten ist keine Datei zum Importieren.")
  }
  public var emptyLibrary: String {
    tongue(
      en: "The library is empty. “kolumne import FILE” brings articles in.",
      de: "Die Bibliothek ist leer. „kolumne import DATEI“ holt Artikel herein.")
  }
  /// An empty library beside which lies a backup of one that was not.
  public func emptyBeside(_ backup: String) -> String {
    tongue(
      en: "The library is empty, but there is a backup of one that was not: "
        + "“kolumne restore '\(backup)'” puts it in its place.",
      de: "Die Bibliothek ist leer, doch es gibt eine Sicherung von einer, die es nicht war: "
        + "„kolumne restore '\(backup)'“ setzt sie an ihre Stelle.")
  }
  public var inputIsNoTerminal: String {
    tongue(
      en:
        "Standard input is no terminal. To keep what comes in, use “kolumne import -”; to read it, "
        + "“kolumne read -”.",
      de: "Die Standardeingabe ist kein Terminal. Behalten: „kolumne import -“; lesen: "
        + "„kolumne read -“.")
  }
  public var outputIsNoTerminal: String {
    tongue(
      en: "Standard output is no terminal. “kolumne list” and “kolumne show” print.",
      de: "Die Standardausgabe ist kein Terminal. „kolumne list“ und „kolumne show“ geben aus.")
  }
  public func addressNotRead(_ address: String) -> String {
    tongue(
      en:
        "“\(address)” is an address. kolumne does not fetch yet: save the page and name the file.",
      de: "„\(address)“ ist eine Adresse. kolumne holt noch nichts aus dem Netz: Sichere die Seite "
        + "und nenne die Datei.")
  }
  public func cannotWrite(_ reason: String) -> String {
    tongue(en: "Cannot write the output: \(reason).", de: "Ausgabe nicht möglich: \(reason).")
  }
  public var noHome: String {
    tongue(
      en: "There is no place for the library: HOME is not set. Set HOME or KOLUMNE_HOME.",
      de: "Es gibt keinen Ort für die Bibliothek: HOME ist nicht gesetzt. Setze HOME oder "
        + "KOLUMNE_HOME.")
  }
}
