import Foundation
import Testing

@Suite struct HighlightCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    let file = program.home + "/warten.md"
    try """
    ---
    kolumne: 1
    title: "Vom Warten"
    byline: ["Anna Beispiel"]
    published: "2024-05-07T06:30:00+02:00"
    url: "https://bote.example/warten"
    publication: "Der Bote"
    language: "de"
    highlights: [{"quote": "Wer wartet, handelt auch.", "note": "Stimmt das?\\n\\nDoch.", \
    "added": "2024-05-08T10:00:00+00:00"}, {"quote": "Steht nicht da.", "colour": "red", \
    "added": "2024-05-09T10:00:00+00:00"}]
    ---

    Wer wartet, handelt auch. Er wartet nur länger.

    „Die Brücke bleibt gesperrt“, heißt es dann.

    """.write(toFile: file, atomically: false, encoding: .utf8)
    _ = try program.run("import", file)
  }

  @Test func `highlights are listed newest first, with note and article`() throws {
    let outcome = try program.run("highlights")
    #expect(
      outcome.output == """
            2  2024-05-09  „Steht nicht da.“
               1  Der Bote  Vom Warten  (no longer in the text)
            1  2024-05-08  „Wer wartet, handelt auch.“
               Note: Stimmt das? Doch.
               1  Der Bote  Vom Warten

        """)
    #expect(try program.run("highlights", "doch", "from:bote").output.contains("handelt auch"))
    #expect(try !program.run("highlights", "doch").output.contains("Steht nicht da"))
    #expect(try program.run("highlights", "1").output.split(separator: "\n").count == 5)
    let nothing = try program.run("highlights", "from:kurier")
    #expect(nothing.errors == "No highlight is there.\n")
    #expect(nothing.status == 1)
    #expect(try program.run("highlights", "7").status == 1)
    #expect(try program.run("list", "is:noted", "--json").output.contains(#""highlights":2,"#))
  }

  @Test func `a line of JSON says all of a highlight`() throws {
    let lost = """
      {"added":"2024-05-09T10:00:00+00:00","after":"","article":1,"authors":["Anna Beispiel"],\
      "before":"","colour":"red","end":null,"headline":"Vom Warten","id":2,"language":"de",\
      "lost":true,"note":null,"place":null,"publication":"Der Bote",\
      "published":"2024-05-07T06:30:00+02:00","quote":"Steht nicht da."}
      """
    let found = """
      {"added":"2024-05-08T10:00:00+00:00",\
      "after":" Er wartet nur länger.\\n\\n„Die Brücke bleibt gespe","article":1,\
      "authors":["Anna Beispiel"],"before":"","colour":"yellow",\
      "end":{"block":0,"offset":25},"headline":"Vom Warten","id":1,"language":"de",\
      "lost":false,"note":"Stimmt das?\\n\\nDoch.","place":{"block":0,"offset":0},\
      "publication":"Der Bote","published":"2024-05-07T06:30:00+02:00",\
      "quote":"Wer wartet, handelt auch."}
      """
    #expect(try program.run("highlights", "--json").output == "\(lost)\n\(found)\n")
    #expect(
      try program.run("highlights", "from:kurier", "--json")
        == Program.Outcome(status: 1, output: "", errors: "No highlight is there.\n"))
  }

  @Test func `as Markdown they have a citation and the quotation marks of the language`() throws {
    #expect(
      try program.run("highlights", "--format", "markdown").output == """
        ## Vom Warten

        Anna Beispiel: „Vom Warten“, Der Bote, 7 May 2024, <https://bote.example/warten>

        > „Wer wartet, handelt auch.“

        Stimmt das?

        Doch.

        > „Steht nicht da.“

        """)
  }

  @Test func `a script marks a passage by its words, changes and removes it`() throws {
    let made = try program.run(
      "highlights", "add", "1", "\"die BRÜCKE bleibt gesperrt\"", "--note", "Wie lange?",
      "--colour", "green", "--json")
    #expect(made.output.contains(#""quote":"„Die Brücke bleibt gesperrt“""#))
    #expect(made.output.contains(#""place":{"block":1,"offset":0}"#))
    #expect(made.output.contains(#""colour":"green""#) && made.output.contains(#""id":3"#))
    #expect(try program.run("search", "lange").status == 0)
    #expect(
      try program.run("highlights", "change", "3", "--note", "").output == "Note removed.\n")
    #expect(
      try program.run("highlights", "change", "3", "--colour", "blue").output
        == "Highlight changed.\n")
    #expect(try program.run("highlights", "remove", "3", "1").output == "2 highlights removed.\n")
    #expect(try program.run("undo").output == "Taken back: Highlight removed.\n")
    #expect(try program.run("undo").output == "Taken back: Highlight changed.\n")
    #expect(try program.run("undo").output == "Taken back: Note removed.\n")
    #expect(try program.run("highlights", "lange").output.contains("Note: Wie lange?"))
    #expect(try program.run("undo").output == "Taken back: Passage highlighted.\n")
    #expect(try program.run("highlights", "remove", "3").status == 1)
    let note = try program.run("highlights", "add", "1", "--note", "Lesenswert.")
    #expect(note.output.contains("Note: Lesenswert."))
  }

  @Test func `what cannot be marked gets one clear line`() throws {
    let german: [String: String?] = ["LC_ALL": "", "LANG": "de_DE.UTF-8"]
    #expect(
      try program.run("highlights", "add", "1", "Wer eilt").errors
        == "“Wer eilt” does not stand in article 1.\n")
    #expect(
      try program.run("highlights", "remove", "9", environment: german).errors
        == "Es gibt keine Markierung 9. „kolumne highlights“ zeigt alle.\n")
    #expect(try program.run("highlights", "add", "1").status == 2)
    #expect(try program.run("highlights", "change", "1").status == 2)
    #expect(try program.run("highlights", "add", "1", "Er", "--colour", "octarine").status == 2)
    #expect(try program.run("highlights", "add", "9", "Er").status == 1)
  }

  @Test func `an exported library has its highlights again`() throws {
    let folder = program.home + "/out"
    _ = try program.run("export", "--format", "markdown", "--to", folder)
    let other = try Program()
    _ = try other.run("import", folder)
    #expect(
      try other.run("highlights", "--json").output == program.run("highlights", "--json").output)
  }
}
