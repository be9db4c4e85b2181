import Testing

@testable import Parsing

@Suite struct ArchiveTests {
  private let text = Array("Wer das Maß hält, hält lange.".utf8)

  private func contents(_ bytes: [UInt8], limits: ArchiveLimits = .usual) throws -> [String: String]
  {
    guard var archive = try Archive(bytes, limits: limits) else { throw ParsingError.binary }
    var contents: [String: String] = [:]
    for entry in archive.entries {
      contents[entry.name] = String(decoding: try archive.contents(of: entry), as: UTF8.self)
    }
    return contents
  }

  private func problem(_ bytes: [UInt8], limits: ArchiveLimits = .usual) -> ArchiveProblem? {
    do {
      _ = try contents(bytes, limits: limits)
      return nil
    } catch {
      if case .archive(let problem)? = error as? ParsingError { return problem }
      return nil
    }
  }

  @Test func `a zip archive gives its files, stored and packed, by their names`() throws {
    let zip = ZipFixture(
      entries: [
        .init(name: "a.txt", content: text), .init(name: "ordner/"),
        .init(
          name: "ordner/größe.txt", content: packed(text), method: 8,
          checksum: 0xF3E8_8C4D), .init(name: "leer"),
      ])
    var honest = zip
    honest.entries[2].checksum = checksumOfText
    #expect(
      try contents(honest.bytes) == [
        "a.txt": "Wer das Maß hält, hält lange.",
        "ordner/größe.txt": "Wer das Maß hält, hält lange.", "leer": "",
      ])
    #expect(problem(zip.bytes) == .damaged)
  }

  private var checksumOfText: UInt32 {
    let stored = ZipFixture(entries: [.init(name: "a", content: text)]).bytes
    return UInt32(stored[14]) | UInt32(stored[15]) << 8 | UInt32(stored[16]) << 16
      | UInt32(stored[17]) << 24
  }

  @Test func `sizes may stand behind the bytes, in 64 bits, or behind something else`() throws {
    let entries = [
      ZipFixture.Entry(name: "spät", content: text, flags: 8),
      .init(name: "weit", content: text, isWide: true),
    ]
    let whole = ["spät": "Wer das Maß hält, hält lange.", "weit": "Wer das Maß hält, hält lange."]
    #expect(try contents(ZipFixture(entries: entries).bytes) == whole)
    let comment = Array("gepackt am Abend".utf8)
    #expect(try contents(ZipFixture(entries: entries, comment: comment).bytes) == whole)
    let prefixed = ZipFixture(entries: entries, prefix: [0x50, 0x4B, 0x03, 0x04, 0, 0])
    #expect(try contents(prefixed.bytes) == whole)
  }

  @Test func `what is packed in a way of its own is named`() {
    func problem(flags: Int = 0, method: Int = 0) -> ArchiveProblem? {
      self.problem(
        ZipFixture(
          entries: [.init(name: "a", content: text, flags: flags, method: method)]
        ).bytes)
    }
    #expect(problem(flags: 1) == .encrypted)
    #expect(problem(method: 99) == .encrypted)
    #expect(problem(method: 14) == .unknownMethod(14))
    #expect(problem(method: 8) == .damaged)
  }

  @Test func `a bomb goes off nowhere`() {
    let zeros = packed([UInt8](repeating: 0, count: 8 << 20))
    let bomb = ZipFixture(entries: [.init(name: "a", content: zeros, method: 8)]).bytes
    #expect(problem(bomb) == .tooLarge(limit: 64 << 20))
    // Short texts pack as well as that without being bombs.
    let blanks = packed([UInt8](repeating: 0x20, count: 1 << 20))
    let page = ZipFixture(entries: [.init(name: "a", content: blanks, method: 8, checksum: 0)])
    #expect(problem(page.bytes) == .damaged)
    let many = ZipFixture(
      entries: (0..<5).map { .init(name: "\($0)", content: [UInt8](repeating: 0x61, count: 400)) })
    #expect(problem(many.bytes, limits: ArchiveLimits(inflated: 1_999)) == .tooLarge(limit: 1_999))
    #expect(problem(many.bytes, limits: ArchiveLimits(inflated: 2_000)) == nil)
    #expect(
      problem(packed([UInt8](repeating: 0, count: 2 << 20), isGzip: true))
        == .tooLarge(limit: 64 << 20))
  }

  @Test func `entries that claim the same bytes give nothing`() {
    let zip = ZipFixture(
      entries: [.init(name: "a", content: text), .init(name: "b", content: text, header: 0)])
    #expect(problem(zip.bytes) == .damaged)
  }

  @Test func `a size that is not true is not believed`() {
    let long = ZipFixture(entries: [.init(name: "a", content: text, size: 1 << 30)])
    #expect(problem(long.bytes) == .damaged)
    let short = ZipFixture(entries: [.init(name: "a", content: text, size: 4)])
    #expect(problem(short.bytes) == .damaged)
  }

  @Test func `100,000 entries are refused before any is read`() {
    let one = ZipFixture(entries: [.init(name: "a")]).bytes
    let record = one[31..<78]
    let records = Array(repeatElement(record, count: 100_000).joined())
    let end = little(0x0605_4B50, 4) + little(0, 8) + little(records.count, 4) + little(31, 4)
    let zip = Array(one[..<31]) + records + end + little(0, 2)
    #expect(problem(zip) == .tooManyEntries(limit: 5_000))
  }

  @Test func `links and folders are no files, and names are only keys`() throws {
    let zip = ZipFixture(
      entries: [
        .init(name: "link", content: Array("/etc/passwd".utf8), attributes: 0xA1FF << 16),
        .init(name: "../../etc/cron.d/a", content: text), .init(name: "/etc/b", content: text),
      ])
    #expect(try contents(zip.bytes).keys.sorted() == ["../../etc/cron.d/a", "/etc/b"])
  }

  @Test func `a zip archive that breaks off anywhere is damaged or shorter, never more`() {
    let bytes = ZipFixture(
      entries: [.init(name: "a", content: packed(text), method: 8, checksum: checksumOfText)]
    ).bytes
    #expect(problem(bytes) == nil)
    for count in 4..<bytes.count {
      #expect(problem(Array(bytes.prefix(count))) == .damaged, "\(count) bytes")
    }
  }

  @Test func `any byte of an archive may be any other`() {
    let zip = ZipFixture(entries: [.init(name: "a", content: packed(text), method: 8)]).bytes
    let tape = tar([("a", "Ein Text.", "0"), ("b", "Noch einer.", "0")])
    for bytes in [zip, Array(tape.prefix(1100))] {
      for index in bytes.indices {
        for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
          var changed = bytes
          changed[index] = value
          // What comes of it does not matter; that something does is the test.
          _ = try? contents(changed)
        }
      }
    }
  }

  @Test func `tar gives its files, with long names, without links, packed or not`() throws {
    let name = String(repeating: "tief/", count: 30) + "a.txt"
    let record = "path=\(name)\n"
    let long = "\(record.utf8.count + 4) \(record)"
    let tape = tar([
      ("x", long, "x"), ("kurz", "Eins.", "0"), ("./@LongLink", "b/" + name + "\0", "L"),
      ("kurz", "Zwei.", "0"), ("link", "/etc/passwd", "2"), ("ordner/", "", "5"),
      ("c.txt", String(repeating: "z", count: 600), "0"),
    ])
    let whole = [
      name: "Eins.", "b/" + name: "Zwei.", "c.txt": String(repeating: "z", count: 600),
    ]
    #expect(try contents(tape) == whole)
    #expect(try contents(packed(tape, isGzip: true)) == whole)
    #expect(problem(Array(tape.prefix(tape.count - 1500))) == .damaged)
    #expect(problem(Array(packed(tape, isGzip: true).dropLast(20))) == .damaged)
  }

  @Test func `a tar archive that ends in the middle of a header is known to lack files`() throws {
    let tape = tar([("a", "Eins.", "0"), ("b", "Zwei.", "0")])
    func breaksOff(after count: Int) throws -> Bool? {
      try Archive(Array(tape.prefix(count)))?.breaksOff
    }
    #expect(try breaksOff(after: tape.count) == false)
    #expect(try breaksOff(after: 2048) == false)
    #expect(try breaksOff(after: 1024) == false)
    #expect(try breaksOff(after: 1025) == true)
    #expect(try breaksOff(after: 1535) == true)
    let parcels = Array(try parcels(in: Source(bytes: Array(tape.prefix(1025)), location: "x.tar")))
    #expect(parcels.map(\.name) == ["x.tar/a", "x.tar"])
  }

  @Test func `a size beyond all numbers is only a lie`() throws {
    let record = "size=\(Int.max)\n"
    let tape = tar([("x", "\(record.utf8.count + 3) \(record)", "x"), ("a", "Eins.", "0")])
    #expect(problem(tape) == .damaged)
  }
}
