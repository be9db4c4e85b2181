// What the commands say that bring articles in and out.

extension Wording {
  /// Standard input is a terminal.
  public var pasteNow: String {
    tongue(
      en: "Paste the article, then press Enter and Ctrl-D.",
      de: "Füge den Artikel ein, dann drücke Enter und Strg-D.")
  }

  public var exportAbstract: String {
    tongue(
      en: "Write articles as files: all, those of a view, or those that match.",
      de: "Artikel als Dateien schreiben: alle, die einer Ansicht oder die passenden.")
  }
  public var opmlAbstract: String {
    tongue(
      en: "Print the subscriptions that a file lists; keeps nothing.",
      de: "Die Abonnements ausgeben, die eine Datei aufführt; behält nichts.")
  }
  public var exportFormatHelp: String {
    tongue(
      en: "markdown, html or text (a folder of files), jsonl, epub or opml (one file).",
      de: "markdown, html oder text (ein Ordner voll Dateien), jsonl, epub oder opml (eine Datei).")
  }
  public var exportToHelp: String {
    tongue(
      en: "The file or folder to write; - for standard output (jsonl, opml).",
      de: "Wohin geschrieben wird, Datei oder Ordner; - für die Standardausgabe (jsonl, "
        + "opml).")
  }
  public var forceHelp: String {
    tongue(
      en: "Overwrite files that hold something else.",
      de: "Dateien überschreiben, in denen anderes steht.")
  }

  public func needsFile(_ format: String) -> String {
    tongue(
      en: "\(format) cannot go to standard output. Name a file or folder with --to.",
      de: "\(format) geht nicht auf die Standardausgabe. Nenne mit --to eine Datei oder einen "
        + "Ordner.")
  }

  /// “12 articles exported to “backup””.
  public func exported(_ count: Int, failed: Int, to path: String) -> String {
    let articles = self.count(
      count, en: (one: "article", many: "articles"), de: (one: "Artikel", many: "Artikel"))
    let failures =
      failed > 0
      ? tongue(en: ", \(grouped(failed)) failed", de: ", \(grouped(failed)) gescheitert") : ""
    return tongue(
      en: "\(articles) exported to “\(path)”\(failures)",
      de: "\(articles) nach „\(path)“ exportiert\(failures)")
  }

  /// The books behind the first.
  public func furtherBooks(_ paths: some Sequence<String>) -> String {
    let names = paths.map { tongue(en: "“\($0)”", de: "„\($0)“") }.joined(separator: ", ")
    return tongue(
      en: "That is more than one book holds; it goes on in \(names).",
      de: "Das ist mehr, als ein Buch fasst; es geht weiter in \(names).")
  }

  public func hasNoAddress(_ headline: String) -> String {
    tongue(
      en: "“\(headline)” has no address, and an outline is a list of addresses.",
      de: "„\(headline)“ hat keine Adresse, und eine Outline ist eine Liste von Adressen.")
  }

  /// The title of a book of articles.
  public var bookTitle: String { tongue(en: "From kolumne", de: "Aus kolumne") }

  /// The line below it.
  public func bookLine(_ articles: Int, date: String) -> String {
    let articles = self.count(
      articles, en: (one: "article", many: "articles"), de: (one: "Artikel", many: "Artikel"))
    return "\(articles) · \(date)"
  }

  public var tableOfContents: String { tongue(en: "Contents", de: "Inhalt") }

  public func noOutline(_ path: String) -> String {
    tongue(
      en: "“\(path)” is no list of subscriptions. OPML and the “urls” of newsboat are read.",
      de: "„\(path)“ ist keine Liste von Abonnements. Gelesen werden OPML und „urls“ von newsboat.")
  }

  /// A feed that is no address on the web.
  public func refusedFeed(_ title: String, _ feed: String) -> String {
    let name = title.isEmpty ? feed : "\(title) (\(feed))"
    return tongue(
      en: "Not taken: \(name). Only feeds on the web are; commands and files never are.",
      de: "Nicht übernommen: \(name). Nur Feeds im Netz sind es; Befehle und Dateien nie.")
  }

  public var exportInterrupted: String {
    tongue(
      en: "Interrupted. What was written stands whole; half a file there is none.",
      de: "Unterbrochen. Was geschrieben ist, ist ganz; eine halbe Datei gibt es nicht.")
  }
  public var importInterrupted: String {
    tongue(
      en: "Interrupted. What was imported is kept; the same command goes on where it stopped.",
      de: "Unterbrochen. Was importiert ist, bleibt; derselbe Befehl macht da weiter.")
  }

  /// “340/s, 2 min left”.
  public func pace(perSecond: Int, secondsLeft: Int) -> String {
    let left =
      secondsLeft < 60
      ? tongue(en: "\(secondsLeft) s left", de: "noch \(secondsLeft) s")
      : tongue(
        en: "\(grouped((secondsLeft + 59) / 60)) min left",
        de: "noch \(grouped((secondsLeft + 59) / 60)) Min.")
    return "\(grouped(perSecond))/s, \(left)"
  }
}
