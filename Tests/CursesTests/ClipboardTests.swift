import Testing

@testable import Curses

@Test(arguments: [
  ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
  ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("„ü“", "4oCew7zigJw="),
])
func `text goes to the clipboard in base64`(text: String, encoded: String) {
  #expect(clipboardSequence(text) == "\u{1B}]52;c;\(encoded)\u{1B}\\")
}
