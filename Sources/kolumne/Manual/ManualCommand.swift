import ArgumentParser
import Screen
import Settings

/// `kolumne manual`: the manual as it is kept in the repository, made from the lists of commands
/// and settings. For `make manual`; hidden from readers, who have the pages.
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "manual", shouldDisplay: false)
  }

  enum Page: String, ExpressibleByArgument, CaseIterable {
    case program = "kolumne.1"
    case config = "kolumne-config.5"
    case whole = "Manual.md"
  }

  @Argument var page: Page

  func run() throws {
    let text =
      switch page {
      case .program: ManualPage.program.roff
      case .config: ManualPage.config.roff
      case .whole: ManualPage.markdown([.program, .config])
      }
    try StandardOutput.write(Printable(text))
  }
}
