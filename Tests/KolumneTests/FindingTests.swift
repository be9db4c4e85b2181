import Foundation
import TerminalHarness
import Testing

/// Searching, links and copying in the real program.
@Suite struct FindingTests {
  let program: Program

  init() throws { program = try Program() }

  private static let page = """
    <!DOCTYPE html><html lang="de"><head><title>Der lange Weg</title>
    <link rel="canonical" href="https://bote.example/weg"></head><body><article>
    <h1>Der lange Weg</h1>
    <p>Wer den langen Weg geht, der hat Zeit zu denken, und wer denkt, der geht weiter als die
    Füße tragen. So stand es <a href="https://kurier.example/antwort">in einer Antwort</a>, und
    <a href="http://x.example/$(touch%20pwned);'%22`id`">anderswo</a> auch, in vielen Worten.</p>
    <p>Grün ist die Hoffnung, und grün ist auch das Gras am Rand des Weges, das niemand mäht, weil
    niemand mehr den langen Weg geht und alle den kurzen nehmen, der durch die Ebene führt.</p>
    </article></body></html>
    """
  private static let answer = """
    <!DOCTYPE html><html lang="de"><head><title>Eine Antwort</title>
    <link rel="canonical" href="https://kurier.example/antwort"></head><body><article>
    <h1>Eine Antwort</h1>
    <p>Der kurze Weg hat auch sein Recht, sagt die Antwort, denn wer ankommt, der kann schreiben,
    und wer noch geht, der kann es nicht, so lang der Weg auch ist und so schön das Gras.</p>
    </article></body></html>
    """

  /// The program with both pages in the library, the first one open.
  private func reading(_ environment: [String: String] = [:]) throws -> TerminalSession {
    for (name, text) in [("antwort", Self.answer), ("weg", Self.page)] {
      let path = "\(program.home)/\(name).html"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      _ = try program.run("import", path)
    }
    let session = try program.open(environment: environment)
    try session.wait(for: "Der lange Weg")
    while !session.screenText.contains("1 of 2") {
      session.send("k")
      try session.waitForFrame()
    }
    session.send("\r")
    try session.wait(for: "Grün ist")
    return session
  }

  /// A browser that writes down what it was given, where it reads from, and whose group it is in.
  private func browser() throws -> (command: String, report: String) {
    let (path, report) = ("\(program.home)/browser", "\(program.home)/report")
    let script = """
      #!/bin/sh
      for word in "$@"; do printf '%s\\n' "$word"; done > "\(report).part"
      readlink /proc/self/fd/0 >> "\(report).part"
      [ "$(cut -d' ' -f5 /proc/$$/stat)" = $$ ] && echo "a group of its own" >> "\(report).part"
      mv "\(report).part" "\(report)"
      """
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return ("\(path) --new", report)
  }

  @Test func `a search on the page marks, counts and goes round`() throws {
    let session = try reading()
    session.send("/grun")
    try session.wait(for: "Hit 1 / 2")
    session.send("\r")
    session.send("n")
    try session.wait(for: "Hit 2 / 2")
    session.send("n")
    try session.wait(for: "Hit 1 / 2, from the beginning again")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test func `the library is searched, and what was found opens at the place`() throws {
    var session = try reading()
    session.send("q/grun\r")
    // The page that was left says the same words.
    try session.wait("what was found") {
      $0.screenText.contains("/grun 1") && $0.screenText.contains("Grün ist die Hoffnung")
    }
    session.send("\r")
    try session.wait(for: "Hit 1 / 2")
    session.send("qq")
    try session.wait(for: "Eine Antwort")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    session = try program.open()
    session.send("/\u{10}")
    try session.wait(for: "/grun")
  }

  @Test func `a link into the library opens in it, and q goes back`() throws {
    let session = try reading()
    session.send("La")
    try session.wait(for: "https://kurier.example/antwort")
    session.send("\r")
    try session.wait(for: "Der kurze Weg hat auch")
    session.send("q")
    try session.wait(for: "Grün ist")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test func `any other goes to the browser, word by word and through no shell`() throws {
    let browser = try browser()
    let session = try reading(["BROWSER": browser.command])
    session.send("Ls")
    try session.wait(for: "http://x.example/$(touch%20pwned)")
    session.send("\r")
    try session.wait(for: "In the browser")
    try session.wait("the browser's report") { _ in
      FileManager.default.fileExists(atPath: browser.report)
    }
    let report = try String(contentsOfFile: browser.report, encoding: .utf8)
    #expect(
      report == """
        --new
        http://x.example/$(touch%20pwned);'%22%60id%60
        /dev/null
        a group of its own

        """)
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  /// Source of the rule: a program that another one starts for good has its own signals.
  @Test func `a browser that goes on sleeping dies of its own signals, and we of ours`() throws {
    let (path, report) = ("\(program.home)/sleeper", "\(program.home)/pid")
    let script =
      "#!/bin/sh\necho $$ > \(report).part\nmv \(report).part \(report)\nexec sleep 600\n"
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let session = try reading(["BROWSER": path])
    func start() throws -> pid_t {
      session.send("Ls\r")
      try session.wait("the browser") { _ in FileManager.default.fileExists(atPath: report) }
      let number = try String(contentsOfFile: report, encoding: .utf8)
      try FileManager.default.removeItem(atPath: report)
      return try #require(pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
    #expect(kill(try start(), SIGINT) == 0)
    // It is gone, the reader is not.
    session.send("q")
    try session.wait(for: "1 of 2")
    session.send("\r")
    try session.wait(for: "Grün ist")
    let sleeping = try start()
    defer { kill(sleeping, SIGKILL) }
    // As a terminal sends it: to everybody in front.
    #expect(kill(-session.process, SIGINT) == 0)
    #expect(try session.waitForEnd() == .exit(0))
    #expect(kill(sleeping, 0) == 0)
  }

  @Test func `a browser that is not there is told, and reading goes on`() throws {
    let session = try reading(["BROWSER": "/nonexistent/browser"])
    session.send("OO")
    try session.wait(for: "Cannot start “/nonexistent/browser”")
    session.send("yQ")
    #expect(try session.waitForEnd() == .exit(0))
  }

  @Test func `a citation goes to the clipboard of the terminal`() throws {
    let session = try reading()
    session.send("y")
    try session.wait(for: "Citation copied")
    let citation = "„Der lange Weg“, https://bote.example/weg"
    let sequence = "\u{1B}]52;c;\(Data(citation.utf8).base64EncodedString())\u{1B}\\"
    try session.wait("the clipboard") { $0.received.contains(Array(sequence.utf8)) }
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
  }
}
