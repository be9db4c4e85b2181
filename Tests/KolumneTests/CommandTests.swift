import Foundation
import Glibc
import TerminalHarness
import Testing

@Suite struct CommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `importing again changes nothing, from a file or from standard input`() throws {
    let capture = try String(contentsOfFile: Program.capture, encoding: .utf8)
    #expect(try program.run("import", Program.capture).output == "1 imported\n")
    let list = try program.run("list", "--json").output
    #expect(try program.run("import", Program.capture).output == "1 known already\n")
    #expect(try program.run("import", "-", input: capture).output == "1 known already\n")
    #expect(try program.run("list", "--json").output == list)
  }

  @Test func `the capture becomes head, figure and six paragraphs`() throws {
    let line = try program.run("parse", Program.capture).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["title"] as? String == "Das Land braucht weniger Brücken, aber bessere")
    #expect(object["kicker"] as? String == "Verkehrspolitik")
    #expect((object["subtitle"] as? String)?.hasSuffix("planen. Ein Kommentar.") == true)
    #expect(object["genre"] as? String == "commentary")
    #expect(object["byline"] as? [String] == ["Miriam Auerbach"])
    #expect(object["published"] as? String == "2024-05-07T06:30:00+02:00")
    #expect(object["section"] as? [String] == ["Startseite", "Debatte", "Leitartikel"])
    #expect(object["language"] as? String == "de")
    let figure = (object["figures"] as? [[String: Any]])?.first
    #expect(figure?["credit"] as? String == "Karl Probst")
    let paragraphs = (object["text"] as? String)?.components(separatedBy: "\n\n") ?? []
    #expect(paragraphs.count == 6)
    #expect(paragraphs.first?.hasPrefix("Es gibt Sätze, die man zweimal liest") == true)
    #expect(paragraphs.last?.hasSuffix("Aber die übernächste vielleicht.") == true)
  }

  @Test func `marks are set by number and by words`() throws {
    _ = try program.run("import", Program.capture)
    #expect(try program.run("mark", "star", "1").output == "Starred (1 article)\n")
    #expect(try program.run("mark", "read", "auerbach").output == "Marked read (1 article)\n")
    let list = try program.run("list", "--json").output
    #expect(list.contains(#""read":true"#) && list.contains(#""starred":true"#))
    let unknown = try program.run("mark", "read", "zeppelin")
    #expect(unknown.status == 1)
    #expect(
      unknown.errors == "No article matches “zeppelin”. “kolumne list” shows what there is.\n")
    #expect(try program.run("mark", "read", "1", "99").status == 1)
  }

  @Test func `show prints text, Markdown, HTML and JSON`() throws {
    _ = try program.run("import", Program.capture)
    let text = try program.run("show", "1", "--columns", "40").output
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(try program.run("show", "1", "--format", "markdown").output.contains("title:"))
    #expect(try program.run("show", Program.capture, "--format", "html").output.contains("<p>"))
    let parsed = try program.run("parse", Program.capture).output
      .replacing(#""input":"\#(Program.capture)""#, with: #""input":"1""#)
    _ = try program.run("highlights", "add", "1", "zu glatt durchgehen")
    let shown = try program.run("show", "1", "--format", "json").output
    #expect(shown == parsed.replacing(#","html":"#, with: #","highlights":1,"html":"#))
  }

  @Test func `a folder is imported with all below it, and what is no article is named`() throws {
    let folder = program.home + "/in"
    try FileManager.default.createDirectory(
      atPath: folder + "/deeper", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Program.capture, toPath: folder + "/deeper/a.txt")
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]).write(
      to: URL(fileURLWithPath: folder + "/b.bin"))
    let outcome = try program.run("import", folder)
    #expect(outcome.status == 1)
    #expect(outcome.output == "1 imported, 1 failed\n")
    #expect(outcome.errors == "“\(folder)/b.bin” is no text. Save the article as text.\n")
  }
}

@Suite struct BadInputTests {
  let program: Program

  init() throws { program = try Program() }

  private func path(_ name: String) -> String { program.home + "/" + name }

  private func make(_ name: String, _ bytes: [UInt8] = []) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Imports and expects one sentence and status 1.
  private func refused(_ path: String, _ sentence: String) throws {
    let outcome = try program.run("import", path)
    #expect(outcome.status == 1)
    #expect(outcome.errors == sentence + "\n")
    #expect(try program.run("list", "--json").output == "")
  }

  @Test func `a name that is no UTF-8 is a name`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The shell makes the bytes that no argument of ours could hold.
    process.arguments = [
      "-c",
      """
      one=$(printf '%s/K\\344se' "$0"); two=$(printf '%s/K\\366se' "$0")
      echo 'Käse reift, indem man ihn in Ruhe lässt.' >"$one"
      echo 'Wer Käse macht, muss warten können.' >"$two"
      "$1" import --json "$one" "$two" && "$1" parse --format text "$one"
      """, program.home, Program.path,
    ]
    process.environment = program.environment
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text.contains(#""imported":[1,2]"#))
    #expect(text.contains("in Ruhe lässt"))
  }

  @Test func `a missing file`() throws {
    try refused(path("none.txt"), "There is no file “\(path("none.txt"))”.")
  }

  @Test func `an empty file`() throws {
    let file = try make("empty.txt")
    try refused(file, "“\(file)” is empty. Save the article again.")
  }

