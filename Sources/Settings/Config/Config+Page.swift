extension Config {
  /// How many text columns stand side by side; never more than fit.
  public enum Columns: String, CaseIterable, Sendable {
    case automatic = "auto"
    case one = "1"
    case two = "2"
    case three = "3"

    /// How many columns are wanted; nil for as many as fit.
    public var count: Int? { Int(rawValue) }
  }

  /// The white space between the lines.
  public enum LineSpacing: String, CaseIterable, Sendable {
    case single = "1"
    case oneAndHalf = "1.5"
    case double = "2"
  }

  /// What parts one paragraph from the next.
  public enum Paragraphs: String, CaseIterable, Sendable {
    case spaced = "blank-line"
    case indented = "indent"
  }

  /// The widths of the margin that its key goes through; others can be set.
  public static let margins = [0, 2, 4, 8, 16]

  /// The settings that say how a page is set: each has a key, what is chosen by it is remembered,
  /// and one key gives all of them back to the configuration.
  public static let pageSettings = [
    "measure", "columns", "margin", "justify", "hyphenate", "line-spacing", "paragraphs",
    "continuous",
  ]
}
