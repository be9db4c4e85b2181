/// What the doctor says.
extension Wording {
  public var doctorAbstract: String {
    tongue(
      en: "Check terminal, settings and library; nothing is changed.",
      de: "Terminal, Einstellungen und Bibliothek prüfen; nichts wird verändert.")
  }
  public var thoroughHelp: String {
    tongue(en: "Read every text as well.", de: "Auch jeden Text lesen.")
  }
  public var compactHelp: String {
    tongue(
      en: "Write the library anew without its empty room.",
      de: "Die Bibliothek ohne ihre Leerstellen neu schreiben.")
  }
  public var salvageHelp: String {
    tongue(
      en: "Copy what can be read of a damaged library into a new one beside it.",
      de: "Was in einer beschädigten Bibliothek lesbar ist, in eine neue daneben kopieren.")
  }
  public func patterns(_ count: Int) -> String {
    tongue(
      en: "Words can be broken in \(count) languages.",
      de: "Wörter lassen sich in \(count) Sprachen trennen.")
  }
  public func patternsAreDamaged(_ language: String) -> String {
    tongue(
      en: "The hyphenation patterns of “\(language)” are damaged; install kolumne again.",
      de: "Die Trennmuster von „\(language)“ sind beschädigt; kolumne neu installieren.")
  }
  public func room(_ bytes: Int64) -> String {
    tongue(en: "\(size(bytes)) are free.", de: "\(size(bytes)) sind frei.")
  }

  /// Of a disk that has no more than `bytes`.
  public func isNearlyFull(_ bytes: Int64) -> String {
    tongue(
      en: "Only \(size(bytes)) are free. Make room, else nothing new is kept.",
      de: "Nur \(size(bytes)) sind frei. Schaff Platz, sonst wird nichts Neues bewahrt.")
  }

