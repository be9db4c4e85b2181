import ArticleModel
import Foundation
import Screen
import Settings
import Testing

@testable import Reader

/// A view, and what its reader did to see it.
private struct Scene: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var state: @Sendable () -> State

  init(_ description: String, _ state: @escaping @Sendable () -> State) {
    testDescription = description
    self.state = state
  }

  /// A list of more rows than a screen has, some of them in wide characters.
  static func list(
    _ description: String, keys: String = "", typed: String = "",
    _ change: @escaping @Sendable (inout Config) -> Void = { _ in }
  ) -> Scene {
    Scene("list, " + description) {
      var config = Config()
      change(&config)
      let many = (0..<90).map {
        summary(
          100 - $0, $0 % 3 == 0 ? "語から語へ、長い見出しが続く、どこまでも" : "Nummer \($0) und viel mehr",
          added: 1_739_300_000 - $0 * 30_000, isRead: $0 % 4 == 1, isStarred: $0 % 5 == 0,
          place: $0 % 6 == 0 ? Place(.start, progress: 0.4) : nil)
      }
      var state = listed(config: config, many)
      state.press(keys)
      if !typed.isEmpty { _ = state.update(.pasted(typed)) }
      return state
    }
  }

  /// A page with every kind of block, German, Hebrew and Japanese.
  static func page(
    _ description: String, keys: String = "", typed: String = "",
    _ change: @escaping @Sendable (inout Config) -> Void = { _ in }
  ) -> Scene {
    Scene("page, " + description) {
      var config = Config()
      change(&config)
      var state = listed(config: config)
      _ = state.run(.nextLine)
      guard case .open(_, let request)? = state.run(.open).first else { return state }
      var article = every
      article.kicker = "漢字"
      article.body += sample.body.prefix(2)
      article.url = "https://bote.example/maschine"
      article.removed = [
        Removed("漢字 und mehr", rule: "subscribe"), Removed("Mehr", rule: "related"),
      ]
      _ = state.update(.opened(article, rows[1], request))
      let effects = state.press(keys)
      for case .countRevisions(_, let request) in effects {
        _ = state.update(.revisions(3, request))
      }
      if !typed.isEmpty { _ = state.update(.pasted(typed)) }
      return state
    }
  }
}

/// What a search found, with a passage below each row.
private func found() -> State {
  var state = listed()
  state.press("/")
  _ = state.update(.pasted("takt"))
  guard case .find(let query, _, let request)? = state.press("enter").last else { return state }
  var result = window(rows)
  result.choice = ListChoice(.all, query: query)
  let effects = state.update(.listed(result, request))
  for case .excerpts(let ids, _) in effects {
    let excerpt = Excerpt(text: "… 語語 hält auch den Takt 語語.", hits: [19..<23], anchor: .start)
    _ = state.update(.excerpts(Dictionary(uniqueKeysWithValues: ids.map { ($0, excerpt) }), query))
  }
  return state
}

private let line = "語 und noch ein Wort, und noch eines, bis die Zeile voll ist und weiter 語語語"

