/// What the setting of a text goes by: its reader's typography, its language and the words that
/// its reader hyphenates.
public struct TextSetting: Hashable, Sendable {
  public var typography: Typography
  /// The language of the article as a BCP 47 tag; nil when nobody knows.
  public var language: String?
  public var words: HyphenWords

  public init(
    typography: Typography = Typography(), language: String? = nil,
    words: HyphenWords = HyphenWords()
  ) {
    self.typography = typography
    self.language = language
    self.words = words
  }

  /// For text that is printed, which is searched and pasted: there hyphens would be in the way.
  public static func printed(in language: String?) -> TextSetting {
    var setting = TextSetting(language: language)
    setting.typography.isHyphenated = false
    return setting
  }
}

/// The room that a passage is set into, and what it is.
struct PassageShape: Equatable {
  enum Kind: Equatable {
    /// Running text: hyphenated and justified as the reader wishes.
    case prose
    /// A headline or section heading: lines of nearly equal length, nothing hyphenated.
    case heading
    /// Names, dates and numbers: neither hyphenated nor justified.
    case facts
    /// Code and other text that is shown as it stands: neither hyphenated nor justified.
    case verbatim
  }

  /// The cells of a line.
  var measure: Int
  /// The cells that the first line is shorter by.
  var firstIndent = 0
  var kind = Kind.prose

  /// The cells of line `index`, at least 1.
  func measure(ofLine index: Int) -> Int { max(1, measure - (index == 0 ? firstIndent : 0)) }
}

/// A line of a passage before it is part of a block.
struct SetLine: Equatable {
  var spans: [Span]
  /// Where in its block the line begins; the end of the passage for an empty one.
  var start: Int
}
