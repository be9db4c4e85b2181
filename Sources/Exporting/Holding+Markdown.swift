import ArticleModel
import Screen

extension Holding {
  /// The holding as a Markdown file: what is known of it as front matter, then the text.
  ///
  /// The values are JSON, which YAML contains: every tool that reads front matter reads them, and
  /// `kolumne import` reads them back to the letter. Blocks are in normal form, and the place with
  /// them. What was cut from the source and older texts are not in it.
  public var markdownFile: String {
    let normal = normalised
    return Printable(normal.frontMatter + "\n" + normal.article.markdown).text
  }

  /// The holding with its blocks in normal form, its place and its highlights where the same text
  /// stands there.
  var normalised: Holding {
    var holding = self
    holding.article = article.normalised
    guard holding.article.body != article.body else { return holding }
    holding.highlights = holding.article.placed(highlights)
    guard let place, place.anchor.block >= 0 else { return holding }
    let before = article.body.prefix(place.anchor.block).map(\.text.unicodeScalars.count)
    var left = before.reduce(0, +) + place.anchor.offset
    for (block, content) in holding.article.body.enumerated() {
      let length = content.text.unicodeScalars.count
      if left < length || block == holding.article.body.count - 1 {
        holding.place = Place(
          Anchor(block: block, offset: min(left, length)), progress: place.progress)
        break
      }
      left -= length
    }
    return holding
  }

  private var frontMatter: String {
    var lines = [
      "---", "kolumne: \(Holding.format)", "title: \(JSONText.string(article.headline))",
    ]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(value)") }
    }
    func add(_ key: String, text: String?) { add(key, text.map(JSONText.string)) }
    func add(_ key: String, all values: [String]) {
      if !values.isEmpty { add(key, JSONText.array(values)) }
    }
    add("kicker", text: article.kicker)
    add("dek", text: article.dek)
    add("byline", all: article.byline.map(\.json))
    add("dateline", text: article.dateline)
    add("published", text: article.published?.iso8601)
    add("modified", text: article.modified?.iso8601)
    add("saved", text: article.saved?.iso8601)
    add("section", all: article.section.map(JSONText.string))
    add("genre", text: article.genre?.rawValue)
    add("url", text: article.url)
    add("image", text: article.leadImage)
    add("publication", text: article.publication)
    add("language", text: article.language)
    if case .teaser(let reason) = article.access { add("teaser", text: reason) }
    add("origins", all: article.origins.map(\.json))
    add("added", text: added.map { PublicationDate(instant: $0).iso8601 })
    for (key, isSet) in [("read", isRead), ("starred", isStarred), ("archived", isArchived)] {
      add(key, isSet ? "true" : "false")
    }
    add("tags", all: tags.map(JSONText.string))
    add("place", place.map(\.json))
    add("highlights", all: highlights.map(\.json))
    return (lines + ["---", ""]).joined(separator: "\n")
  }
}

extension Author {
  /// A bare name where that is all.
  fileprivate var json: String {
    guard let role else { return JSONText.string(name) }
    return JSONText.object([("name", JSONText.string(name)), ("role", JSONText.string(role))])
  }
}

extension Origin {
  fileprivate var json: String {
    JSONText.object([
      ("kind", JSONText.string(kind.rawValue)), ("location", JSONText.string(location)),
    ])
  }
}

extension Place {
  fileprivate var json: String {
    JSONText.object([
      ("block", "\(anchor.block)"), ("offset", "\(anchor.offset)"), ("progress", "\(progress)"),
    ])
  }
}

extension Highlight {
  fileprivate var json: String {
    let instant = added.map { PublicationDate(instant: $0).iso8601 }
    let texts = [
      ("quote", quote), ("before", before.isEmpty ? nil : before),
      ("after", after.isEmpty ? nil : after),
      ("colour", colour == .yellow ? nil : colour.rawValue), ("note", note), ("added", instant),
    ]
    let numbers = anchor.map { [("block", "\($0.block)"), ("offset", "\($0.offset)")] } ?? []
    return JSONText.object(
      texts.compactMap { name, value in value.map { (name, JSONText.string($0)) } } + numbers)
  }
}
