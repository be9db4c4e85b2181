import Foundation
import Testing

@Suite struct LibraryCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("import", Program.capture)
  }

  @Test func `the trash is listed, restored from and emptied by name`() throws {
    #expect(try program.run("trash").errors == "The trash is empty.\n")
    #expect(try program.run("mark", "trash", "1").output == "In the trash (1 article)\n")
    #expect(try program.run("list", "--json").output == "")
    #expect(try program.run("trash", "list", "--json").output.contains(#""trashed":true"#))
    #expect(try program.run("trash", "empty").status == 2)
    #expect(try program.run("trash", "empty", "7").errors == "Article 7 is not in the trash.\n")
    #expect(
      try program.run("trash", "restore", "1").output == "Back from the trash (1 article)\n")
    #expect(try program.run("list", "--json").output.contains(#""trashed":false"#))
    #expect(try program.run("trash", "empty", "1").errors == "Article 1 is not in the trash.\n")
    _ = try program.run("mark", "trash", "1")
    #expect(try program.run("trash", "empty", "--all").output == "1 article deleted.\n")
    #expect(try program.run("show", "1").status == 1)
  }

  @Test func `a number that means nothing is named, and the rest is done`() throws {
    let unknown = "No article matches “999”. “kolumne list” shows what there is.\n"
    for (command, said) in [
      (["mark", "read"], "Marked read (1 article)\n"),
      (["tag", "add", "x"], "Tag “x”: 1 article.\n"),
      (["mark", "trash"], "In the trash (1 article)\n"),
    ] {
      let outcome = try program.run(command + ["999", "1"])
      #expect(outcome == Program.Outcome(status: 1, output: said, errors: unknown))
    }
    let restored = try program.run("trash", "restore", "999", "1")
    #expect(restored.status == 1 && restored.output == "Back from the trash (1 article)\n")
    #expect(restored.errors == "Article 999 is not in the trash.\n")
    #expect(
      try program.run("mark", "read", "999")
        == Program.Outcome(status: 1, output: "", errors: unknown))
    #expect(try program.run("list", "--json").output.contains(#""read":true"#))
  }

  @Test func `the bytes that came in are given out as they were`() throws {
    let bytes = try String(contentsOfFile: Program.capture, encoding: .utf8)
    #expect(try program.run("originals", "show", "1").output == bytes)
    #expect(try program.run("originals", "show", "7").status == 1)
    _ = try program.run("originals", "prune", "--all")
    #expect(
      try program.run("originals", "show", "1").errors
        == "The bytes that article 1 was made from are not kept any more.\n")
  }

  @Test func `an empty library beside a backup of a full one says so`() throws {
    _ = try program.run("backup")
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: program.home + "/library.sqlite" + suffix)
    }
    let listed = try program.run("list").errors
    #expect(listed.hasPrefix("The library is empty, but there is a backup of one that was not: “"))
    #expect(try program.run("originals", "prune").errors == listed)
    let command = try #require(listed.split(separator: "'").dropFirst().first)
    #expect(try program.run("restore", String(command)).status == 0)
    #expect(try program.run("list").output.split(separator: "\n").count == 1)
  }

  @Test func `an export overwrites no file of the library, whatever it was told`() throws {
    let path = program.home + "/library.sqlite"
    let outcome = try program.run("export", "--format", "jsonl", "--to", path, "--force")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == "“\(path)” is a file of the library itself. Name another one.\n")
    #expect(try program.run("list").output.split(separator: "\n").count == 1)
  }

  @Test func `what was done last is undone and redone by another call`() throws {
    _ = try program.run("mark", "star", "1")
    _ = try program.run("tag", "add", "Brücken", "auerbach")
    #expect(try program.run("tag", "list").output == "Brücken  1\n")
    #expect(try program.run("undo").output == "Taken back: Tag “Brücken”: 1 article.\n")
    #expect(try program.run("undo").output == "Taken back: Starred (1 article)\n")
    #expect(try program.run("undo").errors == "There is nothing to take back.\n")
    #expect(try program.run("redo").output == "Done again: Starred (1 article)\n")
    let list = try program.run("list", "--json").output
    #expect(list.contains(#""starred":true"#) && list.contains(#""tags":[]"#))
  }

  @Test func `search finds words of the text and shows the passage`() throws {
    let found = try program.run("search", "absperrband")
    #expect(found.output.split(separator: "\n").count == 2)
    #expect(found.output.contains("Absperrband"))
    #expect(try program.run("search", "band", "--json").output.contains(#""excerpt":{"#))
    #expect(try program.run("search", "brücken", "is:unread").status == 0)
    #expect(try program.run("search", "brücken", "is:read").status == 1)
    #expect(try program.run("search", "is:rot").status == 2)
    #expect(try program.run("search", "zeppelin").status == 1)
    #expect(try program.run("search", "zeppelin", "--json").output == "")
    for command in ["search", "list", "highlights"] {
      for form in [[], ["--json"]] {
        #expect(try program.run([command, "zeppelin"] + form).status == 1, "\(command) \(form)")
      }
    }
    #expect(try program.run("highlights", "--json").status == 0)
    #expect(
      try program.run("highlights")
        == Program.Outcome(status: 0, output: "", errors: "No highlight is there.\n"))
  }

  @Test func `a tag needs a name`() throws {
    for name in ["", " "] {
      for command in ["add", "remove"] {
        let outcome = try program.run("tag", command, name, "1")
        #expect(outcome.status == 2 && outcome.errors.hasPrefix("A tag needs a name."))
      }
    }
    #expect(try program.run("tag", "list").output == "")
  }

  @Test func `what keeps a backup from being made or read is told`() throws {
    let copy = program.home + "/copy.sqlite"
    _ = try program.run("backup", copy)
    let nowhere = program.home + "/none/copy.sqlite"
    #expect(
      try program.run("backup", copy).errors
        == "There is something at “\(copy)” already. Name another place.\n")
    #expect(
      try program.run("backup", nowhere).errors
        == "Cannot write the backup “\(nowhere)”: No such file or directory.\n")
    #expect(
      try program.run("restore", nowhere).errors
        == "Cannot read the backup “\(nowhere)”: No such file or directory.\n")
    #expect(
      try program.run("restore", program.home).errors
        == "Cannot read the backup “\(program.home)”: Is a directory.\n")
  }

  @Test func `of a damaged library no article is said not to match`() throws {
    let path = program.home + "/library.sqlite"
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    try Data(repeating: 0x5A, count: 9000).write(to: URL(fileURLWithPath: path))
    let outcome = try program.run("show", "1", "--revisions")
    #expect(outcome.status == 1 && outcome.errors.contains("is damaged"))
  }

  @Test func `a backup is made and restored, and the library before lies beside it`() throws {
    let copy = program.home + "/copy.sqlite"
    #expect(
      try program.run("backup", copy).output == "The library is copied to “\(copy)”.\n")
    _ = try program.run("mark", "star", "1")
    let restored = try program.run("restore", copy)
    #expect(restored.output.hasPrefix("“\(copy)” is the library now. The one before lies in “"))
    #expect(try program.run("list", "--json").output.contains(#""starred":false"#))
    #expect(try program.run("backup", copy).status == 1)
    #expect(try program.run("restore", Program.capture).status == 1)
  }

  @Test func `the doctor finds a sound library well and a damaged one wrong`() throws {
    let well = try program.run("doctor", "--thorough")
    #expect(well.status == 0)
    #expect(well.output.contains("✓ library     1 article, all pages sound.\n"))
    #expect(well.output.contains(/✓ disk        \d.* are free\.\n/))
    let path = program.home + "/library.sqlite"
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    try Data(repeating: 0x5A, count: 9000).write(to: URL(fileURLWithPath: path))
    let damaged = try program.run("doctor", "--json")
    #expect(damaged.status == 1)
    #expect(damaged.output.contains(#""state":"wrong""#))
    #expect(try program.run("doctor", "--salvage").status == 1)
    #expect(FileManager.default.contents(atPath: path)?.count == 9000)
  }

  @Test func `originals are counted and pruned, and the article stays`() throws {
    #expect(
      try program.run("originals").output.hasSuffix("1 original; 0 of them no article needs.\n"))
    #expect(try program.run("originals", "prune").output == "0 originals deleted.\n")
    #expect(try program.run("originals", "prune", "--all").output == "1 original deleted.\n")
    #expect(try program.run("show", "1").status == 0)
  }

  @Test func `a library that its owner may not write is read, and says so when it is to change`()
    throws
  {
    _ = try program.run("import", Program.capture)
    let list = try program.run("list").output
    // The superuser may write everywhere: so nobody becomes its owner, and runs a copy of the
    // program, since where it lies nobody may look.
    let nobody: uid_t = 65534
    let copy = program.home + "-kolumne"
    // Copied by another process: what a test beside this one starts would inherit the open file, and
    // the system runs no file that somebody writes.
    let copying = try Process.run(URL(fileURLWithPath: "/bin/cp"), arguments: [Program.path, copy])
    copying.waitUntilExit()
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let isRoot = geteuid() == 0
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.home)
    for path in names.map({ program.home + "/" + $0 }) + [program.home] {
      if isRoot { #expect(chown(path, nobody, nobody) == 0) }
      chmod(path, 0o500)
    }
    defer { chmod(program.home, 0o700) }
    func run(_ arguments: String...) throws -> (status: Int32, text: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: isRoot ? "/usr/bin/setpriv" : copy)
      let dress = ["--reuid=\(nobody)", "--regid=\(nobody)", "--clear-groups", copy]
      process.arguments = (isRoot ? dress : []) + arguments
      process.environment = program.environment
      let output = Pipe()
      (process.standardOutput, process.standardError) = (output, output)
      try process.run()
      let text = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }
    #expect(try run("list") == (0, list))
    let sentence =
      "The library “\(program.home)/library.sqlite” can only be read. Nothing was changed; check its "
      + "rights.\n"
    #expect(try run("mark", "star", "1") == (1, sentence))
    #expect(try run("list") == (0, list))
  }
}
