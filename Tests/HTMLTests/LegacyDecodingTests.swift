import Testing

@testable import HTML

@Suite struct LegacyDecodingTests {
  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test(arguments: [
    (Encoding.shiftJIS, "表は「①」と言う。", "955c82cd81758740817682c68cbe82a48142"),
    (.eucJP, "表は夏と言う。", "c9bda4cfb2c6a4c8b8c0a4a6a1a3"),
    (.iso2022JP, "夏の本 A", "1b24423246244e4b5c1b28422041"),
    (.gb18030, "长文，慢慢读。𠀀", "b3a4cec4a3acc2fdc2fdb6c1a1a395328236"),
    (.big5, "長文，慢慢讀。", "aaf8a4e5a141ba43ba43c5aaa143"),
    (.eucKR, "긴 글을 천천히", "b1e420b1dbc0bb20c3b5c3b5c8f7"),
    (.koi8R, "Длинный текст", "e4ccc9ceced9ca20d4c5cbd3d4"),
    (.koi8U, "Їжак", "b7d6c1cb"),
    (.windows1251, "Длинный текст", "c4ebe8ededfbe920f2e5eaf1f2"),
    (.ibm866, "Длинный", "84aba8adadeba9"),
    (.iso8859_5, "Длинный", "b4dbd8ddddebd9"),
    (.macCyrillic, "Длинный", "84ebe8ededfbe9"),
    (.iso8859_2, "Žluťoučký kůň", "ae6c75bb6f75e86bfd206bf9f2"),
    (.windows1250, "Žluťoučký kůň", "8e6c759d6f75e86bfd206bf9f2"),
    (.iso8859_15, "Œuvre à 5 €", "bc7576726520e0203520a4"),
    (.windows1253, "Μακρύ κείμενο", "cce1eaf1fd20eae5dfece5edef"),
    (.windows1254, "Uzun yazı, ışık", "557a756e2079617afd2c20fdfefd6b"),
    (.windows1255, "מאמר ארוך", "eee0eef820e0f8e5ea"),
    (.windows1256, "مقال طويل", "e3dec7e120d8e6ede1"),
    (.windows1258, "Tiêng", "5469ea6e67"),
    (.windows874, "บทความ", "bab7a4c7d2c1"),
    (.macintosh, "Größe – Maß", "47729aa76520d0204d61a7"),
  ])
  func `texts of the old web are read`(encoding: Encoding, text: String, hex: String) {
    #expect(decode(bytes(hex), declared: encoding) == text)
  }

  @Test(arguments: Encoding.allCases)
  func `any bytes have a text in any encoding`(encoding: Encoding) {
    let all = (0...255).flatMap { (one: UInt8) -> [UInt8] in
      [one, 0x1B, 0x24, 0x42, 255 - one, 0x41]
    }
    #expect(decode(all, declared: encoding).unicodeScalars.count >= 256)
    #expect(decode([], declared: encoding) == "")
  }

  @Test func `bytes that mean nothing are replaced one by one`() {
    // A lead byte eats no ASCII: markup behind it stays markup.
    #expect(decode(bytes("955cff3c703e823c"), declared: .shiftJIS) == "表\u{FFFD}<p>\u{FFFD}<")
    #expect(decode(bytes("e9d2ea"), declared: .windows1253) == "ι\u{FFFD}κ")
  }

  @Test(arguments: 1...3)
  func `GB 18030 may be cut inside a character`(length: Int) {
    let cut = bytes("b3a4cec4") + bytes("95328236").prefix(length)
    #expect(decode(Array(cut), declared: .gb18030) == "长文\u{FFFD}")
  }

  @Test func `ISO-2022-JP may change its sets and be cut anywhere`() {
    #expect(decode(bytes("1b2849311b284231"), declared: .iso2022JP) == "ｱ1")
    #expect(decode(bytes("1b244232462d211b"), declared: .iso2022JP) == "夏①")
    #expect(decode(bytes("1b2442324624"), declared: .iso2022JP) == "夏\u{FFFD}")
    #expect(decode(bytes("1b24423246320a41"), declared: .iso2022JP) == "夏\u{FFFD}\n\u{FFFD}")
  }

  @Test func `UTF-8 is UTF-8 whatever it declares`() {
    let text = "Ein Text über Größe, Maß und Übermut – für später; schön übersichtlich."
    for encoding in Encoding.allCases {
      #expect(decode(Array(text.utf8), declared: encoding) == text)
    }
  }

  @Test func `one bad byte does not make UTF-8 a legacy encoding`() {
    let text = String(repeating: "Größe und Maß. ", count: 10)
    let bytes = Array(text.utf8) + [0xE4] + Array(text.utf8)
    #expect(decode(bytes, declared: .windows1251) == text + "ä" + text)
  }

  @Test func `a few characters of two bytes are no proof of UTF-8`() {
    // Four bytes that are valid UTF-8 as well.
    #expect(decode(bytes("c4a3cab6"), declared: .gb18030) == "模识")
    #expect(decode(bytes("c4a3cab6")) == "ģʶ")
  }

  @Test func `of a long damaged text each byte is looked at, whatever it declares`() {
    let junk = [UInt8](repeating: 0xFF, count: 1 << 17) + Array("Ende".utf8)
    for encoding in Encoding.allCases
    where ![.utf16BigEndian, .utf16LittleEndian].contains(encoding) {
      #expect(decode(junk, declared: encoding).hasSuffix("Ende"), "\(encoding)")
    }
  }
}
