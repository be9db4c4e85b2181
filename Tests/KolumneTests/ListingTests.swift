import Foundation
import Glibc
import TerminalHarness
import Testing

@Suite struct ListingTests {
  let program: Program

  init() throws {
    program = try Program()
    for (name, publication, count) in [
      ("Lob der Luecke", "Der Bote", 4), ("Ein Wort", "Kurier", 90), ("Das Wetter", "Kurier", 20),
    ] {
      let text = String(repeating: "Es gibt Saetze, die man gern noch einmal liest. ", count: count)
      let file = "---\ntitle: \(name)\npublication: \(publication)\n---\n\n\(text)\n"
      _ = try program.run("import", "-", input: file)
    }
  }

  @Test func `a query lists, sorts and marks from the command line`() throws {
    let list = try program.run("list", "from:kurier", "--sort", "minutes").output
    #expect(list.split(separator: "\n").map { $0.contains("Das Wetter") } == [true, false])
    let reversed = try program.run("list", "from:kurier", "--sort", "minutes", "--reverse").output
    #expect(reversed.split(separator: "\n").map { $0.contains("Das Wetter") } == [false, true])
    #expect(try program.run("mark", "star", "from:Kurier").output == "Starred (2 articles)\n")
    let found = try program.run("search", "is:starred", "not", "Wetter").output
    #expect(found.contains("Ein Wort") && !found.contains("Das Wetter"))
  }

  @Test func `the archive is looked into for who asks for it`() throws {
    _ = try program.run("mark", "archive", "Wetter")
    _ = try program.run("mark", "star", "Wort")
    for query in ["is:archived or is:starred", "is:starred or is:archived"] {
      #expect(try program.run("list", query).output.split(separator: "\n").count == 2)
    }
    #expect(try program.run("list", "--view", "all", "is:archived").output.contains("Das Wetter"))
    #expect(try !program.run("list", "-is:archived").output.contains("Das Wetter"))
    #expect(try !program.run("list", "-wort").output.contains("Ein Wort"))
    #expect(try !program.run("list", "not is:archived").output.contains("Das Wetter"))
    let marked = try program.run("mark", "read", "is:archived or is:starred")
    #expect(marked.output == "Marked read (2 articles)\n")
  }

  @Test func `a wrong query is shown with its place`() throws {
    let outcome = try program.run("list", "is:unread", "frm:zeit")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        is:unread frm:zeit
                  ^
        There is no field “frm”. Did you mean “from:”?

        """)
  }

  @Test func `what another process brings in comes into the list, and the selection stays`() throws
  {
    let session = try program.open()
    try session.wait(for: "1 of 3")
    session.send("j")
    try session.wait(for: "2 of 3")
    let before = session.screen.text(row: 5)
    _ = try program.run("import", "-", input: "---\ntitle: Ganz neu\n---\n\nEin Text.\n")
    try session.wait(for: "Unread 4")
    try session.wait(for: "3 of 4")
    #expect(session.screenText.contains("Ganz neu"))
    #expect(session.screenText.contains(before))
    _ = try program.run("mark", "star", "1")
    try session.wait(for: "Starred 1")
  }

  @Test func `saved views are known by their names, on the screen and to the command line`() throws
  {
    let session = try program.open()
    try session.wait(for: "Unread 3")
    session.send(":filter from:kurier\r")
    try session.wait(for: "kurier 2")
    session.send(":save-view Wien\r")
    try session.wait(for: "Wien 2")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
    let listed = try program.run("list", "--view", "wien", "wort")
    #expect(listed.status == 0 && listed.output.contains("Ein Wort"))
    #expect(!listed.output.contains("Das Wetter"))
    let unknown = try program.run("list", "--view", "wine")
    #expect(unknown.status == 2)
    #expect(unknown.errors == "There is no view “wine”. Did you mean “Wien”?\n")
  }

  @Test(arguments: ["Q", "SIGHUP"])
  func `a restart stands where the reader left`(end: String) throws {
    var session = try program.open()
    try session.wait(for: "Unread 3")
    session.send("\t\t\t")
    try session.waitForStillness()
    session.send("j")
    try session.wait(for: "2 of 3")
    let (row, screen) = (session.screen.cursor.row, session.screenText)
    if end == "Q" { session.send(end) } else { session.signal(SIGHUP) }
    #expect(try session.waitForEnd() == .exit(0))
    session = try program.open()
    try session.wait(for: "2 of 3")
    #expect(session.screenText == screen && session.screen.cursor.row == row)
  }

  @Test func `the list is filtered, sorted, marked and undone, also after a restart`() throws {
    var session = try program.open()
    try session.wait(for: "Unread 3")
    session.send("ffrom:kur")
    try session.wait(for: "Unread › from:kur 2")
    session.send("\r")
    try session.wait(for: "1 of 2")
    session.send("A")
    try session.wait(for: "Marked read (2 articles). u undoes it.")
    try session.wait(for: "Unread › from:kur 2")
    session.send("\u{1B}")
    try session.wait(for: "Unread 1")
    session.send("o")
    try session.wait(for: "Sorted by date")
    session.send("d")
    try session.wait(for: "Trash 1")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))

    session = try program.open()
    try session.wait(for: "All 2")
    session.send("u")
    try session.wait(for: "Undone: In the trash (1 article)")
    try session.wait(for: "Lob der Luecke")
    session.send("u")
    try session.wait(for: "Undone: Marked read (2 articles)")
    try session.wait(for: "Unread 3")
    session.send("\u{12}")
    try session.wait(for: "Unread 1")
    session.send("Q")
    #expect(try session.waitForEnd() == .exit(0))
  }
}
