import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

@Test(arguments: [1, 2, 3] as [UInt64])
func `rows that were drawn before make no other screen`(seed: UInt64) {
  let many = (0..<120).map {
    summary(
      500 - $0, "Nummer \($0) von vielen, mit einem langen Titel, der in die nächste Zeile geht",
      added: 1_739_300_000 - $0 * 9_000, isRead: $0 % 4 == 1, isStarred: $0 % 5 == 0,
      place: $0 % 6 == 0 ? Place(.start, progress: 0.4) : nil)
  }
  var state = listed(80, 24, many)
  var drawn = DrawnRows()
  var random = seed
  let keys = [
    "j", "k", "space", "b", "G", "g g", "m", "s", "a", "d", "v", "V", "*", "esc", "ctrl-d",
  ]
  let sizes = [(80, 24), (120, 40), (50, 9)].map { Size(columns: $0, rows: $1) }
  for step in 0..<300 {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let choice = Int(random >> 33)
    switch step % 20 {
    case 5: _ = state.update(.resized(sizes[choice % sizes.count]))
    case 11: _ = state.run(.set, argument: "list.lines \(choice % 2 == 0 ? "one" : "two")")
    case 17: _ = state.run(.set, argument: "list.wrap-titles \(choice % 2 == 0)")
    default: state.press(keys[choice % keys.count])
    }
    #expect(view(state, &drawn) == view(state))
  }
}
