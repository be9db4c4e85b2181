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
  /// Pasted text; it is never obeyed as keys.
  case pasted(String)
  case resized(Size)
  /// The terminal says whether its ground is light or dark.
  case appearance(Theme.Variant)
  case listed(ListWindow, Request)
  case opened(Article, Summary, Request)
  /// The frame is shown: time to set more of a long article.
  case layOut
  /// The configuration as it stands in its file now, the chosen theme before all others, and what
  /// is wrong with it.
  case configured(Config, themes: [Theme], warnings: [String])
  /// A mark could not be kept; the text says why.
  case unmarked([ArticleID], Mark, String)
  /// Work failed; the text is for the reader.
  case failed(String, Request?)
}

/// Work that the update function asks for; whoever runs it answers with a message.
public enum Effect: Equatable, Sendable {
  case list(LibraryView, ListEdge, limit: Int, Request)
  case open(ArticleID, Request)
  case mark([ArticleID], Mark)
  case remember(Place, for: ArticleID)
  /// Answer with `layOut` once the frame that is due was shown.
  case layOut
  /// Remember the lines that were typed, the newest last.
  case rememberLines([String], for: Prompt.Purpose)
  /// Read the configuration again.
  case reloadConfig
  /// Forget what the terminal shows and send it whole.
  case redraw
  case suspend
  case quit
}

/// Where a window of the list begins.
public enum ListEdge: Hashable, Sendable {
  case start, end
  case after(ListKey)
  case before(ListKey)
}

/// Consecutive rows of a view, in its order.
public struct ListWindow: Equatable, Sendable {
  public var view: LibraryView
  public var edge: ListEdge
  public var rows: [Summary]
  /// Whether the view goes on beyond the last row, or before the first for an edge before or at
  /// the end.
  public var hasMore: Bool
  public var tallies: [LibraryView: Tally]
  public var clock: Clock

  public init(
    view: LibraryView, edge: ListEdge, rows: [Summary], hasMore: Bool,
    tallies: [LibraryView: Tally], clock: Clock
  ) {
    self.view = view
    self.edge = edge
    self.rows = rows
    self.hasMore = hasMore
    self.tallies = tallies
    self.clock = clock
  }
}

/// The reader's own time: what “today” is.
public struct Clock: Equatable, Sendable {
  /// Seconds since 1970.
  public var now: Int64
  /// Seconds east of UTC.
  public var zone: Int

  public init(now: Int64, zone: Int) {
    self.now = now
    self.zone = zone
  }

  /// The day on the reader's calendar of a moment.
  public func day(of seconds: Int64) -> CivilDay {
    PublicationDate(seconds: seconds, zone: zone, precision: .minute).day
  }
}