private let scenes: [Scene] = [
  .list("as it opens"), .list("at its end", keys: "G"), .list("picked", keys: "j v j j V j"),
  .list("two lines", keys: "j j j") { $0.listLines = .two },
  .list("wrapping", keys: "j j j") { $0.wrapsTitles = true },
  .list("two lines, wrapping", keys: "G") {
    $0.listLines = .two
    $0.wrapsTitles = true
  },
  .list("plain", keys: "j j j") { $0.isPlain = true },
  .list("a notice", keys: "x"), .list("help", keys: "?"),
  .list("help, narrowed", keys: "? /", typed: "Artikel"), .list("themes", keys: "t"),
  .list("a filter", keys: "f", typed: "is:unread from:語"),
  .list("a wrong filter", keys: "f", typed: "語語 frm:zeit (und"),
  .list("a command", keys: ":", typed: "set the"), .list("completing", keys: ": s tab"),
  .list("a long command", keys: ":", typed: line),
  Scene("list, empty") { listed(80, 24, []) },
  .list("a search in the library", keys: "/", typed: "語語 takt"),
  Scene("list, what was found") { found() },
  .page("as it opens"), .page("the second", keys: "space"), .page("the last", keys: "G"),
  .page("columns", keys: "space") { $0.columns = .three },
  .page("continuous", keys: "space j j") { $0.isContinuous = true },
  .page("justified", keys: "space") {
    $0.isJustified = true
    $0.paragraphs = .indented
  },
  .page("double spaced", keys: "space") { $0.lineSpacing = .double },
  .page("no margin, no hyphens", keys: "space") {
    $0.margin = 0
    $0.isHyphenated = false
  },
  .page("plain", keys: "space") { $0.isPlain = true },
  .page("beside the list") { $0.showsListBesidePage = true },
  .page("a search", keys: "/", typed: "satz"), .page("a long search", keys: "/", typed: line),
  .page("a command", keys: ":", typed: "view "), .page("help", keys: "?"),
  .page("themes", keys: "space t"), .page("selected", keys: "v v j j j"),
  .page("selected words", keys: "space v w w"), .page("help of a selection", keys: "v ?"),
  .page("marked", keys: "v enter v j j enter v j a", typed: line),
  .page("a note", keys: "A", typed: line), .page("tags", keys: "#", typed: "+語, -Ku"),
  Scene("page, highlights") {
    var state = annotated()
    state.press("' tab tab")
    return state
  },
  .page("themes over columns", keys: "t j") { $0.columns = .two },
  .page("hits of a search", keys: "/ 漢 字 enter n"), .page("contents", keys: "T j"),
  .page("contents over columns", keys: "T") { $0.columns = .three },
  .page("letters of links", keys: "L"), .page("a link", keys: "L a"),
  .page("its own address", keys: "O"), .page("all links", keys: "L L j"),
  .page("all links, the help over them", keys: "L L ?"), .page("details", keys: "i"),
  .page("what was left out", keys: "x"),
  .page("what was left out, plain", keys: "x") { $0.isPlain = true },
]

/// Some sizes, with the edges at which views change; all of them where `KOLUMNE_SWEEP` is set.
private let sizes: [Size] = {
  let isWhole = ProcessInfo.processInfo.environment["KOLUMNE_SWEEP"] != nil
  let columns = isWhole ? Array(1...250) : [1, 19, 20, 31, 54, 80, 161]
  let rows = isWhole ? Array(1...70) : [1, 4, 5, 7, 24]
  let grid = rows.flatMap { row in columns.map { Size(columns: $0, rows: row) } }
  // At 177x34 the last columns are full, with white space between them that is not shown.
  return grid + [Size(columns: 177, rows: 34), Size(columns: 250, rows: 70)]
}()

extension Grid {
  /// Whether each row is filled from edge to edge by whole characters.
  fileprivate var hasWholeRows: Bool {
    var isHalf = false
    for (index, cell) in cells.enumerated() {
      if index % columns == 0, isHalf { return false }
      if (cell.width == 0) != isHalf { return false }
      isHalf = cell.width == 2
    }
    return !isHalf && cells.count == rows * columns
  }
}

@Suite struct SweepTests {
  @Test(arguments: scenes)
  fileprivate func `every view fills every size of screen with whole characters`(scene: Scene) {
    var state = scene.state()
    let torn = sizes.filter { size in
      _ = state.update(.resized(size))
      let grid = view(state)
      return grid.size != size || !grid.hasWholeRows
    }
    #expect(torn.map { "\($0.columns)x\($0.rows)" } == [])
  }

  @Test func `a character of which a half is written over goes as a whole`() {
    var grid = Grid(Size(columns: 6, rows: 1))
    grid.write("漢字漢", row: 0)
    grid.write("x", row: 0, column: 1)
    grid.write("y", row: 0, column: 2)
    var cover = Grid(Size(columns: 3, rows: 1))
    cover.write("a字", row: 0)
    grid.place(cover, row: 0, column: 4)
    #expect(grid.text == " xy a" && grid.hasWholeRows)
  }
}
