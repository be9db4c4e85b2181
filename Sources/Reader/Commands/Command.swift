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
  case previousUnread = "previous-unread"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case footnote
  case jumpBack = "jump-back"
  case contents, links
  case linkList = "link-list"
  case browse
  case copyCitation = "copy-citation"
  case copyParagraph = "copy-paragraph"
  case copyText = "copy-text"
  case details, removed

  // Selecting text, highlights and notes.
  case select
  case nextSentence = "next-sentence"
  case previousSentence = "previous-sentence"
  case nextWord = "next-word"
  case previousWord = "previous-word"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case extend
  case otherEnd = "other-end"
  case copySelection = "copy-selection"
  case copyQuotation = "copy-quotation"
  case highlight
  case nextColour = "next-colour"
  case removeHighlight = "remove-highlight"
  case note
  case editNote = "edit-note"
  case nextHighlight = "next-highlight"
  case previousHighlight = "previous-highlight"
  case highlights
  case allHighlights = "all-highlights"

  // Marks.
  case toggleRead = "toggle-read"
  case toggleStar = "toggle-star"
  case toggleArchive = "toggle-archive"
  case toggleTrash = "toggle-trash"
  case mark, tag, untag
  case markAllRead = "mark-all-read"
  case undo, redo

  // The list.
  case nextView = "next-view"
  case previousView = "previous-view"
  case view, filter, sort
  case reverseOrder = "reverse-order"
  case pick
  case pickRange = "pick-range"
  case pickAll = "pick-all"
  case clear
  case saveView = "save-view"
  case forgetView = "forget-view"

  // Searching.
  case search
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case rank
  case narrow

  // The page and how it is set.
  case wider, narrower
  case columns, margins, justify, hyphenate
  case lineSpacing = "line-spacing"
  case paragraphs, continuous
  case defaultLayout = "default-layout"
  case panLeft = "pan-left"
  case panRight = "pan-right"

  // The program.
  case commandLine = "command-line"
  case themes, theme
  case set
  case reloadConfig = "reload-config"
  case help, redraw, suspend, back, quit

  /// The name by which settings and the `:` line know it.
  public var name: String { rawValue }
}
