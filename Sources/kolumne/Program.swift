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
    // Before the file may stand what a reader of files understands as well.
    guard let word = arguments.first(where: { $0 != "--plain" && $0 != "--" }),
      !names.contains(word), !word.hasPrefix("-"),
      InputPath(argument: word).withCString({ access($0, F_OK) }) == 0
    else { return withoutSigns(arguments) }
    return [Read.configuration.commandName ?? "read"] + arguments
  }

  /// A part of a query that leaves something out, “-is:read” or “-rain”, is no option: it becomes
  /// “not is:read”. Options of one letter there are none but “-h”.
  private static func withoutSigns(_ arguments: [String]) -> [String] {
    let takingQueries = ["list", "search", "mark", "tag", "export", "highlights"]
    let words = arguments.prefix(2)
    guard let command = words.first, takingQueries.contains(command),
      // There the words are a quote.
      words != ["highlights", "add"], words != ["highlights", "change"]
    else { return arguments }
    return arguments.flatMap { argument -> [String] in
      let rest = argument.dropFirst()
      guard argument.hasPrefix("-"), !rest.hasPrefix("-"), rest.count > 1, Int64(rest) == nil
      else { return [argument] }
      return ["not", String(rest)]
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
    let wording = Setting.current.wording
    StandardError.write(
      Printable(
        line: isCommand || word.hasPrefix("-")
          ? wording.wrongUsage(fullMessage(for: error)) : wording.noCommand(word, of: names)))
    return 2
  }
}

extension Wording {
  /// What a first word can have been meant for that is neither a command nor a file.
  fileprivate func noCommand(_ word: String, of names: [String]) -> String {
    if word.hasPrefix("http://") || word.hasPrefix("https://") { return addressNotRead(word) }
    // Names of commands have neither.
    if word.contains("/") || word.contains(".") { return noSuchFile(word) }
    return unknownCommand(word, nearest: otherNames[word] ?? nearest(to: word, among: names))
  }
}

/// What other programs call it.
private let otherNames = [
  "add": "import", "save": "import", "ls": "list", "find": "search", "grep": "search",
  "cat": "show", "view": "read", "rm": "mark trash", "delete": "mark trash",
  "remove": "mark trash", "star": "mark star", "archive": "mark archive", "notes": "highlights",
  "annotations": "highlights", "tags": "tag list", "settings": "config",
]

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
