import ArticleModel

/// Where a window of the list begins.
public enum ListEdge: Hashable, Sendable {
  case start, end
  case after(ListKey)
  case before(ListKey)
  /// The article there with its neighbours on both sides.
  case around(ListKey)
  /// The same for the article of that number, the first being 0; in an answer, the number of its
  /// first row.
  case at(Int)
  /// The same for an article, or for the row that has its place now, and the number that it had.
  case on(ArticleID, number: Int)
}

/// Consecutive rows of a choice, in its order.
public struct ListWindow: Equatable, Sendable {
  public var choice: ListChoice
  public var edge: ListEdge
  public var rows: [Summary]
  /// Articles to be continued, which stand before all others at the start of what is unread.
  public var started: [Summary]
  /// The number of the row that was asked for by its article.
  public var number: Int?
  /// That article as it is now, whether it still belongs here or not; nil when it is gone.
  public var asked: Summary?
  /// Whether there are rows beyond the first, and beyond the last.
  public var hasMoreBefore: Bool
  public var hasMoreAfter: Bool
  public var tallies: [LibraryView: Tally]
  public var clock: Clock

  public init(
    choice: ListChoice, edge: ListEdge, rows: [Summary], started: [Summary] = [],
    hasMoreBefore: Bool = false, hasMoreAfter: Bool = false,
    tallies: [LibraryView: Tally], clock: Clock, number: Int? = nil, asked: Summary? = nil
  ) {
    self.choice = choice
    self.edge = edge
    self.rows = rows
    self.started = started
    self.hasMoreBefore = hasMoreBefore
    self.hasMoreAfter = hasMoreAfter
    self.tallies = tallies
    self.clock = clock
    self.number = number
    self.asked = asked
  }

  /// The number of the first row, as far as it is known.
  var firstNumber: Int {
    guard hasMoreBefore, case .at(let first) = edge else { return 0 }
    return first
  }

  /// More than these are found in their own view.
  public static let mostStarted = 3

  /// Whether a list of this choice begins with what is to be continued.
  public static func beginsWithStarted(_ choice: ListChoice) -> Bool {
    choice == ListChoice(.unread)
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
