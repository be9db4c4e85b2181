extension Command {
  /// All that keys, help, the `:` line and the manual know of the command.
  ///
  /// In each group the order is that of the help.
  public var entry: Entry { Command.entries[self] ?? written }

  /// Made once: every key asks.
  private static let entries = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.written) })

  private var written: Entry {
    switch self {
    // Moving.
    case .nextLine:
      Entry(
        .moving, keys: ["j", "down"], takes: .number, en: "Down a line", de: "Eine Zeile weiter")
    case .previousLine:
      Entry(.moving, keys: ["k", "up"], takes: .number, en: "Up a line", de: "Eine Zeile zurück")
    case .nextPage:
      Entry(
        .moving, keys: ["space", "ctrl-f", "pgdn"], also: [.page: ["l", "right"]], takes: .number,
        en: "Turn to the next page", de: "Nächste Seite")
    case .previousPage:
      Entry(
        .moving, keys: ["b", "ctrl-b", "pgup"], also: [.page: ["h", "left"]], takes: .number,
        en: "Turn back a page", de: "Vorige Seite")
    case .nextHalfPage:
      Entry(
        .moving, keys: ["ctrl-d"], takes: .number, en: "Down half a page",
        de: "Eine halbe Seite weiter")
    case .previousHalfPage:
      Entry(
        .moving, keys: ["ctrl-u"], takes: .number, en: "Up half a page",
        de: "Eine halbe Seite zurück")
    case .first:
      Entry(.moving, keys: ["g g", "home"], en: "To the beginning", de: "An den Anfang")
    case .last:
      Entry(
        .moving, keys: ["G", "end"], takes: .number,
        en: "To the end, or to a row or page",
        de: "Ans Ende, zu einer Zeile oder Seite")

    // Reading.
    case .open:
      Entry(
        .reading, .list, keys: ["enter", "l", "right"], also: [.pane: ["enter"]],
        en: "Open the article", de: "Artikel öffnen")
    case .nextUnread:
      Entry(.reading, en: "Next unread article", de: "Nächster ungelesener Artikel")
    case .previousUnread:
      Entry(.reading, en: "Previous unread article", de: "Voriger ungelesener Artikel")
    case .nextArticle:
      Entry(
        .reading, .page, keys: ["]"], takes: .number, en: "Next article", de: "Nächster Artikel")
    case .previousArticle:
      Entry(
        .reading, .page, keys: ["["], takes: .number, en: "Previous article",
        de: "Voriger Artikel")

    case .footnote:
      Entry(
        .reading, .page, keys: ["*"], takes: .number,
        en: "To the footnote on this page, and back", de: "Zur Fußnote der Seite und zurück")
    case .jumpBack:
      Entry(
        .reading, .page, keys: ["ctrl-o"], en: "Back to where you jumped from",
        de: "Zurück, woher du gesprungen bist")
    case .contents:
      Entry(
        .reading, .page, keys: ["T"], also: [.pane: ["T"]], en: "Contents", de: "Inhalt")
    case .links:
      Entry(
        .reading, .page, keys: ["L"], en: "Choose a link by letters",
        de: "Einen Link mit Buchstaben wählen")
    case .linkList:
      Entry(.reading, .page, en: "All links of the article", de: "Alle Links des Artikels")
    case .browse:
      Entry(
        .reading, .page, keys: ["O"], en: "Open the article in the browser",
        de: "Artikel im Browser öffnen")
    case .copyCitation:
      Entry(
        .reading, .page, keys: ["y"], also: [.list: ["y"]], en: "Copy author, headline, address",
        de: "Autor, Titel, Adresse kopieren")
    case .copyParagraph:
      Entry(
        .reading, .page, en: "Copy the paragraph of the hit, or the first shown",
        de: "Absatz des Treffers oder den ersten kopieren")
    case .copyText:
      Entry(.reading, .page, keys: ["Y"], en: "Copy the text", de: "Den Text kopieren")
    case .details:
      Entry(
        .reading, .page, keys: ["i"], also: [.list: ["i"]], en: "What is known of the article",
        de: "Was vom Artikel bekannt ist")
    case .removed:
      Entry(
        .reading, .page, keys: ["x"], en: "What was cut from the page, and why",
        de: "Was weggelassen wurde, und warum")

    // Selecting text, highlights and notes.
    case .select:
      Entry(
        .notes, .page, keys: ["v"], en: "Select text, from a sentence on",
        de: "Text auswählen, von einem Satz an")
    case .nextSentence:
      Entry(
        .notes, .selection, keys: [")"], takes: .number, en: "Next sentence (also as lines)",
        de: "Nächster Satz (auch wie Zeilen)")
    case .previousSentence:
      Entry(
        .notes, .selection, keys: ["("], takes: .number, en: "Previous sentence",
        de: "Voriger Satz")
    case .nextWord:
      Entry(
        .notes, .selection, keys: ["w", "l", "right"], takes: .number, en: "Next word",
        de: "Nächstes Wort")
    case .previousWord:
      Entry(
        .notes, .selection, keys: ["b", "h", "left"], takes: .number, en: "Previous word",
        de: "Voriges Wort")
    case .nextParagraph:
      Entry(
        .notes, .selection, keys: ["}"], takes: .number, en: "The paragraph, then the next",
        de: "Der Absatz, dann der nächste")
    case .previousParagraph:
      Entry(
        .notes, .selection, keys: ["{"], takes: .number, en: "The paragraph, then the one before",
        de: "Der Absatz, dann der vorige")
    case .extend:
      Entry(
        .notes, .selection, keys: ["v"], en: "Extend with each move, or move as a whole",
        de: "Mit jedem Schritt erweitern oder im Ganzen gehen")
    case .otherEnd:
      Entry(
        .notes, .selection, keys: ["o"], en: "Extend at the other end",
        de: "Am anderen Ende erweitern")
    case .copySelection:
      Entry(
        .notes, .selection, keys: ["y"], en: "Copy what is selected", de: "Auswahl kopieren")
    case .copyQuotation:
      Entry(
        .notes, .selection, keys: ["Y"], en: "Copy it as a quotation, with its source",
        de: "Als Zitat mit Beleg kopieren")
    case .highlight:
      Entry(
        .notes, .page, keys: ["enter"], also: [.selection: ["enter"]], takes: .colour,
        en: "Mark what is selected; of all highlights, go there",
        de: "Auswahl markieren; unter allen Markierungen hingehen")
    case .nextColour:
      Entry(
        .notes, .selection, keys: ["c"], en: "Another colour for the highlight",
        de: "Andere Farbe für die Markierung")
    case .removeHighlight:
      Entry(
        .notes, .selection, keys: ["d", "delete"], en: "Take the highlight away",
        de: "Markierung entfernen")
    case .note:
      Entry(
        .notes, .page, keys: ["A"], also: [.selection: ["a", "A"]], takes: .text,
        en: "Note on the article, or on what is selected",
        de: "Notiz zum Artikel oder zur Auswahl")
    case .editNote:
      Entry(
        .notes, .page, keys: ["E"], also: [.selection: ["e", "E"]],
        en: "The same in $EDITOR", de: "Dasselbe in $EDITOR")
    case .nextHighlight:
      Entry(
        .notes, .page, keys: ["tab"], also: [.selection: ["tab"]], takes: .number,
        en: "Next highlight",
        de: "Nächste Markierung")
    case .previousHighlight:
      Entry(
        .notes, .page, keys: ["shift-tab"], also: [.selection: ["shift-tab"]],
        takes: .number, en: "Previous highlight", de: "Vorige Markierung")
    case .highlights:
      Entry(
        .notes, .page, keys: ["'"], also: [.selection: ["'"]],
        en: "Highlights and notes of the article",
        de: "Markierungen und Notizen des Artikels")
    case .allHighlights:
      Entry(
        .notes, keys: ["\""], also: [.list: ["'"]], en: "Highlights and notes of the library",
        de: "Markierungen und Notizen der Bibliothek")

    // Marks.
    case .toggleRead:
      Entry(.marks, keys: ["m"], en: "Mark read or unread", de: "Gelesen oder ungelesen")
    case .toggleStar:
      Entry(
        .marks, keys: ["s"], en: "Star, or take the star away", de: "Stern geben oder nehmen")
    case .toggleArchive:
      Entry(
        .marks, keys: ["a"], en: "Archive, or bring back", de: "Archivieren oder zurückholen")

    case .toggleTrash:
      Entry(
        .marks, keys: ["d"], en: "Into the trash, or back",
        de: "In den Papierkorb oder zurück")
    case .undo:
      Entry(.marks, keys: ["u"], en: "Undo the last change", de: "Letzte Änderung zurücknehmen")
    case .redo:
      Entry(
        .marks, keys: ["ctrl-r"], en: "Do again what was undone",
        de: "Zurückgenommenes wiederherstellen")
    case .markAllRead:
      Entry(
        .marks, .list, keys: ["A"], en: "Mark all read that the list shows",
        de: "Alles in der Liste als gelesen markieren")
    case .mark:
      Entry(
        .marks, takes: .mark, isArgumentNeeded: true,
        en: "Set a mark; with a query behind it, on all that it chooses",
        de: "Eine Marke setzen, mit einer Anfrage auf allem, was sie findet")
    case .tag:
      Entry(
        .marks, keys: ["#"], takes: .tag, en: "Give tags and take them: +new -old",
        de: "Schlagwörter geben und nehmen: +neu -alt")
    case .untag:
      Entry(
        .marks, takes: .tag, isArgumentNeeded: true, en: "Take a tag away",
        de: "Ein Schlagwort nehmen")

    // The list.
    case .view:
      Entry(
        .list, .list, takes: .view, isArgumentNeeded: true, en: "Show the view of that name",
        de: "Die Ansicht dieses Namens zeigen")
    case .filter:
      Entry(
        .list, .list, keys: ["f"], takes: .query, en: "Show only what a query chooses",
        de: "Nur zeigen, was eine Anfrage findet")
    case .sort:
      Entry(
        .list, .list, keys: ["o"], takes: .order, en: "Sort by something else",
        de: "Anders sortieren")
    case .reverseOrder:
      Entry(.list, .list, keys: ["O"], en: "Turn the order round", de: "Die Reihenfolge umkehren")
    case .pick:
      Entry(
        .list, .list, keys: ["v"], takes: .number, en: "Pick for the next act, or let go",
        de: "Auswählen oder aus der Auswahl nehmen")
    case .pickRange:
      Entry(
        .list, .list, keys: ["V"], en: "Pick from here to where you go",
        de: "Von hier bis dorthin auswählen")
    case .pickAll:
      Entry(.list, .list, keys: ["*"], en: "Pick all that the list shows", de: "Alles auswählen")
    case .clear:
      Entry(
        .list, also: [.list: ["esc"], .page: ["esc"], .selection: ["esc"]],
        en: "Let go: what is picked, a filter, the hits; then back",
        de: "Auswahl, Filter, Treffer aufheben; dann zurück")
    case .saveView:
      Entry(
        .list, .list, takes: .text, isArgumentNeeded: true, en: "Keep the filter as a view",
        de: "Den Filter als Ansicht behalten")
    case .forgetView:
      Entry(
        .list, .list, takes: .view, isArgumentNeeded: true, en: "Take a view of your own away",
        de: "Eine eigene Ansicht löschen")
    case .nextView:
      Entry(
        .list, .list, keys: ["tab"], also: [.pane: ["tab"]], takes: .number,
        en: "Next view of the list",
        de: "Nächste Ansicht der Liste")
    case .previousView:
      Entry(
        .list, .list, keys: ["shift-tab"], takes: .number, en: "Previous view of the list",
        de: "Vorige Ansicht der Liste")

    // Searching.
    case .search:
      Entry(
        .search, keys: ["/"], takes: .query, en: "Search the article; in the list the library",
        de: "Im Artikel suchen; in der Liste die Bibliothek")
    case .nextHit:
      Entry(
        .search, keys: ["n"], takes: .number, en: "Next hit; without a search the next unread",
        de: "Nächster Treffer; ohne Suche der nächste ungelesene")
    case .previousHit:
      Entry(.search, keys: ["N"], takes: .number, en: "Previous hit", de: "Voriger Treffer")
    case .rank:
      Entry(
        .search, .list, en: "What was found: best first, or newest first",
        de: "Gefundenes: bestes zuerst oder neuestes zuerst")
    case .narrow:
      Entry(.search, .pane, keys: ["/"], en: "Search what is shown", de: "Im Gezeigten suchen")

    // The page.
    case .wider:
      Entry(.layout, .page, keys: ["+"], takes: .number, en: "Wider lines", de: "Breitere Zeilen")
    case .narrower:
      Entry(
        .layout, .page, keys: ["-"], takes: .number, en: "Narrower lines", de: "Schmalere Zeilen")
    case .columns:
      Entry(
        .layout, .page, keys: ["c"], en: "Text columns: as they fit, one, two, three",
        de: "Textspalten: wie sie passen, eine, zwei, drei")
    case .margins:
      Entry(.layout, .page, keys: ["M"], en: "Wider margins", de: "Breitere Ränder")
    case .justify:
      Entry(
        .layout, .page, keys: ["J"], en: "Both edges straight, or only the left",
        de: "Blocksatz oder Flattersatz")
    case .hyphenate:
      Entry(
        .layout, .page, keys: ["H"], en: "Break words at the ends of lines, or not",
        de: "Silbentrennung an oder aus")
    case .lineSpacing:
      Entry(
        .layout, .page, keys: ["S"], en: "Line spacing 1, 1.5, 2", de: "Zeilenabstand 1, 1,5, 2")
    case .paragraphs:
      Entry(
        .layout, .page, keys: ["P"], en: "Paragraphs with a blank line or an indent",
        de: "Absätze mit Leerzeile oder Einzug")
    case .continuous:
      Entry(
        .layout, .page, keys: ["C"], en: "Scroll as one strip, or turn pages",
        de: "Fortlaufend rollen oder in Seiten blättern")
    case .defaultLayout:
      Entry(
        .layout, .page, keys: ["="], en: "The page as configured", de: "Die Seite wie eingestellt")
    case .panLeft:
      Entry(
        .layout, .page, keys: ["("], takes: .number,
        en: "Wide code and tables: back to their left", de: "Breiten Code zurück nach links")
    case .panRight:
      Entry(
        .layout, .page, keys: [")"], takes: .number,
        en: "Wide code and tables: on to their right", de: "Breiten Code weiter nach rechts")

    // The program.
    case .commandLine:
      Entry(.program, keys: [":"], en: "Type a command", de: "Einen Befehl tippen")
    case .themes:
      Entry(.program, keys: ["t"], en: "Choose a theme", de: "Farben wählen")
    case .theme:
      Entry(
        .program, takes: .theme, isArgumentNeeded: true, en: "Take a theme by its name",
        de: "Farben beim Namen wählen")
    case .set:
      Entry(
        .program, takes: .setting, isArgumentNeeded: true,
        en: "Change a setting until the program ends",
        de: "Eine Einstellung ändern, bis das Programm endet")
    case .reloadConfig:
      Entry(.program, en: "Read config.toml again", de: "config.toml neu lesen")
    case .help:
      Entry(.program, keys: ["?", "f1"], en: "Show the keys", de: "Tasten zeigen")
    case .redraw:
      Entry(
        .program, keys: ["ctrl-l"], en: "Draw the screen anew", de: "Bildschirm neu zeichnen")
    case .suspend:
      Entry(
        .program, keys: ["ctrl-z"], en: "Back to the shell for a while",
        de: "Vorübergehend zur Shell")
    case .back:
      Entry(
        .program, keys: ["q"], also: [.page: ["backspace"], .pane: ["esc"]], en: "Back",
        de: "Zurück")
    case .quit:
      Entry(.program, keys: ["Q", "ctrl-c"], en: "Leave kolumne", de: "kolumne beenden")
    }
  }
}
