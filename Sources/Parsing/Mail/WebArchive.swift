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

  /// The archive in `bytes`, or nil when there is no page in it.
  init?(_ bytes: [UInt8]) {
    var body = bytes.drop(while: \.isSpace)
    let message = body
    let header = MailHeader(takenFrom: &body)
    let parts = mailParts(of: message)
    guard let part = Self.root(of: parts, type: ContentType(header["content-type"] ?? "")) else {
      return nil
    }
    page = part.content
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

/// Whether `head`, the beginning of a file, begins a message: of the fields that are in no prose.
func beginsMessage(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head.drop(while: \.isSpace)
  let header = MailHeader(takenFrom: &rest)
  let type = ContentType(header["content-type"] ?? "").name
  guard type.hasPrefix("multipart/") || type == "text/html" else { return false }
  return header["mime-version"] != nil || header["snapshot-content-location"] != nil
    || header["content-location"] != nil
}
