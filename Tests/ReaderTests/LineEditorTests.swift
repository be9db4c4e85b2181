import Screen
import Testing

@testable import Reader

extension LineEditor {
  /// Presses keys, given as written and separated by spaces.
  fileprivate mutating func press(_ keys: String) {
    for key in keys.split(separator: " ").compactMap({ Key(String($0)) }) { press(key) }
  }

  /// The line with a bar at the cursor.
  fileprivate var shown: String {
    textBeforeCursor + "|" + text.dropFirst(textBeforeCursor.count)
  }
}

@Test(arguments: [
  ("left left X", "set theXme"), ("ctrl-a X", "Xset theme"), ("ctrl-w X", "set X"),
  ("ctrl-w ctrl-w X", "X"), ("ctrl-u X", "X"), ("home ctrl-k X", "X"),
  ("alt-b ctrl-u X", "Xtheme"), ("left delete X", "set themX"),
  ("backspace backspace X", "set theX"), ("home alt-f X", "setX theme"),
  ("home right ctrl-d X", "sXt theme"), ("home left end right X", "set themeX"),
])
func `a line is edited as in other programs`(keys: String, text: String) {
  var line = LineEditor("set theme")
  line.press(keys)
  #expect(line.text == text)
}

@Test func `letters, marks and pictures are typed and taken away as readers see them`() {
  var line = LineEditor()
  for character in "Übel e\u{301} 語👩‍👩‍👧" { line.press(Key(character)) }
  #expect(line.text == "Übel é 語👩‍👩‍👧")
  line.press("backspace")
  #expect(line.text == "Übel é 語")
  line.press("home delete delete")
  #expect(line.shown == "|el é 語")
  // A mark that comes alone joins its letter.
  line = LineEditor("e")
  line.press(Key("\u{301}"))
  #expect(line.text.count == 1 && line.cursor == 1)
}

@Test func `what is pasted is one line without controls`() {
  var line = LineEditor("ab")
  line.press("left")
  line.insert("x\u{1B}[31m\ny\tz")
  #expect(line.shown == "ax[31m y z|b")
  line.insert(String(repeating: "語", count: 100_000))
  #expect(line.text.count == 4096)
}

@Test(arguments: [1, 2, 3, 5, 8, 80])
func `the cursor is always within the cells that are shown`(cells: Int) {
  var line = LineEditor("語ab語語cd")
  for _ in 0...line.text.count {
    let (text, cursor) = line.window(cells: cells)
    #expect(cursor < cells && text.cellWidth <= cells)
    line.press("left")
  }
}

@Test func `keys that are none for a line are left to others`() {
  var line = LineEditor("a")
  for key in ["enter", "esc", "tab", "up", "down", "f1", "ctrl-c", "pgup", "alt-x"] {
    let outcome = Key(key).map { line.press($0) }
    #expect(outcome == .ignored, "\(key)")
  }
  #expect(line.text == "a")
}
