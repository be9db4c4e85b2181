import Foundation
import Glibc
import TerminalHarness
import Testing

/// One invented page in every form in which pages come in, under names that lie.
@Suite struct PageTests {
  let program: Program
  let page: String
  /// What every form of the page must become.
  let outline: String

  init() throws {
    program = try Program()
    page = try String(contentsOfFile: Program.fixture("page", "html"), encoding: .utf8)
    outline = try String(contentsOfFile: Program.fixture("page", "md"), encoding: .utf8)
  }

  private func write(_ name: String, _ text: String) throws -> String {
    let file = URL(fileURLWithPath: program.home + "/in/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// The page as Chromium saves it in one file.
  private var archive: String {
    let body = Data(page.utf8).base64EncodedString(options: .lineLength76Characters)
    return """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://talbote.example/meinung/uhr-am-rathaus
      Subject: Wem geht es wie der Uhr?
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="--grenze"

      ----grenze
      Content-Type: text/html; charset="utf-8"
      Content-Transfer-Encoding: base64
      Content-Location: https://talbote.example/meinung/uhr-am-rathaus

      \(body)
      ----grenze
      Content-Type: image/jpeg
      Content-Transfer-Encoding: base64
      Content-Location: https://talbote.example/bilder/uhr.jpg

      /9j/4AAQ
      ----grenze--

      """.replacing("\n", with: "\r\n")
  }

  /// The page with a comment of its saver, without the address that it names itself.
  private func saved(_ comment: String) -> String {
    page.replacing("<html", with: "<!-- \(comment) -->\n<html")
  }

  private static let address = "https://talbote.example/meinung/uhr-am-rathaus"

  private func forms() throws -> [String] {
    [
      try write("page.txt", page),
      try write(
        "single.md",
        saved("Page saved with SingleFile\n url: \(Self.address)\n saved date: Tue Oct 14 2025")),
      try write("archive.html", archive),
      try write("saved.jpg", saved("saved from url=(0046)\(Self.address)")),
      try write("written.html", outline),
    ]
  }

  @Test func `a page is the same article in every form, whatever its name says`() throws {
    let forms = try forms()
    for form in forms {
      #expect(try program.run("parse", "--format", "markdown", form).output == outline, "\(form)")
    }
    let kinds = try forms.map { try program.report($0).kind }
    #expect(kinds == ["html", "html", "mhtml", "html", "markdown"])
    for form in forms { _ = try program.run("import", form) }
    #expect(try program.run("list", "--json").output.split(separator: "\n").count == 1)
    #expect(try program.run("show", "1", "--format", "markdown").output == outline)
  }

  @Test func `what show prints of an article is the same article again`() throws {
    let original = try write("page.html", page)
    _ = try program.run("import", original)
    var report = try program.report(original)
    for (format, kind) in [("html", "html"), ("markdown", "markdown")] {
      let printed = try program.run("show", "1", "--format", format).output
      let again = try program.report(try write("again", printed))
      #expect(again.kind == kind)
      (report.kind, report.access) = (again.kind, again.access)
      #expect(again == report, "\(format)")
    }
  }

  @Test func `a page and its folder are one article`() throws {
    _ = try write("Uhr.html", page)
    _ = try write("Uhr-Dateien/rahmen.html", "<p>Ein Rahmen, der zur Seite gehört, nicht mehr.</p>")
    _ = try write("Uhr-Dateien/stil.css", "p { color: red }")
    let outcome = try program.run("import", program.home + "/in")
    #expect(outcome.output == "1 imported\n")
    #expect(outcome.errors == "")
  }

  @Test func `a page is set with kicker, headline, dek, byline and text`() throws {
    _ = try program.run("import", try write("page", page))
    let session = try program.open(columns: 80, rows: 40)
    try session.wait(for: "Wem gehört")
    session.send("\r")
    try session.wait(for: "1 / ")
    let head = [
      "Meinung › Kommentare", "Der Talbote", "Stadtgespräch", "Wem gehört die Uhr am Rathaus?",
      "wie nie zuvor: ein Plädoyer", "By Henrike Lohmann · 14 October 2025, 6:00 · 1 min",
      "Die Zeiger stehen auf zehn nach vier.", "Jan Petersen",
      "Als die Uhr am Rathaus stehen blieb, merkte es drei Tage lang",
    ]
    for text in head { #expect(session.screenText.contains(text), "\(text)") }
    for text in ["Mehr zum Thema", "Startseite", "Teilen"] {
      #expect(!session.screenText.contains(text))
    }
  }

  @Test func `one bad file among good ones is named, and the others are kept`() throws {
    let bad = try write("b.html", "<!DOCTYPE html><nav><a href=/>Start</a></nav>")
    let outcome = try program.run("import", try write("a.html", page), bad, Program.capture)
    #expect(outcome.status == 1)
    #expect(outcome.output == "2 imported, 1 failed\n")
    #expect(
      outcome.errors
        == "No article text in “\(bad)”. A page is to be saved once it has loaded fully.\n")
  }

  @Test func `the header tells the encoding, and the address makes links absolute`() throws {
    let address = "http://b.example/a/b"
    let bare = page.replacing("<meta charset=\"utf-8\">", with: "")
      .replacing(#"<link rel="canonical" href="\#(Self.address)">"#, with: "")
    // What Latin 2 does not have.
    let latin = bare.replacing("©", with: "(c)").replacing("·", with: "-")
    let bytes = try #require(latin.data(using: .isoLatin2))
    let file = try write("latin", "")
    try bytes.write(to: URL(fileURLWithPath: file))
    let outcome = try program.run(
      "parse", "--format", "markdown", "--header", "Content-Type: text/html; charset=iso-8859-2",
      "--url", address, file)
    #expect(
      outcome.output
        == outline.replacing("https://talbote.example/meinung/uhr-am-rathaus", with: address)
        .replacing("https://talbote.example", with: "http://b.example"))
  }

  @Test func `an object of JSON is one line to every reader`() throws {
    let odd = "eins\u{2028}zwei\u{2029}drei\u{85}vier"
    let text = page.replacing("Öl und Aufmerksamkeit", with: "Öl \(odd)")
    let file = try write("page.html", text)
    let line = try program.run("parse", file).output
    #expect(line.unicodeScalars.count { $0.properties.isNewline } == 1)
    #expect(line.contains("\\u2028") && line.hasSuffix("}\n"))
    #expect(try program.report(file).text.contains("zwei\u{2029}drei"))
  }
}

@Suite struct ExplanationTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `an explanation tells candidates, choice, and each part with its rule`() throws {
    let lines = try explained(Program.fixture("page", "html"))
    #expect(lines.first == "== \(Program.fixture("page", "html"))")
    #expect(lines.contains("title        Wem gehört die Uhr am Rathaus?"))
    #expect(lines.contains { $0.hasPrefix("1  ") && $0.contains("div.story-body") })
    #expect(lines.contains { $0.hasPrefix("1 has the highest score") })
    #expect(lines.contains { $0.hasPrefix("+ ") && $0.contains("Zehn nach vier") })
    #expect(lines.contains { $0.hasPrefix("- ") && $0.contains("related") })
    #expect(lines.contains { $0.hasPrefix("~ ") && $0.contains("Von Henrike Lohmann") })
  }

  @Test func `a capture is explained too, and a page without an article`() throws {
    let capture = try explained(Program.capture)
    #expect(capture.contains { $0.hasPrefix("+") && $0.contains("Es gibt Sätze, die man zweimal") })
    #expect(capture.contains { $0.hasPrefix("-") })
    let file = program.home + "/empty.html"
    try "<!DOCTYPE html><nav><a href=/>Start</a></nav>".write(
      toFile: file, atomically: true, encoding: .utf8)
    let empty = try explained(file)
    #expect(empty.contains("No box holds prose."))
    #expect(empty.contains("There is no article: nothing that is kept is text."))
  }

  @Test func `what cannot be explained is named`() throws {
    let outcome = try program.run("parse", "--explain", program.home + "/none", Program.capture)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "There is no file “\(program.home)/none”.\n")
    #expect(outcome.output.hasPrefix("== \(Program.capture)\nkind"))
  }

  private func explained(_ path: String) throws -> [Substring] {
    let outcome = try program.run("parse", "--explain", path)
    #expect(outcome.status == 0)
    return outcome.output.split(separator: "\n")
  }
}

extension Unicode.Scalar.Properties {
  /// Whether some reader ends a line here, as Python's `splitlines` does.
  fileprivate var isNewline: Bool {
    switch generalCategory {
    case .lineSeparator, .paragraphSeparator, .control: true
    default: false
    }
  }
}
