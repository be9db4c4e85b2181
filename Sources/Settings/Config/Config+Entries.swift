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
      de: "Die Farben: eines der mitgelieferten Themen oder eine eigene Datei in themes/."),
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
    .choice(
      "keys.preset", \.keyPreset,
      en: "The keys to begin with: kolumne's own, or those that users of less or newsboat know.",
      de: "Die Tasten, von denen alles ausgeht: die von kolumne oder die, an die less oder "
        + "newsboat gewöhnt."),
  ]

  /// The entry of a key, if there is one.
  public static func entry(_ key: String) -> ConfigEntry? { entries.first { $0.key == key } }
}
