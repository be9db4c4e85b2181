import Testing

@testable import Storage

@Suite struct IdentityTests {
  @Test(arguments: [
    ("Größe — „Über“ 4½ Ämter", "Gro\u{308}ße — „U\u{308}ber“ 4½ A\u{308}mter", "größeüber4½ämter"),
    ("İstanbul", "I\u{307}stanbul", "i\u{307}stanbul"), ("漢字 2", "漢字 2", "漢字2"),
    ("Ångström", "\u{212B}ngstro\u{308}m", "ångström"), ("", " –…", ""),
  ])
  func `a text has the same letters and digits however its accents are written`(
    composed: String, other: String, letters: String
  ) {
    let expected = letters.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let kept = String(decoding: composed.lettersAndDigits, as: UTF8.self)
    #expect(Array(kept.unicodeScalars) == Array(expected))
    #expect(composed.lettersAndDigits == other.lettersAndDigits)
  }
}
