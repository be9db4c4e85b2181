import Foundation
import TerminalHarness
import Testing

/// Selecting, marking and noting in the real program.
@Suite struct MarkingTests {
  let program: Program

  init() throws { program = try Program() }

  private static let page = """
    <!DOCTYPE html><html lang="de"><head><title>Der lange Weg</title>
    <link rel="canonical" href="https://bote.example/weg"></head><body><article>
    <h1>Der lange Weg</h1>
    <p>Wer den langen Weg geht, der hat Zeit zu denken. Und wer denkt, der geht weiter als die
    Füße tragen, so stand es in einer Antwort, und anderswo auch, in vielen Worten.</p>
    <p>Grün ist die Hoffnung, und grün ist auch das Gras am Rand des Weges, das niemand mäht, weil
    niemand mehr den langen Weg geht und alle den kurzen nehmen, der durch die Ebene führt.</p>
    </article></body></html>
    """

  /// The program with the page in the library, and the page open.
  private func reading(_ environment: [String: String] = [:]) throws -> TerminalSession {
    let path = "\(program.home)/weg.html"
    if !FileManager.default.fileExists(atPath: path) {
      try Self.page.write(toFile: path, atomically: true, encoding: .utf8)
      _ = try program.run("import", path)
    }
    let session = try program.open(environment: environment)
    try session.wait(for: "Der lange Weg")
    session.send("\r")
    try session.wait(for: "Grün ist")
    return session
  }

  private func leave(_ session: TerminalSession) throws {
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
  }

  /// Whether the words of the second sentence have a ground of their own.
  private func isMarked(_ session: TerminalSession) -> Bool {
    let lines = session.screenText.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = lines.firstIndex(where: { $0.contains("Und wer denkt") }),
      let place = lines[row].range(of: "Und wer")
    else { return false }
    let column = lines[row].distance(from: lines[row].startIndex, to: place.lowerBound)
    let cell = session.screen.cell(row: row, column: column)
    return cell.paper != session.screen.cell(row: row, column: 0).paper || cell.isReversed
  }

  @Test func `what is marked and noted is there the next time, and undone after that`() throws {
    var session = try reading()
    session.send("vj")
    try session.wait(for: "Enter marks")
    session.send("aStimmt das?\r")
    try session.wait(for: "Passage highlighted. u undoes it.")
    #expect(isMarked(session))
    try leave(session)
    session = try reading()
    #expect(isMarked(session))
    let lines = session.screenText.split(separator: "\n", omittingEmptySubsequences: false)
    let noted = lines.first { $0.contains("Und wer denkt") }
    #expect(noted?.drop { $0 == " " }.hasPrefix("†") == true)
    session.send("\t")
    try session.wait(for: "Marked yellow · Note: Stimmt das?")
    session.send("qu")
    try session.wait(for: "Undone:")
    try session.wait("the highlight to go") { !isMarked($0) }
    session.send("\u{12}")
    try session.wait("the highlight again") { isMarked($0) }
    try leave(session)
  }

  @Test func `all highlights are one page, and lead to their places`() throws {
    let session = try reading()
    session.send("vj\r")
    try session.wait(for: "Marked yellow. u undoes it.")
    session.send("AEin Wort zum Ganzen\r")
    try session.wait(for: "Note made")
    session.send("q\"")
    try session.wait(for: "Highlights and notes")
    try session.wait(for: "„Und wer denkt")
    #expect(session.screenText.contains("Ein Wort zum Ganzen"))
    session.send("\t\r")
    try session.wait(for: "Grün ist")
    try session.wait(for: "Marked yellow")
    session.send("qq")
    try session.wait(for: "Ein Wort zum Ganzen")
    session.send("q")
    try session.wait(for: "1 of 1")
    try leave(session)
  }

  /// An editor that writes down what it was given and how, and appends a line.
  private func editor(ending status: Int = 0) throws -> (command: String, report: String) {
    let (path, report) = ("\(program.home)/editor", "\(program.home)/report")
    let script = """
      #!/bin/sh
      trap '' INT
      printf '%s\\n' "$1" > "\(report)"
      stat -c %a "$2" >> "\(report)"
      [ -t 0 ] && [ -t 1 ] && echo "has the terminal" >> "\(report)"
      stty -a | grep -q ' icanon' && echo "which is as it was" >> "\(report)"
      echo "Zweite Zeile; \\$(touch pwned)" >> "$2"
      printf 'ready to write'
      read word
      echo "$word" >> "$2"
      exit \(status)
      """
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return ("\(path) --wait", report)
  }

