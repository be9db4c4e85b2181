import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

extension State {
  @discardableResult
  fileprivate mutating func click(_ row: Int, _ column: Int, _ modifiers: Key.Modifiers = [])
    -> [Effect]
  {
    let effects = update(
      .mouse(Mouse(.press(0), row: row, column: column, modifiers: modifiers), at: 0))
    return effects
      + update(.mouse(Mouse(.release, row: row, column: column, modifiers: modifiers), at: 0))
  }

  @discardableResult
  fileprivate mutating func wheel(_ action: Mouse.Action, at time: Int) -> [Effect] {
    update(.mouse(Mouse(action, row: 10, column: 40), at: time))
  }
}

/// The row on which the screen shows a text.
private func row(of text: String, _ state: State) -> Int {
  let lines = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.firstIndex { $0.contains(text) } ?? -1
}

@Test func `a press selects a row, a second one opens it`() {
  var state = listed()
  let place = row(of: "Ein langsames Wort", state)
  #expect(state.click(place, 30) == [])
  #expect(state.list.selection?.id == ArticleID(rawValue: 2))
  #expect(state.click(place, 30) == [.open(ArticleID(rawValue: 2), Request(2))])
}

@Test func `a press on a view's name shows that view, a press on nothing does nothing`() {
  var state = listed()
  let before = state
  #expect(state.click(20, 30) == [])
  #expect(state == before)
  let line = view(state).text.split(separator: "\n", omittingEmptySubsequences: false)[1]
  let column = line.distance(
    from: line.startIndex, to: line.firstRange(of: "Mit Stern")?.lowerBound ?? line.startIndex)
  #expect(
    state.click(1, column + 2)
      == [.list(ListChoice(.starred), .start, limit: ArticleList.chunk, Request(2))])
}

@Test func `the wheel moves the list by three rows`() {
  var state = listed(
    80, 24, (0..<30).map { summary(100 - $0, "Nummer \($0)", added: 1_739_300_000) })
  state.wheel(.wheelDown, at: 0)
  state.wheel(.wheelDown, at: 10)
  #expect(state.list.selected == 6)
  state.wheel(.wheelUp, at: 20)
  #expect(state.list.selected == 3)
}

@Test func `one gesture of the wheel turns one page`() {
  var state = opened(60, 14)
  #expect(state.reading?.page == 0)
  for time in stride(from: 0, through: 900, by: 30) { state.wheel(.wheelDown, at: time) }
  #expect(state.reading?.page == 1)
  state.wheel(.wheelDown, at: 1100)
  #expect(state.reading?.page == 2)
  state.wheel(.wheelUp, at: 1400)
  #expect(state.reading?.page == 1)
}

@Test func `the wheel stops at the end and opens nothing`() {
  var state = opened()
  var effects: [Effect] = []
  for turn in 0..<40 { effects = state.wheel(.wheelDown, at: turn * 1000) }
  #expect(state.reading?.isAtEnd == true)
  #expect(effects.isEmpty)
  #expect(state.awaitedArticle == nil)
}

@Test func `a press on the edges of the page turns it`() {
  var state = opened(60, 14)
  state.click(7, 59)
  #expect(state.reading?.page == 1)
  state.click(7, 0)
  #expect(state.reading?.page == 0)
  state.click(7, 30)
  #expect(state.reading?.page == 0)
}

@Test func `other buttons and modifiers are the terminal's`() {
  var state = opened(60, 14)
  state.click(7, 59, .shift)
  _ = state.update(.mouse(Mouse(.press(2), row: 7, column: 59), at: 0))
  _ = state.update(.mouse(Mouse(.release, row: 7, column: 59), at: 0))
  #expect(state.reading?.page == 0)
}

@Test func `the wheel moves the help, and nothing under it`() {
  var state = listed(80, 10)
  state.press("?")
  state.wheel(.wheelDown, at: 0)
  state.wheel(.wheelDown, at: 9)
  #expect(state.help?.line == 6)
  #expect(state.list.selected == 0)
}

@Test func `pasted text is never obeyed as keys`() {
  var state = listed()
  let before = state
  #expect(state.update(.pasted("qQmj\n:quit\n")) == [])
  #expect(state == before)
}
