import ArticleModel
import Foundation
import HTML

/// The holding in a line that kolumne exported.
func ownHolding(in line: [UInt8]) throws(ParsingError) -> Holding {
  do {
    return try JSONDecoder().decode(Holding.self, from: Data(line)).bounded
  } catch let newer as Holding.NewerForm {
    throw .newer(form: newer.number)
  } catch {
    throw .damaged
  }
}

/// Whether `head` begins a Markdown file that kolumne exported, whatever its line ends have become.
func beginsOwnMarkdown(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head
  return isFence(takeLine(from: &rest)) && rest.starts(with: "kolumne:".utf8)
}

/// The holding in a Markdown file that kolumne exported.
///
/// What an editor changed there is taken as it is; a file whose body is gone is still an article, if
/// it has an address.
func ownHolding(inMarkdown text: String) throws(ParsingError) -> Holding {
  let bytes = normalizedLines(text)
  guard bytes.count <= longestText else { throw .tooLong(limit: longestText) }
  let head = FrontMatter(bytes)
  guard head.end > 0 else { throw .damaged }
  if let form = head.values["kolumne"]?.text.flatMap(Int.init), form > Holding.format {
    throw .newer(form: form)
  }
  var holding = OwnHead(values: head.values).holding
  var reader = MarkdownReader(bytes[head.end...], base: nil)
  (holding.article.body, holding.article.footnotes) = reader.read()
  guard !holding.article.body.isEmpty || holding.article.url != nil else {
    throw .noArticle(in: .list)
  }
  return holding.bounded
}

/// The front matter of an exported file.
private struct OwnHead {
  var values: [String: JSONValue]

  private func text(_ key: String) -> String? { values[key]?.text }
  private func texts(_ key: String) -> [String] {
    (values[key]?.elements ?? []).compactMap(\.text)
  }
  private func day(_ key: String) -> PublicationDate? {
    text(key).flatMap { PublicationDate(iso8601: $0) ?? date(in: $0) }
  }

  var holding: Holding {
    var article = Article(headline: text("title") ?? "")
    article.kicker = text("kicker")
    article.dek = text("dek")
    article.byline = (values["byline"]?.elements ?? []).compactMap { value in
      let name = value.text ?? value["name"]?.text
      return name.map { Author($0, role: value["role"]?.text) }
    }
    article.dateline = text("dateline")
    (article.published, article.modified) = (day("published"), day("modified"))
    (article.saved, article.leadImage) = (day("saved"), text("image"))
    article.section = texts("section")
    article.genre = text("genre").flatMap(Genre.init)
    article.url = text("url")
    article.publication = text("publication")
    article.language = text("language")
    if let reason = text("teaser") { article.access = .teaser(reason: reason) }
    article.origins = (values["origins"]?.elements ?? []).compactMap { value in
      guard let kind = value["kind"]?.text.flatMap(Origin.Kind.init),
        let place = value["location"]?.text
      else { return nil }
      return Origin(kind, location: place)
    }
    return Holding(
      article, isRead: values["read"]?.isSet ?? false, isStarred: values["starred"]?.isSet ?? false,
      isArchived: values["archived"]?.isSet ?? false, place: place, tags: texts("tags"),
      added: day("added")?.seconds, highlights: highlights)
  }

  private var place: Place? {
    guard let value = values["place"], let anchor = anchor(in: value) else { return nil }
    return Place(anchor, progress: value["progress"]?.text.flatMap(Double.init) ?? 0)
  }

  private func anchor(in value: JSONValue) -> Anchor? {
    guard let block = value["block"]?.integer, let offset = value["offset"]?.integer else {
      return nil
    }
    return Anchor(block: block, offset: offset)
  }

  private var highlights: [Highlight] {
    (values["highlights"]?.elements ?? []).map { value in
      Highlight(
        quote: value["quote"]?.text, before: value["before"]?.text ?? "",
        after: value["after"]?.text ?? "", anchor: anchor(in: value),
        colour: value["colour"]?.text.flatMap(Highlight.Colour.init) ?? .yellow,
        note: value["note"]?.text,
        added: value["added"]?.text.flatMap { PublicationDate(iso8601: $0)?.seconds })
    }
  }
}
