import ArgumentParser
import Importing
import Reader
import Screen
import Settings

/// `kolumne config`: what is set, the commented default, or what is wrong with a file.
struct ConfigCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "config", abstract: Setting.current.wording.configAbstract)
  }

  @Flag(name: .customLong("default"), help: ArgumentHelp(Setting.current.wording.defaultHelp))
  var showsDefault = false

  @Flag(help: ArgumentHelp(Setting.current.wording.checkHelp))
  var check = false

  @Argument(help: ArgumentHelp(Setting.current.wording.configFileHelp), completion: .file())
  var file: String?

  func validate() throws {
    if file != nil, !check { throw ValidationError(Setting.current.wording.fileNeedsCheck) }
  }

  func run() throws {
    let setting = Setting.current
    if check { return try report(setting) }
    if showsDefault {
      return try StandardOutput.write(Printable(Config.defaultFile(setting.wording)))
    }
    for entry in Config.entries {
      try StandardOutput.write(Printable("\(entry.key) = \(entry.value(setting.config).toml)"))
    }
  }

  /// Names every line that makes no sense; exit status 1 when there is one.
  private func report(_ setting: Setting) throws {
    let wording = setting.wording
    guard let path = file ?? setting.home.map({ $0.config + "/" + Config.file }) else {
      throw Failure(wording.noHome)
    }
    let text: String
    do throws(InputError) {
      text = try Setting.text(path, isNeeded: file != nil).get()
    } catch {
      throw Failure(wording.message(of: error))
    }
    let (config, problems) = Config.read(text, file: file ?? Config.file)
    var warnings = problems + KeyMap.of(config, file: file ?? Config.file).1
    warnings.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    var lines = warnings.map(wording.warning)
    lines += config.viewWarnings(wording, file: file ?? Config.file)
    if let themeWarning = setting.themeWarning(config.theme) { lines.append(themeWarning) }
    for line in lines { try StandardOutput.write(Printable(line: line)) }
    if !lines.isEmpty { throw ExitCode(1) }
    try StandardOutput.write(Printable(wording.configIsFine))
  }
}
