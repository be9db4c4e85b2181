/// What is told of the page and how it is set.
extension Wording {
  public func columns(_ columns: Config.Columns) -> String {
    columns == .automatic
      ? tongue(en: "Columns as they fit", de: "Spalten, wie sie passen")
      : tongue(en: "Columns: \(columns.rawValue)", de: "Spalten: \(columns.rawValue)")
  }
  /// More columns are wanted than the page has now.
  public func columns(_ columns: Config.Columns, shown: Int) -> String {
    tongue(
      en: "Columns: \(columns.rawValue) where they fit, now \(shown)",
      de: "Spalten: \(columns.rawValue), wo sie passen, jetzt \(shown)")
  }
  public func margin(_ cells: Int) -> String {
    tongue(en: "Margin \(cells)", de: "Rand \(cells)")
  }
  public func justified(_ isJustified: Bool) -> String {
    isJustified
      ? tongue(en: "Justified", de: "Blocksatz") : tongue(en: "Ragged right", de: "Flattersatz")
  }
  public func hyphenated(_ isHyphenated: Bool) -> String {
    isHyphenated
      ? tongue(en: "With hyphens", de: "Mit Silbentrennung")
      : tongue(en: "Without hyphens", de: "Ohne Silbentrennung")
  }
  public func lineSpacing(_ spacing: Config.LineSpacing) -> String {
    let written = tongue(en: spacing.rawValue, de: spacing.rawValue.replacing(".", with: ","))
    return tongue(en: "Line spacing \(written)", de: "Zeilenabstand \(written)")
  }
  public func paragraphs(_ paragraphs: Config.Paragraphs) -> String {
    switch paragraphs {
    case .spaced: tongue(en: "Paragraphs with a blank line", de: "Absätze mit Leerzeile")
    case .indented: tongue(en: "Paragraphs with an indent", de: "Absätze mit Einzug")
    }
  }
  public func continuous(_ isContinuous: Bool) -> String {
    isContinuous
      ? tongue(en: "One strip that scrolls", de: "Fortlaufend, ohne Seiten")
      : tongue(en: "Pages", de: "Seiten")
  }
  public var pageAsConfigured: String {
    tongue(en: "The page is set as configured.", de: "Die Seite ist gesetzt wie eingestellt.")
  }
  public var nothingWider: String {
    tongue(
      en: "Nothing here is wider than the window.", de: "Hier ist nichts breiter als das Fenster.")
  }
  public var noFootnote: String {
    tongue(
      en: "No footnote is referred to on this screen.",
      de: "Auf dieser Seite wird auf keine Fußnote verwiesen.")
  }
  public func footnote(back key: String) -> String {
    tongue(en: "\(key) goes back to the text.", de: "\(key) führt zurück zum Text.")
  }
  public var noWayBack: String {
    tongue(en: "There is no jump to return from.", de: "Es gibt keinen Sprung zurück.")
  }
}
