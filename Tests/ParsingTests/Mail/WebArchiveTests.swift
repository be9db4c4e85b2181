import ArticleModel
import Foundation
import Testing

@testable import Parsing

@Suite struct WebArchiveTests {
  private func archive(_ text: String) -> WebArchive? { WebArchive(Array(text.utf8)) }
  private func page(_ text: String) -> String? {
    archive(text).map { String(decoding: $0.page, as: UTF8.self) }
  }

  private func fixture() throws -> [UInt8] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "page.mhtml")
    return Array(try Data(contentsOf: file))
  }

  private let html = """
    <!DOCTYPE html><html lang="de"><head><meta http-equiv="Content-Type" content="text/html; \
    charset=UTF-8"></head>
    <body><p>Wer wartet, hat Größe.</p></body></html>

    """

  @Test func `a page saved by a browser gives its bytes, address, title and day`() throws {
    let archive = try #require(WebArchive(try fixture()))
    #expect(String(decoding: archive.page, as: UTF8.self) == html)
    #expect(archive.declaredType == "text/html; charset=\"utf-8\"")
    #expect(archive.address == "https://example.org/debatte/warten?seite=1")
    #expect(archive.title == "Das große Warten")
    #expect(archive.saved?.iso8601 == "2024-05-07T06:30:00+02:00")
  }

  @Test func `the article of an archive knows when it was saved`() throws {
    let article = try parse(Source(bytes: try fixture(), location: "a.mhtml")).article
    #expect(article.saved?.iso8601 == "2024-05-07T06:30:00+02:00")
  }

  @Test func `line ends may be those of mail or of files`() throws {
    let lines = try fixture().flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let page = try #require(WebArchive(lines)).page
    let crlf = html.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: "\r\n")
    #expect(String(decoding: page, as: UTF8.self) == crlf)
  }

  @Test func `an archive may be cut anywhere`() throws {
    let bytes = try fixture()
    for length in bytes.indices { _ = WebArchive(Array(bytes.prefix(length))) }
    let start = try #require(page(String(decoding: bytes.prefix(900), as: UTF8.self)))
    #expect(html.hasPrefix(start))
    #expect(!start.isEmpty)
  }

  @Test func `the page is a source of its own`() throws {
    let source = Source(bytes: try fixture(), location: "a.mht")
    let page = try #require(WebArchive(source.bytes)).page(in: source)
    #expect(page.location == "a.mht")
    #expect(page.base == "https://example.org/debatte/warten?seite=1")
    #expect(kind(of: source) == .mhtml)
    #expect(kind(of: page) == .html)
  }

  @Test func `the part that the archive names is its page`() {
    let text = """
      Content-Type: multipart/related; boundary=x; start="<b>"

      --x
      Content-Type: text/html
      Content-ID: <a>

      <p>Rahmen
      --x
      Content-Type: text/html
      Content-ID: <b>
      Content-Location: cid:b
      Content-Transfer-Encoding: BASE64

      PHA+U2VpdGU=
      --x--
      """
    #expect(page(text) == "<p>Seite")
    #expect(archive(text)?.address == nil)
  }

  @Test func `the page may lie in several multiparts, but not in hundreds`() {
    func nested(_ depth: Int) -> String {
      var text = "Content-Type: text/html\n\n<p>Seite"
      for level in 0..<depth {
        text = "Content-Type: multipart/mixed; boundary=b\(level)x\n\n--b\(level)x\n\(text)"
      }
      return text
    }
    #expect(page(nested(8)) == "<p>Seite")
    #expect(page(nested(9)) == nil)
    #expect(page(nested(500)) == nil)
  }

  @Test(arguments: [
    "", "\n", ":", "Content-Type: multipart/related; boundary=\n\n--\n--\n--",
    "Content-Type: multipart/related\n\n--x", "Content-Type: multipart/related; boundary=x",
    "Content-Type: text/plain\n\n<html>", "Content-Type: multipart/related; boundary=\"x\n\n--x",
  ])
  func `what holds no page is no archive`(text: String) {
    #expect(archive(text) == nil)
  }

  @Test(arguments: [
    ("\n--x", 300_000), ("--", 500_000), ("A: b\n", 200_000), (" c", 500_000), ("\n", 1_000_000),
    ("--x\nContent-Type: text/html\n\n", 30_000),
    ("--x\nContent-Type: multipart/mixed; boundary=x\n\n", 20_000),
    ("Content-Type: multipart/mixed; boundary=x\n\n--x\n", 20_000),
  ])
  func `hostile boundaries take linear time`(piece: String, count: Int) {
    let head = "Content-Type: multipart/related; boundary=x\n\n--x\n"
    _ = archive(head + String(repeating: piece, count: count))
    _ = archive(String(repeating: piece, count: count))
  }

  @Test func `a web archive without a page has no article`() {
    let text = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--"
    #expect(throws: ParsingError.noArticle(in: .mhtml)) {
      try parse(Source(bytes: Array(text.utf8), location: "-"))
    }
  }
}

