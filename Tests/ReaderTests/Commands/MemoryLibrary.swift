import ArticleModel
import Screen
import Settings

@testable import Reader

/// A library in memory: it answers what the reader asks for, so that a test sees what follows from a
/// key, and notes what leaves the program.
struct MemoryLibrary {
  private var articles: [Summary]
  private let texts: [ArticleID: Article]
  private var done: [Act] = []
  private var undone: [Act] = []
  private var annotations: [Annotation] = []
  /// What was asked of the terminal, the browser and the event loop, a line each.
  private(set) var asked: [String] = []
  private let clock = Clock(now: 1_739_310_000, zone: 3600)

  init(_ articles: [Summary], _ texts: [ArticleID: Article]) {
    (self.articles, self.texts) = (articles, texts)
  }

  /// Runs effects, and all that their answers lead to.
  mutating func answer(_ effects: [Effect], _ state: inout State) {
    for effect in effects {
      guard let message = message(for: effect) else { continue }
      answer(state.update(message), &state)
    }
  }

  private mutating func message(for effect: Effect) -> Message? {
    switch effect {
    case .list(let choice, let edge, _, let request):
      return .listed(window(rows(choice), choice, edge), request)
    case .find(let query, let isRanked, let request):
      let found = rows(ListChoice(.all, query: query))
      let choice = ListChoice(.all, query: query)
      return .listed(window(isRanked ? found.reversed() : found, choice, .start), request)
    case .excerpts(let ids, let query):
      let excerpt = Excerpt(text: "… hält auch den Takt.", hits: [16..<20], anchor: .start)
      return .excerpts(Dictionary(uniqueKeysWithValues: ids.map { ($0, excerpt) }), query)
    case .names(let field, _): return .names(field, [])
    case .open(let id, let request):
      guard let text = texts[id], let summary = articles.first(where: { $0.id == id }) else {
        return .failed("\(id)?", request)
      }
      return .opened(text, summary, notes: notes(on: id), request)
    case .follow(let address, let request): return .notInLibrary(address, request)
    case .countRevisions(_, let request): return .revisions(1, request)
    case .mark(let ids, let mark):
      act(.mark(mark), ids)
      return nil
    case .markAll(let choice, let span, let mark):
      let all = rows(choice).map(\.id)
      return .acted(.did(act(.mark(mark), span?.articles(of: all) ?? all)), tallies)
    case .tag(let ids, let add, let remove):
      for name in add { act(.tag(name), ids) }
      for name in remove { act(.untag(name), ids) }
      return nil
    case .tagAll: return nil
    case .undo:
      guard let act = done.popLast() else { return .acted(.undid(nil), tallies) }
      for step in act.steps { apply(step.change.opposite, step.articles) }
      undone.append(act)
      return .acted(.undid(act), tallies)
    case .redo:
      guard let act = undone.popLast() else { return .acted(.redid(nil), tallies) }
      for step in act.steps { apply(step.change, step.articles) }
      done.append(act)
      return .acted(.redid(act), tallies)
    case .annotate(let annotation):
      annotations.append(annotation)
      return .annotated(annotation.article, notes(on: annotation.article))
    case .reannotate(let annotation):
      annotations = annotations.map { $0.id == annotation.id ? annotation : $0 }
      return .annotated(annotation.article, notes(on: annotation.article))
    case .unannotate(let annotation):
      annotations.removeAll { $0.id == annotation.id }
      return .annotated(annotation.article, notes(on: annotation.article))
    case .annotations(let id): return .annotated(id, notes(on: id))
    case .catalogue(_, _, let request):
      let rows = annotations.reversed().compactMap { annotation in
        articles.first { $0.id == annotation.article }.map { AnnotationRow(annotation, in: $0) }
      }
      return .catalogued(rows, hasMore: false, request)
    case .count(let choice, let request):
      return .counted(tally(rows(choice)), request)
    case .layOut: return .layOut
    case .readThemes: return .themes([], warning: nil)
    case .reloadConfig:
      var config = Config()
      config.measure = 50
      return .configured(config, themes: [], warnings: [])
    case .remember: return nil
    case .keep(let text, let name): note("keep \(name) = \(text ?? "nothing")")
    case .browse(let address): note("browse \(address)")
    case .copy(let text): note("copy \(text)")
    case .editNote(let text): note("edit \(text)")
    case .redraw: note("redraw")
    case .suspend: note("suspend")
    case .quit: note("quit")
    }
    return nil
  }

  /// As much of it as a line holds.
  private mutating func note(_ text: String) {
    asked.append(String(text.split(separator: "\n").joined(separator: " ⏎ ").prefix(90)))
  }

  @discardableResult
  private mutating func act(_ change: Act.Change, _ ids: [ArticleID]) -> Act {
    let act = Act([Act.Step(change, ids)])
    apply(change, ids)
    done.append(act)
    undone = []
    return act
  }

  private mutating func apply(_ change: Act.Change, _ ids: [ArticleID]) {
    for index in articles.indices where ids.contains(articles[index].id) {
      articles[index].apply(change)
    }
  }
}

extension MemoryLibrary {
  private func notes(on id: ArticleID) -> [Annotation] { annotations.filter { $0.article == id } }

  private func rows(_ choice: ListChoice) -> [Summary] {
    let rows = articles.filter { choice.view.holds($0) && choice.query.chooses($0) }
    let sorted =
      switch choice.order.field {
      case .minutes: rows.sorted { $0.words < $1.words }
      case .author: rows.sorted { $0.authors.joined() < $1.authors.joined() }
      default: rows
      }
    return choice.order.isReversed ? sorted.reversed() : sorted
  }

  private func window(_ rows: [Summary], _ choice: ListChoice, _ edge: ListEdge) -> ListWindow {
    ListWindow(choice: choice, edge: edge, rows: rows, tallies: tallies, clock: clock)
  }

  private func tally(_ rows: [Summary]) -> Tally {
    Tally(articles: rows.count, minutes: rows.reduce(0) { $0 + $1.minutesLeft })
  }

  private var tallies: [LibraryView: Tally] {
    LibraryView.allCases.reduce(into: [:]) { tallies, view in
      tallies[view] = tally(articles.filter(view.holds))
    }
  }
}

extension Query {
  /// As the library chooses, as far as the tests ask.
  fileprivate func chooses(_ summary: Summary) -> Bool {
    switch self {
    case .all: true
    case .word(let word, _): summary.headline.folded.contains(word.folded)
    case .state(.unread): !summary.isRead
    case .author(let name): summary.authors.joined().folded.contains(name.folded)
    case .both(let parts): parts.allSatisfy { $0.chooses(summary) }
    default: false
    }
  }
}
