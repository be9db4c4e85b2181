import HTML

/// What a source holds.
public enum Kind: String, Sendable, CaseIterable {
  /// Plain text: a capture of a page, or something that somebody wrote.
  case text
  case html, markdown, feed
  /// A page with all that it shows in one file of mail parts.
  case mhtml
  /// A list of subscriptions (OPML, or the `urls` of newsboat).
  case outline
  /// Files packed into one (zip, tar, gzip).
  case archive
  /// A book (EPUB).
  case book
  /// Saved articles or links that another reader, a browser or kolumne exported.
  case list
  /// A database of SQLite; of these only newsboat's is read.
  case database
}

/// The kind of `source`, judged by its content first, then by declared type and name; nil when it
/// is binary.
public func kind(of source: Source) -> Kind? {
  let encoding = source.transportEncoding
  let start = Array(source.bytes.prefix(4096))
  if let kind = packedKind(of: start) { return kind }
  guard !hasMagic(start) else { return nil }
  // Long enough for the comments that tools put before a page.
  var head = source.bytes.prefix(1 << 16)
  if !keepsASCII(head, declared: encoding) {
    head = Array(decode(Array(head), declared: encoding).utf8)[...]
  }
  if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
  // A page is one however many controls stand in it.
  if CSVExport(head: head) != nil || BookmarkPage(head: head) != nil
    || JSONExport(head: head) != nil || beginsOwnMarkdown(head)
  {
    return .list
  }
  if beginsURLs(source) { return .outline }
  if let kind = contentKind(of: head) { return kind }
  guard !isControlled(start, encoding: encoding) else { return nil }
  return declaredKind(of: source, head) ?? .text
}

/// Whether the marks that tell a kind, which are ASCII all, stand in the bytes as they are.
private func keepsASCII(_ bytes: ArraySlice<UInt8>, declared: Encoding?) -> Bool {
  let encoding = Encoding.byteOrderMark(of: Array(bytes.prefix(4)))?.encoding ?? declared
  return encoding == nil || encoding == .utf8 || encoding == .windows1252
}

extension Encoding {
  /// Whether zero bytes are part of its text.
  fileprivate var isWide: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// Whether bytes are no text: one control in thirty is more than any damaged text has.
private func isControlled(_ bytes: [UInt8], encoding: Encoding?) -> Bool {
  if let encoding = Encoding.byteOrderMark(of: bytes)?.encoding ?? encoding, encoding.isWide {
    return false
  }
  let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
  return controls * 30 > bytes.count
}

/// The kind of what must be unpacked or opened before there is text.
private func packedKind(of start: [UInt8]) -> Kind? {
  if start.starts(with: "SQLite format 3\0".utf8) { return .database }
  guard isZip(start) || isGzip(start) || isTar(start) else { return nil }
  // The first entry of a book is a stored file of this name and content.
  let mark = "mimetypeapplication/epub+zip".utf8
  return start.dropFirst(30).starts(with: mark) ? .book : .archive
}

/// Whether bytes begin as a picture or a program does.
private func hasMagic(_ bytes: [UInt8]) -> Bool {
  let magic: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38],
    [0x25, 0x50, 0x44, 0x46],
    [0x7F, 0x45, 0x4C, 0x46],
  ]
  return magic.contains { bytes.starts(with: $0) }
}

/// The kind that only such content can have, or nil when it could be anything.
private func contentKind(of head: ArraySlice<UInt8>) -> Kind? {
  switch head.first(where: { !$0.isSpace }) {
  case UInt8(ascii: "<"): markupKind(of: head)
  case UInt8(ascii: "{"): head.firstRange(of: "jsonfeed.org/version".utf8) == nil ? nil : .feed
  default: beginsMessage(head) ? .mhtml : isMarkdown(head) ? .markdown : nil
  }
}

/// The kind that a server or the name of a file tells, where the content does not say no.
private func declaredKind(of source: Source, _ head: ArraySlice<UInt8>) -> Kind? {
  let type = ContentType(source.declaredType ?? "").name
  switch type {
  case "text/markdown", "text/x-markdown": return .markdown
  case "text/html", "application/xhtml+xml": return .html
  case "text/plain": return .text
  default: break
  }
  let name = source.location.lowercased()
  if [".md", ".markdown", ".mdown", ".mkd"].contains(where: name.hasSuffix) { return .markdown }
  if [".html", ".htm", ".xhtml", ".xht"].contains(where: name.hasSuffix), closesElements(head) {
    return .html
  }
  return nil
}
