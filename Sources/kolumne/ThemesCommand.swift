import ArgumentParser
import Exporting
import Glibc
import Importing
import Screen
import Settings

/// `kolumne themes`: what themes there are, and new ones from base16 schemes.
struct Themes: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "themes", abstract: Setting.current.wording.themesAbstract,
      subcommands: [ListThemes.self, ImportThemes.self], defaultSubcommand: ListThemes.self)
  }
}

/// `kolumne themes list`: names, variants and where each is from.
struct ListThemes: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Setting.current.wording.themesListAbstract)
  }

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  func run() throws {
    let setting = Setting.current
    let shelf = setting.themeShelf
    let (themes, errors, warnings) = shelf.themes()
    let width = themes.map(\.name.cellWidth).max() ?? 0
    for theme in themes {
      let path = shelf.ownNames.contains(theme.name) ? setting.themePath(theme.name) : nil
      let report = ThemeReport(theme: theme, path: path)
      guard !json else {
        try StandardOutput.write(JSON.line(report))
        continue
      }
      let gap = String(repeating: " ", count: width - theme.name.cellWidth + 2)
      try StandardOutput.write(
        Printable(line: theme.name + gap + report.words(setting.wording)))
    }
    let problems = errors.map(setting.wording.warning) + warnings.map(setting.wording.warning)
    for problem in problems { StandardError.write(Printable(line: problem)) }
    if !errors.isEmpty { throw ExitCode(1) }
  }
}

/// What `themes --json` says of one theme: one object, whose keys are documented and stable.
private struct ThemeReport: Encodable {
  var name: String
  /// “shipped” or “own”.
  var source: String
  /// The file of the reader's own theme.
  var path: String?
  var variants: [String]

  init(theme: Theme, path: String?) {
    name = theme.name
    source = path == nil ? "shipped" : "own"
    self.path = path
    variants = theme.variants.map(\.rawValue)
  }

  func words(_ wording: Wording) -> String {
    let names = variants.map { $0 == "light" ? wording.lightVariant : wording.darkVariant }
    return names.joined(separator: ", ") + "  " + (path ?? wording.shippedTheme)
  }

  private enum Key: String, CodingKey { case name, source, path, variants }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(name, forKey: .name)
    try box.encode(source, forKey: .source)
    try box.encode(path, forKey: .path)
    try box.encode(variants, forKey: .variants)
  }
}

/// `kolumne themes import FILE...`
struct ImportThemes: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: Setting.current.wording.themesImportAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.schemeHelp))
  var files: [String]

  @Flag(help: ArgumentHelp(Setting.current.wording.fullContrastHelp))
  var aaa = false

  func run() throws {
    let wording = Setting.current.wording
    var failed = false
    for file in files {
      do {
        try importScheme(file)
      } catch let error as Base16Error {
        failed = true
        StandardError.write(Printable(line: wording.message(of: error, in: file)))
      } catch let failure as Failure {
        failed = true
        StandardError.write(failure.message)
      } catch {
        failed = true
        StandardError.write(Printable(line: wording.message(of: error)))
      }
    }
    if failed { throw ExitCode(1) }
  }

  private func importScheme(_ file: String) throws {
    let setting = Setting.current
    guard let home = setting.home else { throw Failure(setting.wording.noHome) }
    let bytes = try readInput(InputPath(file), limit: 1 << 20)
    let scheme = try Base16Scheme(yaml: String(decoding: bytes, as: UTF8.self))
    let name = scheme.fileName ?? "base16"
    let path = setting.themePath(name) ?? ""
    makeFolders(home.config + "/themes")
    try write(scheme.themeFile(ratio: aaa ? 7 : 4.5), to: path)
    try StandardOutput.write(Printable(line: setting.wording.themeWritten(name, path: path)))
  }

  /// Writes a file that is not there yet: one of the same name may have been changed by hand.
  private func write(_ text: String, to path: String) throws {
    do throws(OutputError) {
      let file = try OutputFile(path)
      try file.write(Array(text.utf8))
      try file.finish(replacing: false)
    } catch {
      guard case .occupied = error else { throw error }
      throw Failure(Setting.current.wording.themeExists(path))
    }
  }
}

/// Makes the folder at `path` and those above it, as far as they are missing.
private func makeFolders(_ path: String) {
  if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
    makeFolders(String(path[..<slash]))
  }
  mkdir(path, 0o700)
}
