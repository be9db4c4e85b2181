/// What a text is; a theme says how that looks.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case text, muted, kicker, headline, dek, byline, rule, link, quote, code, selection
  case unread, starred
  case searchHit = "search-hit"
  /// What the reader marked: in yellow, and in the other colours.
  case highlight
  case highlightGreen = "highlight-green"
  case highlightBlue = "highlight-blue"
  case highlightRed = "highlight-red"
  case status, warning, error

  /// The role that it looks like in a theme that does not name it; text where that is missing too.
  public var broader: Role? {
    switch self {
    case .highlightGreen, .highlightBlue, .highlightRed: .highlight
    default: nil
    }
  }
}
