/// The sequences that take a terminal over and give it back.
struct Modes: Equatable, Sendable {
  let enter: String
  let leave: String

  /// Light or dark by setting (996) and by colour (OSC 11); DA1 last, as a fence.
  static let questions = "\u{1B}[?996n\u{1B}]11;?\u{1B}\\\u{1B}[c"

  /// Reports of presses, drags and the wheel, and their end.
  static let mouse = "\u{1B}[?1002h\u{1B}[?1006h"
  static let noMouse = "\u{1B}[?1006l\u{1B}[?1002l"

  init(_ kind: TerminalKind) {
    // Bracketed paste, focus, changes of appearance; who does not know them ignores them.
    let reports = "\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?2031h"
    enter = kind.enter + reports
    // Without a second screen the prompt goes below what we painted.
    let back = kind.leave.isEmpty ? "\u{1B}[999;1H\r\n" : kind.leave
    leave =
      "\u{1B}[?2026l" + Modes.noMouse
      + "\u{1B}[?2031l\u{1B}[?1004l\u{1B}[?2004l\u{1B}[0m\u{1B}[r"
      // Last, since some terminals keep with the cursor of a screen whether it was seen.
      + back + "\u{1B}[?25h"
  }
}
