import Foundation
import TerminalHarness
import Testing

@Suite struct ExchangeTests {
  let program: Program

  init() throws { program = try Program() }

  private func path(_ name: String) -> String { program.home + "/" + name }

  private func make(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }

  @Test(arguments: [("markdown", "out"), ("jsonl", "out.jsonl")])
  func `what is exported comes back with its marks`(format: String, name: String) throws {
    _ = try program.run("import", Program.capture)
    _ = try program.run("mark", "star", "1")
    _ = try program.run("mark", "archive", "1")
    let list = try program.run("list", "--json", "--view", "archive").output
    let export = try program.run("export", "--format", format, "--to", path(name))
    #expect(export.output == "1 article exported to “\(path(name))”\n")
    let other = try Program()
    #expect(try other.run("import", path(name)).output == "1 imported\n")
    #expect(try other.run("list", "--json", "--view", "archive").output == list)
  }

  @Test func `a file that holds something else is left alone`() throws {
    _ = try program.run("import", Program.capture)
    let export = ["export", "--format", "markdown", "--to", path("out")]
    #expect(try program.run(export[0], export[1], export[2], export[3], export[4]).status == 0)
    let name = try #require(try files("out").first)
    #expect(name == "2024-05-07-Das-Land-braucht-weniger-Brücken-aber-bessere-1.md")
    // The same again is as good as written.
    #expect(try program.run("export", "--to", path("out")).status == 0)
    try Data("Meine Notiz.".utf8).write(to: URL(fileURLWithPath: path("out/" + name)))
    let refused = try program.run("export", "--to", path("out"))
    #expect(refused.status == 1)
    #expect(refused.output == "0 articles exported to “\(path("out"))”, 1 failed\n")
    #expect(
      refused.errors
        == "“\(path("out"))/\(name)” is there already and holds something else. --force overwrites it.\n"
    )
    #expect(try program.run("export", "--to", path("out"), "--force").status == 0)
    #expect(try files("out") == [name])
  }

  @Test(arguments: ["epub", "jsonl", "opml"])
  func `a file is written twice, and in JSON it is told why it is not`(format: String) throws {
    let article = try make("a.md", "---\nurl: https://example.org/a\n---\n# Eins\n\nEin Satz.\n")
    _ = try program.run("import", article)
    let export = ["export", "--format", format, "--to", path("out"), "--json"]
    let done =
      #"{"exported":1,"failed":[],"format":"\#(format)","path":"\#(path("out"))","#
      + #""paths":["\#(path("out"))"]}"# + "\n"
    #expect(try program.run(export) == Program.Outcome(status: 0, output: done, errors: ""))
    #expect(try program.run(export) == Program.Outcome(status: 0, output: done, errors: ""))
    _ = try make("out", "Meine Notiz.")
    let refused = try program.run(export)
    #expect(refused.status == 1)
    let reason =
      "“\(path("out"))” is there already and holds something else. --force overwrites it."
    #expect(refused.errors == reason + "\n")
    #expect(
      refused.output
        == #"{"exported":0,"failed":["\#(reason)"],"format":"\#(format)","#
        + #""path":"\#(path("out"))","paths":["\#(path("out"))"]}"# + "\n")
  }

  @Test func `a file that cannot be written keeps no other from being written`() throws {
    for name in ["Eins", "Zwei", "Drei"] {
      _ = try program.run("import", try make("\(name).md", "# \(name)\n\n\(name) Sätze.\n"))
    }
    let folder = path("out/Zwei-2.md")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: folder + "/a"))
    let export = try program.run("export", "--to", path("out"), "--force", "--json")
    #expect(export.status == 1)
    #expect(
      export.errors == "“\(folder)” is a folder, where a file was to be written. Name a file.\n")
    #expect(export.output.contains(#""exported":2,"#))
    #expect(try files("out") == ["Drei-3.md", "Eins-1.md", "Zwei-2.md"])
  }

  @Test func `an output that takes nothing ends the export at once`() throws {
    for name in ["Eins", "Zwei", "Drei"] {
      _ = try program.run("import", try make("\(name).md", "# \(name)\n\n\(name) Sätze.\n"))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["export", "--format", "jsonl", "--to", "-"]
    process.environment = program.environment
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(
      String(decoding: said, as: UTF8.self)
        == "Cannot write the output: No space left on device.\n")
    #expect(process.terminationStatus == 1)
  }

  @Test func `an outline names the articles that have no address`() throws {
    _ = try program.run(
      "import", try make("a.md", "---\nurl: https://example.org/a\n---\n# Eins\n\nEin Satz.\n"))
    _ = try program.run("import", try make("b.md", "# Zwei\n\nEin anderer Satz.\n"))
    let export = try program.run("export", "--format", "opml", "--to", path("out"))
    #expect(export.output == "1 article exported to “\(path("out"))”, 1 failed\n")
    #expect(
      export.errors == "“Zwei” has no address, and an outline is a list of addresses.\n")
    #expect(export.status == 1)
  }

  @Test func `every form is written, and a book names its chapters`() throws {
    _ = try program.run("import", Program.capture)
    for format in ["html", "text"] {
      #expect(try program.run("export", "--format", format, "--to", path(format)).status == 0)
      #expect(try files(format).count == 1)
    }
    #expect(try program.run("export", "--format", "epub", "--to", path("a.epub")).status == 0)
    let other = try Program()
    let back = try other.run("import", path("a.epub"))
    #expect(back.output == "1 imported\n")
    #expect(try other.run("list").output.contains("Das Land braucht weniger Brücken"))
    let outline = try program.run("export", "--format", "opml", "--to", "-").output
    #expect(outline.hasPrefix("<?xml") && outline.hasSuffix("</opml>\n"))
    let line = try program.run("export", "--format", "jsonl", "--to", "-").output
    #expect(line.hasPrefix("{\"kolumne\":1,\"id\":1,"))
    #expect(try program.run("export", "--format", "epub", "--to", "-").status == 2)
    #expect(try program.run("export", "--format", "pdf", "--to", path("a")).status == 2)
  }

  @Test func `subscriptions are printed, and never kept in silence`() throws {
    let opml = try make(
      "feeds.opml",
      """
      <opml version="2.0"><body><outline text="Der Bote" xmlUrl="https://bote.example/feed"/>
      <outline text="Böse" xmlUrl="|reboot"/></body></opml>
      """)
    let list = try program.run("opml", opml)
    #expect(list.output == "https://bote.example/feed  Der Bote\n")
    #expect(
      list.errors
        == "Not taken: Böse (|reboot). Only feeds on the web are; commands and files never are.\n")
    #expect(list.status == 1)
    #expect(
      try program.run("opml", "--json", opml).output
        == #"{"feed":"https://bote.example/feed","folders":[],"page":null,"title":"Der Bote"}"#
        + "\n")
    let kept = try program.run("import", opml)
    #expect(
      kept.errors
        == "“\(opml)” lists 2 subscriptions, which kolumne does not keep yet. “kolumne opml” prints them.\n"
    )
    #expect(kept.status == 1)
    #expect(try program.run("opml", Program.capture).status == 1)
  }

  @Test func `an import that nohup started goes on after a hangup`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/nohup")
    process.arguments = [Program.path, "import", "-"]
    process.environment = program.environment
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let text = "# Eins\n\n" + String(repeating: "Ein Satz, der da ist. ", count: 10_000)
    let halves = (text.prefix(150_000), text.dropFirst(150_000))
    // More than a pipe holds: once it is written, the import is on its way.
    try input.fileHandleForWriting.write(contentsOf: Data(halves.0.utf8))
    kill(process.processIdentifier, SIGHUP)
    try input.fileHandleForWriting.write(contentsOf: Data(halves.1.utf8))
    try input.fileHandleForWriting.close()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: printed, as: UTF8.self) == "1 imported\n")
    #expect(process.terminationStatus == 0)
  }

  @Test func `a report in JSON comes even where there is nothing to import`() throws {
    let folder = path("empty")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let outcome = try program.run("import", "--json", folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.output
        == #"{"failed":[],"fuller":[],"imported":[],"interrupted":false,"known":[],"untried":0}"#
        + "\n")
    #expect(outcome.errors == "There is no file to import in what was named.\n")
  }

  @Test func `a report in JSON names what came and what did not`() throws {
    let list = try make(
      "list.csv",
      """
      URL,Title,Selection,Folder,Timestamp
      https://example.org/a,Eins,Ein Satz.,Archive,1714998600
      javascript:x,Zwei,,Unread,1714998601
      """)
    let outcome = try program.run("import", "--json", list)
    #expect(
      outcome.output
        == #"{"failed":[{"error":"“\#(list):3” has neither text nor an address on the web (“javascript:x”).","input":"\#(list):3"}],"#
        + #""fuller":[],"imported":[1],"interrupted":false,"known":[],"untried":0}"#
        + "\n")
    #expect(outcome.status == 1)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}kein Archiv", "is damaged or breaks off. Get it again."),
    ("[{\"is_archived\":1,\"is_starred\":0,\"title\":\"A\"", "is damaged or breaks off"),
    ("[{\"is_archived\":1,\"is_starred\":0,\"title\":\"A\"}]", "has neither text nor an address"),
    ("title,url,time_added,tags,status\nA,,1,,unread", "has neither text nor an address"),
    ("{\"kolumne\":1,\"article\":{\"head", "is damaged or breaks off. Export it again."),
    ("---\nkolumne: 1\ntitle: \"A\"\n", "is damaged or breaks off. Export it again."),
    ("<opml><body>", "is damaged or breaks off. Export it again."),
    ("SQLite format 3\u{0}", "is damaged or breaks off. Export it again."),
    ("\u{1F}\u{8B}\u{8}kein gzip", "is damaged or breaks off. Get it again."),
    (
      "PK\u{3}\u{4}\(String(repeating: "\u{0}", count: 26))mimetypeapplication/epub+zip",
      "is damaged or breaks off. Get it again."
    ),
    ("URL,Title,Selection,Folder,Timestamp\njavascript:x,A,,,1", "has neither text nor an address"),
    (
      "id,title,note,excerpt,url,folder,tags,created\n1,A,,,ftp://x,,,2024",
      "has neither text nor an address"
    ),
    (
      "[{\"slug\":\"a\",\"savedAt\":\"x\",\"readingProgress\":1}]",
      "has neither text nor an address"
    ),
    (
      "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF=\"place:x\">A</A></DL>",
      "has neither text nor an address"
    ),
    ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL></DL>", "holds no article and no address."),
    ("<!DOCTYPE html><title>Instapaper: Export</title>", "holds no article and no address."),
    ("<!DOCTYPE html><title>Pocket Export</title>", "holds no article and no address."),
    ("From: a@example.org\nSubject: A\nMessage-ID: <1@example.org>\n\n", "No article text in"),
    (
      "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--",
      "No article text in"
    ),
    ("https://example.org/feed \"Kunst\"\n", "lists a subscription"),
    ("<html><body><nav><a href=\"/\">Start</a></nav></body></html>", "No article text in"),
    ("---\ntitle: A\n---\n\n", "No article text in"),
    ("<rss><channel></channel></rss>", "is of the kind “feed”"),
    ("{\"name\": \"kolumne\", \"version\": [1, 2]}", "No article text in"),
    ("\n[1, 2, 3]\n", "No article text in"),
    ("{\"a\": 1}\n{\"a\": 2}\n", "No article text in"),
  ])
  func `a wrong or broken file gets one clear line`(text: String, line: String) throws {
    let file = path("broken")
    // Each scalar is a byte.
    try Data(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
      .write(to: URL(fileURLWithPath: file))
    let outcome = try program.run("import", file)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("“\(file)"))
    #expect(outcome.errors.contains(line), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.output == "1 failed\n")
  }
}
