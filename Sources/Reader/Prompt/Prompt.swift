import ArticleModel
import Settings

/// A line that the reader types at the foot of the screen, and what it is for.
public struct Prompt: Equatable, Sendable {
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    /// A command by its name.
    case command
    /// Words that the help is narrowed to.
    case narrow
    /// What the list is narrowed to.
    case filter
    /// Words to look for on the page.
    case search
    /// A query to look for in the library.
    case find
    /// A note.
    case note
    /// Tags to give and to take.
    case tags

    /// Whether its lines are worth remembering when the program ends.
    public var isRemembered: Bool {
      switch self {
      case .command, .filter, .search, .find, .tags: true
      case .narrow, .note: false
      }
    }

    /// What stands before the line.
    func sign(_ wording: Wording) -> String {
      switch self {
      case .command: ":"
      case .narrow, .search, .find: "/"
      case .filter: wording.filterLabel
      case .note: wording.noteLabel + " "
      case .tags: wording.tagsLabel
      }
    }
  }

  public let purpose: Purpose
  public internal(set) var editor: LineEditor
  /// What could stand where the cursor is, once Tab asked for it.
  public internal(set) var completion: Completion?
  /// The line of the history that is shown, counted from the newest; nil for the reader's own.
  private var recalled: Int?
  /// The reader's own line while the history is shown.
  private var draft = LineEditor()

  public init(_ purpose: Purpose, _ text: String = "") {
    self.purpose = purpose
    editor = LineEditor(text)
  }

  public var text: String { editor.text }
}

extension Prompt {
  /// Shows an older line (`step` 1) or a newer one (-1); false at the end.
  mutating func recall(_ step: Int, of history: [String]) -> Bool {
    // Only what begins as the reader's own line, so that half a line finds the whole one.
    let own = recalled == nil ? editor : draft
    let lines = history.reversed().filter { $0.hasPrefix(own.text) && $0 != own.text }
    let index = (recalled ?? -1) + step
    guard index >= -1, index < lines.count else { return false }
    draft = own
    recalled = index < 0 ? nil : index
    editor = index < 0 ? own : LineEditor(lines[index])
    return true
  }

  /// The line is the reader's own again.
  mutating func forgetRecall() { recalled = nil }
}

/// The words that could stand where the cursor is.
public struct Completion: Equatable, Sendable {
  /// The character that the completed word begins at.
  public var start: Int
  public var candidates: [String]
  /// The candidate that stands in the line now.
  public internal(set) var chosen: Int?
  /// What the library is to be asked for, since it knows more names than are loaded.
  var question: Question?

  /// Names of a field, and how they begin.
  struct Question: Equatable, Sendable {
    var field: QueryField
    var begun: String
  }

  public init(start: Int, _ candidates: [String]) {
    self.start = start
    self.candidates = candidates
  }

  /// What all candidates begin with.
  var common: String {
    guard var common = candidates.first else { return "" }
    for candidate in candidates.dropFirst() {
      while !candidate.hasPrefix(common) { common.removeLast() }
    }
    return common
  }
}
