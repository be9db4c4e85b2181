/// A choice of articles, as readers write it: `is:unread from:zeit min:<10 "lange Weile"`.
///
/// One language for filters, saved views, commands and acts on many articles.
public indirect enum Query: Hashable, Sendable {
  /// Every article.
  case all
  /// A word of the text, the head or the notes; with `isPrefix`, also longer words that begin so.
  case word(String, isPrefix: Bool = false)
  /// Words that stand one behind the other.
  case phrase(String)
  case state(State)
  /// A part of an author's name.
  case author(String)
  /// A part of the publication's name.
  case publication(String)
  /// A part of a desk of the section path.
  case section(String)
  case genre(Genre)
  /// A language and its regions: “de” chooses “de-AT” too.
  case language(String)
  case tag(String)
  /// Published on one of these days of the reader's calendar; nil where a side is open.
  case published(from: CivilDay?, through: CivilDay?)
  /// The minutes that reading takes.
  case minutes(ClosedRange<Int>)
  case words(ClosedRange<Int>)
  case not(Query)
  /// What all of these choose.
  case both([Query])
  /// What at least one of these chooses.
  case either([Query])

  /// What a reader noted on an article, or what it is for them.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case unread, read, starred, started, archived, teaser
  }
}
