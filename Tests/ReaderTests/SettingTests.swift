import ArticleModel
import Screen
import Settings
import Testing

@testable import Reader

@Test func `a setting changes what is on the screen`() {
  var state = opened()
  #expect(state.run(.set, argument: "measure 50") == [])
  #expect(state.reading?.geometry.measure == 50 && state.style.measure == 50)
  #expect(state.notice?.text == "measure = 50")
  _ = state.run(.set, argument: "language en")
  #expect(view(state).text.contains("By Anna Beispiel"))
  _ = state.run(.set, argument: "variant light")
  #expect(state.variant == .light)
  _ = state.run(.set, argument: "variant auto")
  #expect(state.variant == .dark)
  _ = state.run(.set, argument: "keys.preset less")
  #expect(state.key(.help) == "h")
  _ = state.run(.set, argument: "mark-read-at-end off")
  #expect(!state.config.marksReadAtEnd)
  _ = state.run(.set, argument: "measure")
  #expect(state.notice?.text == "measure = 50")
}

@Test(arguments: [
  ("mesure 50", "Die Einstellung „mesure“ gibt es nicht. Meintest du „measure“?"),
  ("measure wide", "„measure“ erwartet 45–90."), ("measure 200", "„measure“ erwartet 45–90."),
  ("theme plian", "Die Farben „plian“ gibt es nicht. Meintest du „plain“?"),
])
func `a wrong setting changes nothing and says what is wanted`(argument: String, told: String) {
  var state = listed()
  let before = state.config
  #expect(state.run(.set, argument: argument) == [])
  #expect(state.notice?.text == told)
  #expect(state.config == before)
}

@Test func `a configuration that is read again holds at once`() {
  var state = opened()
  #expect(state.run(.reloadConfig) == [.reloadConfig])
  var config = Config()
  config.measure = 60
  config.tongue = .english
  config.theme = "night"
  config.keys = [Config.KeyBinding("x", in: "page", ["back"])]
  let night = Theme(name: "night", light: [:], dark: [:])
  _ = state.update(.configured(config, themes: [night, plain], warnings: []))
  #expect(state.notice?.text == "The configuration was read again.")
  #expect(state.theme == night && state.style.measure == 60)
  state.press("x")
  #expect(state.reading == nil)
}

@Test func `a configuration read again keeps the measure chosen by key where it says nothing new`()
{
  var state = opened(120)
  state.press("+")
  _ = state.update(.configured(Config(), themes: [], warnings: ["config.toml:1: …", "2"]))
  #expect(state.style.measure == 68)
  #expect(state.notice == State.Notice("2 Warnungen. Die erste: config.toml:1: …", role: .warning))
}

@Test func `commands of the page say in the list where they work, and the other way round`() {
  var state = listed()
  _ = state.run(.wider)
  #expect(state.notice?.text == "„wider“ gilt auf einer Seite.")
  state = opened()
  _ = state.run(.nextView)
  #expect(state.notice?.text == "„next-view“ gilt in der Liste.")
}
