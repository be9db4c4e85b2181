import Foundation
import Screen
import Testing

@testable import Settings

@Test func `an empty configuration is the default`() {
  let (config, warnings) = Config.read("", file: "config.toml")
  #expect(config == Config())
  #expect(config.measure == 66)
  #expect(warnings.isEmpty)
}

@Test func `every entry of the configuration is read`() {
  let (config, warnings) = Config.read(
    """
    language = "de"
    theme = "paper"
    variant = "light"
    measure = 72
    mark-read-at-end = false
    cursor = true
    [keys.page]
    "g g" = "first"
    """, file: "config.toml")
  #expect(warnings.isEmpty)
  #expect(config.tongue == .german && config.theme == "paper" && config.variant == .light)
  #expect(config.measure == 72 && !config.marksReadAtEnd && config.showsCursor)
  #expect(config.keys == ["page": ["g g": "first"]])
}

@Test func `a line that makes no sense is named and the rest counts`() {
  let (config, warnings) = Config.read(
    "theme = \"ink\"\nmeasure = 12\ncolour = true\n\nlanguage = 7\n", file: "config.toml")
  #expect(config.theme == "ink" && config.measure == 66)
  #expect(
    warnings == [
      ConfigWarning(
        file: "config.toml", line: 2, problem: .wrongValue(key: "measure", expected: "45–90")),
      ConfigWarning(file: "config.toml", line: 3, problem: .unknownKey("colour")),
      ConfigWarning(
        file: "config.toml", line: 5,
        problem: .wrongValue(key: "language", expected: "\"en\", \"de\"")),
    ])
}

@Test func `a file that is no TOML is one warning with its line`() {
  let (config, warnings) = Config.read("theme = \"ink\"\n= = =\n", file: "config.toml")
  #expect(config == Config())
  #expect(warnings.map(\.line) == [2])
}

@Test(arguments: [
  (["LANG": "de_AT.UTF-8"], Tongue.german), (["LANG": "en_GB.UTF-8"], .english),
  (["LANG": "de_DE.UTF-8", "LC_ALL": "C"], .english), ([:], .english),
  (["LC_MESSAGES": "de_CH", "LANG": "fr_FR"], .german), (["LC_ALL": "", "LANG": "de"], .german),
])
func `the locale chooses the language`(environment: [String: String], tongue: Tongue) {
  #expect(Tongue(environment: environment) == tongue)
}

@Test func `dates and numbers are written as the language has them`() {
  let (english, german) = (Wording(.english), Wording(.german))
  #expect(english.date(year: 2025, month: 2, day: 1, minute: 940) == "1 February 2025, 15:40")
  #expect(german.date(year: 2025, month: 3, day: 1, minute: 65) == "1. März 2025, 1:05 Uhr")
  #expect(german.date(year: 2025, month: 3, day: 1) == "1. März 2025")
  #expect(english.grouped(1_234_567) == "1,234,567")
  #expect(german.grouped(-12_345) == "-12.345")
  #expect(german.timeLeft(minutes: 100) == "noch 1 Std. 40 Min.")
  #expect(english.byline(["A", "B", "C"]) == "By A, B and C")
}
