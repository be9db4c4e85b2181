import Screen
import Testing

@testable import Settings

/// The body of a palette whose idea is less contrast than 7:1, with the figure it has.
private let softBodies: [String: [Theme.Variant: Double]] = [
  "solarized": [.light: 4.99, .dark: 5.61]
]

/// Themes whose every colour is the terminal's own, so that nobody can know its contrast.
private let colourless = ["terminal"]

@Test func `ten themes and more are on the shelf, and the terminal's own colours come first`() {
  let names = ThemeShelf().names
  #expect(names.count >= 12)
  #expect(names.first == "terminal")
  #expect(Set(names) == Set(ThemeShelf.shippedNames))
}

@Test(arguments: ThemeShelf.shippedNames)
func `a shipped theme says what every role looks like, and nothing that makes no sense`(
  name: String
) throws {
  let reading = try ThemeShelf().theme(name)
  #expect(reading.warnings.isEmpty)
  #expect(Set(reading.theme.light.keys) == Set(Role.allCases))
  #expect(Set(reading.theme.dark.keys) == Set(Role.allCases))
}

@Test(arguments: ThemeShelf.shippedNames.filter { !colourless.contains($0) })
func `every role of a shipped theme reads on its ground, selected or not`(name: String) throws {
  let theme = try ThemeShelf().theme(name).theme
  for variant in Theme.Variant.allCases {
    for role in Role.allCases {
      for face in [Face(), .selected, .strong] {
        let style = theme.style(role, face, variant)
        let (ink, paper) = (try #require(style.ink), try #require(style.paper))
        let contrast = try #require(ink.contrast(with: paper))
        #expect(contrast >= 4.5, "\(variant) \(role) \(face): \(contrast)")
      }
    }
  }
}

@Test(arguments: ThemeShelf.shippedNames.filter { !colourless.contains($0) })
func `the body reads at seven to one wherever the palette allows it`(name: String) throws {
  let theme = try ThemeShelf().theme(name).theme
  for variant in Theme.Variant.allCases {
    let style = theme.style(.text, variant)
    let (ink, paper) = (try #require(style.ink), try #require(style.paper))
    let contrast = try #require(ink.contrast(with: paper))
    if let figure = softBodies[name]?[variant] {
      #expect(abs(contrast - figure) < 0.01, "\(variant): \(contrast)")
    } else {
      #expect(contrast >= 7, "\(variant): \(contrast)")
    }
  }
}

@Test(arguments: [("paper", 7), ("ink", 7), ("contrast", 10)] as [(String, Double)])
func `every role of our own pairs reads at their figure`(name: String, figure: Double) throws {
  let theme = try ThemeShelf().theme(name).theme
  for variant in Theme.Variant.allCases {
    for role in Role.allCases {
      let style = theme.style(role, variant)
      let (ink, paper) = (try #require(style.ink), try #require(style.paper))
      #expect(try #require(ink.contrast(with: paper)) >= figure, "\(variant) \(role)")
    }
  }
}

@Test(arguments: ThemeShelf.shippedNames.filter { !colourless.contains($0) })
func `a variant paints one ground, and the light one is the lighter`(name: String) throws {
  let theme = try ThemeShelf().theme(name).theme
  var grounds: [Double] = []
  for variant in Theme.Variant.allCases {
    let own: Set<Role> = [
      .selection, .searchHit, .highlight, .highlightGreen, .highlightBlue, .highlightRed,
    ]
    let papers = Set(
      Role.allCases.filter { !own.contains($0) }.map { theme.style($0, variant).paper })
    #expect(papers.count == 1)
    grounds.append(try #require(theme.style(.text, variant).paper?.luminance))
  }
  #expect(grounds[0] > grounds[1])
}

@Test(arguments: ThemeShelf.shippedNames)
func `highlights can be told from the page, from hits and from each other`(name: String) throws {
  let theme = try ThemeShelf().theme(name).theme
  let marks: [Role] = [.highlight, .highlightGreen, .highlightBlue, .highlightRed]
  for variant in Theme.Variant.allCases {
    let styles = ([.text, .searchHit] + marks).map { theme.style($0, variant) }
    #expect(Set(styles).count == styles.count, "\(variant)")
    for mark in marks {
      #expect(theme.style(mark, .selected, variant) != theme.style(mark, variant))
      #expect(theme.style(mark, variant).paper != theme.style(.text, variant).paper)
    }
  }
}

@Test func `a theme that names one highlight has all of them like it`() throws {
  let file = "[light]\npaper = \"#ffffff\"\nhighlight = { paper = \"#ffff00\" }\n"
  let theme = try shelf(["mine": file]).theme("mine").theme
  for role in [Role.highlightGreen, .highlightBlue, .highlightRed] {
    #expect(theme.style(role, .light) == theme.style(.highlight, .light))
  }
  #expect(theme.style(.highlightRed, .light).paper == Colour("#ffff00"))
}

private func shelf(_ files: [String: String]) -> ThemeShelf {
  ThemeShelf(ownNames: Array(files.keys)) { files[$0] }
}

@Test func `a theme of one's own inherits, and what it changes keeps the ground`() throws {
  let mine = try shelf(["mine": "inherits = \"paper\"\n[light]\nkicker = \"#000000\"\n"])
    .theme("mine")
  let paper = try ThemeShelf().theme("paper").theme
  #expect(mine.warnings.isEmpty)
  #expect(mine.theme.name == "mine")
  #expect(
    mine.theme.style(.kicker, .light)
      == Style(ink: Colour("#000000"), paper: paper.style(.text, .light).paper))
  #expect(mine.theme.dark == paper.dark)
}

@Test func `a palette names colours, for the theme that inherits it too`() throws {
  let files = [
    "base": "[palette]\nrust = \"#a03000\"\n[light]\npaper = \"#ffffff\"\nkicker = \"rust\"\n",
    "child": "inherits = \"base\"\n[palette]\nrust = \"#802000\"\n",
  ]
  #expect(try shelf(files).theme("base").theme.style(.kicker, .light).ink == Colour("#a03000"))
  #expect(try shelf(files).theme("child").theme.style(.kicker, .dark).ink == Colour("#802000"))
}

@Test func `a role takes from the text what it does not say itself`() throws {
  let file = """
    [dark]
    paper = "#101010"
    text = "#eeeeee"
    headline = { bold = true }
    search-hit = { paper = "#404000" }
    """
  let theme = try shelf(["mine": file]).theme("mine").theme
  let (ink, paper) = (Colour("#eeeeee"), Colour("#101010"))
  #expect(theme.style(.headline, .dark) == Style(ink: ink, paper: paper, isBold: true))
  #expect(theme.style(.searchHit, .dark) == Style(ink: ink, paper: Colour("#404000")))
  // What is not named at all looks like text, and one table serves both variants.
  #expect(theme.style(.link, .light) == Style(ink: ink, paper: paper))
  #expect(theme.variants == [.dark])
}

@Test func `the reader's file comes before the shipped one of its name and may inherit it`() throws
{
  let theme = try shelf(["paper": "inherits = \"paper\"\n[dark]\ntext = \"#ffffff\"\n"])
    .theme("paper").theme
  #expect(theme.style(.text, .dark).ink == Colour("#ffffff"))
  #expect(try theme.light == ThemeShelf().theme("paper").theme.light)
}

@Test func `what makes no sense in a theme is named with its line and the rest counts`() throws {
  let file = """
    inherits = "paper"
    size = 12
    [light]
    text = "#12"
    headline = { bold = "yes", ink = "#000000" }
    shadow = "#000000"

    [dark]
    link = { ink = "sea", underline = true }
    """
  let reading = try shelf(["mine": file]).theme("mine")
  #expect(reading.warnings.map(\.file) == Array(repeating: "themes/mine.toml", count: 5))
  #expect(reading.warnings.map(\.line) == [2, 5, 6, 4, 9])
  #expect(reading.theme.style(.headline, .light).ink == Colour("#000000"))
  #expect(reading.theme.style(.link, .dark).isUnderlined)
}

@Test func `a broken line is one warning, and the rest of its theme and the others are there`() {
  let bad = "[light]\ntext = = 1\nlink = \"#123456\"\n"
  let (themes, errors, warnings) = shelf(["bad": bad, "good": "[dark]\n"]).themes()
  #expect(themes.count == ThemeShelf.shippedNames.count + 2)
  #expect(themes.contains { $0.name == "good" })
  #expect(errors.isEmpty)
  #expect(warnings.map(\.file) == ["themes/bad.toml"] && warnings.map(\.line) == [2])
  let broken = themes.first { $0.name == "bad" }
  #expect(broken?.style(.link, .light).ink == Colour("#123456"))
}

@Test func `a theme that is not there or leads in a circle is an error`() {
  #expect(throws: ThemeError.unknown(name: "none")) { try ThemeShelf().theme("none") }
  #expect(throws: ThemeError.unknown(name: "gone")) {
    try shelf(["mine": "inherits = \"gone\""]).theme("mine")
  }
  #expect(throws: ThemeError.circular(name: "a")) {
    try shelf(["a": "inherits = \"b\"", "b": "inherits = \"a\""]).theme("a")
  }
}
