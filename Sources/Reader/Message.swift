import ArticleModel
import Screen
import Settings

/// The number of a piece of work; its result bears the same, so that a late one is known as late.
public struct Request: Hashable, Sendable {
  public let number: Int

  public init(_ number: Int) { self.number = number }
}

/// Something that happened: a key, a new size, or work that came back.
public enum Message: Equatable, Sendable {
  case key(Key)
  /// The mouse, and when: milliseconds of a clock that never goes back.
  case mouse(Mouse, at: Int)
  /// Pasted text; it is never obeyed as keys.
  case pasted(String)
  case resized(Size)
  /// The terminal says whether its ground is light or dark.
  case appearance(Theme.Variant)
  case listed(ListWindow, Request)
  /// Another process has written into the library.
  case libraryChanged
  /// The passages that show why a query found articles; without one where the text has none.
  case excerpts([ArticleID: Excerpt], Query)
  /// Names that the library knows for a field of queries, as far as they begin as typed.
  case names(QueryField, [String])
  /// How much a choice holds that was counted.
  case counted(Tally, Request)
  /// Something was done to articles, with what the views hold since.
  case acted(Deed, [LibraryView: Tally])
  case opened(Article, Summary, notes: [Annotation] = [], Request)
  /// The article that a link leads to stands in the library.
  case followed(Article, Summary, notes: [Annotation] = [], Request)
  /// How many older texts of an article there are.
  case revisions(Int, Request)
  /// What the library holds of an article's highlights and notes now.
  case annotated(ArticleID, [Annotation])
  /// Highlights of the library, and whether there are more behind them.
  case catalogued([AnnotationRow], hasMore: Bool, Request)
  /// What came out of the editor; nil when nothing did, which was told.
  case edited(String?)
  /// It does not; the address is that of the link.
  case notInLibrary(String, Request)
  /// The frame is shown: time to set more of a long article.
  case layOut
  /// The configuration as it stands in its file now, the chosen theme before all others, and what
  /// is wrong with it.
  case configured(Config, themes: [Theme], warnings: [String])
  /// A mark could not be kept; the text says why.
  case unmarked([ArticleID], Mark, String)
  /// All themes there are, and what is wrong with one of them.
  case themes([Theme], warning: String?)
  /// Something cannot be done that nothing is lost by: another program did not start.
  case hindered(String)
  /// Work failed; the text is for the reader.
  case failed(String, Request?)

  /// What became of an act; nil where there was none to take back or to do again.
  public enum Deed: Equatable, Sendable {
    case did(Act)
    case undid(Act?)
    case redid(Act?)
  }
}

/// Work that the update function asks for; whoever runs it answers with a message.
public enum Effect: Equatable, Sendable {
  case list(ListChoice, ListEdge, limit: Int, Request)
  /// Search the whole library, archived or not: newest first, or best first.
  case find(Query, isRanked: Bool, Request)
  /// The passages that show why a query found articles.
  case excerpts([ArticleID], Query)
  case open(ArticleID, Request)
  /// Look for the article of an address; answered by `followed` or `notInLibrary`.
  case follow(String, Request)
  /// Count the older texts of an article.
  case countRevisions(of: ArticleID, Request)
  /// Give an address to the browser.
  case browse(String)
  /// Hand text to the terminal's clipboard.
  case copy(String)
  case mark([ArticleID], Mark)
  /// Mark all that a choice holds, loaded or not, or what lies in a span of it.
  case markAll(ListChoice, within: ListSpan? = nil, Mark)
  case tag([ArticleID], add: [String], remove: [String])
  case tagAll(ListChoice, within: ListSpan? = nil, add: [String], remove: [String])
  case undo, redo
  /// The names that a field of queries knows and that begin as typed.
  case names(QueryField, String)
  /// Keep a new highlight; its number is below zero until the library gives one. This and what
  /// changes one or takes it away is answered by `annotated`.
  case annotate(Annotation)
  case reannotate(Annotation)
  case unannotate(Annotation)
  case annotations(ArticleID)
  /// Highlights of the library, newest first, after a position.
  case catalogue(after: Annotation.Key?, limit: Int, Request)
  /// Let the reader write in an editor, beginning with a text.
  case editNote(String)
  /// Count what a choice holds.
  case count(ListChoice, Request)
  case remember(Place, for: ArticleID)
  /// Remember a text under a name, one of `Kept`, or forget what is there.
  case keep(String?, as: String)
  /// Answer with `layOut` once the frame that is due was shown.
  case layOut
  /// Read all themes there are, before the next key.
  case readThemes
  /// Read the configuration again.
  case reloadConfig
  /// Forget what the terminal shows and send it whole.
  case redraw
  case suspend
  case quit
}