  public func isRemote(_ name: String) -> String {
    tongue(
      en: "\(name): let only one machine use the library at a time; “kolumne export” is the way to "
        + "share articles.",
      de: "\(name): Nur ein Rechner sollte die Bibliothek gleichzeitig benutzen; Artikel teilt man "
        + "mit „kolumne export“.")
  }
  public var noLibraryYet: String {
    tongue(en: "There is no library yet.", de: "Es gibt noch keine Bibliothek.")
  }
  public var howToRepair: String {
    tongue(
      en: "“kolumne restore BACKUP” takes a backup; “kolumne doctor --salvage” copies what can be "
        + "read. Neither deletes anything.",
      de: "„kolumne restore SICHERUNG“ nimmt eine Sicherung; „kolumne doctor --salvage“ kopiert, "
        + "was lesbar ist. Beides löscht nichts.")
  }
  public var isOlder: String {
    tongue(
      en: "It was written by an older kolumne; the next start takes it over, after a backup.",
      de: "Ein älteres kolumne hat sie geschrieben; der nächste Start übernimmt sie, nach einer "
        + "Sicherung.")
  }
  public func fault(_ text: String) -> String {
    tongue(en: "Damaged: \(text)", de: "Beschädigt: \(text)")
  }
  public func isWell(articles: Int) -> String {
    tongue(
      en: "\(articles == 1 ? "1 article" : grouped(articles) + " articles"), all pages sound.",
      de: "\(grouped(articles)) Artikel, alle Seiten heil.")
  }
  public var isReadOnly: String {
    tongue(en: "It can only be read.", de: "Sie ist schreibgeschützt.")
  }
  public func unreadableText(_ number: String) -> String {
    tongue(
      en: "The text of article \(number) cannot be read.",
      de: "Der Text von Artikel \(number) ist nicht lesbar.")
  }
  public var indexIsComplete: String {
    tongue(en: "The index of words is complete.", de: "Das Wortverzeichnis ist vollständig.")
  }
  /// A search that must read many texts, and when it need not any more.
  public func indexIsBuilt(_ waiting: Int) -> String {
    tongue(
      en: "The index is being built: \(grouped(waiting)) articles wait and are read one by one. "
        + "An open kolumne completes it.",
      de: "Das Wortverzeichnis entsteht noch: \(grouped(waiting)) Artikel warten und werden "
        + "einzeln gelesen. Ein offenes kolumne vollendet es.")
  }
  public func indexWaits(_ count: Int) -> String {
    tongue(
      en: "\(grouped(count)) articles wait for the index of words; a search reads them.",
      de: "\(grouped(count)) Artikel warten auf das Wortverzeichnis; die Suche liest sie.")
  }
  public func freeRoom(_ bytes: Int64) -> String {
    tongue(
      en: "\(size(bytes)) in the library are empty; “kolumne doctor --compact” frees them.",
      de: "\(size(bytes)) in der Bibliothek sind leer; „kolumne doctor --compact“ gibt sie frei.")
  }
  public var noBackup: String {
    tongue(
      en: "None yet; “kolumne backup” makes one.",
      de: "Noch keine; „kolumne backup“ macht eine.")
  }
  public var noTerminalKind: String {
    tongue(en: "TERM is not set.", de: "TERM ist nicht gesetzt.")
  }
  public func localeWithoutUTF8(_ name: String) -> String {
    name.isEmpty
      ? tongue(en: "None is set. Output is UTF-8.", de: "Keine gesetzt. Die Ausgabe ist UTF-8.")
      : tongue(
        en: "“\(name)” is not UTF-8. Output is UTF-8 all the same.",
        de: "„\(name)“ ist nicht UTF-8. Die Ausgabe ist es trotzdem.")
  }
  public var widthsAgree: String {
    tongue(
      en: "The terminal draws test characters as wide as expected.",
      de: "Das Terminal zeichnet Probezeichen so breit wie erwartet.")
  }
  public func widthsDiffer(_ characters: String) -> String {
    tongue(
      en: "The terminal draws these with another width: \(characters)",
      de: "Das Terminal zeichnet diese in anderer Breite: \(characters)")
  }
  public func salvaged(_ count: Int, folder: String) -> String {
    tongue(
      en:
        "\(count == 1 ? "1 article" : grouped(count) + " articles") copied into “\(folder)”. The damaged library is as it was; "
        + "“kolumne restore \(folder)/library.sqlite” takes the new one.",
      de: "\(grouped(count)) Artikel in „\(folder)“ kopiert. Die beschädigte Bibliothek ist, wie "
        + "sie war; „kolumne restore \(folder)/library.sqlite“ nimmt die neue.")
  }
  public func textsWereReread(_ count: Int) -> String {
    tongue(
      en: count == 1
        ? "1 text was made anew from what once came in."
        : "\(grouped(count)) texts were made anew from what once came in.",
      de: count == 1
        ? "1 Text ist neu gelesen aus dem, was einst hereinkam."
        : "\(grouped(count)) Texte sind neu gelesen aus dem, was einst hereinkam.")
  }
  public func textWasLost(_ headline: String) -> String {
    tongue(
      en: "The text of “\(headline)” cannot be read.",
      de: "Der Text von „\(headline)“ ist nicht lesbar.")
  }
  public func articleWasLost(_ number: String) -> String {
    tongue(
      en: "Nothing of article \(number) can be read.",
      de: "Von Artikel \(number) ist nichts lesbar.")
  }
  public func marksWereLost(_ count: Int) -> String {
    tongue(
      en: count == 1
        ? "The marks of 1 article cannot be read; it is unread now."
        : "The marks of \(grouped(count)) articles cannot be read; they are unread now.",
      de: count == 1
        ? "Die Merkmale von 1 Artikel sind nicht lesbar; er ist jetzt ungelesen."
        : "Die Merkmale von \(grouped(count)) Artikeln sind nicht lesbar; sie sind jetzt ungelesen."
    )
  }
}
