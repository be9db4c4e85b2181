import HTML

/// The kind of markup whose first tag stands in `head`, or nil when that is prose.
func markupKind(of head: ArraySlice<UInt8>) -> Kind? {
  var rest = head
  while true {
    rest = rest.drop(while: \.isSpace)
    if rest.starts(with: "<!--".utf8) {
      guard let end = rest.firstRange(of: "-->".utf8) else { return nil }
      rest = rest[end.upperBound...]
    } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
      if lowered(rest.prefix(14)) == "<!doctype html" { return .html }
      guard let end = declarationEnd(rest) else { return nil }
      rest = rest[end...]
    } else if let name = tagName(rest) {
      return kind(ofRoot: name, in: head)
    } else {
      return nil
    }
  }
}

/// Whether elements of HTML are closed in `head`, as they are in any page and in next to no prose.
func closesElements(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head
  while let mark = rest.firstRange(of: "</".utf8) {
    rest = rest[mark.upperBound...]
    let name = rest.prefix(16).prefix { $0 != UInt8(ascii: ">") && !$0.isSpace }
    if flowNames.contains(lowered(name)) { return true }
  }
  return false
}

private func kind(ofRoot name: String, in head: ArraySlice<UInt8>) -> Kind? {
  // XML may put a prefix before any name.
  switch name.split(separator: ":").last ?? "" {
  case "rss", "feed", "rdf": .feed
  case "opml": .outline
  case "html", "head", "body", "meta", "link", "title", "script", "style", "base", "frameset": .html
  // A fragment. “<b> is the tag for bold text” is none.
  case let local where flowNames.contains(String(local)): closesElements(head) ? .html : nil
  default: nil
  }
}

/// Behind a declaration, the inner subset of a DOCTYPE included.
private func declarationEnd(_ rest: ArraySlice<UInt8>) -> Int? {
  guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
  if let subset = rest[..<end].firstIndex(of: UInt8(ascii: "[")) {
    return rest[subset...].firstRange(of: "]>".utf8)?.upperBound
  }
  return end + 1
}

/// The name, in lower case, of the tag that begins `rest`.
private func tagName(_ rest: ArraySlice<UInt8>) -> String? {
  guard rest.first == UInt8(ascii: "<"), rest.dropFirst().first?.isLetter == true else {
    return nil
  }
  let name = rest.dropFirst().prefix(32).prefix {
    !$0.isSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
  }
  return name.endIndex < rest.endIndex ? lowered(name) : nil
}

private func lowered(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes.map(\.lowered), as: UTF8.self)
}

/// The elements that a fragment of a page can begin with.
private let flowNames: Set<String> = [
  "a", "abbr", "address", "article", "aside", "b", "blockquote", "body", "br", "center", "cite",
  "code",
  "div", "dl", "em", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
  "header", "hgroup", "hr", "html", "i", "img", "li", "main", "nav", "noscript", "ol", "p",
  "picture", "pre", "q", "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td",
  "time", "tr", "u", "ul",
]
