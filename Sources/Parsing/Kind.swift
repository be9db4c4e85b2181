import HTML

/// What a source holds.
public enum Kind: String, Sendable, CaseIterable {
  /// Plain text: a capture of a page, or something that somebody wrote.
  case text
  case html, markdown, feed
  /// A list of subscriptions (OPML).
  case outline
}

/// The kind of `source`, judged by its content first, then by declared type and name; nil when it
/// is binary.
public func kind(of source: Source) -> Kind? {
  let sample = Array(source.bytes.prefix(4096))
  let encoding = source.encoding
  guard !isBinary(sample, encoding: encoding) else { return nil }
  let head = decode(sample, declared: encoding).lowercased()
  return markupKind(of: head) ?? declaredKind(of: source) ?? .text
}

extension Source {
  /// The encoding that the declared type or the shape of the bytes tells; nil leaves it to UTF-8.
  var encoding: Encoding? {
    declaredType.flatMap { Encoding(contentType: $0) } ?? unmarkedUTF16(bytes)
  }
}

/// UTF-16 without a byte order mark: text of the western world then has a zero in every other byte.
private func unmarkedUTF16(_ bytes: [UInt8]) -> Encoding? {
  let pairs = min(bytes.count, 1024) / 2
  guard pairs >= 8 else { return nil }
  var (even, odd) = (0, 0)
  for pair in 0..<pairs {
    if bytes[2 * pair] == 0 { even += 1 }
    if bytes[2 * pair + 1] == 0 { odd += 1 }
  }
  if odd * 10 > pairs * 7, even * 20 < pairs { return .utf16LittleEndian }
  if even * 10 > pairs * 7, odd * 20 < pairs { return .utf16BigEndian }
  return nil
}

/// Whether bytes are no text: one control in thirty is more than any damaged text has.
private func isBinary(_ bytes: [UInt8], encoding: Encoding?) -> Bool {
  switch Encoding.byteOrderMark(of: bytes)?.encoding ?? encoding {
  case .utf16LittleEndian, .utf16BigEndian: return false
  default: break
  }
  let magic: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38],
    [0x25, 0x50, 0x44, 0x46],
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], [0x7F, 0x45, 0x4C, 0x46],
  ]
  if magic.contains(where: { bytes.starts(with: $0) }) { return true }
  let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
  return controls * 30 > bytes.count
}

/// The kind that the first mark of `head` (lower case) tells.
private func markupKind(of head: String) -> Kind? {
  let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
  if text.hasPrefix("{") { return text.contains("jsonfeed.org/version") ? .feed : nil }
  guard text.hasPrefix("<") else { return nil }
  let roots: [(mark: String, kind: Kind)] = [
    ("<rss", .feed), ("<feed", .feed), ("<rdf:rdf", .feed), ("<opml", .outline),
    ("<!doctype html", .html), ("<html", .html), ("<head", .html), ("<body", .html),
    ("<article", .html), ("<div", .html), ("<p>", .html), ("<h1", .html), ("<meta", .html),
  ]
  return roots.first { text.contains($0.mark) }?.kind
}

private func declaredKind(of source: Source) -> Kind? {
  let type = source.declaredType?.lowercased() ?? ""
  if type.hasPrefix("text/markdown") { return .markdown }
  if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") { return .html }
  let name = source.location.lowercased()
  return name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .markdown : nil
}
