import HTML

// Small measures that evidence is made of.

extension Leaf {
  private func share(_ count: Int, of all: Int) -> Float {
    all == 0 ? 0 : min(1, Float(count) / Float(all))
  }

  var separatorShare: Float { share(features.separators, of: features.words) }
  var capitalShare: Float { share(features.capitals, of: features.words) }
  var digitShare: Float { share(features.digits, of: features.length) }
  var commaShare: Float { share(features.commas * 8, of: features.words) }
  var isShouted: Bool { features.isShouted }
  /// Whether it asks for consent to cookies or to the content of others.
  var asksForConsent: Bool {
    features.length >= 30 && linkShare <= 0.6 && speaksOfCookies(text)
  }
  var tellsDuration: Bool { Parsing.tellsDuration(text, features) }
  var holdsAddress: Bool { text.holds("http") || text.holds("www.") }
  func holds(_ mark: StaticString) -> Bool { text.holds(mark) }
  var beginsWithQuote: Bool {
    switch text.unicodeScalars.first {
    case "\"", "“", "„", "«", "»", "'", "‘", "-", "–", "—": true
    default: false
    }
  }
  var beginsSmall: Bool { text.unicodeScalars.first?.isLower ?? false }
  var isCutOff: Bool { text.hasSuffix("...") || text.hasSuffix("…") }
}

extension Surroundings {
  /// Whether it stands between the headline and the first prose.
  var isUnderHeadline: Bool { isBeforeProse && (distanceToHeadline ?? -1) > 0 }
}

extension Tag {
  var isSubhead: Bool {
    switch self {
    case .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
