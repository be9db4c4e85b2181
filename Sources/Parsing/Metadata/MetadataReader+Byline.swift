import ArticleModel
import HTML

extension MetadataReader {
  /// The authors: those of the linked data, else what meta elements and the page itself name; a name
  /// of the house counts only where nobody else is named.
  mutating func readByline() {
    let declared = [linkedAuthors(), metaAuthors()]
    let isNamed = declared.contains { $0.contains { !isHouse($0) } }
    let shown = [shownAuthors(), openedAuthors(), isNamed ? [] : distantAuthors()]
    let house = declared.first { !$0.isEmpty }
    let names =
      declared.first { $0.contains { !isHouse($0) } }
      // Signs and agencies do not stand in for the house that the page names.
      ?? shown.first { $0.contains { !isHouse($0) && (house == nil || isPerson($0)) } }
      ?? house ?? shown.first { !$0.isEmpty } ?? []
    let persons = names.count > 1 ? names.filter { !$0.isRole } : names
    metadata.byline = (persons.isEmpty ? names : persons).prefix(MetadataReader.mostAuthors)
      .map { Author($0, role: roles[$0]) }
  }

  /// Nobody signs with more; a list of thousands is none of authors.
  private static let mostAuthors = 30

  /// Whether `name` is the site itself.
  private func isHouse(_ name: String) -> Bool {
    let words = name.onlyWords
    guard words.utf8.count > 2 else { return false }
    let houses = [
      metadata.publication, linked.object(article["publisher"])?["name"]?.text?.plain,
    ].compactMap { $0?.onlyWords }
    if houses.contains(words) { return true }
    let host = (clues.canonical ?? clues.meta("og:url") ?? base ?? "").hostWords
    return words.utf8.count > 3 && !host.isEmpty
      && (host.contains(words) || words == host.joined())
  }

  private func isPerson(_ name: String) -> Bool {
    name.split(separator: " ").count >= 2 && !bylineNames(in: name, needsOpener: false).isEmpty
  }

  private mutating func linkedAuthors() -> [String] {
    var names: [String] = []
    for key in ["author", "creator"] where names.isEmpty {
      for value in (article[key]?.elements ?? []).prefix(MetadataReader.mostAuthors) {
        let texts = linkedNames(value)
        let found = texts.flatMap(authorNames)
        if found.count == 1 {
          let title = linked.object(value)?["jobTitle"]?.elements.first?.text?.plain
          note(title ?? texts.lazy.compactMap(authorRole).first, of: found)
        }
        names += found
      }
    }
    return names.unique
  }

  /// Remembers what the one author among `names` does.
  private mutating func note(_ role: String?, of names: [String]) {
    guard let role, let name = names.first, names.count == 1, roles[name] == nil,
      (2...60).contains(role.unicodeScalars.count), role.onlyWords != name.onlyWords
    else { return }
    roles[name] = role
  }

  private func linkedNames(_ value: JSONValue) -> [String] {
    if let text = value.text { return [text] }
    guard let members = linked.object(value) else { return [] }
    if let name = members["name"] {
      return name.elements.prefix(MetadataReader.mostAuthors).compactMap(\.text)
    }
    let parts = [members["givenName"], members["familyName"]].compactMap { $0?.text }
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }

  private mutating func metaAuthors() -> [String] {
    let keys = [
      "author", "article:author", "og:article:author", "parsely-author", "sailthru.author",
      "dc.creator", "dcterms.creator", "citation_author", "articleauthor", "byl",
      "cxenseparse:author", "dcsext.author", "og:author", "vr:author",
    ]
    var best: [String] = []
    for key in keys {
      let contents = clues.metas[key] ?? []
      let found = contents.map { authorNames(in: $0) }
      for (content, names) in zip(contents, found) where names.count == 1 {
        note(authorRole(in: content), of: names)
      }
      let names = found.joined().unique
      if names.contains(where: { !isHouse($0) }) { return names.filter { !isHouse($0) } }
      if best.isEmpty { best = names }
    }
    return best
  }

  /// What elements that claim to name authors show, near the heading: the first of them, and those
  /// of the same make beside it.
  private mutating func shownAuthors() -> [String] {
    let marked = (clues.properties["author"] ?? []) + clues.authors
    let place = heading?.place ?? 0
    let reach = heading == nil ? Int.max : place + 500
    var names: [String] = []
    var first: NodeID?
    for clue in marked where clue.place > place - 150 && clue.place < reach {
      if let first, !isBeside(clue.node, first) { continue }
      let found = namesShown(in: clue.node)
      guard !found.isEmpty else { continue }
      first = first ?? clue.node
      metadata.shown.append(.init(node: clue.node, rule: .byline))
      names += found
    }
    return names.unique
  }

