import Curses
import Screen
import Testing

private func kind(_ environment: [String: String]) throws(TerminalError) -> TerminalKind {
  try TerminalKind { environment[$0] }
}

// Among the paintings, one after the other: curses keeps its terminal in a global as well.
extension PainterTests {
  @Suite struct TerminalKindTests {
    @Test(
      arguments: [
        (["TERM": "xterm-256color"], .indexed), (["TERM": "xterm"], .eight),
        (["TERM": "vt100"], .attributes),
        (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .direct),
        (["TERM": "xterm", "COLORTERM": "24bit"], .direct),
        (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], .attributes),
        (["TERM": "xterm-256color", "NO_COLOR": ""], .indexed),
      ] as [([String: String], Palette)])
    func `the environment tells the palette`(environment: [String: String], palette: Palette) throws
    {
      #expect(try kind(environment).palette == palette)
    }

    @Test(
      arguments: [
        (["LANG": "de_DE.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false),
        ([:], false),
        (["LANG": "de_DE.UTF-8", "LC_ALL": "POSIX"], false),
        (["LANG": "C", "LC_CTYPE": "bogus.UTF-8"], true),
        (["LANG": "en_US.UTF-8", "LC_ALL": ""], true),
      ] as [([String: String], Bool)])
    func `the locale's name tells the encoding`(locale: [String: String], isUnicode: Bool) throws {
      #expect(try kind(locale.merging(["TERM": "xterm"]) { $1 }).isUnicode == isUnicode)
    }

    @Test(
      arguments: [
        ([:], .kindUnset), (["TERM": ""], .kindUnset), (["TERM": "dumb"], .kindTooSimple("dumb")),
        (["TERM": "no-such"], .kindUnknown("no-such")), (["TERM": "../x"], .kindUnknown("../x")),
      ] as [([String: String], TerminalError)])
    func `a terminal that cannot be used is named`(
      environment: [String: String], error: TerminalError
    ) {
      #expect(throws: error) { try kind(environment) }
    }
  }
}
