/// A word by which a reader groups articles, and how many bear it.
public struct TagTally: Hashable, Sendable {
  public var name: String
  /// How many articles bear it; what lies in the trash is not counted.
  public var articles: Int

  public init(_ name: String, articles: Int) {
    self.name = name
    self.articles = articles
  }

  /// The name as it is kept: on one line, with single spaces; nil when nothing is left.
  public static func name(_ written: String) -> String? {
    let words = written.split { $0.isWhitespace || $0.isNewline }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// What the same tag has in common however it is written: its name in lower case, accents and all.
  public static func key(_ name: String) -> String { name.lowercased().composed }
}
