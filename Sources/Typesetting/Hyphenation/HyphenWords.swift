/// The words whose hyphens their reader wrote down, one in a line: “Staub-ecken”.
///
/// A word without a hyphen is never hyphenated. Case does not count; lines that begin with “#” are
/// comments.
public struct HyphenWords: Hashable, Sendable {
  /// Where each word may be broken, in characters from its beginning.
  private(set) var points: [String: [Int]] = [:]

  public init(_ text: String = "") {
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      for word in line.split(whereSeparator: \.isWhitespace) { add(word) }
    }
  }

  private mutating func add(_ word: Substring) {
    var letters = ""
    var breaks: [Int] = []
    for character in word.lowercased() {
      if character == "-" { breaks.append(letters.count) } else { letters.append(character) }
    }
    points[letters] = breaks.filter { $0 > 0 && $0 < letters.count }
  }
}
