/// What the commands say that look after the library.
extension Wording {
  public var trashAbstract: String {
    tongue(
      en: "See, restore or delete what lies in the trash.",
      de: "Sehen, zurückholen oder löschen, was im Papierkorb liegt.")
  }
  public var trashListAbstract: String {
    tongue(en: "List what lies in the trash.", de: "Zeigen, was im Papierkorb liegt.")
  }
  public var trashRestoreAbstract: String {
    tongue(en: "Take articles out of the trash.", de: "Artikel aus dem Papierkorb holen.")
  }
  public var trashEmptyAbstract: String {
    tongue(
      en: "Delete articles of the trash for good: those named, or all with --all.",
      de: "Artikel im Papierkorb endgültig löschen: die genannten, oder mit --all alle.")
  }
  public var trashAllHelp: String {
    tongue(en: "Everything in the trash.", de: "Alles im Papierkorb.")
  }
  public var trashIsEmpty: String {
    tongue(en: "The trash is empty.", de: "Der Papierkorb ist leer.")
  }
  public var whichOfTheTrash: String {
    tongue(
      en: "Name the numbers of articles, or --all.",
      de: "Nenne die Nummern von Artikeln oder --all.")
  }
  public func deleted(_ count: Int) -> String {
    count == 1
      ? tongue(en: "1 article deleted.", de: "1 Artikel gelöscht.")
      : tongue(en: "\(grouped(count)) articles deleted.", de: "\(grouped(count)) Artikel gelöscht.")
  }
  public func notInTrash(_ number: String) -> String {
    tongue(
      en: "Article \(number) is not in the trash.",
      de: "Artikel \(number) liegt nicht im Papierkorb.")
  }
  public var numberHelp: String {
    tongue(en: "The number of an article.", de: "Die Nummer eines Artikels.")
  }
  public var numbersHelp: String {
    tongue(en: "Numbers of articles.", de: "Nummern von Artikeln.")
  }

  public var tagAbstract: String {
    tongue(
      en: "Give tags to articles, take them away, list them.",
      de: "Artikeln Schlagwörter geben, sie wegnehmen, sie zeigen.")
  }
  public var tagAddAbstract: String {
    tongue(en: "Give a tag to articles.", de: "Artikeln ein Schlagwort geben.")
  }
  public var tagRemoveAbstract: String {
    tongue(en: "Take a tag away from articles.", de: "Artikeln ein Schlagwort wegnehmen.")
  }
  public var tagListAbstract: String {
    tongue(en: "List all tags.", de: "Alle Schlagwörter zeigen.")
  }
  public var tagHelp: String { tongue(en: "The tag.", de: "Das Schlagwort.") }
  public func tagged(_ count: Int, _ tag: String) -> String {
    count == 1
      ? tongue(en: "Tag “\(tag)”: 1 article.", de: "Schlagwort „\(tag)“: 1 Artikel.")
      : tongue(
        en: "Tag “\(tag)”: \(grouped(count)) articles.",
        de: "Schlagwort „\(tag)“: \(grouped(count)) Artikel.")
  }
  /// A tag that none of the articles bears which should lose it.
  public func bearsNot(_ tag: String) -> String {
    tongue(
      en: "None of these articles has the tag “\(tag)”. “kolumne tag list” names all.",
      de: "Keiner dieser Artikel hat das Schlagwort „\(tag)“. „kolumne tag list“ nennt alle.")
  }
  public func untagged(_ count: Int, _ tag: String) -> String {
    count == 1
      ? tongue(
        en: "Tag “\(tag)” taken from 1 article.", de: "Schlagwort „\(tag)“ von 1 Artikel genommen.")
      : tongue(
        en: "Tag “\(tag)” taken from \(grouped(count)) articles.",
        de: "Schlagwort „\(tag)“ von \(grouped(count)) Artikeln genommen.")
  }

  public var undoAbstract: String {
    tongue(en: "Take back the last change.", de: "Die letzte Änderung zurücknehmen.")
  }
  public var redoAbstract: String {
    tongue(
      en: "Make the change again that was taken back.",
      de: "Die zurückgenommene Änderung wieder machen.")
  }
  public var nothingToUndo: String {
    tongue(en: "There is nothing to take back.", de: "Es gibt nichts zurückzunehmen.")
  }
  public var nothingToRedo: String {
    tongue(en: "There is nothing to do again.", de: "Es gibt nichts zu wiederholen.")
  }
  public func undone(_ what: String) -> String {
    tongue(en: "Taken back: \(what)", de: "Zurückgenommen: \(what)")
  }
  public func redone(_ what: String) -> String {
    tongue(en: "Done again: \(what)", de: "Wieder gemacht: \(what)")
  }

  public var searchAbstract: String {
    tongue(
      en: "Find articles by their words, with the passages.",
      de: "Artikel nach ihren Wörtern finden, mit den Stellen.")
  }
  public var tagWithoutName: String {
    tongue(en: "A tag needs a name.", de: "Ein Schlagwort braucht einen Namen.")
  }
  public var rankedHelp: String {
    tongue(
      en: "The best match first, not the newest.",
      de: "Der beste Treffer zuerst, nicht der neueste.")
  }
  public var wordsHelp: String {
    tongue(en: "What to look for.", de: "Was gesucht wird.")
  }

