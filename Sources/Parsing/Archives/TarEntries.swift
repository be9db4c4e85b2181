// Source: POSIX.1-2017, pax, “ustar Interchange Format” and “pax Interchange Format”; GNU tar
// manual, “Basic Tar Format”.

/// Whether `bytes` begin with a header of tar: its checksum tells.
func isTar(_ bytes: [UInt8]) -> Bool { TarHeader(bytes, at: 0) != nil }

/// The regular files of a tar archive, and whether something that is no header stands where the next
/// one should: then more files came after these.
func tarEntries(
  of bytes: [UInt8], limit: Int
) throws(ParsingError) -> (entries: [Archive.Entry], breaksOff: Bool) {
  var entries: [Archive.Entry] = []
  var (offset, count) = (0, 0)
  /// What a header before says of the next file.
  var (longName, longSize): (String?, Int?) = (nil, nil)
  while let header = TarHeader(bytes, at: offset) {
    guard count < limit else { throw .archive(.tooManyEntries(limit: limit)) }
    count += 1
    let start = offset + 512
    let size = longSize.flatMap { header.isFile ? $0 : nil } ?? header.size
    let end = min(bytes.count, start + min(size, bytes.count))
    switch header.kind {
    case UInt8(ascii: "L"): longName = entryName(bytes[start..<end].prefix { $0 != 0 })
    case UInt8(ascii: "x"):
      let records = paxRecords(bytes[start..<end])
      longName = records["path"] ?? longName
      longSize = records["size"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } ?? longSize
    default:
      let name = longName ?? header.name
      if header.isFile, !name.hasSuffix("/") {
        entries.append(
          Archive.Entry(
            name: name, packed: start..<end, form: size > bytes.count - start ? .cut : .stored))
      }
      (longName, longSize) = (nil, nil)
    }
    // The entry itself tells that it is cut.
    guard size <= bytes.count - start else { return (entries, breaksOff: !header.isFile) }
    offset = start + (size + 511) / 512 * 512
  }
  // Two blocks of zeros end an archive; some have none.
  return (entries, breaksOff: bytes.dropFirst(offset).prefix(512).contains { $0 != 0 })
}

/// “length key=value” lines.
private func paxRecords(_ bytes: ArraySlice<UInt8>) -> [String: String] {
  var records: [String: String] = [:]
  var rest = bytes
  while records.count < 64 {
    let digits = rest.prefix(8).prefix { (0x30...0x39).contains($0) }
    guard let length = Int(String(decoding: digits, as: UTF8.self)), length > digits.count + 1,
      length <= rest.count
    else { return records }
    let record = rest.prefix(length).dropFirst(digits.count + 1)
    rest = rest.dropFirst(length)
    guard let sign = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
    let value = record[(sign + 1)...]
    let plain = value.last == 0x0A ? value.dropLast() : value
    records[String(decoding: record[..<sign], as: UTF8.self)] = entryName(plain)
  }
  return records
}

private struct TarHeader {
  var name: String
  var size: Int
  var kind: UInt8

  /// Nil at the end of the archive, and where no header stands.
  init?(_ bytes: [UInt8], at offset: Int) {
    guard offset >= 0, offset <= bytes.count - 512 else { return nil }
    let block = bytes[offset..<(offset + 512)]
    func field(_ start: Int, _ count: Int) -> ArraySlice<UInt8> {
      block[(offset + start)..<(offset + start + count)]
    }
    // The checksum is that of the block with spaces in its own place.
    let sum = block.reduce(0) { $0 + Int($1) } - field(148, 8).reduce(0) { $0 + Int($1) } + 8 * 32
    guard let written = octal(field(148, 8)), written == sum, let size = tarSize(field(124, 12))
    else { return nil }
    self.size = size
    kind = block[offset + 156]
    let prefix: ArraySlice<UInt8> =
      field(257, 5).elementsEqual("ustar".utf8) && block[offset + 262] == 0
      ? field(345, 155).prefix { $0 != 0 } : []
    let own = entryName(field(0, 100).prefix { $0 != 0 })
    name = prefix.isEmpty ? own : entryName(prefix) + "/" + own
  }

  var isFile: Bool { kind == UInt8(ascii: "0") || kind == 0 || kind == UInt8(ascii: "7") }
}

private func octal(_ field: ArraySlice<UInt8>) -> Int? {
  let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
  return digits.isEmpty ? nil : digits.prefix(15).reduce(0) { $0 << 3 | Int($1 - 0x30) }
}

/// Octal digits, or a number of 11 bytes behind a marked one for files of more than 8 GB.
private func tarSize(_ field: ArraySlice<UInt8>) -> Int? {
  guard field.first == 0x80 else { return octal(field) ?? 0 }
  let value = field.dropFirst().suffix(6).reduce(0) { $0 << 8 | Int($1) }
  return field.dropFirst().dropLast(6).allSatisfy { $0 == 0 } ? value : nil
}
