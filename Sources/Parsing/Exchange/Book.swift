import ArticleModel
import HTML

/// A book in the form of EPUB 2 or 3.
///
/// What its table of contents names is an article each: magazines and collections of saved articles
/// are books of articles, and of a longer work a chapter is what one reads at a sitting. Files that
/// the table does not name go on with the chapter before them. What stands before all that it names
/// and is short (covers, imprints) is left out.
///
/// Source: EPUB 3.3, “Package document” and “EPUB navigation document”; OPF 2.0.1 and NCX.
struct Book {
  struct Chapter: Equatable {
    var title: String
    /// Its files, as names in the archive.
    var files: [String]
    /// Whether it stands before all that the table of contents names: a cover, an imprint.
    var isFrontMatter = false
  }

  private(set) var title = ""
  private(set) var authors: [String] = []
  private(set) var language: String?
  private(set) var published: PublicationDate?
  private(set) var chapters: [Chapter] = []
  private(set) var isEncrypted = false
  private var archive: Archive

  /// Nil when the archive is no book.
  init?(_ archive: Archive) {
    self.archive = archive
    guard let path = self.archive.packagePath else { return nil }
    isEncrypted = archive["META-INF/encryption.xml"] != nil
    let package = Package(self.archive.xml(path), folder: folder(of: path))
    title = package.values["title"]?.first ?? ""
    authors = package.values["creator"] ?? []
    language = package.values["language"]?.first
    published = package.values["date"]?.first.flatMap { date(in: $0) }
    let contents = package.navigation.map {
      navigation(in: self.archive.xml($0), folder: folder(of: $0))
    }
    let old = package.oldNavigation.map {
      oldNavigation(in: self.archive.xml($0), folder: folder(of: $0))
    }
    let titles = contents?.isEmpty == false ? contents ?? [:] : old ?? [:]
    for file in package.spine where file != package.navigation {
      if let title = titles[file] {
        chapters.append(Chapter(title: title, files: [file]))
      } else if titles.isEmpty || chapters.allSatisfy(\.isFrontMatter) {
        chapters.append(Chapter(title: "", files: [file], isFrontMatter: !titles.isEmpty))
      } else {
        chapters[chapters.count - 1].files.append(file)
      }
    }
  }

  /// The chapters as articles, the last one first: lists show what came in last above, so that the
  /// first chapter stands above the second.
  func parcels(location: String) -> Parcels {
    guard !chapters.isEmpty else {
      return Parcels([Parcel(location, failure: .archive(.damaged))])
    }
    var archive = archive
    let parcels = chapters.reversed().lazy.compactMap { chapter -> Parcel? in
      var (pages, failure): ([[UInt8]], ParsingError?) = ([], nil)
      for file in chapter.files {
        do throws(ParsingError) {
          guard let entry = archive[file] else { throw .archive(.damaged) }
          pages.append(try archive.contents(of: entry))
        } catch {
          failure = error
        }
      }
      let name = "\(location)/\(chapter.files[0])"
      if let failure { return Parcel(name, failure: failure) }
      if chapter.isFrontMatter, words(in: pages) < 200 { return nil }
      return Parcel(name, original: Array(pages.joined()), isWhole: false) {
        [pages] () throws(ParsingError) in
        try holding(of: chapter, pages, location: name)
      }
    }
    return Parcels(count: chapters.count, parcels)
  }
}

extension Book {
  private func holding(
    of chapter: Chapter, _ pages: [[UInt8]], location: String
  ) throws(ParsingError) -> Holding {
    var article = Article(headline: chapter.title, origins: [Origin(.html, location: location)])
    for page in pages {
      let markup = decode(page)
      if isEncrypted, !markup.contains("<") { throw .archive(.encrypted) }
      let document = Document(html: expandingEmptyElements(markup))
      if pages.count == 1, var own = OwnPage(document)?.article(base: nil) {
        own.origins = article.origins
        return Holding(own)
      }
      let builder = BlockBuilder(document, base: nil)
      article.body += builder.blocks(inside: document.root)
      article.footnotes += builder.footnotes
    }
    article.takeHeadline(fallback: title)
    guard article.body.contains(where: { !$0.runningText.isEmpty }) else {
      throw .noArticle(in: .book)
    }
    article.byline = authors.map { Author($0) }
    article.published = published
    article.publication = chapters.count > 1 ? title.nonEmpty : nil
    article.language = Parsing.language(of: article.text, declared: language)
    return Holding(article)
  }
}

extension Article {
  /// The heading at the beginning is the headline, not text as well.
  fileprivate mutating func takeHeadline(fallback: String) {
    if case .heading(_, let inlines) = body.first,
      headline.isEmpty || inlines.text.onlyWords == headline.onlyWords
    {
      headline = inlines.text.spacedOnce
      body.removeFirst()
    }
    if headline.isEmpty { headline = fallback }
  }
}

