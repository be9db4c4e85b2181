/// What a text is; a theme says how that looks.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case text, muted, kicker, headline, dek, byline, rule, link, quote, code, selection
  case unread, starred
  case searchHit = "search-hit"
  case highlight, status, warning, error
}
