import ArticleModel
import Settings

extension Wording {
  func name(of tab: ListTab) -> String {
    switch tab {
    case .view(let view): name(of: view)
    case .saved(let saved): saved.name.fitted(to: 24)
    case .found(let search): "/" + search.text.fitted(to: 24)
    }
  }

  func name(of section: ArticleList.Section, today: CivilDay) -> String {
    switch section {
    case .started: tongue(en: "Continue reading", de: "Weiterlesen")
    case .day(let day): self.section(day, today: today)
    case .month(let year, let month): self.month(month, of: year)
    case .undated: tongue(en: "Without a date", de: "Ohne Datum")
    case .name(""): tongue(en: "Without a name", de: "Ohne Namen")
    case .name(let name): name
    }
  }

  func shortDate(_ date: PublicationDate) -> String {
    let day = date.day
    return self.date(year: day.year, month: day.month, day: day.day)
  }

  // Orders.

  func name(of field: ListOrder.Field) -> String {
    switch field {
    case .added: tongue(en: "arrival", de: "Eingang")
    case .published: tongue(en: "date", de: "Datum")
    case .publication: tongue(en: "publication", de: "Zeitung")
    case .author: tongue(en: "author", de: "Autor")
    case .minutes: tongue(en: "minutes", de: "Lesezeit")
    case .progress: tongue(en: "progress", de: "Fortschritt")
    }
  }

  /// “by author ↑”: up where the usual direction is turned round.
  func name(of order: ListOrder) -> String {
    let name = name(of: order.field)
    return tongue(en: "by \(name)", de: "nach \(name)") + (order.isReversed ? " ↑" : "")
  }

  func sorted(by order: ListOrder, reverse: String) -> String {
    let how = direction(of: order)
    let name = name(of: order.field)
    return tongue(
      en: "Sorted by \(name), \(how). \(reverse) turns it round.",
      de: "Sortiert nach \(name), \(how). \(reverse) dreht um.")
  }

  private func direction(of order: ListOrder) -> String {
    switch (order.field, order.isReversed) {
    case (.added, false), (.published, false): tongue(en: "newest first", de: "Neuestes zuerst")
    case (.added, true), (.published, true): tongue(en: "oldest first", de: "Ältestes zuerst")
    case (.publication, false), (.author, false): tongue(en: "A to Z", de: "A bis Z")
    case (.publication, true), (.author, true): tongue(en: "Z to A", de: "Z bis A")
    case (.minutes, false): tongue(en: "shortest first", de: "Kürzestes zuerst")
    case (.minutes, true): tongue(en: "longest first", de: "Längstes zuerst")
    case (.progress, false): tongue(en: "furthest read first", de: "am weitesten gelesen zuerst")
    case (.progress, true): tongue(en: "least read first", de: "am wenigsten gelesen zuerst")
    }
  }

  func noOrder(_ name: String, nearest: String?) -> String {
    let names = ListOrder.Field.allCases.map(\.rawValue).joined(separator: ", ")
    guard let nearest else {
      return tongue(
        en: "No list is sorted by “\(name)”. There are: \(names).",
        de: "Nach „\(name)“ sortiert keine Liste. Es gibt: \(names).")
    }
    return tongue(
      en: "No list is sorted by “\(name)”. Did you mean “\(nearest)”?",
      de: "Nach „\(name)“ sortiert keine Liste. Meinst du „\(nearest)“?")
  }

  // Views and filters.

  func noView(_ name: String) -> String {
    tongue(en: "There is no view “\(name)”.", de: "Eine Ansicht „\(name)“ gibt es nicht.")
  }

  func viewStays(_ name: String) -> String {
    tongue(
      en: "“\(name)” is a view of every library and stays.",
      de: "„\(name)“ ist eine Ansicht jeder Bibliothek und bleibt.")
  }

  func viewIsConfigured(_ name: String) -> String {
    tongue(
      en: "“\(name)” is a view of \(Config.file) and stays; change it there.",
      de: "„\(name)“ ist eine Ansicht aus \(Config.file) und bleibt; ändere sie dort.")
  }

  /// How much a filter that found nothing here finds in another view.
  func elsewhere(_ count: Int, in view: String, _ key: String) -> String {
    tongue(
      en: "\(grouped(count)) in \(view): \(key) looks in the next view",
      de: "\(grouped(count)) in \(view): \(key) sucht in der nächsten Ansicht")
  }

