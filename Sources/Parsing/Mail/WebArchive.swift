import ArticleModel
import HTML

/// A page that a browser saved in one file with all that it shows (MHTML), or a letter in HTML.
///
/// Source: RFC 2557, and what Chromium, Internet Explorer and Opera write.
struct WebArchive {
  /// The bytes of the page, not yet decoded to text.
  var page: [UInt8]
  /// The content type of the page as its part gives it.
  var declaredType: String?
  /// The address that the page was saved from.
  var address: String?
  /// The title of the page, or the subject of the letter.
  var title: String?
  /// When it was saved or sent.
  var saved: PublicationDate?
  /// The name of who sent it, when it is a letter and no page that a browser saved.
  var sender: String?
  /// Whether the letter has no page, only plain text.
  var isPlain = false

  /// The archive in `bytes`, or nil when there is no page in it.
  init?(_ bytes: [UInt8]) {
    var body = bytes.drop(while: \.isSpace)
    let message = body
    let header = MailHeader(takenFrom: &body)
    let parts = mailParts(of: message)
    sender = header.sender
    let page = Self.root(of: parts, type: ContentType(header["content-type"] ?? ""))
    let text = sender == nil ? nil : parts.first { $0.type.name == "text/plain" }
    guard let part = page ?? text else { return nil }
    isPlain = page == nil
    self.page = part.content
    declaredType = part.header["content-type"]
    let addresses = [
      part.header["content-location"], header["snapshot-content-location"],
      header["content-location"], part.header["content-base"], header["content-base"],
    ]
    address = addresses.lazy.compactMap { $0.flatMap(pageAddress) }.first
    title = header["subject"].map { decodedWords($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    saved = header["date"].flatMap { date(in: $0) }
  }

  /// The part that the others belong to: the one that is named so, else the first page.
  private static func root(of parts: [MailPart], type: ContentType) -> MailPart? {
    let pages = parts.filter { ["text/html", "application/xhtml+xml"].contains($0.type.name) }
    if let start = type["start"],
      let part = pages.first(where: { $0.header["content-id"] == start })
    {
      return part
    }
    return pages.first
  }
}

extension WebArchive {
  /// The page as a source of its own, from the same place as the archive.
  func page(in source: Source) -> Source {
    Source(
      bytes: page, location: source.location, declaredType: declaredType,
      base: source.base ?? address)
  }
}

extension MailHeader {
  /// The name of who sent a letter, else their address; nil for what browsers save: they name
  /// themselves without an address, each in its language.
  fileprivate var sender: String? {
    guard self["snapshot-content-location"] == nil, let from = self["from"], from.contains("@")
    else { return nil }
    let text = decodedWords(from).trimmed
    guard let angle = text.utf8.lastIndex(of: UInt8(ascii: "<")) else { return text }
    let name = text[..<angle].trimmed.filter { $0 != "\"" }.trimmed
    return name.isEmpty ? text[text.utf8.index(after: angle)...].trimmed.filter { $0 != ">" } : name
  }
}

/// The paragraphs of plain text: lines belong together up to an empty one.
func paragraphs(ofPlain text: String) -> [Block] {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  let passages = lines.split { $0.allSatisfy(\.isWhitespace) }
  return passages.map { lines in
    .paragraph([.text(lines.map { $0.trimmed }.joined(separator: " "))])
  }
}

/// Whether a message in plain text has what a letter has: who wrote it and of what or when, all of it
/// or with a field that only programs write.
private func isLetter(_ header: MailHeader) -> Bool {
  guard header["from"]?.contains("@") == true else { return false }
  let (subject, date) = (header["subject"] != nil, header["date"] != nil)
  let machine = ["message-id", "received", "mime-version", "content-transfer-encoding"]
  return subject && date || (subject || date) && machine.contains { header[$0] != nil }
}

/// Whether `head`, the beginning of a file, begins a message: of the fields that are in no prose.
func beginsMessage(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head.drop(while: \.isSpace)
  let header = MailHeader(takenFrom: &rest)
  let type = ContentType(header["content-type"] ?? "").name
  if type.isEmpty || type == "text/plain" { return isLetter(header) }
  guard type.hasPrefix("multipart/") || type == "text/html" else { return false }
  return header["mime-version"] != nil || header["snapshot-content-location"] != nil
    || header["content-location"] != nil
}