/// The words of pages, however they are set.
private func words(in pages: [[UInt8]]) -> Int {
  pages.reduce(0) { count, page in
    let blocks = body(ofHTML: expandingEmptyElements(decode(page)), base: nil).blocks
    return count + blocks.reduce(0) { $0 + $1.text.wordCount }
  }
}

/// The package document of a book.
private struct Package {
  /// The metadata by their names: title, creator, language, date.
  var values: [String: [String]] = [:]
  var spine: [String] = []
  /// The file with the table of contents, of EPUB 3 and of EPUB 2.
  var navigation: String?
  var oldNavigation: String?

  init(_ scanner: XMLScanner, folder: String) {
    var files: [String: String] = [:]
    var (open, text): (String?, String) = (nil, "")
    var references: [String] = []
    for piece in scanner {
      switch piece {
      case .start("item", let item):
        guard let id = item["id"], let href = item["href"] else { continue }
        let file = entryPath(href, in: folder)
        files[id] = file
        if item["properties"]?.split(separator: " ").contains("nav") == true { navigation = file }
        if item["media-type"] == "application/x-dtbncx+xml" { oldNavigation = file }
      case .start("itemref", let item):
        if item["linear"] != "no", let id = item["idref"], references.count < 5_000 {
          references.append(id)
        }
      case .start(let name, _): (open, text) = (name, "")
      case .text(let piece): text += piece
      case .end(let name):
        if name == open, ["title", "creator", "language", "date"].contains(name),
          let value = text.plain.nonEmpty
        {
          values[name, default: []].append(value)
        }
        open = nil
      }
    }
    var seen: Set<String> = []
    spine = references.compactMap { files[$0] }.filter { seen.insert($0).inserted }
  }
}

/// The titles of the files that the table of contents of EPUB 3 names.
private func navigation(in scanner: XMLScanner, folder: String) -> [String: String] {
  var titles: [String: String] = [:]
  var (depth, toc): (Int, Int?) = (0, nil)
  var (target, text): (String?, String) = (nil, "")
  for piece in scanner {
    switch piece {
    case .start("nav", let attributes):
      depth += 1
      if attributes["epub:type"]?.contains("toc") ?? true, toc == nil { toc = depth }
    case .end("nav"):
      if toc == depth { return titles }
      depth -= 1
    case .start("a", let attributes):
      (target, text) = (attributes["href"].map { entryPath($0, in: folder) }, "")
    case .end("a"):
      if toc != nil, let file = target, titles[file] == nil { titles[file] = text.spacedOnce }
      target = nil
    case .text(let piece): if target != nil { text += piece }
    default: break
    }
  }
  return titles
}

/// The titles of the files that the table of contents of EPUB 2 names.
private func oldNavigation(in scanner: XMLScanner, folder: String) -> [String: String] {
  var titles: [String: String] = [:]
  var (label, isLabel) = ("", false)
  for piece in scanner {
    switch piece {
    case .start("navlabel", _): (label, isLabel) = ("", true)
    case .end("navlabel"): isLabel = false
    case .text(let piece): if isLabel { label += piece }
    case .start("content", let attributes):
      guard let file = attributes["src"].map({ entryPath($0, in: folder) }) else { continue }
      if titles[file] == nil { titles[file] = label.spacedOnce }
    default: break
    }
  }
  return titles
}

extension Archive {
  /// The package document that the container names.
  fileprivate var packagePath: String? {
    mutating get {
      guard self["META-INF/container.xml"] != nil else { return nil }
      for case .start("rootfile", let attributes) in xml("META-INF/container.xml") {
        if let path = attributes["full-path"] { return entryPath(path, in: "") }
      }
      return nil
    }
  }

  fileprivate mutating func xml(_ name: String) -> XMLScanner {
    // What the list of a book says can be missing: its pages are read all the same.
    XMLScanner((try? contents(of: name)).flatMap(\.self).map { decode($0) } ?? "")
  }
}

/// The name of the entry that `reference` means in `folder`: without fragment, with “..” worked off
/// inside the archive and never out of it.
private func entryPath(_ reference: String, in folder: String) -> String {
  let path = reference.prefix { $0 != "#" && $0 != "?" }
  var parts = folder.split(separator: "/").map(String.init)
  for part in path.split(separator: "/") {
    switch part {
    case ".": break
    case "..": if !parts.isEmpty { parts.removeLast() }
    default: parts.append(withoutPercents(part))
    }
  }
  return parts.joined(separator: "/")
}

private func folder(of path: String) -> String {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
}

private func withoutPercents(_ text: Substring) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  let soft = text.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
  return text.utf8.contains(UInt8(ascii: "="))
    ? String(text) : String(decoding: unquoted(soft[...]), as: UTF8.self)
}
