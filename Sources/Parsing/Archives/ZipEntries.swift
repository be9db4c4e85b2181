// Source: PKWARE, APPNOTE.TXT 6.3, sections 4.3 “General Format”, 4.4 “Explanation of fields”,
// 4.5.3 “Zip64 Extended Information Extra Field”.

/// Whether `bytes` begin as a zip archive does; an empty one has nothing but its end.
func isZip(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
}

/// The files that the directory of a zip archive lists.
///
/// The directory alone counts, since all unpackers follow it; where two entries claim the same
/// bytes, the archive is made to explode (CVE-2019-13232) and nothing of it is read.
func zipEntries(of bytes: [UInt8], limit: Int) throws(ParsingError) -> [Archive.Entry] {
  guard let directory = zipDirectory(of: bytes) else { throw .archive(.damaged) }
  var (entries, claims): ([Archive.Entry], [Range<Int>]) = ([], [])
  var offset = directory.start
  while bytes.number(4, at: offset) == 0x0201_4B50 {
    guard claims.count < limit else { throw .archive(.tooManyEntries(limit: limit)) }
    guard let record = ZipRecord(bytes, at: offset) else { throw .archive(.damaged) }
    offset = record.end
    let start = record.header + directory.shift
    guard let data = zipData(of: bytes, header: start), data <= bytes.count else {
      throw .archive(.damaged)
    }
    let end = min(bytes.count, data + min(record.packedSize, bytes.count))
    claims.append(start..<end)
    guard !record.isFolder, !record.isLink else { continue }
    entries.append(
      Archive.Entry(
        name: record.name, packed: data..<end,
        form: data + record.packedSize > bytes.count ? .cut : record.form,
        checksum: record.checksum))
  }
  claims.sort { $0.lowerBound < $1.lowerBound }
  for (one, next) in zip(claims, claims.dropFirst()) where one.upperBound > next.lowerBound {
    throw .archive(.damaged)
  }
  return entries
}

/// Where the directory begins; `shift` is what was put before the archive.
private func zipDirectory(of bytes: [UInt8]) -> (start: Int, shift: Int)? {
  // The end of the directory stands before a comment of at most 65,535 bytes.
  let lowest = max(0, bytes.count - 22 - 0xFFFF)
  var end = bytes.count - 22
  while end >= lowest {
    if bytes.number(4, at: end) == 0x0605_4B50 { break }
    end -= 1
  }
  guard end >= lowest, end >= 0, let size = bytes.number(4, at: end + 12),
    let start = bytes.number(4, at: end + 16)
  else { return nil }
  if start == 0xFFFF_FFFF || size == 0xFFFF_FFFF,
    bytes.number(4, at: end - 20) == 0x0706_4B50, let place = bytes.number(8, at: end - 12),
    bytes.number(4, at: place) == 0x0606_4B50, let wide = bytes.number(8, at: place + 48)
  {
    return (wide, 0)
  }
  let shift = end - size - start
  return shift >= 0 ? (start + shift, shift) : nil
}

/// Where the packed bytes behind a local header begin.
private func zipData(of bytes: [UInt8], header: Int) -> Int? {
  guard bytes.number(4, at: header) == 0x0403_4B50, let name = bytes.number(2, at: header + 26),
    let extra = bytes.number(2, at: header + 28)
  else { return nil }
  return header + 30 + name + extra
}

/// A record of the directory.
private struct ZipRecord {
  var name: String
  var form: Archive.Entry.Form
  var isFolder: Bool
  var isLink: Bool
  var checksum: UInt32
  var packedSize: Int
  /// The place of the local header.
  var header: Int
  /// Behind the record.
  var end: Int

  init?(_ bytes: [UInt8], at start: Int) {
    guard let flags = bytes.number(2, at: start + 8), let method = bytes.number(2, at: start + 10),
      let checksum = bytes.number(4, at: start + 16), let packed = bytes.number(4, at: start + 20),
      let plain = bytes.number(4, at: start + 24), let nameLength = bytes.number(2, at: start + 28),
      let extraLength = bytes.number(2, at: start + 30),
      let commentLength = bytes.number(2, at: start + 32),
      let attributes = bytes.number(4, at: start + 38), let header = bytes.number(4, at: start + 42)
    else { return nil }
    let nameStart = start + 46
    let extraStart = nameStart + nameLength
    end = extraStart + extraLength + commentLength
    guard end <= bytes.count else { return nil }
    name = entryName(bytes[nameStart..<extraStart])
    self.checksum = UInt32(truncatingIfNeeded: checksum)
    (packedSize, self.header) = (packed, header)
    isFolder = name.hasSuffix("/") || name.hasSuffix("\\")
    // The upper half holds the mode of Unix where the archive was made there.
    isLink = (attributes >> 16) & 0xF000 == 0xA000
    form =
      flags & 1 != 0 || method == 99
      ? .encrypted : method == 0 ? .stored : method == 8 ? .deflated : .unknown(method: method)
    widen(bytes, extraStart..<(extraStart + extraLength), plain: plain)
    guard self.header >= 0, packedSize >= 0 else { return nil }
  }

  /// Takes the numbers that need 64 bits from the extra field; only those stand there that are all
  /// ones above, in this order.
  private mutating func widen(_ bytes: [UInt8], _ extra: Range<Int>, plain: Int) {
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound, let kind = bytes.number(2, at: field),
      let length = bytes.number(2, at: field + 2)
    {
      if kind == 1 {
        var value = field + 4
        if plain == 0xFFFF_FFFF { value += 8 }
        if packedSize == 0xFFFF_FFFF, let wide = bytes.number(8, at: value) {
          packedSize = wide
          value += 8
        }
        if header == 0xFFFF_FFFF, let wide = bytes.number(8, at: value) { header = wide }
        return
      }
      field += 4 + length
    }
  }
}

extension [UInt8] {
  /// The number of so many bytes at `offset`, the lowest first; nil when they are not there or are
  /// more than any file has.
  func number(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset <= self.count - count else { return nil }
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(self[offset + index]) }
    return value < 1 << 48 ? Int(value) : nil
  }
}
