import Settings

extension Command {
  /// What a command is to its reader.
  public struct Entry: Equatable, Sendable {
    public var group: Group
    /// Where it works; `everywhere` unless said.
    public var scope: KeyMap.Scope
    /// The chords of the program's own preset, for each scope.
    public var keys: [KeyMap.Scope: [String]]
    /// What may follow its name on the `:` line.
    public var argument: Argument
    public var isArgumentNeeded: Bool
    private let english: String
    private let german: String

    /// `keys` are bound where the command works, `also` in other places.
    init(
      _ group: Group, _ scope: KeyMap.Scope = .everywhere, keys: [String] = [],
      also: [KeyMap.Scope: [String]] = [:], takes argument: Argument = .none,
      isArgumentNeeded: Bool = false, en: String, de: String
    ) {
      self.group = group
      self.scope = scope
      self.keys = also.merging([scope: keys]) { $0 + $1 }
      self.argument = argument
      self.isArgumentNeeded = isArgumentNeeded
      (english, german) = (en, de)
    }

    /// What the command does, in a few words.
    public func summary(_ wording: Wording) -> String { wording.tongue(en: english, de: german) }
  }

  /// What belongs together in help and manual, in their order.
  public enum Group: CaseIterable, Hashable, Sendable {
    case moving, reading, notes, marks, list, search, layout, program

    public func name(_ wording: Wording) -> String {
      let tongue = wording.tongue
      return switch self {
      case .moving: tongue(en: "Moving", de: "Bewegen")
      case .reading: tongue(en: "Reading", de: "Lesen")
      case .notes: tongue(en: "Selecting and noting", de: "Auswählen und notieren")
      case .marks: tongue(en: "Marking", de: "Markieren")
      case .list: tongue(en: "The list", de: "Die Liste")
      case .search: tongue(en: "Searching", de: "Suchen")
      case .layout: tongue(en: "The page", de: "Die Seite")
      case .program: tongue(en: "The program", de: "Das Programm")
      }
    }
  }

  /// What may follow the name of a command.
  public enum Argument: Hashable, Sendable {
    case none
    /// How often, or where to; the same as a number typed before its key.
    case number
    case text
    /// A choice of articles, as `is:unread from:bote`.
    case query
    /// A name: of a theme, a view of the list, an order of the list, a command, a tag.
    case theme, view, order, command, tag, colour
    /// The name of a mark, and a query for what bears it.
    case mark
    /// The key of an entry of the configuration and its value.
    case setting
  }

  /// What the command does, in a few words.
  public func summary(_ wording: Wording) -> String { entry.summary(wording) }
}