@Suite struct MailTests {
  @Test(arguments: [
    ("=?utf-8?Q?Gr=C3=B6=C3=9Fe?= und =?iso-8859-1?q?Ma=DF?=", "Größe und Maß"),
    ("=?UTF-8*de?B?R3LDtg==?= =?UTF-8?B?w59l?=", "Größe"),
    ("=?utf-8?Q?=C3?=\t=?utf-8?Q?=BC?=", "ü"),
    ("=?utf-8?Q?a_b?= =?utf-8?Q?_c?= d", "a b c d"), ("=?shift_jis?B?lVw=?=", "表"),
    ("a =? b =?utf-8?X?y?= ?=", "a =? b =?utf-8?X?y?= ?="),
    ("=?none?Q?a?=", "=?none?Q?a?="), ("", ""), ("=?", "=?"),
  ])
  func `encoded words are read, and what is none stays`(field: String, text: String) {
    #expect(decodedWords(field) == text)
  }

  @Test(arguments: [
    ("a=3Db", "a=b"), ("a=\nb=\r\nc= \nd", "abcd"), ("100 = 10=3d", "100 = 10="), ("=", ""),
    ("=4", "=4"), ("x=0Ay", "x\ny"),
  ])
  func `quoted-printable gives way where it breaks its rules`(coded: String, text: String) {
    #expect(String(decoding: unquoted(Array(coded.utf8)[...]), as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("R3LDtsOfZQ==", "Größe"), ("R3 LD\r\ntsO*fZQ", "Größe"), ("YQ==Yg==", "ab"), ("A", ""),
  ])
  func `base64 is read past what is not of its alphabet`(coded: String, text: String) {
    #expect(String(decoding: unpacked(Array(coded.utf8)[...]), as: UTF8.self) == text)
  }

  @Test func `a content type has a name and parameters, in pieces or quoted`() {
    let type = ContentType("Multipart/Related ; Boundary = \"a;\\\"b\" ; x*0=\"c\"; x*1=d;; =")
    #expect(type.name == "multipart/related")
    #expect(type["boundary"] == "a;\"b")
    #expect(type["x"] == "cd")
    #expect(type["start"] == nil)
  }

  @Test func `a header ends at an empty line or where no field stands`() {
    var bytes = Array("A: b\n c\nD:e\r\n\r\nText".utf8)[...]
    let header = MailHeader(takenFrom: &bytes)
    #expect(header["a"] == "b c")
    #expect(header["d"] == "e")
    #expect(String(decoding: bytes, as: UTF8.self) == "Text")
    var prose = Array("Ein Satz: mit Doppelpunkt.\n".utf8)[...]
    #expect(MailHeader(takenFrom: &prose).fields.isEmpty)
    #expect(prose.count == 27)
  }
}
