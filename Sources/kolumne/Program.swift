import ArgumentParser
import ArticleModel
import Curses
import Glibc
import Importing
import Screen
import Settings

/// The command line: one command for everything that the screen can do.
struct Program: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kolumne", abstract: Setting.current.wording.abstract,
      version: Version.current,
      subcommands: [
        Open.self, Read.self, Import.self, List.self, Search.self, Show.self, MarkArticles.self,
        TagArticles.self, Highlights.self, Undo.self, Redo.self, Trash.self, Backup.self,
        Restore.self, OriginalBytes.self, Doctor.self, Parse.self, Export.self, OutlineList.self,
        Themes.self, ConfigCommand.self, Keys.self, ManualCommand.self,
      ], defaultSubcommand: Open.self)
  }

  /// Runs a command, or the one that the arguments name, and ends the process.
  ///
  /// Exit status: 0 done, 1 something failed, 2 wrong usage.
  static func run(_ command: (any ParsableCommand)?) -> Never {
    // A write that fails is told by its result; nothing is gained by dying of it.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try command ?? parseAsRoot(arguments)
      try command.run()
      Glibc.exit(0)
    } catch {
      Glibc.exit(tell(error))
    }
  }

  /// What was typed; a file alone is read.
  private static var arguments: [String] {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let word = arguments.first, !names.contains(word), !word.hasPrefix("-"),
      InputPath(argument: word).withCString({ access($0, F_OK) }) == 0
    else { return withoutSigns(arguments) }
    return [Read.configuration.commandName ?? "read"] + arguments
  }

  /// A part of a query that leaves something out, “-is:read”, is no option: it becomes “not is:read”.
  private static func withoutSigns(_ arguments: [String]) -> [String] {
    arguments.flatMap { argument -> [String] in
      guard argument.hasPrefix("-"),
        let name = argument.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
          .first,
        argument.count > name.count + 1, QueryField(rawValue: name.lowercased()) != nil
      else { return [argument] }
      return ["not", String(argument.dropFirst())]
    }
  }

  private static var names: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Says what ended a command; the exit status that belongs to it.
  private static func tell(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Failure:
      StandardError.write(failure.message)
      return failure.status
    case let error as TerminalError:
      StandardError.write(Printable(Setting.current.wording.message(of: error)))
      return 2
    case let code as ExitCode: return code.rawValue
    default: break
    }
    let status = exitCode(for: error)
    if status.isSuccess {
      // A call for help or for the version is no failure.
      try? StandardOutput.write(Printable(Setting.current.wording.usage(fullMessage(for: error))))
      return 0
    }
    guard status == .validationFailure else {
      StandardError.write(Printable(Setting.current.wording.message(of: error)))
      return 1
    }
    let word = CommandLine.arguments.dropFirst().first ?? ""
    let isCommand = names.contains(word)
    StandardError.write(
      isCommand || word.hasPrefix("-")
        ? Printable(line: Setting.current.wording.wrongUsage(fullMessage(for: error)))
        : Printable(
          line: Setting.current.wording.unknownCommand(
            word, nearest: nearest(to: word, among: names))))
    return 2
  }
}

/// The end of a command that did not do all it was asked for, in one sentence.
struct Failure: Error {
  var message: Printable
  var status: Int32

  init(_ message: String, status: Int32 = 1) {
    self.message = Printable(message)
    self.status = status
  }

  /// The call itself was wrong.
  static func usage(_ message: String) -> Failure { Failure(message, status: 2) }
}

enum Version {
  static let current = "0.1.0"
}