  /// The names in the elements below `node`, when each of them holds a whole name or a word between
  /// names; empty when it does not show them that way.
  private func namesInPieces(of node: NodeID) -> [String] {
    let pieces = document.pieces(of: node, limit: 300).map(\.spacedOnce)
    var names: [String] = []
    for piece in pieces where !piece.onlyWords.isEmpty {
      let words = piece.foldedWords
      if words.allSatisfy({ BylineWords.joints.contains($0) || BylineWords.openers.contains($0) })
        || DateLine(piece) != nil || labels.rule(for: piece) != nil
      {
        continue
      }
      let found = bylineNames(in: piece, needsOpener: false)
      if found.isEmpty {
        guard !names.isEmpty else { return [] }
        // Behind the names stand roles and places.
        break
      }
      names += found
    }
    return names.unique
  }

  /// The authors that all marked elements of the page agree on, wherever they stand.
  private func distantAuthors() -> [String] {
    let marked = (clues.properties["author"] ?? []) + clues.authors
    let all = marked.map { namesShown(in: $0.node) }.filter { !$0.isEmpty }
    guard let first = all.first, all.allSatisfy({ $0 == first }) else { return bareAuthors() }
    return first
  }

  /// Names alone on a line beside a date under the heading.
  private func bareAuthors() -> [String] {
    let lines = Array(below.prefix(10))
    for (place, line) in lines.enumerated() where line.text.utf8.count < 80 {
      let near = lines[max(0, place - 2)..<min(lines.count, place + 3)]
      guard near.contains(where: { DateLine($0.text) != nil }) else { continue }
      let names = bylineNames(in: line.text, needsOpener: false)
      if !names.isEmpty { return names }
    }
    return []
  }

  private func isBeside(_ node: NodeID, _ other: NodeID) -> Bool {
    func home(_ node: NodeID) -> [NodeID?] {
      let parent = document.parent(of: node)
      return [parent, parent.flatMap(document.parent)]
    }
    return document.tag(of: node) == document.tag(of: other)
      && document.attribute("class", of: node) == document.attribute("class", of: other)
      && zip(home(node), home(other)).contains { $0 != nil && $0 == $1 }
  }

  private func namesShown(in node: NodeID) -> [String] {
    if let content = document.attribute("content", of: node) { return authorNames(in: content) }
    let pieces = namesInPieces(of: node)
    if !pieces.isEmpty { return pieces }
    let text = document.shownText(of: node, spacing: true, limit: 200).withoutDates
    guard text.utf8.count < 160, !text.isEmpty else { return [] }
    let names = authorNames(in: text)
    let areNames = names.allSatisfy { name in
      (1...4).contains(name.split(separator: " ").count)
        && !name.unicodeScalars.contains(where: \.isDigit)
        && name.unicodeScalars.first?.isLower == false
    }
    let read = bylineNames(in: text, needsOpener: true)
    if !read.isEmpty, !areNames || read.count >= names.count { return read.map(\.beforeRole) }
    return (areNames ? names : bylineNames(in: text, needsOpener: false)).map(\.beforeRole)
  }

  /// “Von Anna Beispiel” beside the heading.
  private mutating func openedAuthors() -> [String] {
    for line in below.prefix(20) + above.reversed() {
      let names = bylineNames(in: line.text, needsOpener: true)
      guard !names.isEmpty else { continue }
      metadata.shown.append(.init(node: line.node, rule: .byline))
      return names
    }
    return []
  }
}

extension String {
  /// The text without the dates in it and what belongs to them.
  fileprivate var withoutDates: String { DateLine(self)?.rest ?? self }
}

extension Sequence<String> {
  /// The texts without those that say the same as one before them.
  var unique: [String] {
    var known: Set<String> = []
    return filter { known.insert($0.onlyWords).inserted }
  }
}

extension String {
  /// The parts of the host in an address but for `www`.
  var hostWords: [String] {
    guard let start = utf8.firstRange(ofSlashes: self) else { return [] }
    let host = self[start...].prefix { $0 != "/" && $0 != "?" && $0 != ":" }
    let parts = host.lowered.split(separator: ".").map(String.init)
    return parts.filter { $0 != "www" }.map(\.onlyWords)
  }
}

extension String.UTF8View {
  /// The place behind `//`.
  fileprivate func firstRange(ofSlashes text: String) -> String.Index? {
    guard let first = firstIndex(of: 0x2F) else { return nil }
    let second = index(after: first)
    guard second < endIndex, self[second] == 0x2F else { return nil }
    return index(after: second)
  }
}
