// What the screens say.

extension Wording {
  // The views of the list.
  public var unread: String { tongue(en: "Unread", de: "Ungelesen") }
  public var starred: String { tongue(en: "Starred", de: "Mit Stern") }
  public var started: String { tongue(en: "Started", de: "Angefangen") }
  public var all: String { tongue(en: "All", de: "Alle") }
  public var archive: String { tongue(en: "Archive", de: "Archiv") }
  public var trash: String { tongue(en: "Trash", de: "Papierkorb") }

  /// “3 of 12”.
  public func position(_ number: Int, of total: Int) -> String {
    tongue(
      en: "\(grouped(number)) of \(grouped(total))", de: "\(grouped(number)) von \(grouped(total))")
  }

  /// “1 h 40 min left”.
  public func timeLeft(minutes: Int) -> String {
    tongue(
      en: "\(duration(minutes: minutes)) left", de: "noch \(duration(minutes: minutes))")
  }

  /// “1 h 40 min”.
  public func duration(minutes: Int) -> String {
    let rest = minutes % 60
    guard minutes >= 60 else { return tongue(en: "\(minutes) min", de: "\(minutes) Min.") }
    let hours = tongue(en: "\(grouped(minutes / 60)) h", de: "\(grouped(minutes / 60)) Std.")
    return rest == 0 ? hours : tongue(en: "\(hours) \(rest) min", de: "\(hours) \(rest) Min.")
  }

  /// “By Jane Doe and John Roe”.
  public func byline(_ names: [String]) -> String {
    names.isEmpty ? "" : tongue(en: "By \(self.names(names))", de: "Von \(self.names(names))")
  }

  public func helpHint(_ key: String) -> String { tongue(en: "\(key) help", de: "\(key) Hilfe") }
  public var nextUp: String { tongue(en: "Next", de: "Als Nächstes") }
  public var teaserOnly: String {
    tongue(en: "Only the beginning was published here.", de: "Hier steht nur der Anfang.")
  }
  public var untitled: String { tongue(en: "Untitled", de: "Ohne Titel") }

  /// An empty view of the list.
  public func nothing(in view: String) -> String {
    tongue(en: "Nothing in “\(view)”.", de: "Nichts in „\(view)“.")
  }
  public var howToImport: String {
    tongue(
      en: "Bring articles in with: kolumne import FILE",
      de: "Artikel importieren: kolumne import DATEI")
  }
  public var tooSmall: String { tongue(en: "too small", de: "zu klein") }

  // Notices.
  public func endWithNext(_ key: String) -> String {
    tongue(
      en: "The end. \(key) opens the next unread.", de: "Ende. \(key): nächster ungelesener.")
  }
  public var endWithoutNext: String {
    tongue(
      en: "The end. Nothing unread is left here.", de: "Ende. Ungelesenes gibt es hier nicht mehr.")
  }
  /// A warning of several.
  public func firstOf(_ count: Int, _ text: String) -> String {
    tongue(
      en: "\(count) warnings. The first: \(text)", de: "\(count) Warnungen. Die erste: \(text)")
  }
  public var noArticle: String {
    tongue(en: "There is no article here.", de: "Hier steht kein Artikel.")
  }
  public var beginning: String {
    tongue(en: "This is the beginning.", de: "Das ist der Anfang.")
  }
  public var noUnreadBelow: String {
    tongue(en: "Nothing unread is left below.", de: "Darunter gibt es nichts Ungelesenes mehr.")
  }
  public var noUnreadAbove: String {
    tongue(en: "Nothing unread is left above.", de: "Darüber gibt es nichts Ungelesenes mehr.")
  }
  public var noNextArticle: String {
    tongue(en: "This is the last article.", de: "Das ist der letzte Artikel.")
  }
  public var noPreviousArticle: String {
    tongue(en: "This is the first article.", de: "Das ist der erste Artikel.")
  }
  public var markedRead: String { tongue(en: "Marked read", de: "Als gelesen markiert") }
  public var markedUnread: String { tongue(en: "Marked unread", de: "Als ungelesen markiert") }
  public var markedStarred: String { tongue(en: "Starred", de: "Mit Stern") }
  public var markedUnstarred: String { tongue(en: "Star taken away", de: "Ohne Stern") }
  public var markedArchived: String { tongue(en: "Archived", de: "Archiviert") }
  public var markedUnarchived: String {
    tongue(en: "Back from the archive", de: "Aus dem Archiv geholt")
  }
  public var markedTrashed: String { tongue(en: "In the trash", de: "Im Papierkorb") }
  public var markedUntrashed: String {
    tongue(en: "Back from the trash", de: "Aus dem Papierkorb geholt")
  }
  public var notKept: String {
    tongue(
      en: "This article is not in the library; “kolumne import” keeps it.",
      de: "Dieser Artikel ist nicht in der Bibliothek; „kolumne import“ behält ihn.")
  }
  public func unknownKey(_ chord: String, help: String) -> String {
    tongue(
      en: "\(chord) means nothing here. \(help) shows the keys.",
      de: "\(chord) bedeutet hier nichts. \(help) zeigt die Tasten.")
  }
  /// A command that works in one part of the program alone.
  public func onlyElsewhere(_ command: String, in scope: String) -> String {
    switch scope {
    case "list":
      tongue(en: "“\(command)” works in the list.", de: "„\(command)“ gilt in der Liste.")
    case "page":
      tongue(en: "“\(command)” works on a page.", de: "„\(command)“ gilt auf einer Seite.")
    case "selection":
      tongue(
        en: "“\(command)” works on selected text.", de: "„\(command)“ gilt für ausgewählten Text.")
    default: tongue(en: "“\(command)” works in panes.", de: "„\(command)“ gilt in Tafeln.")
    }
  }
  public func noScreenCommand(_ name: String, nearest: String?) -> String {
    tongue(en: "There is no command “\(name)”.", de: "Den Befehl „\(name)“ gibt es nicht.")
      + suggestion(nearest)
  }
  /// A wider measure is wanted than the window has room for.
  public func measure(_ cells: Int, shown: Int) -> String {
    tongue(
      en: "Measure \(cells) where it fits, now \(shown)",
      de: "Satzbreite \(cells), wo sie passt, jetzt \(shown)")
  }
  public func measure(_ cells: Int) -> String {
    tongue(en: "Measure \(cells)", de: "Satzbreite \(cells)")
  }
  public var readOnlyLibrary: String {
    tongue(
      en: "Read-only library: marks and places are not kept.",
      de: "Schreibgeschützt: Marken und Stellen werden nicht gemerkt.")
  }

  // The help screen.
  public var helpList: String { tongue(en: "The keys of the list", de: "Die Tasten der Liste") }
  public var helpPage: String { tongue(en: "The keys of a page", de: "Die Tasten einer Seite") }
  public var helpSelection: String {
    tongue(en: "The keys while text is selected", de: "Die Tasten, wenn Text ausgewählt ist")
  }
  public var helpOwnKeys: String { tongue(en: "Your own", de: "Deine eigenen") }
  public var helpEmpty: String {
    tongue(en: "No key and no command holds these words.", de: "Zu diesen Wörtern gibt es nichts.")
  }
  public func helpFoot(close: String, narrow: String) -> String {
    tongue(en: "\(close) closes   \(narrow) searches", de: "\(close) schließt   \(narrow) sucht")
  }
  public var helpCounts: String {
    tongue(
      en: "A number before a key counts: 5j goes down five lines, 3G to page 3.",
      de: "Eine Zahl vor einer Taste zählt: 5j geht fünf Zeilen, 3G auf Seite 3.")
  }
}
