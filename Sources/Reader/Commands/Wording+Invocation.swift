import Settings

extension Wording {
  /// Why a typed line is no command, in one sentence, and what may have been meant.
  func message(of failure: Invocation.Failure) -> String {
    switch failure {
    case .empty: ""
    case .unknown(let name, let nearest): noScreenCommand(name, nearest: nearest)
    case .ambiguous(let name, let names):
      tongue(
        en: "“\(name)” may be \(names.joined(separator: ", ")).",
        de: "„\(name)“ kann \(names.joined(separator: ", ")) sein.")
    case .unwanted(let command, let rest):
      tongue(
        en: "“\(command.name)” takes nothing behind it, not “\(rest)”.",
        de: "Hinter „\(command.name)“ gehört nichts, auch nicht „\(rest)“.")
    case .noNumber(let command, let rest):
      tongue(
        en: "“\(command.name)” takes a number, not “\(rest)”.",
        de: "Hinter „\(command.name)“ gehört eine Zahl, nicht „\(rest)“.")
    case .missing(let command):
      tongue(
        en: "“\(command.name)” wants more: \(usage(command)).",
        de: "Hinter „\(command.name)“ fehlt etwas: \(usage(command)).")
    }
  }

  /// How a command is typed: “set KEY VALUE”, “next-line [NUMBER]”.
  public func usage(_ command: Command) -> String {
    let entry = command.entry
    let argument = name(of: entry.argument)
    if argument.isEmpty { return command.name }
    return command.name + " " + (entry.isArgumentNeeded ? argument : "[\(argument)]")
  }

  private func name(of argument: Command.Argument) -> String {
    switch argument {
    case .none: ""
    case .number: tongue(en: "NUMBER", de: "ZAHL")
    case .text: tongue(en: "TEXT", de: "TEXT")
    case .query: tongue(en: "QUERY", de: "ANFRAGE")
    case .theme: tongue(en: "THEME", de: "FARBEN")
    case .view: tongue(en: "VIEW", de: "ANSICHT")
    case .order: tongue(en: "ORDER", de: "ORDNUNG")
    case .command: tongue(en: "COMMAND", de: "BEFEHL")
    case .tag: tongue(en: "TAG", de: "SCHLAGWORT")
    case .colour: tongue(en: "COLOUR", de: "FARBE")
    case .mark: tongue(en: "MARK [QUERY]", de: "MARKE [ANFRAGE]")
    case .setting: tongue(en: "SETTING [VALUE]", de: "EINSTELLUNG [WERT]")
    }
  }
}
