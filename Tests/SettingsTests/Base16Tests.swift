import Screen
import Testing

@testable import Settings

/// An invented scheme, with all the forms that published ones have.
private let harbour = """
  # Harbour, by night.
  system: "base16"
  name: 'Harbour — Night'
  author: "Ida Probe (https://example.org)"
  variant: "dark"
  palette:
    base00: "#0e1a24"  # ground
    base01: "16242f"
    base02: 22323f
    base03: "3a4a57"
    base04: "566673"
    base05: "b9c6d1"
    base06: "d3dde5"
    base07: "eef3f7"
    base08: "b0453f"
    base09: "b8702e"
    base0A: "8f7a1f"
    base0b: "4f7f3a"
    base0C: "2f7d78"
    base0D: "2a5fa0"
    base0E: "74509a"
    base0F: "7a4a2e"
    base10: "0a141c"
    base17: "a07ac8"
  """

private let day = """
  scheme: "Day"
  author: ""
  base00: "fdfdf8"
  base01: "f0f0e8"
  base02: "e0e0d4"
  base03: "c8c8bc"
  base04: "a8a89c"
  base05: "8a8a80"
  base06: "505048"
  base07: "202018"
  base08: "ff8080"
  base09: "ffb060"
  base0A: "ffe060"
  base0B: "90e090"
  base0C: "80e0e0"
  base0D: "80b0ff"
  base0E: "d0a0ff"
  base0F: "d0b090"
  """

private func theme(_ yaml: String, ratio: Double = 4.5) throws -> Theme {
  let file = try Base16Scheme(yaml: yaml).themeFile(ratio: ratio)
  let reading = try ThemeShelf(ownNames: ["mine"]) { $0 == "mine" ? file : nil }.theme("mine")
  #expect(reading.warnings.isEmpty)
  return reading.theme
}

@Test func `a scheme is read whatever its quotes, comments and letters`() throws {
  let scheme = try Base16Scheme(yaml: harbour)
  #expect(scheme.name == "Harbour — Night")
  #expect(scheme.author == "Ida Probe (https://example.org)")
  #expect(scheme.fileName == "harbour-night")
}

@Test func `line ends of Windows and a byte order mark change nothing`() throws {
  let windows = "\u{FEFF}" + harbour.split(separator: "\n").joined(separator: "\r\n")
  #expect(try Base16Scheme(yaml: windows) == Base16Scheme(yaml: harbour))
}

@Test func `a scheme becomes a theme on its own ground`() throws {
  let night = try theme(harbour)
  #expect(night.style(.text, .dark) == Style(ink: Colour("#b9c6d1"), paper: Colour("#0e1a24")))
  #expect(night.variants == [.dark])
  #expect(try theme(day).variants == [.light])
  #expect(Set(night.dark.keys) == Set(Role.allCases))
}

@Test(arguments: [4.5, 7], [harbour, day])
func `every role of an imported theme reads, selected or not`(ratio: Double, yaml: String) throws {
  let theme = try theme(yaml, ratio: ratio)
  for role in Role.allCases {
    for face in [Face(), .selected] {
      let style = theme.style(role, face, .dark)
      let (ink, paper) = (try #require(style.ink), try #require(style.paper))
      let wanted = role == .searchHit && face.isEmpty ? 4.5 : ratio
      #expect(try #require(ink.contrast(with: paper)) >= wanted, "\(role) \(face)")
    }
  }
}

@Test func `the scheme's faint comments are never text`() throws {
  for yaml in [harbour, day] {
    let scheme = try Base16Scheme(yaml: yaml)
    #expect(!scheme.themeFile().contains("3a4a57"))
    #expect(!scheme.themeFile().contains("c8c8bc"))
  }
}

@Test func `what is no scheme is told, with the key and the line`() {
  #expect(throws: Base16Error.noScheme) { try Base16Scheme(yaml: "title: Eine Liste\n- a\n") }
  #expect(throws: Base16Error.missing(key: "base0F")) {
    try Base16Scheme(yaml: day.replacingLast("base0F", "base1F"))
  }
  #expect(throws: Base16Error.wrongColour(key: "base02", line: 5)) {
    try Base16Scheme(yaml: day.replacingLast("e0e0d4", "e0e0zz"))
  }
}

@Test func `a name cannot leave its comment in the file`() throws {
  let yaml = harbour.replacingLast("Harbour — Night", "x\u{7}\u{2028}[light]")
  let file = try Base16Scheme(yaml: yaml).themeFile()
  let reading = try ThemeShelf(ownNames: ["mine"]) { _ in file }.theme("mine")
  #expect(reading.warnings.isEmpty)
  #expect(reading.theme.variants == [.dark])
}

extension String {
  fileprivate func replacingLast(_ old: String, _ new: String) -> String {
    guard let range = ranges(of: old).last else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
