import ArgumentParser
import ArticleModel
import Screen
import Settings
import Storage

/// `kolumne originals`: the bytes that came in.
struct OriginalBytes: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "originals", abstract: Setting.current.wording.originalsAbstract,
      subcommands: [OriginalsShow.self, OriginalsPrune.self])
  }

  func run() throws {
    let setting = Setting.current
    guard let home = setting.home else { throw Failure(setting.wording.noHome) }
    let (count, unused) = try setting.library().countOriginals()
    let files = Library.files(in: home.data).filter { $0.name.hasPrefix("originals.sqlite") }
    let size = setting.wording.size(files.reduce(0) { $0 + $1.bytes })
    let text = setting.wording.originals(count, unused: unused)
    try StandardOutput.write(Printable(line: "\(size)  \(text)"))
  }
}

/// `kolumne originals show`: the bytes as they came in, which only a file or a pipe may get.
struct OriginalsShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: Setting.current.wording.originalsShowAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.numberHelp))
  var number: Int64

  func run() throws {
    let wording = Setting.current.wording
    if StandardOutput.isTerminal { throw Failure(wording.originalIsNoText(number), status: 2) }
    let (library, id) = (try Setting.current.library(), ArticleID(rawValue: number))
    guard try library.summary(id) != nil else {
      throw Failure(wording.nothingFound(id.description))
    }
    guard let bytes = try library.original(of: id) else {
      throw Failure(wording.noOriginal(number))
    }
    try StandardOutput.write(unchanged: bytes)
  }
}

struct OriginalsPrune: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prune", abstract: Setting.current.wording.originalsPruneAbstract)
  }

  @Flag(help: ArgumentHelp(Setting.current.wording.allOriginalsHelp))
  var all = false

  func run() throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    // Where the library was lost, they may be all that is left of it.
    if try library.isEmpty(), let backup = library.backups().first {
      throw Failure(wording.emptyBeside(backup))
    }
    let count = try library.pruneOriginals(all: all)
    try StandardOutput.write(Printable(wording.pruned(count)))
  }
}
