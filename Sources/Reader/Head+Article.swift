import ArticleModel
import Screen
import Settings
import Typesetting

extension Head {
  /// The head of an article, worded for its reader: kicker, headline, dek, byline · date · minutes.
  ///
  /// `tellsLength` is false for what is no article, although it is set like one.
  public static func of(
    _ article: Article, wording: Wording, tellsLength: Bool = true
  ) -> Head {
    var parts: [Part] = []
    if let kicker = article.kicker {
      parts.append(Part(kicker.fitted(to: longestTitle), role: .kicker))
    }
    let headline = article.headline.isEmpty ? wording.untitled : article.headline
    parts.append(Part(headline.fitted(to: longestTitle), role: .headline))
    if let dek = article.dek { parts.append(Part(dek, role: .dek, isSetOff: true)) }
    let facts = facts(of: article, wording: wording, tellsLength: tellsLength)
    if !facts.isEmpty {
      parts.append(Part(facts.joined(separator: " · "), role: .byline, isSetOff: true))
    }
    if case .teaser = article.access {
      parts.append(Part(wording.teaserOnly, role: .warning))
    }
    return Head(parts)
  }

  /// The cells of a title that are shown at most.
  private static let longestTitle = 500

  private static func facts(
    of article: Article, wording: Wording, tellsLength: Bool
  ) -> [String] {
    var facts: [String] = []
    let names = article.byline.filter { $0.role == nil }.map(\.name)
    if !names.isEmpty { facts.append(wording.byline(names)) }
    if let date = article.published ?? article.modified { facts.append(wording.date(date)) }
    let words = tellsLength ? article.wordCount : 0
    if words > 0 { facts.append(wording.duration(minutes: Article.minutes(words: words))) }
    return facts
  }
}

extension Wording {
  /// A date as exactly as it is known, on the calendar of its own place.
  func date(_ date: PublicationDate) -> String {
    let day = date.day
    let minute = date.precision == .minute ? date.secondOfDay / 60 : nil
    return self.date(year: day.year, month: day.month, day: day.day, minute: minute)
  }

  func section(_ day: CivilDay, today: CivilDay) -> String {
    section(
      year: day.year, month: day.month, day: day.day, weekday: day.weekday,
      daysAgo: today.daysSince1970 - day.daysSince1970)
  }

  /// The headline, or what stands for one.
  public func headline(of summary: Summary) -> String {
    summary.headline.isEmpty ? untitled : summary.headline
  }

  func name(of view: LibraryView) -> String {
    switch view {
    case .unread: unread
    case .starred: starred
    case .started: started
    case .all: all
    case .archive: archive
    case .trash: trash
    }
  }

  /// What happened to the articles that bear a mark now.
  public func notice(of mark: Mark) -> String {
    switch mark {
    case .read: markedRead
    case .unread: markedUnread
    case .star: markedStarred
    case .unstar: markedUnstarred
    case .archive: markedArchived
    case .unarchive: markedUnarchived
    case .trash: markedTrashed
    case .untrash: markedUntrashed
    }
  }
}
