import Settings
import Typesetting

/// How the page is set, as far as its reader chooses.
public struct PageStyle: Equatable, Sendable {
  /// The width of a text column in cells.
  public var measure: Int
  public var columns: Config.Columns
  /// The cells that stay blank at both sides of the window, where it is not narrow.
  public var margin: Int
  /// Whether the text is one strip that moves by lines, and not cut into pages.
  public var isContinuous: Bool
  /// Whether the text begins in the first column, where a line of Braille begins.
  public var isFlush = false
  public var typography = Typography()

  /// The style that a configuration wants.
  public init(_ config: Config = Config()) {
    measure = config.measure
    // What reads a screen aloud goes along its rows, across all columns.
    columns = config.isPlain ? .one : config.columns
    margin = config.margin
    isContinuous = config.isContinuous
    isFlush = config.isPlain
    typography.isJustified = config.isJustified
    typography.isHyphenated = config.isHyphenated
    typography.leading = Typography.Leading(config.lineSpacing)
    typography.paragraphs = Typography.ParagraphStyle(config.paragraphs)
  }
}

extension Typography.Leading {
  fileprivate init(_ spacing: Config.LineSpacing) {
    switch spacing {
    case .single: self = .single
    case .oneAndHalf: self = .oneAndHalf
    case .double: self = .double
    }
  }
}

extension Typography.ParagraphStyle {
  fileprivate init(_ paragraphs: Config.Paragraphs) {
    switch paragraphs {
    case .spaced: self = .spaced
    case .indented: self = .indented
    }
  }
}
