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

@Test(arguments: Theme.shippedNames)
func `a shipped theme has every role that it names in both variants`(name: String) throws {
  let theme = try Theme.named(name)
  #expect(
    theme.light.keys.sorted { $0.rawValue < $1.rawValue }
      == theme.dark.keys.sorted { $0.rawValue < $1.rawValue })
  #expect(theme.light.count >= Role.allCases.count - 1)
}

@Test(arguments: ["paper", "ink"], Theme.Variant.allCases)
func `every role of our own themes reads at seven to one`(name: String, variant: Theme.Variant)
  throws
{
  let theme = try Theme.named(name)
  for role in Role.allCases {
    let style = theme.style(role, variant)
    let ink = try #require(style.ink)
    let paper = try #require(style.paper)
    #expect(contrast(ink, paper) >= 7, "\(role)")
  }
}

@Test func `a theme of one's own inherits and changes`() throws {
  let theme = try Theme.named("mine") { name in
    name == "mine" ? "inherits = \"paper\"\n[light]\nkicker = \"#000000\"\n" : nil
  }
  #expect(theme.name == "mine")
  #expect(theme.style(.kicker, .light) == Style(ink: .rgb(red: 0, green: 0, blue: 0)))
  #expect(try theme.style(.text, .dark) == Theme.named("paper").style(.text, .dark))
}

@Test func `a theme that is not there or leads in a circle is an error`() {
  #expect(throws: ThemeError.unknown(name: "none")) { try Theme.named("none") }
  #expect(throws: ThemeError.self) { try Theme.named("a") { _ in "inherits = \"a\"" } }
}

/// The contrast of two colours. Source: WCAG 2.2, contrast ratio and relative luminance.
private func contrast(_ one: Colour, _ other: Colour) -> Double {
  let (a, b) = (luminance(one), luminance(other))
  return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

private func luminance(_ colour: Colour) -> Double {
  guard case .rgb(let red, let green, let blue) = colour else { return 0 }
  func linear(_ level: UInt8) -> Double {
    let share = Double(level) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
