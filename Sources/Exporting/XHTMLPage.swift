import ArticleModel

/// An article as a page of XHTML: what `Article.htmlDocument` writes, in the stricter grammar of XML.
///
/// It names kolumne as its maker, so that it is read back as the same article.
struct XHTMLPage {
  let text: String

  init(_ article: Article, title: String) {
    // A page of XHTML needs a title, even where the article has none.
    let page = article.htmlDocument.replacing(
      "<title></title>", with: "<title>\(xml(title))</title>", maxReplacements: 1)
    let scalars = page.unicodeScalars.filter(mayStandInXML)
    text = xhtml(String(String.UnicodeScalarView(scalars)))
  }
}

/// HTML that kolumne wrote, as XHTML: void elements are closed, and the page declares itself.
///
/// Only our own writer's output goes this way, so that its few forms are all there are: attributes in
/// double quotation marks, marks in text escaped.
private func xhtml(_ html: String) -> String {
  let bytes = Array(html.utf8)
  var result: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  result.reserveCapacity(bytes.count + bytes.count / 16)
  var position = 0
  while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
    result += bytes[position..<open]
    let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
    let tag = bytes[open...end]
    let name = String(
      decoding: tag.dropFirst().prefix { $0 != 0x20 && $0 != UInt8(ascii: ">") }, as: UTF8.self)
    switch name {
    case "html":
      result += tag.dropLast()
      result += Array(
        " xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">".utf8)
    case "img": result += pictureLink(tag)
    case "meta", "link", "br", "hr":
      result += tag.dropLast() + Array("/>".utf8)
    default: result += tag
    }
    position = end + 1
  }
  result += bytes[position...]
  return String(decoding: result, as: UTF8.self)
}

/// A link to a picture in its place: what a book shows must lie in it, and a book fetches nothing. By
/// its class an import knows it for what it is.
private func pictureLink(_ tag: ArraySlice<UInt8>) -> [UInt8] {
  // `<img src="…" alt="…">`, as our writer has it.
  let values = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
  guard values.count > 3 else { return [] }
  let words = values[3].isEmpty ? values[1] : values[3]
  return Array("<a class=\"kolumne-picture\" href=\"".utf8) + values[1] + Array("\">".utf8) + words
    + Array("</a>".utf8)
}
