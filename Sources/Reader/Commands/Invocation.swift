import Settings

/// A command with what it is given, as the `:` line and the key bindings write it: “next-line 5”,
/// “set measure 70”.
public struct Invocation: Hashable, Sendable {
  public var command: Command
  public var count: Int?
  public var argument: String?

  public init(_ command: Command, count: Int? = nil, argument: String? = nil) {
    self.command = command
    self.count = count
    self.argument = argument
  }

  /// Why a line is no invocation.
  public enum Failure: Error, Equatable {
    case empty
    case unknown(String, nearest: String?)
    case ambiguous(String, [String])
    case unwanted(Command, String)
    case noNumber(Command, String)
    case missing(Command)
  }

  /// Reads a line; `allowsShort` takes the beginning of a name for the name where it is clear.
  public init(_ line: String, allowsShort: Bool = false) throws(Failure) {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let name = parts.first.map(String.init) else { throw .empty }
    let rest = parts.count > 1 ? parts[1].trimmed : ""
    if allowsShort, rest.isEmpty, let number = Int(name), number > 0 {
      // As in other pagers, a number alone goes there.
      self.init(.last, count: number)
      return
    }
    let command = try Invocation.command(name, allowsShort: allowsShort)
    let entry = command.entry
    self.init(command)
    if rest.isEmpty {
      if entry.isArgumentNeeded { throw .missing(command) }
      return
    }
    switch entry.argument {
    case .none: throw .unwanted(command, rest)
    case .number:
      guard let number = Int(rest), number > 0 else { throw .noNumber(command, rest) }
      count = min(number, 99_999)
    case .text, .query, .theme, .view, .order, .command, .tag, .colour, .mark, .setting:
      argument = rest
    }
  }

  private static func command(_ name: String, allowsShort: Bool) throws(Failure) -> Command {
    if let command = Command(rawValue: name) { return command }
    // Fingers have learnt these elsewhere; no other command takes them over.
    if allowsShort, let command = [Command.quit, .help].first(where: { $0.name.hasPrefix(name) }) {
      return command
    }
    let names = Command.allCases.map(\.name)
    let longer = allowsShort ? names.filter { $0.hasPrefix(name) } : []
    if longer.count == 1, let only = longer.first.flatMap(Command.init) { return only }
    if longer.count > 1 { throw .ambiguous(name, longer) }
    throw .unknown(name, nearest: nearest(to: name, among: names))
  }

  /// The line that gives this invocation again.
  public var line: String {
    ([command.name] + [count.map(String.init), argument].compactMap(\.self))
      .joined(separator: " ")
  }
}

extension Invocation {
  /// What it does, for the help.
  public func summary(_ wording: Wording) -> String {
    count == nil && argument == nil ? command.summary(wording) : line
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
