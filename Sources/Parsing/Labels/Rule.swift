/// Why a passage is no part of the running text: the names that `Article.removed` quotes.
enum Rule: String {
  // What the passage is, by its own words.
  case control, advertisement, related, newsletter, share, comments, consent, legal, subscription
  case breadcrumb, byline, date, reading = "reading time", author = "author box"
  case navigation, media = "media player", references
  // What it is by its place.
  case headline, kicker, dek, caption, duplicate
  case before = "before the text"
  case after = "after the text"
  case box = "inside a cut box"
  case stray = "stray line"
  case hidden
  case otherArticle = "another article"
  case instead = "shown in place of the text"
}
