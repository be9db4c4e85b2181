extension Config {
  /// Every setting, in the order of the commented default and of the manual.
  public static let entries: [ConfigEntry] = [
    .choice(
      "language", \.tongue,
      en: "The language of screens and messages; auto follows the locale.",
      de: "Die Sprache des Programms; auto folgt der Locale."),
    .theme(
      "theme", \.theme,
      en: "The colours: a theme that kolumne brings along, or a file of your own in themes/.",
      de: "Die Farben: mitgelieferte oder eine eigene Datei in themes/."),
    .choice(
      "variant", \.variant,
      en: "Light or dark; auto follows the terminal.",
      de: "Hell oder dunkel; auto folgt dem Terminal."),
    .number(
      "measure", \.measure, in: measures,
      en: "The width of the text in cells.",
      de: "Die Breite des Textes in Zeichen."),
    .choice(
      "columns", \.columns,
      en: "How many text columns stand side by side, where they fit; auto goes by the measure.",
      de: "Wie viele Textspalten nebeneinander stehen, wo sie passen; auto richtet sich nach der "
        + "Satzbreite."),
    .number(
      "margin", \.margin, in: 0...40,
      en: "The blank cells at both sides of the window.",
      de: "Die leeren Zeichen an beiden Seiten des Fensters."),
    .flag(
      "justify", \.isJustified,
      en: "Whether both edges of the text are straight.",
      de: "Ob beide Ränder des Textes gerade sind (Blocksatz)."),
    .flag(
      "hyphenate", \.isHyphenated,
      en: "Whether words may be broken at the ends of lines.",
      de: "Ob Wörter am Zeilenende getrennt werden dürfen."),
    .choice(
      "line-spacing", \.lineSpacing,
      en: "White space between the lines: none, after every second line, after each.",
      de: "Leerraum zwischen den Zeilen: keiner, nach jeder zweiten, nach jeder."),
    .choice(
      "paragraphs", \.paragraphs,
      en: "What parts the paragraphs.",
      de: "Was die Absätze trennt: eine Leerzeile oder ein Einzug."),
    .flag(
      "continuous", \.isContinuous,
      en: "Whether the text scrolls as one strip and is not cut into pages.",
      de: "Ob der Text als ein Streifen rollt und nicht in Seiten geschnitten ist."),
    .flag(
      "mark-read-at-end", \.marksReadAtEnd,
      en: "Whether an article is read once its last page was seen.",
      de: "Ob ein Artikel gelesen ist, sobald seine letzte Seite zu sehen war."),
    .flag(
      "cursor", \.showsCursor,
      en: "Whether the cursor is seen where it rests. Screen readers and Braille displays find it "
        + "there in any case.",
      de: "Ob der Cursor zu sehen ist, wo er ruht. Vorleseprogramme und Braillezeilen finden ihn "
        + "dort in jedem Fall."),
    .flag(
      "mouse", \.usesMouse,
      en: "Whether the wheel and the buttons are kolumne's; the terminal's own selection of text "
        + "then needs Shift.",
      de: "Ob Rad und Tasten der Maus kolumne gehören; Text markiert das Terminal dann mit der "
        + "Umschalttaste."),
    .flag(
      "plain", \.isPlain,
      en: "Screens for screen readers and Braille: words for signs, no lines, nothing dim, the "
        + "cursor on the selected row.",
      de: "Bildschirme für Vorleseprogramme und Braillezeilen: Wörter statt Zeichen, keine Linien, "
        + "nichts Blasses, der Cursor auf der gewählten Zeile."),
    .choice(
      "list.lines", \.listLines,
      en:
        "How many lines a row of the list has: with two, publication, author and date stand below "
        + "the title.",
      de: "Wie viele Zeilen ein Artikel der Liste hat: Bei zweien stehen Zeitung, Autor und Datum "
        + "unter dem Titel."),
    .flag(
      "list.wrap-titles", \.wrapsTitles,
      en: "Whether long titles go on in the next line of the list.",
      de: "Ob lange Titel in der Liste in der nächsten Zeile weitergehen."),
    .flag(
      "list.beside-page", \.showsListBesidePage,
      en: "Whether windows of 160 columns and more show the list beside an open page.",
      de: "Ob Fenster ab 160 Spalten die Liste neben einer offenen Seite zeigen."),
    .choice(
      "keys.preset", \.keyPreset,
      en: "The keys to begin with: kolumne's own, or those that users of less or newsboat know.",
      de: "Die Tasten, von denen alles ausgeht: die von kolumne oder die, an die less oder "
        + "newsboat gewöhnt."),
  ]

  /// The entry of a key, if there is one.
  public static func entry(_ key: String) -> ConfigEntry? { entries.first { $0.key == key } }
}
