/// A header of an answer as callers write it: “Content-Type: text/html”.
struct Header: Equatable {
  /// In lower case: names of headers know no other.
  var name: String
  var value: String

  /// Nil when there is no name, or none that a header can have.
  init?(_ line: String) {
    let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty,
      sides[0].utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    name = sides[0].lowercased()
    value = String(sides[1].trimmingPrefix(while: \.isWhitespace))
  }
}
