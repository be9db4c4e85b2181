import ArticleModel
import Screen

/// Writes articles as a book in the form of EPUB 3: a cover of text, a table of contents, a chapter
/// for each article.
///
/// Source: EPUB 3.3. Nothing in it is fetched: pictures stay links with their captions.
public struct BookWriter {
  private var zip: ZipWriter
  private let title: String
  private let language: String
  private var chapters: [Chapter] = []
  private var weight = 0

  private struct Chapter {
    var file: String
    var title: String
  }

  /// Begins a book; `write` takes its bytes as they come.
  public init(
    title: String, language: String, write: @escaping ([UInt8]) throws -> Void
  ) throws {
    (self.title, self.language) = (title, language)
    zip = ZipWriter(write: write)
    try zip.add("mimetype", Array("application/epub+zip".utf8), isStored: true)
    try add(
      "META-INF/container.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>\
      </rootfiles>
      </container>

      """)
    try add("book/style.css", style)
  }

  /// Whether the next chapter belongs into another book: an import reads 5,000 files and 64 MB of an
  /// archive, and the last chapter can be a long one.
  public var isFull: Bool { chapters.count >= 4_000 || weight >= 32 << 20 }

  /// Adds a chapter.
  public mutating func add(_ article: Article, _ id: ArticleID, title: String) throws {
    let file = "article-\(id).xhtml"
    chapters.append(Chapter(file: file, title: title))
    try add("book/\(file)", XHTMLPage(article, title: title).text)
  }

  /// Ends the book; `line` stands below the title on its cover. What is in it was `modified` last at
  /// that time: the same chapters make the same book.
  public mutating func finish(
    line: String, contents: String, modified: PublicationDate
  ) throws {
    try add(
      "book/cover.xhtml",
      page(
        title,
        """
        <section epub:type="cover"><h1>\(xml(title))</h1>
        <p>\(xml(line))</p></section>
        """))
    let links = chapters.map { "<li><a href=\"\($0.file)\">\(xml($0.title))</a></li>" }
    let list =
      links.isEmpty
      ? "<li><a href=\"cover.xhtml\">\(xml(title))</a></li>" : links.joined(separator: "\n")
    try add(
      "book/contents.xhtml",
      page(
        contents,
        """
        <nav epub:type="toc" id="toc"><h1>\(xml(contents))</h1>
        <ol>
        \(list)
        </ol></nav>
        """))
    try add("book/package.opf", package(modified))
    try zip.finish()
  }

  private mutating func add(_ name: String, _ text: String) throws {
    let bytes = Array(Printable(text).text.utf8)
    try zip.add(name, bytes)
    weight += bytes.count
  }

  private func page(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    lang="\(xml(language))" xml:lang="\(xml(language))">
    <head><title>\(xml(title))</title><link rel="stylesheet" href="style.css"/></head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  private func package(_ modified: PublicationDate) -> String {
    let items = chapters.enumerated().map { number, chapter in
      """
      <item id="c\(number)" href="\(chapter.file)" media-type="application/xhtml+xml"/>
      """
    }
    let references = chapters.indices.map { "<itemref idref=\"c\($0)\"/>" }
    // The name is made of what is in the book, so that the same selection is the same book.
    let name = chapters.map(\.file).joined(separator: " ")
    let clock = PublicationDate(instant: modified.seconds).iso8601.prefix(19) + "Z"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
      xml:lang="\(xml(language))">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">kolumne:\(digest(name + clock))</dc:identifier>
      <dc:title>\(xml(title))</dc:title>
      <dc:language>\(xml(language))</dc:language>
      <dc:creator>kolumne</dc:creator>
      <meta property="dcterms:modified">\(clock)</meta>
      </metadata>
      <manifest>
      <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
      <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="style" href="style.css" media-type="text/css"/>
      \(items.joined(separator: "\n"))
      </manifest>
      <spine>
      <itemref idref="cover"/>
      <itemref idref="contents"/>
      \(references.joined(separator: "\n"))
      </spine>
      </package>

      """
  }
}

private let style = """
  body { line-height: 1.45; hyphens: auto; }
  .kicker, address, time, .dateline { font-size: 0.85em; }
  .kicker, h1 { margin: 0; }
  .dek { font-style: italic; }
  time + time { margin-left: 1em; }
  figure { margin: 1em 0; }
  figcaption { font-size: 0.85em; }
  aside { margin: 1em 2em; font-size: 1.15em; }

  """

/// FNV-1a of 64 bits, to name a book; nothing depends on its strength.
private func digest(_ text: String) -> String {
  let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { hash, byte in
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  return String(hash, radix: 16)
}

/// `text` with the marks of XML as references, and without what XML cannot hold.
func xml(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: if mayStandInXML(scalar) { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

/// Whether a text of XML can hold the scalar, even as a reference.
func mayStandInXML(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x20..<0xFFFE, 0x10000...: true
  default: false
  }
}
