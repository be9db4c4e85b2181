import ArticleModel

extension ArticleList {
  /// What rows have in common that stand below one heading.
  public enum Section: Equatable, Sendable {
    /// What was begun and is to be continued.
    case started
    case day(CivilDay)
    /// What tells no date, where the dates give the order.
    case undated
    /// What is older than a week: a day for each would be more headings than rows.
    case month(year: Int, month: Int)
    /// A publication, or the first letter of authors' names; empty where there is none.
    case name(String)
  }

  /// A line of the list as it is shown.
  public enum Line: Equatable, Sendable {
    case blank
    case heading(Section)
    /// The index of a row, and which of its lines.
    case article(Int, line: Int)

    fileprivate var isArticle: Bool {
      if case .article = self { return true }
      return false
    }
  }

  /// The lines from the first row on the screen down, as many as can be seen.
  public func lines(in port: ListPort) -> [Line] { lines(from: top, in: port) }

  func lines(from top: Int, in port: ListPort) -> [Line] {
    var lines: [Line] = []
    var index = top
    var above: Section?
    while lines.count < port.height, index < rows.count {
      let section = section(of: index)
      if index == top || above != section {
        if index > top, section != nil { lines.append(.blank) }
        if let section { lines.append(.heading(section)) }
      }
      above = section
      for line in 0..<port.format.height(of: rows[index]) {
        lines.append(.article(index, line: line))
      }
      index += 1
    }
    // A heading whose rows cannot be seen says nothing.
    return lines.prefix(port.height).reversed().drop { !$0.isArticle }.reversed()
  }

  func section(of index: Int) -> Section? {
    let summary = rows[index]
    if index < startedRows { return .started }
    if case .found(let search) = showing.tab, search.isRanked { return nil }
    switch choice.order.field {
    case .added: return section(of: clock.day(of: summary.added))
    case .published:
      guard let published = summary.published else { return .undated }
      return section(
        of: published.precision == .day ? published.day : clock.day(of: published.seconds))
    case .publication: return .name(summary.publication ?? "")
    case .author:
      // The library files authors by their family names.
      guard case .text(let name) = summary.key.value else { return .name("") }
      return .name(name.prefix(1).uppercased())
    case .minutes, .progress: return nil
    }
  }

  private func section(of day: CivilDay) -> Section {
    today.daysSince1970 - day.daysSince1970 < 7
      ? .day(day) : .month(year: day.year, month: day.month)
  }
}
