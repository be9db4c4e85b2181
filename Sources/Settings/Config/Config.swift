import Screen

/// What the reader chose in `config.toml`; what is not said there has its default.
///
/// A new setting is a property here and an entry in `Config+Entries.swift`; reading, checking,
/// `:set`, the commented default and the manual follow from the entry.
public struct Config: Equatable, Sendable {
  /// The language of screens and messages; nil follows the locale.
  public var tongue: Tongue?
  /// The name of the theme.
  public var theme = "terminal"
  /// Light or dark; nil follows the terminal.
  public var variant: Theme.Variant?
  /// The width of the text in cells.
  public var measure = 66
  public var columns = Columns.automatic
  /// The cells that stay blank at both sides of the window, where it is not narrow.
  public var margin = 2
  /// Whether both edges of the text are straight; else the right one is ragged.
  public var isJustified = false
  public var isHyphenated = true
  public var lineSpacing = LineSpacing.single
  public var paragraphs = Paragraphs.spaced
  /// Whether the text is one strip that moves by lines, and not cut into pages.
  public var isContinuous = false
  /// Whether an article counts as read once its last page was seen.
  public var marksReadAtEnd = true
  /// Whether the cursor is seen where it rests: on the selected row, or at the top of the page.
  /// It rests there in any case, for what follows it: screen readers and Braille displays.
  public var showsCursor = false
  /// How many lines a row of the list has.
  public var listLines = ListLines.one
  /// Whether long titles go on in the next line of the list.
  public var wrapsTitles = false
  /// Whether wide windows show the list beside an open page.
  public var showsListBesidePage = false
  /// The reader's own views of the list, in the order of the file.
  public var views: [View] = []
  /// Whether the mouse is ours; the terminal's own selection then needs Shift.
  public var usesMouse = true
  /// Whether screens are made to be heard or felt: words for signs, no lines, nothing dim.
  public var isPlain = false
  /// The keys to begin with.
  public var keyPreset = KeyPreset.kolumne
  /// The reader's own keys, in the order of the file.
  public var keys: [KeyBinding] = []

  public static let measures = 45...90
  /// The name of the file, as warnings give it.
  public static let file = "config.toml"

  public init() {}

  /// A line of `[views]`: a name and a query.
  public struct View: Equatable, Sendable {
    public var name: String
    public var query: String
    public var line: Int?

    public init(_ name: String, _ query: String, line: Int? = nil) {
      self.name = name
      self.query = query
      self.line = line
    }
  }

  /// A line of `[keys.list]` and its like.
  public struct KeyBinding: Equatable, Sendable {
    /// The name of the part of the program: “list”, “page”, “all”.
    public var scope: String
    /// As written: “g g”.
    public var chord: String
    /// As written on the `:` line, to be run one after the other.
    public var commands: [String]
    public var line: Int?

    public init(_ chord: String, in scope: String, _ commands: [String], line: Int? = nil) {
      self.chord = chord
      self.scope = scope
      self.commands = commands
      self.line = line
    }
  }
}

/// How much of an article a row of the list shows.
public enum ListLines: String, CaseIterable, Sendable {
  case one, two
}

/// Whose keys the program has.
public enum KeyPreset: String, CaseIterable, Sendable {
  case kolumne, less, newsboat
}
