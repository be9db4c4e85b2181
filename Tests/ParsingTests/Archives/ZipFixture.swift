import CZlib

/// A zip archive made byte by byte, so that it can lie.
struct ZipFixture {
  struct Entry {
    var name: String
    var content: [UInt8] = []
    var flags = 0
    var method = 0
    /// What the headers claim; nil for the truth.
    var size: Int?
    var checksum: UInt32?
    var attributes = 0
    /// Sizes stand in the extra field of 64 bits, all ones above.
    var isWide = false
    /// The place of a local header that belongs to somebody else.
    var header: Int?
  }
  var entries: [Entry]
  var prefix: [UInt8] = []
  var comment: [UInt8] = []

  var bytes: [UInt8] {
    var (bytes, directory) = (prefix, [UInt8]())
    for entry in entries {
      let name = Array(entry.name.utf8)
      let checksum =
        entry.checksum ?? UInt32(truncatingIfNeeded: crc32_z(0, entry.content, entry.content.count))
      let size = entry.isWide ? 0xFFFF_FFFF : entry.size ?? entry.content.count
      let wide =
        little(1, 2) + little(16, 2) + little(entry.content.count, 8)
        + little(entry.content.count, 8)
      let extra = entry.isWide ? wide : []
      let fields = little(20, 2) + little(entry.flags, 2) + little(entry.method, 2) + little(0, 4)
      let sizes = little(Int(checksum), 4) + little(size, 4) + little(size, 4)
      let place = entry.header ?? bytes.count - prefix.count
      directory += little(0x0201_4B50, 4) + little(20, 2) + fields + sizes
      directory += little(name.count, 2) + little(extra.count, 2) + little(0, 6)
      directory += little(entry.attributes, 4) + little(place, 4) + name + extra
      guard entry.header == nil else { continue }
      // What is written behind the bytes stands as zero before them.
      let isLate = entry.flags & 8 != 0
      bytes += little(0x0403_4B50, 4) + fields + (isLate ? little(0, 12) : sizes)
      bytes += little(name.count, 2) + little(0, 2) + name + entry.content
      if isLate { bytes += little(0x0807_4B50, 4) + sizes }
    }
    let start = bytes.count - prefix.count
    bytes += directory + little(0x0605_4B50, 4) + little(0, 4)
    bytes += little(entries.count & 0xFFFF, 2) + little(entries.count & 0xFFFF, 2)
    return bytes + little(directory.count, 4) + little(start, 4) + little(comment.count, 2)
      + comment
  }
}

/// A number in so many bytes, the lowest first.
func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
}

/// `plain` as deflate packs it; inside gzip's wrapper with `isGzip`.
func packed(_ plain: [UInt8], isGzip: Bool = false) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 9, Z_DEFLATED, isGzip ? 31 : -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var output = [UInt8](repeating: 0, count: plain.count + 1024)
  let count = plain.withUnsafeBufferPointer { input in
    output.withUnsafeMutableBufferPointer { room in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      stream.next_out = room.baseAddress
      stream.avail_out = UInt32(room.count)
      deflate(&stream, Z_FINISH)
      return Int(stream.total_out)
    }
  }
  return Array(output.prefix(count))
}

/// A tar archive of files and of links, which have a target instead of a content.
func tar(_ files: [(name: String, content: String, kind: Character)]) -> [UInt8] {
  var bytes: [UInt8] = []
  for file in files {
    let content = Array(file.content.utf8)
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<(place + text.utf8.count), with: Array(text.utf8))
    }
    put(String(file.name.prefix(100)), at: 0)
    put("0000644\0", at: 100)
    let octal = String(file.kind == "2" ? 0 : content.count, radix: 8)
    put(String(repeating: "0", count: 11 - octal.count) + octal, at: 124)
    put("        ", at: 148)
    put(String(file.kind), at: 156)
    if file.kind == "2" { put(file.content, at: 157) }
    put("ustar\0", at: 257)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
    bytes += header
    guard file.kind != "2" else { continue }
    bytes += content
    bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }
  return bytes + [UInt8](repeating: 0, count: 1024)
}
