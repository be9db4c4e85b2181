import Foundation
import Testing

/// What reaches the disk before what, as the calls to the system tell.
@Suite(.enabled(if: access("/usr/bin/strace", X_OK) == 0)) struct DurabilityTests {
  let program: Program

  init() throws { program = try Program() }

  /// Something that the program asked of the system.
  private enum Deed: Equatable {
    case wrote(String)
    /// All of a file or folder was waited for.
    case settled(String)
    case named(String, as: String)
    case printed
  }

  /// The deeds of a call, in their order.
  private func deeds(_ arguments: [String]) throws -> [Deed] {
    let log = program.home + "/trace"
    let calls = "fsync,fdatasync,rename,renameat,renameat2,link,linkat,write,pwrite64"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      ["-f", "-y", "-qq", "-s", "400", "-e", "signal=none", "-e", "trace=" + calls, "-o", log]
      + [Program.path] + arguments
    process.environment = program.environment
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    _ = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .compactMap(deed)
  }

  private func deed(_ line: Substring) -> Deed? {
    guard let call = line.split(separator: " ").dropFirst().first?.split(separator: "(").first
    else { return nil }
    let line = line.replacing("//", with: "/")
    let file = line.split(separator: "<").dropFirst().first?.prefix { $0 != ">" }
    let names = line.split(separator: "\"", omittingEmptySubsequences: false)
    switch call {
    case "fsync", "fdatasync": return file.map { .settled(String($0)) }
    case "write" where line.contains("write(1<"): return .printed
    case "write", "pwrite64": return file.map { .wrote(String($0)) }
    case "rename", "renameat", "renameat2", "link", "linkat":
      return names.count > 3 ? .named(String(names[1]), as: String(names[3])) : nil
    default: return nil
    }
  }

  @Test(arguments: [
    ["export", "--format", "markdown", "--to", "HOME/out"],
    ["export", "--format", "epub", "--to", "HOME/out.epub"],
    ["backup"], ["backup", "HOME/copy.sqlite"],
  ])
  func `a file is on the disk before it gets its name, and the name right behind`(
    arguments: [String]
  ) throws {
    _ = try program.run("import", Program.capture)
    let deeds = try deeds(arguments.map { $0.replacing("HOME", with: program.home) })
    let named = deeds.enumerated().filter { if case .named = $1 { true } else { false } }
    #expect(!named.isEmpty)
    for (place, deed) in named {
      guard case .named(let old, let new) = deed else { continue }
      let lastWrite = deeds[..<place].lastIndex(of: .wrote(old)) ?? 0
      #expect(deeds[lastWrite..<place].contains(.settled(old)), "\(old)")
      let folder = URL(fileURLWithPath: new).deletingLastPathComponent().path
      #expect(deeds[place...].contains(.settled(folder)), "\(folder)")
    }
  }

  @Test(arguments: [
    ["import", "HOME/page.md"], ["mark", "star", "1"], ["tag", "add", "Kunst", "1"],
  ])
  func `what is said to be kept is on the disk`(arguments: [String]) throws {
    _ = try program.run("import", Program.capture)
    try Data("# Eins\n\nEin Satz. [Noch einer](https://example.org/a).\n".utf8)
      .write(to: URL(fileURLWithPath: program.home + "/page.md"))
    let deeds = try deeds(arguments.map { $0.replacing("HOME", with: program.home) })
    let said = try #require(deeds.firstIndex(of: .printed))
    for name in arguments[0] == "import" ? ["originals", "library"] : ["library"] {
      let log = "\(program.home)/\(name).sqlite-wal".replacing("//", with: "/")
      let lastWrite = try #require(deeds[..<said].lastIndex(of: .wrote(log)), "\(name)")
      #expect(deeds[lastWrite..<said].contains(.settled(log)), "\(name)")
    }
  }
}