  @Test func `a binary file`() throws {
    let file = try make("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1])
    try refused(file, "“\(file)” is no text. Save the article as text.")
  }

  @Test func `a capture without an article`() throws {
    let file = try make("menu.txt", Array("Home\nLogin\nSearch\n".utf8))
    try refused(
      file, "No article text in “\(file)”. What is there is too short or no running text.")
  }

  @Test func `a folder without files`() throws {
    let folder = path("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try refused(folder, "There is no file to import in what was named.")
    #expect(
      try program.run("import", "--json", folder).output
        == #"{"failed":[],"fuller":[],"imported":[],"interrupted":false,"known":[],"untried":0}"#
        + "\n")
  }

  @Test func `a file of 70 MB is refused before it is read`() throws {
    let file = try make("huge.txt")
    #expect(truncate(file, 70 << 20) == 0)
    try refused(
      file, "“\(file)” is too large (73 MB): at most 64 MB are read. Split it into several.")
  }

  @Test func `a device`() throws {
    try refused("/dev/zero", "“/dev/zero” is a device, not a file. Name a file.")
  }

  @Test func `an address`() throws {
    try refused(
      "https://example.org/a",
      "“https://example.org/a” is an address. kolumne does not fetch yet: save the page and name "
        + "the file.")
  }

  @Test func `a pipe with a name is read to its end`() throws {
    let pipe = path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let feeder = Process()
    feeder.executableURL = URL(fileURLWithPath: "/bin/cp")
    feeder.arguments = [Program.capture, pipe]
    try feeder.run()
    #expect(try program.run("import", pipe).output == "1 imported\n")
    feeder.waitUntilExit()
  }

  @Test func `a pipe with a name into which nobody writes`() throws {
    let pipe = path("silent")
    #expect(mkfifo(pipe, 0o600) == 0)
    try refused(pipe, "Nobody writes into the pipe “\(pipe)”. Start its writer first.")
  }

  @Test func `text that is not UTF-8 is read as windows-1252`() throws {
    let capture = try String(contentsOfFile: Program.capture, encoding: .utf8)
    let bytes = try #require(capture.data(using: .windowsCP1252))
    let file = try make("latin.txt", Array(bytes))
    let parsed = try program.run("parse", "--format", "text", file)
    #expect(parsed.status == 0)
    #expect(parsed.output.contains("Brücken") && parsed.output.contains("„Die Brücke"))
  }

  @Test func `a home that cannot be made`() throws {
    let file = try make("file")
    let outcome = try program.run("list", environment: ["KOLUMNE_HOME": file + "/below"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("The library “\(file)/below"))
    #expect(outcome.errors.contains("Set KOLUMNE_HOME to another folder."))
  }

  @Test func `no command and no terminal`() throws {
    let outcome = try program.run()
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "Standard input is no terminal. To keep what comes in, use "
        + "“kolumne import -”; to read it, “kolumne read -”.\n")
    #expect(outcome.output == "")
  }

  @Test func `a header that is none is wrong usage`() throws {
    let outcome = try program.run("parse", "--header", "text/html", Program.capture)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("“text/html” is no header. Write “Name: value”."))
    #expect(try program.run("parse", "--header", ": x", Program.capture).status == 2)
  }

  @Test func `of several content types the last one counts, in whatever case`() throws {
    let line = "Ein langer Satz, der zum Lesen da ist und am Ende einen Punkt hat, sagt: "
    let file = try make("letter.txt", Array(line.utf8) + [0xED, 0xC9, 0xD2, 0x2E])
    let outcome = try program.run(
      "parse", "--format", "text", "--header", "Content-Type: text/plain; charset=utf-8",
      "--header", "X-Other: 1", "--header", "CONTENT-TYPE:text/plain; Charset=\"KOI8-R\"", file)
    #expect(outcome.output.contains("Мир."))
  }

  @Test func `a command or an option that does not exist`() throws {
    #expect(try program.run("list", "--nonsense").status == 2)
    #expect(try program.run("show").status == 2)
    #expect(try program.run("show", "1", "--columns", "0").status == 2)
    #expect(try program.run("mark", "burnt", "1").status == 2)
    #expect(try program.run("--help").status == 0)
    #expect(try program.run("--version").status == 0)
  }

  @Test(arguments: [("", "TERM is not set"), ("dumb", "cannot show a full screen"), ("qx9", "qx9")])
  func `a terminal that is not known`(term: String, sentence: String) throws {
    let session = try TerminalSession(
      Program.path, [], environment: program.environment.merging(["TERM": term]) { $1 })
    #expect(try session.waitForEnd() == .exit(2))
    #expect(session.screenText.contains(sentence))
    #expect(session.isGivenBack)
  }

  @Test func `parse answers for every file and needs no home`() throws {
    let outcome = try program.run(
      "parse", path("none"), Program.capture, environment: ["KOLUMNE_HOME": "/proc/nowhere"])
    let lines = outcome.output.split(separator: "\n")
    #expect(outcome.status == 1)
    #expect(lines.count == 2)
    #expect(
      lines[0] == #"{"error":"There is no file “\#(path("none"))”.","input":"\#(path("none"))"}"#)
    #expect(lines[1].contains(#""kind":"text""#))
  }

  @Test func `a wrong line in the configuration is told and the rest holds`() throws {
    try "language = \"de\"\nmeasure = 400\n".write(
      toFile: path("config.toml"), atomically: true, encoding: .utf8)
    let session = try program.open()
    try session.wait(for: "config.toml:2: „measure“ erwartet 45–90.")
  }
}
