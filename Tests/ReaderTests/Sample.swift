import ArticleModel
import Screen
import Settings

@testable import Reader

let sample = Article(
  kicker: "KI-Technologie", headline: "Wem gehört die Maschine?",
  dek: "Wer die Regeln schreibt, muss nicht mehr gewinnen.",
  byline: [Author("Anna Beispiel")],
  published: PublicationDate(
    CivilDay(year: 2025, month: 2, day: 11) ?? CivilDay(daysSince1970: 0), second: 56_400,
    zone: 3600),
  section: ["Meinung", "Kommentare"], genre: .commentary, publication: "Der Bote", language: "de",
  body: (1...6).map { number in
    .paragraph([
      .text(
        "Absatz \(number): Es gibt Sätze, die man zweimal liest, weil sie beim ersten Mal zu glatt "
          + "durchgehen. Dieser gehört dazu, und der nächste auch; die Lage ist so alt wie der "
          + "Handel, und wer das Maß hält, hält auch den Takt.")
    ])
  })

let plain = Theme(name: "plain", light: [:], dark: [:])

func summary(
  _ id: Int64, _ headline: String, added: Int64 = 1_739_300_000, isRead: Bool = false,
  isStarred: Bool = false, place: Place? = nil
) -> Summary {
  Summary(
    id: ArticleID(rawValue: id), kicker: "Kolumne", headline: headline,
    authors: ["Maria Muster"], publication: "Der Bund", added: added, words: 1320,
    isRead: isRead, isStarred: isStarred, place: place)
}

let rows = [
  summary(4, "Vom Nutzen der langen Weile", isStarred: true),
  summary(3, "Wem gehört die Maschine?"),
  summary(2, "Ein langsames Wort", added: 1_739_200_000, place: Place(.start, progress: 0.4)),
  summary(1, "Der Rest ist Rechnen", added: 1_739_200_000, isRead: true),
]

func window(_ rows: [Summary], view: LibraryView = .unread, edge: ListEdge = .start) -> ListWindow {
  ListWindow(
    choice: ListChoice(view), edge: edge, rows: rows,
    tallies: [
      .unread: Tally(articles: 3, minutes: 18), .starred: Tally(articles: 1),
      .started: Tally(articles: 1), .all: Tally(articles: 4), .archive: Tally(), .trash: Tally(),
    ], clock: Clock(now: 1_739_310_000, zone: 3600))
}

func state(
  _ columns: Int = 80, _ rows: Int = 24, tongue: Tongue = .german, config: Config = Config()
) -> State {
  State(
    size: Size(columns: columns, rows: rows), config: config, wording: Wording(tongue),
    themes: [plain])
}

/// A state that shows the list.
func listed(
  _ columns: Int = 80, _ rowCount: Int = 24, tongue: Tongue = .german,
  config: Config = Config(), _ shown: [Summary] = rows
) -> State {
  var state = state(columns, rowCount, tongue: tongue, config: config)
  _ = state.start()
  _ = state.update(.listed(window(shown), Request(1)))
  return state
}

/// A state that shows the sample, opened from the list.
func opened(_ columns: Int = 80, _ rowCount: Int = 24, place: Place? = nil) -> State {
  var shown = rows
  shown[1].place = place
  var state = listed(columns, rowCount, shown)
  _ = state.run(.nextLine)
  guard case .open(_, let request)? = state.run(.open).first else { return state }
  _ = state.update(.opened(sample, shown[1], request))
  return state
}

extension State {
  /// Presses keys, given as written and separated by spaces; the effects of the last.
  @discardableResult
  mutating func press(_ keys: String) -> [Effect] {
    keys.split(separator: " ").compactMap { Key(String($0)) }
      .map { update(.key($0)) }.last ?? []
  }
}

/// What the list shows after the answer to `effects`, which must ask for rows.
extension State {
  mutating func answer(_ effects: [Effect], _ shown: [Summary]) {
    for case .list(let choice, let edge, _, let request) in effects {
      var answer = window(shown, edge: edge)
      answer.choice = choice
      _ = update(.listed(answer, request))
    }
  }
}