  @Test func `the editor has the terminal for a note, and gives it back`() throws {
    let editor = try editor()
    var session = try reading(["EDITOR": editor.command])
    session.send("vj\r")
    try session.wait(for: "Marked yellow")
    session.send("\te")
    try session.wait(for: "ready to write")
    #expect(session.isCooked)
    // Its keys are its own.
    session.send("\u{3}")
    session.send("gut\n")
    try session.wait(for: "Note made. u undoes it.")
    #expect(!session.isCooked && isMarked(session))
    let report = try String(contentsOfFile: editor.report, encoding: .utf8)
    #expect(report == "--wait\n600\nhas the terminal\nwhich is as it was\n")
    // Several lines are changed where they can be seen, and shown as one.
    session.send("\t")
    try session.wait(for: "Note: Zweite Zeile; $(touch pwned) gut")
    try leave(session)
    session = try reading(["EDITOR": ""])
    session.send("E")
    try session.wait(for: "$EDITOR names no editor")
    try leave(session)
    session = try reading(["EDITOR": "/nonexistent/editor"])
    session.send("E")
    try session.wait(for: "Cannot start “/nonexistent/editor”")
    try leave(session)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `what is written while the program is asked to end is kept`(number: Int32) throws {
    let editor = try editor()
    let session = try reading(["EDITOR": editor.command])
    session.send("E")
    try session.wait(for: "ready to write")
    session.signal(number)
    session.send("gut\n")
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try program.run("highlights", "list").output.contains("Zweite Zeile"))
  }

  @Test func `a note that is being typed is kept when the window closes`() throws {
    let session = try reading()
    session.send("AOhne Enter")
    try session.wait(for: "Note: Ohne Enter")
    session.hangUp()
    #expect(try session.waitForEnd() == .exit(0))
    #expect(try program.run("highlights", "list").output.contains("Ohne Enter"))
  }

  @Test func `what an editor wrote before it failed is not lost`() throws {
    let editor = try editor(ending: 3)
    let session = try reading(["EDITOR": editor.command, "TMPDIR": program.home])
    session.send("E")
    try session.wait(for: "ready to write")
    session.send("schade\n")
    try session.wait(for: "What you wrote is in")
    try leave(session)
    let kept = try FileManager.default.contentsOfDirectory(atPath: program.home)
      .first { $0.hasPrefix("kolumne-") }
    let text = try String(contentsOfFile: "\(program.home)/\(kept ?? "")", encoding: .utf8)
    #expect(text == "Zweite Zeile; $(touch pwned)\nschade\n")
  }

  @Test func `an editor may have spaces in its name, and may leave no file`() throws {
    let path = program.home + "/my editor"
    try "#!/bin/sh\n[ \"$1\" = --wait ] && rm \"$2\"\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let session = try reading(["EDITOR": "'\(path)' \"--wait\""])
    session.send("E")
    try session.wait(for: "left no")
    try leave(session)
  }

  @Test func `what an editor wrote and nobody can read stays where it is`() throws {
    let path = program.home + "/long-editor"
    try "#!/bin/sh\nhead -c 1100000 /dev/zero | tr '\\0' x >> \"$1\"\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let session = try reading(["EDITOR": path, "TMPDIR": program.home])
    session.send("E")
    try session.wait(for: "What you wrote is in")
    try leave(session)
    let kept = try FileManager.default.contentsOfDirectory(atPath: program.home)
      .first { $0.hasPrefix("kolumne-") }
    let file = "\(program.home)/\(kept ?? "")"
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
    #expect(size == 1_100_000)
  }

  @Test func `tags are given on the page and completed from those of the library`() throws {
    var session = try reading()
    session.send("#Landschaft\r")
    try session.wait(for: "Tagged “Landschaft”")
    try leave(session)
    session = try reading()
    session.send("#-Lan\t")
    try session.wait(for: "Tags: -Landschaft")
    session.send("\r")
    try session.wait(for: "Tag “Landschaft” taken away")
    try leave(session)
    #expect(try program.run("tag", "list").output == "")
  }
}
