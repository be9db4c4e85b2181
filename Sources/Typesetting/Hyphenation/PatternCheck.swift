import CPatterns

/// Whether the hyphenation patterns are what was packed.
public struct PatternCheck: Equatable, Sendable {
  /// The languages whose patterns are whole, and those whose are not, by their tags.
  public var whole: [String] = []
  public var damaged: [String] = []

  /// Looks at the patterns of all languages.
  public init() {
    var index = 0
    while let name = pattern_tag(index) {
      let tag = String(cString: name)
      if PatternTrie(tag)?.isWhole == true { whole.append(tag) } else { damaged.append(tag) }
      index += 1
    }
  }
}
