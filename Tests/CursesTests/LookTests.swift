import Curses
import Screen
import Testing

private let orange = Colour.rgb(red: 255, green: 135, blue: 0)

@Test(
  arguments: [
    (.direct, 0xFF8700), (.indexed, 208), (.sixteen, 4), (.eight, 4), (.attributes, -1),
  ] as [(Palette, Int)])
func `a colour becomes what the palette has`(palette: Palette, ink: Int) {
  #expect(Look(Style(ink: orange), role: .link, palette: palette).ink == ink)
}

@Test(
  arguments: [
    ((0, 0, 0), 16), ((255, 255, 255), 231), ((95, 135, 175), 67), ((8, 8, 8), 232),
    ((238, 238, 238), 255), ((255, 0, 0), 196), ((29, 29, 27), 234),
  ] as [((UInt8, UInt8, UInt8), Int)])
func `the nearest of 256 colours is never one that the user may change`(
  rgb: (UInt8, UInt8, UInt8), index: Int
) {
  let colour = Colour.rgb(red: rgb.0, green: rgb.1, blue: rgb.2)
  #expect(Look(Style(ink: colour), role: .text, palette: .indexed).ink == index)
}

@Test func `dark blues are not mistaken for palette numbers`() {
  let blue = Colour.rgb(red: 0, green: 0, blue: 9)
  #expect(Look(Style(ink: blue), role: .text, palette: .direct).ink == 0x109)
}

@Test func `bright colours are bold where there are eight`() {
  #expect(
    Look(Style(ink: .ansi(12)), role: .link, palette: .eight) == Look(ink: 4, attributes: .bold))
  #expect(
    Look(Style(ink: .ansi(8)), role: .muted, palette: .eight) == Look(attributes: .dim))
}

@Test func `without colour every role keeps its order by attributes`() {
  let style = Style(ink: orange, paper: .ansi(0))
  func attributes(_ role: Role) -> Look { Look(style, role: role, palette: .attributes) }
  #expect(attributes(.headline) == Look(attributes: .bold))
  #expect(attributes(.link) == Look(attributes: .underline))
  #expect(attributes(.selection) == Look(attributes: .reverse))
  #expect(attributes(.text) == Look())
}

@Test(arguments: Palette.allCases)
func `the selected row differs from its neighbours on every palette`(palette: Palette) {
  let selection = Style(ink: .rgb(red: 1, green: 2, blue: 3), paper: orange)
  let theme = Theme(name: "test", light: [:], dark: [.selection: selection])
  let plain = Look(theme.style(.text, [], .dark), role: .text, palette: palette)
  let selected = Look(
    theme.style(.text, .selected, .dark), role: .text, face: .selected, palette: palette)
  #expect(selected != plain)
}

@Test(arguments: [Palette.sixteen, .eight])
func `on few colours what is quiet is dim, and what is marked is black on a bright ground`(
  palette: Palette
) {
  let style = Style(ink: orange, paper: .rgb(red: 1, green: 2, blue: 3))
  for role in [Role.muted, .byline, .rule, .status] {
    #expect(Look(style, role: role, palette: palette) == Look(attributes: .dim))
  }
  #expect(Look(style, role: .searchHit, palette: palette) == Look(ink: 0, paper: 3))
  let numbers = [Role.highlightGreen, .highlightBlue, .highlightRed].map {
    Look(style, role: $0, palette: palette)
  }
  #expect(numbers == [2, 6, 5].map { Look(ink: 0, paper: $0) })
  #expect(
    Look(style, role: .text, face: .selected, palette: palette) == Look(attributes: .reverse))
}

@Test func `what is marked stays black on its ground where it is bold`() {
  let style = Style(ink: .ansi(0), paper: .ansi(2), isBold: true, isUnderlined: true)
  for palette in [Palette.direct, .indexed, .sixteen] {
    #expect(
      Look(style, role: .highlightGreen, palette: palette)
        == Look(ink: 0, paper: 2, attributes: .underline))
  }
}

@Test func `highlights are underlined without colour, and differ from a hit on eight`() {
  let style = Style(ink: orange, paper: .rgb(red: 1, green: 2, blue: 3))
  for role in [Role.highlight, .highlightGreen, .highlightBlue, .highlightRed] {
    #expect(Look(style, role: role, palette: .attributes) == Look(attributes: .underline))
    #expect(
      Look(style, role: role, face: .selected, palette: .attributes)
        == Look(attributes: [.underline, .reverse]))
  }
  #expect(Look(style, role: .highlight, palette: .sixteen) == Look(ink: 0, paper: 11))
  #expect(
    Look(style, role: .highlight, palette: .eight)
      == Look(ink: 0, paper: 3, attributes: .underline))
}
