import ArticleModel
import Screen
import Settings

/// The articles that an act is for.
enum Subjects {
  case rows([Summary])
  /// These, of which only some may be loaded.
  case picked([ArticleID])
  /// All that a list holds, or what lies in a span of it.
  case all(ListChoice, ListSpan?)
}

extension State {
  /// The open article; in the list what is picked, or the selected article.
  var subjects: Subjects {
    if reading == nil, list.picks.isAll { return .all(list.choice, nil) }
    if reading == nil, let span = list.wideRange { return .all(list.choice, span) }
    if reading == nil, !list.picks.isEmpty { return .picked(list.pickedIDs.sorted()) }
    let summary = reading == nil ? list.selection : reading?.summary
    return .rows(summary.map { [$0] } ?? [])
  }

  /// Sets a mark, or takes it away where all bear it.
  mutating func toggle(_ isOn: KeyPath<Summary, Bool>, on: Mark, off: Mark) -> [Effect] {
    guard mayMark() else { return [] }
    switch subjects {
    case .rows(let rows):
      guard let summary = rows.first else {
        say(reading == nil ? wording.noArticle : wording.notKept)
        return []
      }
      let mark = summary[keyPath: isOn] ? off : on
      say(wording.done(wording.notice(of: mark), undo: key(.undo)))
      let effects = self.mark(summary, mark)
      // What is put away is done with: the next one is meant by the next key.
      guard reading == nil, mark == .trash || mark == .archive else { return effects }
      _ = list.move(by: 1, in: listPort)
      return effects + loadMore()
    case .picked(let ids):
      let picked = Set(ids)
      let loaded = list.rows.filter { picked.contains($0.id) }
      let mark = !loaded.isEmpty && loaded.allSatisfy { $0[keyPath: isOn] } ? off : on
      for summary in loaded { apply(.mark(mark), to: summary) }
      list.picks = Picks()
      tell(mark, of: ids.count)
      return [.mark(ids, mark)]
    case .all(let choice, let span):
      // In its own view a mark can only be taken away.
      let isView = [Mark.archive: LibraryView.archive, .trash: .trash, .star: .starred][on]
      list.picks = Picks()
      return [.markAll(choice, within: span, isView == choice.view ? off : on)]
    }
  }

  /// Marks all read that the list shows, loaded or not.
  mutating func markAllRead() -> [Effect] {
    guard mayMark() else { return [] }
    return [.markAll(list.choice, .read)]
  }

  /// Marks what a query chooses: “read before:3m”.
  mutating func mark(_ argument: String) -> [Effect] {
    guard mayMark() else { return [] }
    let parts = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let name = parts.first, let mark = Mark(rawValue: name) else {
      say(wording.noMark(argument), role: .warning)
      return []
    }
    guard parts.count > 1 else { return set(mark) }
    do {
      let query = try Query(parts[1], today: list.today)
      return [.markAll(ListChoice(query.home, query: query), mark)]
    } catch {
      say(wording.message(of: error), role: .warning)
      return []
    }
  }

  private mutating func set(_ mark: Mark) -> [Effect] {
    switch subjects {
    case .rows(let rows):
      guard let summary = rows.first else { return [] }
      if mark == .read || mark == .unread { reading?.isReadSettled = true }
      var marked = summary
      marked.apply(mark)
      guard marked != summary else {
        say(wording.nothingChanged)
        return []
      }
      say(wording.done(wording.notice(of: mark), undo: key(.undo)))
      return self.mark(summary, mark)
    case .picked(let ids):
      let picked = Set(ids)
      for summary in list.rows where picked.contains(summary.id) {
        apply(.mark(mark), to: summary)
      }
      list.picks = Picks()
      tell(mark, of: ids.count)
      return [.mark(ids, mark)]
    case .all(let choice, let span):
      list.picks = Picks()
      return [.markAll(choice, within: span, mark)]
    }
  }

  private func says(_ mark: Mark, _ count: Int) -> String {
    wording.marked(count, as: wording.notice(of: mark))
  }

  private mutating func tell(_ mark: Mark, of count: Int) {
    say(wording.done(says(mark, count), undo: key(.undo)))
  }

  mutating func mayMark() -> Bool {
    if isReadOnly { say(wording.readOnlyLibrary, role: .warning) }
    return !isReadOnly
  }

  mutating func apply(_ change: Act.Change, to summary: Summary) {
    var changed = summary
    changed.apply(change)
    self.change(summary, to: changed)
  }
}

extension State {
  mutating func undo() -> [Effect] { mayMark() ? [.undo] : [] }
  mutating func redo() -> [Effect] { mayMark() ? [.redo] : [] }

  /// Shows an act that the library did, took back or did again.
  mutating func take(_ deed: Message.Deed, _ tallies: [LibraryView: Tally]) -> [Effect] {
    let act: Act
    switch deed {
    case .did(let done):
      act = done
      for step in done.steps { show(step.change, of: step.articles) }
      guard !done.articles.isEmpty else {
        say(wording.nothingChanged)
        return []
      }
      say(wording.done(wording.summary(of: done, headline: headline(of: done)), undo: key(.undo)))
    case .undid(let undone):
      guard let undone else {
        say(wording.nothingToUndo)
        return []
      }
      act = undone
      for step in undone.steps.reversed() { show(step.change.opposite, of: step.articles) }
      let text = wording.summary(of: undone, headline: headline(of: undone))
      say(wording.undone(text, redo: key(.redo)))
    case .redid(let redone):
      guard let redone else {
        say(wording.nothingToRedo)
        return []
      }
      act = redone
      for step in redone.steps { show(step.change, of: step.articles) }
      let text = wording.summary(of: redone, headline: headline(of: redone))
      say(wording.done(text, undo: key(.undo)))
    }
    list.tallies = tallies
    // What comes back into the view from outside of the window is found there.
    let loaded = Set(list.rows.map(\.id))
    let isShown = act.articles.prefix(ArticleList.chunk).allSatisfy(loaded.contains)
    return (isShown ? [] : refresh()) + refreshMarkings(after: act)
  }

  mutating func show(_ change: Act.Change, of articles: [ArticleID]) {
    let articles = Set(articles)
    for summary in list.rows where articles.contains(summary.id) { apply(change, to: summary) }
    if let summary = reading?.summary, articles.contains(summary.id),
      list.index(of: summary.id) == nil
    {
      apply(change, to: summary)
    }
  }

  /// The headline of the one article of an act, if it can be seen.
  private func headline(of act: Act) -> String? {
    guard act.articles.count == 1, let id = act.articles.first else { return nil }
    let summary =
      list.rows.first { $0.id == id } ?? reading?.summary.flatMap { $0.id == id ? $0 : nil }
    return summary.map { wording.headline(of: $0).fitted(to: 40) }
  }
}
