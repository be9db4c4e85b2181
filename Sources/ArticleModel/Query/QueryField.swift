/// What a query can ask by name: the word before the colon.
public enum QueryField: String, CaseIterable, Hashable, Sendable {
  case `is`, author, from, section, genre, lang, tag, after, before, on, min, words
}

extension QueryField {
  /// All values that the field knows, or good examples where there are too many to name.
  public var values: [String] {
    switch self {
    case .is: Query.State.allCases.map(\.rawValue)
    case .genre: Genre.allCases.map(\.rawValue)
    case .after, .before: ["today", "yesterday", "7d", "2w", "3m", "1y"]
    case .on: ["today", "yesterday"]
    case .min: ["<5", "<10", "5-15", ">15"]
    case .words: ["<1000", "1000-3000", ">3000"]
    case .author, .from, .section, .lang, .tag: []
    }
  }

  /// The field that a reader who wrote `name` most likely meant.
  static func nearest(to name: String) -> QueryField? {
    let candidates = allCases.map { (field: $0, distance: $0.rawValue.distance(to: name)) }
    guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, name.unicodeScalars.count / 3) ? best.field : nil
  }
}

extension String {
  /// How many letters must be put in, left out or replaced to make `other` of this.
  ///
  /// Names longer than any field are not worth comparing.
  fileprivate func distance(to other: String) -> Int {
    let (one, other) = (Array(unicodeScalars), Array(other.unicodeScalars.prefix(16)))
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let replaced = diagonal + (scalar == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