  func nothingToSave(_ filter: String) -> String {
    tongue(
      en: "Filter the list first (\(filter)); the view keeps the filter.",
      de: "Filtere erst die Liste (\(filter)); die Ansicht behält den Filter.")
  }

  func viewSaved(_ name: String) -> String {
    tongue(
      en: "Saved as “\(name)”. :forget-view \(name) takes it away.",
      de: "Gesichert als „\(name)“. :forget-view \(name) nimmt die Ansicht weg.")
  }

  func viewForgotten(_ name: String) -> String {
    tongue(en: "The view “\(name)” is gone.", de: "Die Ansicht „\(name)“ ist weg.")
  }

  func nothingMatches(_ filter: String) -> String {
    tongue(en: "Nothing matches “\(filter)”.", de: "Nichts passt zu „\(filter)“.")
  }

  func filterDropped(_ filter: String, again keys: String) -> String {
    let filter = filter.fitted(to: 30)
    return tongue(
      en: "The filter “\(filter)” is off. \(keys) brings it back.",
      de: "Filter „\(filter)“ aufgehoben. \(keys) holt ihn zurück.")
  }

  /// After an article was left by a key that may have been pressed out of habit.
  func comesBack(_ key: String) -> String {
    tongue(
      en: "Back in the list. \(key) goes on reading where you were.",
      de: "Zurück in der Liste. \(key) liest dort weiter, wo du warst.")
  }

  func endsProgram(_ key: String) -> String {
    tongue(en: "\(key) leaves kolumne.", de: "\(key) beendet kolumne.")
  }

  func showsAll(_ key: String) -> String {
    tongue(en: "\(key) shows all again", de: "\(key) zeigt wieder alles")
  }

  var filterLabel: String { tongue(en: "Filter: ", de: "Filter: ") }

  var filterHint: String {
    tongue(
      en: "Tab completes  Enter keeps  Esc back", de: "Tab ergänzt  Enter behält  Esc zurück")
  }

  func picked(_ count: Int) -> String {
    tongue(en: "\(grouped(count)) picked", de: "\(grouped(count)) ausgewählt")
  }

  func rangeIsWide(_ key: String) -> String {
    tongue(
      en: "So long a range stays open for the next act. \(key) lets it go.",
      de: "Ein so langer Bereich bleibt offen für die nächste Tat. \(key) löst ihn.")
  }

  // Acts.

  /// What was done, and how it is undone.
  func done(_ text: String, undo: String) -> String {
    tongue(en: "\(text). \(undo) undoes it.", de: "\(text). \(undo) nimmt es zurück.")
  }

  /// Of an act that changed nothing: what u would take back is an older one.
  var nothingChanged: String {
    tongue(en: "That was so already.", de: "Das war schon so.")
  }

  func undone(_ text: String, redo: String) -> String {
    tongue(
      en: "Undone: \(text). \(redo) does it again.",
      de: "Zurückgenommen: \(text). \(redo) macht es wieder.")
  }

  func notice(of change: Act.Change) -> String {
    switch change {
    case .mark(let mark): notice(of: mark)
    case .tag(let name): tongue(en: "Tagged “\(name)”", de: "Schlagwort „\(name)“ gegeben")
    case .untag(let name):
      tongue(en: "Tag “\(name)” taken away", de: "Schlagwort „\(name)“ genommen")
    case .highlight(_, let was, let now): changed(was, to: now)
    }
  }

  /// “Marked read (3 articles)”, “Archived (Der lange Atem)”.
  func summary(of act: Act, headline: String?) -> String {
    // Of many highlights at once, the same is said once.
    let notices = act.steps.map { notice(of: $0.change) }
    let changes = notices.enumerated().filter { notices.firstIndex(of: $1) == $0 }.map(\.element)
      .joined(separator: ", ")
    if let headline { return "\(changes) (\(headline))" }
    return marked(act.articles.count, as: changes)
  }

  func noMark(_ name: String) -> String {
    let marks = Mark.allCases.map(\.rawValue).joined(separator: ", ")
    return tongue(
      en: "“\(name)” is no mark. There are: \(marks).",
      de: "„\(name)“ ist keine Marke. Es gibt: \(marks).")
  }
}
