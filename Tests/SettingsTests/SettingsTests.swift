import Foundation
import Screen
import Testing

@testable import Settings

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