  public var backupAbstract: String {
    tongue(
      en: "Copy the library, into the folder “backups” or to a path, and check the copy.",
      de:
        "Die Bibliothek sichern, in den Ordner „backups“ oder an einen Pfad, und die Kopie prüfen.")
  }
  public var backupPathHelp: String {
    tongue(
      en: "Where the copy goes; there must be nothing.",
      de: "Wohin die Kopie kommt; dort darf nichts sein.")
  }
  public func backedUp(_ path: String) -> String {
    tongue(
      en: "The library is copied to “\(path)”.", de: "Die Bibliothek ist in „\(path)“ gesichert.")
  }
  /// What stands at the path of a backup is never overwritten.
  public func backupIsThere(_ path: String) -> String {
    tongue(
      en: "There is something at “\(path)” already. Name another place.",
      de: "Bei „\(path)“ ist schon etwas. Nenne einen anderen Ort.")
  }
  /// Without a path, the backup was to go into the folder of the library.
  public func cannotBackUp(_ path: String?, _ reason: String) -> String {
    let place = path.map { " “\($0)”" } ?? ""
    let germanPlace = path.map { " „\($0)“" } ?? ""
    return tongue(
      en: "Cannot write the backup\(place): \(reason).",
      de: "Die Sicherung\(germanPlace) ist nicht schreibbar: \(reason).")
  }
  public func cannotRestore(_ path: String, _ reason: String) -> String {
    tongue(
      en: "Cannot read the backup “\(path)”: \(reason).",
      de: "Die Sicherung „\(path)“ ist nicht lesbar: \(reason).")
  }
  public var restoreAbstract: String {
    tongue(
      en: "Put a backup in the place of the library; the present one is set aside.",
      de: "Eine Sicherung an die Stelle der Bibliothek setzen; die jetzige wird beiseitegelegt.")
  }
  public var backupHelp: String { tongue(en: "The backup.", de: "Die Sicherung.") }
  public func restored(_ path: String, aside: String?) -> String {
    let done = tongue(
      en: "“\(path)” is the library now.", de: "„\(path)“ ist jetzt die Bibliothek.")
    guard let aside else { return done }
    return done
      + tongue(en: " The one before lies in “\(aside)”.", de: " Die vorige liegt in „\(aside)“.")
  }

  public var originalsAbstract: String {
    tongue(
      en: "The bytes that articles were made from.", de: "Die Bytes, aus denen Artikel wurden.")
  }
  public var originalsShowAbstract: String {
    tongue(
      en: "Give out the bytes of one article as they came in, into a file or a pipe.",
      de: "Die Bytes eines Artikels ausgeben, wie sie kamen, in eine Datei oder Pipe.")
  }
  public func originalIsNoText(_ number: Int64) -> String {
    tongue(
      en: "What came in is not made for a terminal. Send it into a file: "
        + "“kolumne originals show \(number) > FILE”.",
      de: "Was kam, ist nicht für ein Terminal gemacht. Lenk es in eine Datei: "
        + "„kolumne originals show \(number) > DATEI“.")
  }
  public func noOriginal(_ number: Int64) -> String {
    tongue(
      en: "The bytes that article \(number) was made from are not kept any more.",
      de: "Die Bytes, aus denen Artikel \(number) wurde, sind nicht mehr bewahrt.")
  }
  public var originalsPruneAbstract: String {
    tongue(
      en: "Delete those that no article needs any more, or all; no article is lost.",
      de: "Die löschen, die kein Artikel mehr braucht, oder alle; kein Artikel geht verloren.")
  }
  public var allOriginalsHelp: String {
    tongue(en: "All, also those of kept articles.", de: "Alle, auch die bewahrter Artikel.")
  }
  public func originals(_ count: Int, unused: Int) -> String {
    let all = tongue(
      en: count == 1 ? "1 original" : "\(grouped(count)) originals",
      de: count == 1 ? "1 Original" : "\(grouped(count)) Originale")
    return all
      + tongue(
        en: "; \(grouped(unused)) of them no article needs.",
        de: "; \(grouped(unused)) davon braucht kein Artikel.")
  }
  /// What came in cannot be read, and why.
  public func originalsFail(_ reason: String) -> String {
    reason
      + tongue(
        en: " The articles are whole without it; the next import sets it aside and begins anew.",
        de: " Die Artikel sind ohne sie ganz; der nächste Import legt sie beiseite und beginnt neu."
      )
  }
  public func pruned(_ count: Int) -> String {
    count == 1
      ? tongue(en: "1 original deleted.", de: "1 Original gelöscht.")
      : tongue(
        en: "\(grouped(count)) originals deleted.", de: "\(grouped(count)) Originale gelöscht.")
  }

  /// “3 kB”, “1.2 GB”.
  public func size(_ bytes: Int64) -> String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    let units = ["kB", "MB", "GB", "TB", "PB", "EB"]
    var (value, index) = (Double(bytes) / 1000, 0)
    while value >= 999.5, index < units.count - 1 { (value, index) = (value / 1000, index + 1) }
    if value >= 9.95 { return "\(Int(value.rounded())) \(units[index])" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10)\(tongue(en: ".", de: ","))\(tenths % 10) \(units[index])"
  }

  public var revisionsHelp: String {
    tongue(
      en: "List the texts that were shown before.", de: "Die Texte zeigen, die es vorher gab.")
  }
  public var differenceHelp: String {
    tongue(
      en: "Show which words changed since the text before.",
      de: "Zeigen, welche Wörter sich seit dem Text davor geändert haben.")
  }
  public func words(_ count: Int) -> String {
    tongue(
      en: count == 1 ? "1 word" : "\(grouped(count)) words",
      de: count == 1 ? "1 Wort" : "\(grouped(count)) Wörter")
  }
  public func noRevision(_ number: String) -> String {
    tongue(
      en: "Article \(number) has only ever had this text.",
      de: "Artikel \(number) hatte nie einen anderen Text.")
  }
}
