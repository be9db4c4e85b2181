import Foundation
import Glibc
import Reader
import Settings
import TerminalHarness
import Testing

@Suite struct ConfigCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private func write(_ toml: String, _ name: String = "config.toml") throws -> String {
    let path = program.home + "/" + name
    try toml.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `the commented default is a file without a fault`() throws {
    let file = try write(try program.run("config", "--default").output, "default.toml")
    let outcome = try program.run("config", "--check", file)
    #expect(outcome.status == 0 && outcome.output == "Every line makes sense.\n")
  }

  @Test func `the check names each line that makes no sense, and ends with 1`() throws {
    _ = try write(
      "measure = 70\ntheme = \"papr\"\n= 3\nmesure = 1\n[keys.list]\nx = \"opn\"\n\"\" = \"open\"\n"
    )
    let outcome = try program.run("config", "--check")
    #expect(outcome.status == 1)
    let places = outcome.output.split(separator: "\n").map { $0.prefix(14) }
    #expect(
      places == [
        "config.toml:3:", "config.toml:4:", "config.toml:6:", "config.toml:7:", "There is no th",
      ])
    #expect(outcome.output.contains("nobody knows “mesure”. Did you mean “measure”?\n"))
    #expect(try program.run("config").output.contains("measure = 70\n"))
    #expect(try program.run("config", "--check", program.home + "/none").status == 1)
    #expect(try program.run("config", "file").status == 2)
  }

  @Test func `the check reads the queries of views as well`() throws {
    _ = try write("[views]\nGood = \"min:<9\"\nBad = \"is:foo\"\n")
    let outcome = try program.run("config", "--check")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("config.toml:3: ") && outcome.output.contains("is:foo"))
  }

  @Test func `a header that toml++ cannot bear does not end the program`() throws {
    _ = try write("[=]\nmeasure = 50\n")
    #expect(try program.run("list").status == 0)
    #expect(try program.run("config", "--check").status == 1)
  }

  @Test(arguments: ["kolumne", "less", "newsboat"])
  func `the keys of a preset can be bound again as they are printed`(preset: String) throws {
    let lines = try program.run("keys", "--preset", preset).output.split(separator: "\n")
    #expect(lines.count > 40)
    let toml = lines.map { line in
      let fields = line.components(separatedBy: "  ").filter { !$0.isEmpty }
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return "keys.\(fields[0]).'\(fields[1])' = \"\(fields[2])\"\n"
    }
    let file = try write(
      toml.filter { !$0.contains("'''") }.joined(), "keys.toml")
    #expect(try program.run("config", "--check", file).output == "Every line makes sense.\n")
  }

  @Test func `a configuration read again holds at once`() throws {
    let session = try program.open()
    try session.wait(for: "A page worth reading")
    _ = try write("language = \"de\"\nkeys.page.x = \"back\"\n")
    session.send(":reload-config\r")
    try session.wait(for: "Die Einstellungen sind neu gelesen.")
    session.send("x")
    try session.wait(for: "Nichts in „Ungelesen“.")
    session.send(":q\r")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test func `a setting is typed, completed and shown at once, with the cursor in the line`() throws
  {
    let session = try program.open()
    try session.wait(for: "A page worth reading")
    session.send(":set mea\t")
    try session.wait(for: ":set measure")
    session.send("50\r")
    try session.wait(for: "measure = 50")
    session.send(":seet x\r")
    try session.wait(for: "There is no command “seet”. Did you mean “set”?")
    session.send(":q\r")
    #expect(try session.waitForEnd() == .exit(0))
    let next = try program.open()
    next.send(":set\u{1B}[A")
    try next.wait(for: ":set measure 50")
  }
}

@Suite struct UsageTests {
  let program: Program

  init() throws { program = try Program() }

  private func germanErrors(_ arguments: String) throws -> String {
    let words = arguments.split(separator: " ").map(String.init)
    let outcome = try program.run(words, environment: ["LC_ALL": "", "LANG": "de_DE.UTF-8"])
    #expect(outcome.status == 2)
    return outcome.errors
  }

  @Test func `wrong usage is told in German`() throws {
    #expect(try germanErrors("show").hasPrefix("Es fehlt „<"))
    #expect(try germanErrors("show").contains("„kolumne show --help“ zeigt, wie es geht."))
    #expect(
      try germanErrors("list --limt 3").hasPrefix(
        "Die Option „--limt“ gibt es nicht. Meintest du „--limit“?"))
    #expect(try germanErrors("list --limit").hasPrefix("Zu „--limit <"))
    #expect(try germanErrors("export --view x").hasPrefix("„x“ passt nicht zu „--view <"))
    #expect(try germanErrors("keys b").hasPrefix("„b“ ist zu viel."))
    #expect(
      try germanErrors("lst")
        == "Den Befehl „lst“ gibt es nicht. Meintest du „list“? „kolumne --help“ "
        + "nennt alle; „kolumne read DATEI“ liest eine Datei.\n")
  }

  @Test func `the help is German from its first word to its last`() throws {
    let help = try program.run(
      "list", "--help", environment: ["LC_ALL": "", "LANG": "de_DE.UTF-8"]
    ).output
    for english in ["USAGE", "OVERVIEW", "OPTIONS", "Show", "default:", "values:"] {
      #expect(!help.contains(english), "\(english)")
    }
    #expect(help.contains("AUFRUF: kolumne list") && help.contains("Diese Hilfe zeigen."))
  }
}

@Suite struct ManualTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `the manual names every command and every setting`() throws {
    let manual = try program.run("manual", "Manual.md").output
    for command in Command.allCases { #expect(manual.contains("- `\(command.name)")) }
    for entry in Config.entries { #expect(manual.contains("- `\(entry.key)` – ")) }
    for name in ["import", "list", "config", "keys", "themes import"] {
      #expect(manual.contains("#### kolumne \(name)\n"))
    }
  }

  @Test(
    .enabled(if: access("/usr/bin/man", X_OK) == 0), arguments: ["kolumne.1", "kolumne-config.5"])
  func `man has nothing to say against the pages`(page: String) throws {
    let path = program.home + "/" + page
    try program.run("manual", page).output.write(
      toFile: path, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/man")
    process.arguments = ["--warnings", "-l", path]
    process.environment = ["LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"]
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: complaints, as: UTF8.self) == "")
    #expect(process.terminationStatus == 0 && text.count > 1000)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know the commands`(shell: String) throws {
    let script = try program.run("--generate-completion-script", shell).output
    #expect(script.contains("import") && script.contains("keys") && !script.contains("manual"))
  }
}
