/// Everything a reader can do on the screen.
///
/// Keys, help, the `:` line, the manual and the check of the configuration come from this list.
/// A new command is a case here, its entry in `Command+Entry.swift`, and its deed in `State.run`.
public enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving.
  case nextLine = "next-line"
  case previousLine = "previous-line"
  case nextPage = "next-page"
  case previousPage = "previous-page"
  case nextHalfPage = "next-half-page"
  case previousHalfPage = "previous-half-page"
  case first, last

  // Reading: from article to article.
  case open
  case nextUnread = "next-unread"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case footnote
  case jumpBack = "jump-back"

  // Marks.
  case toggleRead = "toggle-read"
  case toggleStar = "toggle-star"
  case toggleArchive = "toggle-archive"

  // The list.
  case nextView = "next-view"
  case previousView = "previous-view"

  // The page and how it is set.
  case wider, narrower
  case columns, margins, justify, hyphenate
  case lineSpacing = "line-spacing"
  case paragraphs, continuous
  case defaultLayout = "default-layout"
  case panLeft = "pan-left"
  case panRight = "pan-right"

  // The program.
  case nextTheme = "next-theme"
  case set
  case reloadConfig = "reload-config"
  case help, redraw, suspend, back, quit

  /// The name by which settings and the `:` line know it.
  public var name: String { rawValue }
}
