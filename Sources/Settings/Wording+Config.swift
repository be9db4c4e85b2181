// What is said of the configuration.

extension Wording {
  public func warning(_ warning: ConfigWarning) -> String {
    let place = warning.line.map { "\(warning.file):\($0)" } ?? warning.file
    return "\(place): \(text(of: warning.problem))"
  }

  private func text(of problem: ConfigWarning.Problem) -> String {
    switch problem {
    case .unreadable(let reason):
      return tongue(
        en: "not valid TOML: \(reason)", de: "kein gültiges TOML: \(reason)")
    case .unknownKey(let key, let nearest):
      return tongue(en: "nobody knows “\(key)”.", de: "„\(key)“ ist unbekannt.")
        + suggestion(nearest)
    case .wrongValue(let key, let expected):
      return tongue(en: "“\(key)” wants \(expected).", de: "„\(key)“ erwartet \(expected).")
    case .wrongSetting(let key, let kind): return wrongSetting(key, kind)
    case .noBinding(let key):
      return tongue(
        en: "“\(key)” wants the name of a command, or a list of names.",
        de: "„\(key)“ erwartet den Namen eines Befehls oder eine Liste von Namen.")
    case .unknownCommand(let name, let nearest):
      return tongue(en: "there is no command “\(name)”.", de: "den Befehl „\(name)“ gibt es nicht.")
        + suggestion(nearest)
    case .wrongCommand(let line):
      return tongue(
        en: "“\(line)” is not how this command is used.",
        de: "„\(line)“: So wird der Befehl nicht gebraucht.")
    case .unknownChord(let chord):
      return tongue(
        en: "“\(chord)” is no key. Write it as g, G, ctrl-f, space, f1, or “g g”.",
        de: "„\(chord)“ ist keine Taste. Schreib sie wie g, G, ctrl-f, space, f1 oder „g g“.")
    }
  }

  public func noSetting(_ key: String, nearest: String?) -> String {
    tongue(en: "There is no setting “\(key)”.", de: "Die Einstellung „\(key)“ gibt es nicht.")
      + suggestion(nearest)
  }
  public func wrongSetting(_ key: String, _ kind: ConfigEntry.Kind) -> String {
    let wanted = expectation(kind)
    return tongue(en: "“\(key)” wants \(wanted)", de: "„\(key)“ erwartet \(wanted)")
  }
  public func noTheme(_ name: String, nearest: String?) -> String {
    tongue(en: "There is no theme “\(name)”.", de: "Die Farben „\(name)“ gibt es nicht.")
      + suggestion(nearest)
  }
  public var configReloaded: String {
    tongue(en: "The configuration was read again.", de: "Die Einstellungen sind neu gelesen.")
  }

  // The command line.
  public var configAbstract: String {
    tongue(
      en: "Print the settings that hold, or check them.",
      de: "Die Einstellungen ausgeben oder prüfen.")
  }
  public var defaultHelp: String {
    tongue(
      en: "Print a config.toml that explains every setting.",
      de: "Eine config.toml ausgeben, die jede Einstellung erklärt.")
  }
  public var checkHelp: String {
    tongue(
      en: "Name every line that makes no sense.", de: "Jede Zeile nennen, die keinen Sinn ergibt.")
  }
  public var configFileHelp: String {
    tongue(
      en: "The file to check; else your config.toml.",
      de: "Die Datei, die geprüft wird; sonst deine config.toml.")
  }
  public var fileNeedsCheck: String {
    tongue(en: "A file is named for --check alone.", de: "Eine Datei gehört nur zu --check.")
  }
  public var configIsFine: String {
    tongue(en: "Every line makes sense.", de: "Jede Zeile ergibt Sinn.")
  }
  public var keysAbstract: String {
    tongue(en: "Print all keys and their commands.", de: "Alle Tasten und ihre Befehle ausgeben.")
  }
  public var presetHelp: String {
    tongue(
      en: "The keys of kolumne, less or newsboat; else those of your configuration.",
      de: "Die Tasten von kolumne, less oder newsboat; sonst die deiner Einstellungen.")
  }

  /// “ Did you mean …?”
  func suggestion(_ nearest: String?) -> String {
    guard let nearest else { return "" }
    return tongue(en: " Did you mean “\(nearest)”?", de: " Meintest du „\(nearest)“?")
  }

  /// What a setting may be, as a sentence.
  public func expectation(_ kind: ConfigEntry.Kind) -> String {
    switch kind {
    case .flag: tongue(en: "true or false.", de: "true oder false.")
    case .number(let range): "\(range.lowerBound)–\(range.upperBound)."
    case .choice(let names):
      tongue(
        en: list(names.map { "\"\($0)\"" }, last: "or"),
        de: list(names.map { "\"\($0)\"" }, last: "oder")) + "."
    case .theme:
      tongue(
        en: "the name of a theme; “kolumne themes” lists them.",
        de: "den Namen von Farben; „kolumne themes“ nennt sie.")
    case .text: tongue(en: "a text in quotes.", de: "einen Text in Anführungszeichen.")
    }
  }

  private func list(_ names: [String], last: String) -> String {
    guard names.count > 1, let final = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " \(last) \(final)"
  }

  /// The head of the commented default.
  var configIntroduction: [String] {
    switch tongue {
    case .english:
      [
        "The configuration of kolumne. Each line shows a default; take its # away to change it.",
        "Lines that make no sense are named on the first screen; the others hold.",
        "“kolumne config --check” checks the file, :reload-config reads it again.",
      ]
    case .german:
      [
        "Die Einstellungen von kolumne. Jede Zeile zeigt, was gilt; ohne # änderst du es.",
        "Unsinnige Zeilen nennt der erste Bildschirm; die anderen gelten.",
        "„kolumne config --check“ prüft die Datei, :reload-config liest sie neu.",
      ]
    }
  }

  /// The end of the commented default: how keys are bound.
  var configKeys: [String] {
    switch tongue {
    case .english:
      [
        "Views of your own, by name: queries as on the command line.",
        "", "[views]", "\"Long\" = \"is:unread min:>20\"", "",
        "Keys of your own, for the list, the page, what lies over them, or everywhere. A key may",
        "run several commands; an empty text takes a binding away. “kolumne keys” lists all.",
        "", "[keys.all]", "\"ctrl-n\" = \"next-page\"",
        "", "[keys.list]", "x = [\"toggle-archive\", \"next-line\"]",
        "", "[keys.page]", "m = \"\"", "\"g r\" = \"set measure 72\"",
        "", "[keys.pane]", "x = \"back\"",
      ]
    case .german:
      [
        "Eigene Ansichten mit Namen: Anfragen wie auf der Kommandozeile.",
        "", "[views]", "\"Lang\" = \"is:unread min:>20\"", "",
        "Eigene Tasten: für die Liste, die Seite, für das, was darüber liegt, oder für alles. Eine",
        "Taste kann mehrere Befehle geben; ein leerer Text hebt eine Belegung auf. „kolumne keys“",
        "nennt alle.",
        "", "[keys.all]", "\"ctrl-n\" = \"next-page\"",
        "", "[keys.list]", "x = [\"toggle-archive\", \"next-line\"]",
        "", "[keys.page]", "m = \"\"", "\"g r\" = \"set measure 72\"",
        "", "[keys.pane]", "x = \"back\"",
      ]
    }
  }
}
