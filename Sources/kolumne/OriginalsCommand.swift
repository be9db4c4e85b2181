import ArgumentParser
import Screen
import Settings
import Storage

/// `kolumne originals`: the bytes that came in.
struct OriginalBytes: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "originals", abstract: Setting.current.wording.originalsAbstract,
      subcommands: [OriginalsPrune.self])
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

struct OriginalsPrune: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prune", abstract: Setting.current.wording.originalsPruneAbstract)
  }

  @Flag(help: ArgumentHelp(Setting.current.wording.allOriginalsHelp))
  var all = false

  func run() throws {
    let count = try Setting.current.library().pruneOriginals(all: all)
    try StandardOutput.write(Printable(Setting.current.wording.pruned(count)))
  }
}
