import Foundation
import Testing

@Suite struct ThemeCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  private let scheme =
    "scheme: \"Sand Bank\"\nauthor: \"Ida Probe\"\n"
    + (0..<16).map {
      let level = String(240 - 14 * $0, radix: 16)
      let digit = String($0, radix: 16, uppercase: true)
      return "base0\(digit): \"\(level.count < 2 ? "0" + level : level)a060\"\n"
    }.joined()

  @Test func `themes lists what is shipped and what is the reader's, with its file`() throws {
    try write("inherits = \"ink\"\n", to: program.home + "/themes/mine.toml")
    let outcome = try program.run("themes")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("terminal    light, dark  shipped\n"))
    #expect(
      outcome.output.contains("mine        light, dark  \(program.home)/themes/mine.toml\n"))
    let json = try program.run("themes", "--json").output
    #expect(
      json.contains(#"{"name":"ink","path":null,"source":"shipped","variants":["light","dark"]}"#))
    #expect(json.split(separator: "\n").count == outcome.output.split(separator: "\n").count)
  }

  @Test func `a broken theme is one line with file and number, and the others are listed`() throws {
    try write("[light]\ntext = = 1\n", to: program.home + "/themes/bad.toml")
    let outcome = try program.run("themes")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("themes/bad.toml:2: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.output.contains("paper"))
  }

  @Test func `an imported scheme is a theme from then on, and is never replaced`() throws {
    let path = program.home + "/sand.yaml"
    try write(scheme, to: path)
    let theme = program.home + "/themes/sand-bank.toml"
    #expect(
      try program.run("themes", "import", path).output == "“sand-bank” is in \(theme)\n")
    #expect(try program.run("themes").output.contains("sand-bank"))
    try write("# mine now\n", to: theme)
    let again = try program.run("themes", "import", path)
    #expect(again.status == 1)
    #expect(again.errors.contains("was left as it is"))
    #expect(try String(contentsOfFile: theme, encoding: .utf8) == "# mine now\n")
  }

  @Test func `what is no scheme is told in one sentence`() throws {
    let outcome = try program.run("themes", "import", "-", input: "title: Eine Liste\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "“-” is no base16 scheme: it has no lines “base00: \"rrggbb\"”.\n")
    #expect(outcome.output == "")
  }
}
