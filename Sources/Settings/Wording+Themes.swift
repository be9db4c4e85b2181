// What is said of themes: on the screen, and by `kolumne themes`.

extension Wording {
  public func warning(_ error: ThemeError) -> String {
    switch error {
    case .unknown(let name):
      tongue(
        en: "There is no theme “\(name)”. “kolumne themes” lists what there is.",
        de: "Die Farben „\(name)“ gibt es nicht. „kolumne themes“ nennt, was es gibt.")
    case .circular(let name):
      tongue(
        en: "themes/\(name).toml: inherits leads in a circle.",
        de: "themes/\(name).toml: „inherits“ führt im Kreis.")
    }
  }

  public func message(of error: Base16Error, in file: String) -> String {
    switch error {
    case .noScheme:
      tongue(
        en: "“\(file)” is no base16 scheme: it has no lines “base00: \"rrggbb\"”.",
        de: "„\(file)“ ist kein base16-Schema: Zeilen wie „base00: \"rrggbb\"“ fehlen.")
    case .missing(let key):
      tongue(
        en: "“\(file)”: the colour “\(key)” is missing.",
        de: "„\(file)“: Die Farbe „\(key)“ fehlt.")
    case .wrongColour(let key, let line):
      tongue(
        en: "\(file):\(line): “\(key)” wants six hexadecimal digits.",
        de: "\(file):\(line): „\(key)“ erwartet sechs hexadezimale Ziffern.")
    }
  }

  // The command line.
  public var themesAbstract: String {
    tongue(en: "List the themes, or import one.", de: "Farben nennen oder eingeführte übernehmen.")
  }
  public var themesListAbstract: String {
    tongue(en: "List the themes and where they are from.", de: "Farben und ihre Herkunft nennen.")
  }
  public var themesImportAbstract: String {
    tongue(
      en: "Make themes of base16 and base24 schemes (YAML).",
      de: "Farben aus base16- und base24-Schemata (YAML) machen.")
  }
  public var schemeHelp: String {
    tongue(en: "A scheme file, or - for standard input.", de: "Ein Schema, oder - für die Eingabe.")
  }
  public var fullContrastHelp: String {
    tongue(
      en: "Every colour at least 7:1 on its ground instead of 4.5:1.",
      de: "Jede Farbe mindestens 7:1 auf ihrem Grund statt 4,5:1.")
  }
  public func themeWritten(_ name: String, path: String) -> String {
    tongue(
      en: "“\(name)” is in \(path)", de: "„\(name)“ liegt in \(path)")
  }
  public func themeExists(_ path: String) -> String {
    tongue(
      en: "“\(path)” is there already and was left as it is. Move it away to import anew.",
      de: "„\(path)“ gibt es schon und bleibt, wie es ist. Verschiebe es, um neu zu übernehmen.")
  }
  public var shippedTheme: String { tongue(en: "shipped", de: "mitgeliefert") }
  public var lightVariant: String { tongue(en: "light", de: "hell") }
  public var darkVariant: String { tongue(en: "dark", de: "dunkel") }

  // The picker.
  public func themeChosen(_ name: String) -> String {
    tongue(en: "Theme “\(name)”", de: "Farben „\(name)“")
  }
  public var noColours: String {
    tongue(
      en: "It shows no colours here: NO_COLOR is set, or the terminal has none.",
      de: "Hier zeigt es keine Farben: NO_COLOR ist gesetzt, oder das Terminal hat keine.")
  }
  public var themesTitle: String { tongue(en: "Themes", de: "Farben") }
  /// Said of light or dark where nobody chose it.
  public var followsTerminal: String { tongue(en: "terminal", de: "Terminal") }
  public func pickerHint(keep: String, back: String) -> String {
    tongue(en: "\(keep) keeps  \(back) back", de: "\(keep) behält  \(back) zurück")
  }
}
