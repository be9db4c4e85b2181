import Foundation
import Testing

/// A file of ours for each form that comes in (`Fixtures/Exports`), and what it becomes.
@Suite struct FormatTests {
  static let folder = (Bundle.module.resourcePath ?? "") + "/Fixtures/Exports"

  /// The files and the lines told of them, from `told.txt`.
  private static let told: [String: [String]] = {
    let text = (try? String(contentsOfFile: folder + "/told.txt", encoding: .utf8)) ?? ""
    let parts = text.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
    return Dictionary(uniqueKeysWithValues: parts.map { ($0[0], Array($0.dropFirst())) })
  }()
  static let names = told.keys.sorted()

  let program: Program

  init() throws { program = try Program() }

  private struct Listed: Decodable {
    var headline, access, added: String
    var authors, tags: [String]
    var published: String?
    var read, starred, archived: Bool
    var highlights: Int
    var progress: Double

    var line: String {
      let marks = [(read, "read"), (starred, "starred"), (archived, "archived")]
      let parts: [String?] = [
        headline, authors.isEmpty ? nil : "by " + authors.joined(separator: ", "),
        published.map { "of " + $0.prefix(10) },
        // What has no day of its own came in today.
        added < "2025" ? "added " + added.prefix(10) : nil, access == "full" ? nil : access,
        marks.filter(\.0).map(\.1).joined(separator: " "),
        tags.map { "#" + $0 }.joined(separator: " "),
        highlights > 0 ? "marked \(highlights)" : nil,
        progress > 0 ? "begun \(progress)" : nil,
      ]
      return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  private func list(_ program: Program) throws -> [String] {
    try ["all", "archive"].flatMap { view in
      try program.run("list", "--json", "--view", view).output.split(separator: "\n").map { line in
        try JSONDecoder().decode(Listed.self, from: Data(line.utf8)).line
      }
    }
  }

  /// All that a library holds, but for the numbers of its articles.
  private func holdings(_ program: Program) throws -> [String] {
    let lines = try program.run("export", "--format", "jsonl", "--to", "-").output
    return lines.split(separator: "\n").map { line in
      String(line.replacing(/"id":[0-9]+,/, with: ""))
    }.sorted()
  }

  @Test func `every file is told of`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let others: Set = ["Wrong", "newsboat", "told.txt"]
    #expect(Set(files).subtracting(others).union(["newsboat/cache.db"]) == Set(Self.names))
  }

  @Test(arguments: names)
  func `what other programs write comes in with all that was noted there`(name: String) throws {
    let outcome = try program.run("import", Self.folder + "/" + name)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors.isEmpty)
    #expect(try list(program) == Self.told[name])
  }

  @Test(arguments: names, ["jsonl", "markdown"])
  func `what came in goes out and comes back as the same`(name: String, form: String) throws {
    _ = try program.run("import", Self.folder + "/" + name)
    let path = program.home + (form == "jsonl" ? "/out.jsonl" : "/out")
    #expect(try program.run("export", "--format", form, "--to", path).status == 0)
    let other = try Program()
    #expect(try other.run("import", path).status == 0)
    #expect(try holdings(other) == holdings(program))
    // Without a day of their own, the newest arrivals come out first, and are the first to come in.
    #expect(try list(other).sorted() == list(program).sorted())
  }

  @Test(arguments: [
    ("articles.tar", "/seiten/warten.html” is damaged or breaks off. Get it again."),
    ("omnivore.zip", "/metadata_0_to_1.json” is damaged or breaks off. Export it again."),
    ("readeck.zip", "/bookmarks/Ab1” has neither text nor an address on the web."),
  ])
  func `an archive with something broken in it gets one clear line`(
    name: String, line: String
  ) throws {
    let path = Self.folder + "/Wrong/" + name
    let outcome = try program.run("import", path)
    #expect(outcome.errors == "“\(path)\(line)\n")
    #expect(outcome.output == "1 failed\n")
    #expect(outcome.status == 1)
  }
}
