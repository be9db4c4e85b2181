import ArticleModel

/// The article that a Markdown text holds; nil when it holds no text.
///
/// What the front matter does not say is taken from the text: the headline from a heading of the
/// first level at its beginning, the language from its words.
func markdownArticle(_ text: String, base: String? = nil) -> Article? {
  let bytes = normalizedLines(text)
  let head = FrontMatter(bytes)
  let address = head.string("url", "canonical", "canonical_url", "source", "link", "permalink")
  var reader = MarkdownReader(bytes[head.end...], base: address ?? base)
  var (blocks, footnotes) = reader.read()
  var headline = head.string("title", "headline")
  if let first = reader.headline {
    let isSame = headline == nil || headline == first
    if isSame, case .heading(_, let inlines) = blocks.first, inlines.text == first {
      blocks.removeFirst()
    }
    headline = headline ?? first
  }
  guard !blocks.isEmpty else { return nil }
  var article = Article(headline: headline ?? "", body: blocks, footnotes: footnotes)
  article.take(head)
  article.url = address.flatMap { absoluteAddress($0, base: base) }
  article.leadImage = head.string("image", "cover", "thumbnail")
    .flatMap { absoluteAddress($0, base: article.url ?? base) }
  article.language = article.language ?? language(of: article.text)
  return article
}

extension Article {
  fileprivate mutating func take(_ head: FrontMatter) {
    kicker = head.string("kicker")
    dek = head.string("dek", "subtitle", "description", "summary", "standfirst")
    byline = head.authors("byline", "authors", "author")
    dateline = head.string("dateline")
    published = head.string("published", "date", "date_published").flatMap { date(in: $0) }
    modified = head.string("modified", "updated", "lastmod").flatMap { date(in: $0) }
    section = head.strings("section", "sections", "categories", "category")
    genre = head.string("genre").flatMap(namedGenre)
    publication = head.string("publication", "site", "sitename", "publisher")
    language = head.string("language", "lang", "locale")
    if let reason = head.string("teaser") { access = .teaser(reason: reason) }
  }
}

extension FrontMatter {
  /// “Anna Beispiel (Fotos), Max Muster”; in a list each item is one name, whatever marks it has, or
  /// a map with the name and more.
  fileprivate func authors(_ keys: String...) -> [Author] {
    let authors = keys.lazy.map { key -> [Author] in
      guard case .string(let line) = values[key] else {
        return (values[key]?.elements ?? []).compactMap(author)
      }
      return line.split { $0 == ";" || $0 == "," }.compactMap { author($0.trimmed) }
    }
    return authors.first { !$0.isEmpty } ?? []
  }
}

/// An author as a name, or as a map that tells the name and what they did.
private func author(_ value: JSONValue) -> Author? {
  guard let name = value["name"]?.text?.trimmed, !name.isEmpty else {
    return value.text.flatMap { author($0.trimmed) }
  }
  return Author(name, role: value["role"]?.text)
}

/// A name, behind it the role in parentheses.
private func author(_ name: String) -> Author? {
  guard name.hasSuffix(")"), let open = name.utf8.firstIndex(of: 0x28), open > name.startIndex
  else { return name.isEmpty ? nil : Author(name) }
  let role = name[name.utf8.index(after: open)...].dropLast()
  return Author(name[..<open].trimmed, role: role.isEmpty ? nil : String(role))
}

private func namedGenre(_ text: String) -> Genre? {
  Genre(rawValue: text.lowered) ?? genre(of: text.lowered)
}

/// The UTF-8 of `text` with line feeds alone as line ends and without a byte order mark.
func normalizedLines(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var isAfterReturn = false
  for byte in text.utf8 {
    if byte == 0x0D {
      bytes.append(0x0A)
    } else if byte != 0x0A || !isAfterReturn {
      bytes.append(byte)
    }
    isAfterReturn = byte == 0x0D
  }
  return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}
