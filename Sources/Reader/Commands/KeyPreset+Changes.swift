import Settings

extension KeyPreset {
  /// What the preset binds otherwise than kolumne; all else stays as it is.
  var changes: [(KeyMap.Scope, [String], Command)] {
    switch self {
    case .kolumne: []
    case .less: KeyPreset.less
    case .newsboat: KeyPreset.newsboat
    }
  }

  /// Source: less(1), version 590.
  private static let less: [(KeyMap.Scope, [String], Command)] = [
    (.selection, ["D"], .removeHighlight),
    (.selection, ["alt-y"], .copySelection),
    (.everywhere, ["j", "down", "e", "ctrl-e", "ctrl-n"], .nextLine),
    (.everywhere, ["k", "up", "y", "ctrl-y", "ctrl-p"], .previousLine),
    (.everywhere, ["space", "f", "ctrl-f", "ctrl-v", "pgdn"], .nextPage),
    (.everywhere, ["b", "ctrl-b", "alt-v", "pgup"], .previousPage),
    (.everywhere, ["d", "ctrl-d"], .nextHalfPage),
    (.everywhere, ["u", "ctrl-u"], .previousHalfPage),
    (.everywhere, ["g", "<", "home"], .first),
    (.everywhere, ["G", ">", "end"], .last),
    (.page, ["enter"], .nextLine),
    (.everywhere, ["h", "H"], .help),
    (.everywhere, ["r", "R", "ctrl-l"], .redraw),
    (.everywhere, ["Q", "Z Z"], .quit),
    // What less's keys took away.
    (.everywhere, ["D"], .toggleTrash),
    (.everywhere, ["U"], .undo),
    (.list, ["&"], .filter),
    (.page, ["alt-y"], .copyCitation),
  ]

  /// Its `j k g G` surprised its users for ten years (feeds and sorting) and are not copied.
  /// Source: newsboat's src/keymap.cpp, release 2.36.
  private static let newsboat: [(KeyMap.Scope, [String], Command)] = [
    (.selection, ["D"], .removeHighlight),
    (.everywhere, ["N"], .toggleRead),
    (.everywhere, ["n"], .nextUnread),
    (.everywhere, ["p"], .previousUnread),
    (.everywhere, ["J"], .nextArticle),
    (.everywhere, ["K"], .previousArticle),
    (.everywhere, ["ctrl-e"], .toggleStar),
    (.everywhere, ["D"], .toggleTrash),
    (.list, ["F"], .filter),
    (.page, ["u"], .links),
    (.page, ["o"], .browse),
    (.everywhere, ["Q"], .quit),
    // What newsboat's keys took away.
    (.page, ["U"], .undo),
    (.page, ["."], .nextHit),
    (.page, [","], .previousHit),
  ]
}
