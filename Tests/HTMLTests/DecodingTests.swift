import HTML
import Testing

@Suite struct DecodingTests {
  @Test func `UTF-8 stays as it is`() {
    #expect(decode(Array("Größe – 語".utf8)) == "Größe – 語")
  }

  @Test func `one bad byte is read as windows-1252 and spoils nothing around it`() {
    let bytes = Array("Größe ".utf8) + [0xE4, 0x80] + Array(" Maß".utf8)
    #expect(decode(bytes) == "Größe ä€ Maß")
  }

  @Test func `text that was encoded twice is decoded twice`() {
    func twice(_ text: String) -> [UInt8] {
      text.utf8.flatMap { Array(String(Unicode.Scalar($0)).utf8) }
    }
    #expect(decode(twice("Größe – „語“, 😀")) == "Größe – „語“, 😀")
    #expect(decode(Array("Müller: ".utf8) + twice("“Größe”")) == "Müller: “Größe”")
    #expect(decode(Array("â\u{80}".utf8)) == "â\u{80}")
    // Without a control it may be meant: a text about encodings, a name.
    #expect(decode(Array("aus ö wird Ã¶".utf8)) == "aus ö wird Ã¶")
  }

  @Test func `overlong and cut sequences are no UTF-8`() {
    #expect(decode([0xC0, 0xAF]) == "À¯")
    #expect(decode([0xE2, 0x82]) == "â‚")
    #expect(decode([0xED, 0xA0, 0x80]) == "í\u{A0}€")
  }

  @Test func `a byte order mark decides against the declared encoding`() {
    #expect(decode([0xFF, 0xFE, 0x41, 0x00, 0xE4, 0x00], declared: .utf8) == "Aä")
    #expect(decode([0xFE, 0xFF, 0x00, 0x41], declared: .windows1252) == "A")
    #expect(decode([0xEF, 0xBB, 0xBF, 0x41]) == "A")
  }

  @Test func `half a pair of UTF-16 becomes the replacement character`() {
    #expect(decode([0x3D, 0xD8, 0x41, 0x00], declared: .utf16LittleEndian) == "\u{FFFD}A")
  }

  @Test(arguments: [
    ("UTF8", Encoding.utf8), (" \"utf-8\" ", .utf8), ("ISO-8859-1", .windows1252),
    ("utf-16be", .utf16BigEndian), ("x-sjis", .shiftJIS), ("gb_2312-80", .gb18030),
    ("ISO-8859-9", .windows1254), ("latin2", .iso8859_2), ("logical", .iso8859_8),
  ])
  func `labels of the web name encodings`(label: String, encoding: Encoding) {
    #expect(Encoding(label: label) == encoding)
  }

  @Test(arguments: ["", "utf-7", "iso-2022-kr", "hz-gb-2312", "utf-32", "ebcdic"])
  func `labels that browsers refuse name none`(label: String) {
    #expect(Encoding(label: label) == nil)
  }

  @Test func `UTF-16 that holds no zero byte is not UTF-16`() {
    #expect(decode(Array("Ein Satz.".utf8), declared: .utf16LittleEndian) == "Ein Satz.")
  }

  @Test func `the charset of a content type is found among its parameters`() {
    #expect(Encoding(contentType: "text/html; boundary=x; Charset=\"UTF-8\"") == .utf8)
    #expect(Encoding(contentType: "text/html") == nil)
  }
}
