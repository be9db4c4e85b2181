import ArgumentParser
import Reader
import Settings

extension ManualPage {
  private static let wording = Wording(.english)

  /// kolumne(1).
  static var program: ManualPage {
    ManualPage(
      name: "kolumne", chapter: 1,
      summary: "a full-screen reader for commentary and other articles",
      blocks: synopsis + commands + keys + typed + surroundings)
  }

  private static var synopsis: [Block] {
    [
      .section("Synopsis"),
      .code("kolumne\nkolumne COMMAND [OPTION...] [ARGUMENT...]"),
      .section("Description"),
      .paragraph(
        "Without a command kolumne opens the library, full screen. You bring articles in; kolumne "
          + "finds headline, author, date and text, leaves menus and advertisements out, keeps "
          + "everything in a library on your disk, and sets it in pages. Your place is kept in "
          + "every article, and an article is read once its last page was seen."),
      .paragraph("“kolumne COMMAND --help” tells all of a command."),
    ]
  }

  /// The commands of the command line, as the parser of options knows them.
  private static var commands: [Block] {
    let shown = Program.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return [.section("Commands")] + shown.flatMap { blocks(of: $0, below: "kolumne") }
  }

  private static func blocks(of command: any ParsableCommand.Type, below parent: String) -> [Block]
  {
    let name = parent + " " + (command.configuration.commandName ?? "")
    let help = Program.helpMessage(for: command, columns: 66)
    return [.heading(name), .code(trimmed(help))]
      + command.configuration.subcommands.flatMap { blocks(of: $0, below: name) }
  }

  /// The help of a command without its option for help, which all have.
  private static func trimmed(_ help: String) -> String {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    var kept = lines.filter { !$0.contains("-h, --help") && !$0.contains("--version ") }
    // A heading of nothing.
    if let heading = kept.firstIndex(of: "OPTIONS:"),
      kept[(heading + 1)...].first.map(\.isEmpty) ?? true
    {
      kept.remove(at: heading)
    }
    return kept.joined(separator: "\n").replacing("OVERVIEW: ", with: "").trimmingLines
  }

  /// The keys of the program's own preset, by group.
  private static var keys: [Block] {
    [
      .section("Keys"),
      .paragraph(
        "These are the keys of the preset “kolumne”; “kolumne keys --preset less” and “kolumne keys "
          + "--preset newsboat” list those of the others, and ? on the screen shows the keys of the "
          + "current view, where / searches them. A number before a key repeats it: 5j goes down "
          + "five lines; before G it is the row or the page to go to."),
    ]
      + Command.Group.allCases.flatMap { group -> [Block] in
        let terms = Command.allCases.filter { $0.entry.group == group }.compactMap(term)
        return terms.isEmpty ? [] : [.heading(group.name(wording)), .terms(terms)]
      }
  }

  private static func term(_ command: Command) -> (term: String, meaning: String)? {
    let map = KeyMap()
    var chords: [String] = []
    for chord in KeyMap.Scope.allCases.flatMap({ map.chords(for: command, in: $0) })
    where !chords.contains(chord) {
      chords.append(chord)
    }
    guard !chords.isEmpty else { return nil }
    let place: String =
      switch command.entry.scope {
      case .everywhere: ""
      case .list: " (in the list)"
      case .page: " (on a page)"
      case .selection: " (while text is selected)"
      case .pane: " (in help and choices)"
      }
    return (chords.joined(separator: ", "), command.summary(wording) + place)
  }

  /// What can be typed behind a colon.
  private static var typed: [Block] {
    [
      .section("The command line of the screen"),
      .paragraph(
        "A colon opens a line at the foot of the screen; Tab completes names and arguments, the "
          + "arrows bring typed lines back, Escape leaves. The beginning of a name is enough where "
          + "it is clear, and a number alone goes to that row or page. These are the commands, "
          + "which key bindings in config.toml give as well:"),
      .terms(
        Command.allCases.map { (wording.usage($0), $0.summary(wording)) }),
    ]
  }

  private static var surroundings: [Block] {
    [
      .section("Files"),
      .terms([
        ("~/.local/share/kolumne", "The library, or $XDG_DATA_HOME/kolumne."),
        ("~/.config/kolumne/config.toml", "The configuration; see kolumne-config(5)."),
        ("~/.config/kolumne/themes", "Themes of your own."),
      ]),
      .section("Environment"),
      .terms([
        ("KOLUMNE_HOME", "One folder for everything above."),
        (
          "LC_ALL, LC_MESSAGES, LANG",
          "The language, English or German, unless config.toml says it."
        ),
        ("BROWSER", "Opens links; without it xdg-open does."),
        ("VISUAL, EDITOR", "The editor for long notes, with its arguments; it gets a file."),
        ("NO_COLOR", "If set, no colours are used."),
      ]),
      .section("Exit status"),
      .terms([
        ("0", "Done."), ("1", "Something failed; each failure is named, and the rest is done."),
        ("2", "Wrong usage."),
      ]),
      .section("See also"), .paragraph("kolumne-config(5)"),
    ]
  }
}

extension String {
  /// Without empty lines at the beginning and at the end.
  fileprivate var trimmingLines: String {
    String(trimmingPrefix { $0 == "\n" }.reversed().trimmingPrefix { $0 == "\n" }.reversed())
  }
}
