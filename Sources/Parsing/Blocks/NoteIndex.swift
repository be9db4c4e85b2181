import ArticleModel
import HTML

/// The footnotes of a page and the links that lead to them.
struct NoteIndex {
  struct Note {
    var element: NodeID
    var name: String
  }
  /// In document order.
  private(set) var elements: [Note] = []
  private var nameOfElement: [NodeID: String] = [:]
  /// The note that each link leads to.
  private var references: [NodeID: String] = [:]

  var isEmpty: Bool { elements.isEmpty }
  var names: Set<String> { Set(elements.map(\.name)) }

  func contains(_ node: NodeID) -> Bool { nameOfElement[node] != nil }
  func name(of link: NodeID) -> String? { references[link] }

  init(_ document: Document) {
    let links = Self.links(of: document)
    let marked = Self.markedNotes(of: document)
    guard !links.isEmpty || !marked.isEmpty else { return }
    let targets = Set(links.map(\.target))
    var notes: [String: NodeID] = Dictionary(marked.map { ($1, $0) }) { first, _ in first }
    for node in document.descendants(of: document.root) {
      guard let id = document.attribute("id", of: node), targets.contains(id), notes[id] == nil
      else { continue }
      notes[id] = Self.note(at: node, in: document)
    }
    let sure = Set(marked.map(\.0))
    var naming = Naming()
    var byElement: [NodeID: String] = [:]
    for link in links {
      guard let element = notes[link.target] else { continue }
      if byElement[element] == nil {
        let isSure = sure.contains(element)
        guard isSure || !isInside(link.node, element, document) else { continue }
        byElement[element] = naming.name(
          mark: document.beginning(of: link.node), id: link.target, longest: isSure ? 64 : 12)
      }
      references[link.node] = byElement[element]
    }
    for (element, id) in marked where byElement[element] == nil {
      byElement[element] = naming.name(mark: "", id: id, longest: 64)
    }
    nameOfElement = byElement
    elements = byElement.map { Note(element: $0.key, name: $0.value) }
    // The number of a node tells the order of creation, which is that of the source.
    elements.sort { $0.element.number < $1.element.number }
  }

  /// Whether `link` only leads back from a note to the text.
  func isLinkBack(_ link: NodeID, in document: Document) -> Bool {
    if document.attribute("role", of: link) == "doc-backlink" { return true }
    let text = document.beginning(of: link).trimmed
    return ["↩", "↩︎", "↩\u{FE0E}", "↑", "^", "⏎", "⤴", "▲"].contains(text)
  }
}

extension NoteIndex {
  private struct Link {
    var node: NodeID
    var target: String
  }

  /// Links inside the page whose text is short enough for a mark: “1”, “[2]”, “*”.
  private static func links(of document: Document) -> [Link] {
    var links: [Link] = []
    for node in document.descendants(of: document.root) where document.tag(of: node) == .a {
      guard let href = document.attribute("href", of: node), href.utf8.first == 0x23,
        href.utf8.count > 1, isMark(node, in: document)
      else { continue }
      links.append(Link(node: node, target: String(href.dropFirst())))
    }
    return links
  }

  /// The items of the lists that a page marks as its notes, whether anything refers to them or not.
  private static func markedNotes(of document: Document) -> [(NodeID, String)] {
    var notes: [(NodeID, String)] = []
    for node in document.descendants(of: document.root)
    where document.tag(of: node) == .li && document.attribute("id", of: node) != nil {
      guard let list = document.parent(of: node), document.tag(of: list) == .ol,
        let section = document.parent(of: list),
        document.attribute("role", of: section) == "doc-endnotes"
      else { continue }
      notes.append((node, document.attribute("id", of: node) ?? ""))
    }
    return notes
  }

  private static func isMark(_ link: NodeID, in document: Document) -> Bool {
    if document.attribute("role", of: link) == "doc-noteref" { return true }
    let text = document.beginning(of: link).trimmed
    guard (1...6).contains(text.unicodeScalars.count) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.isDigit || "[]()*†‡§¹²³ivx".unicodeScalars.contains($0)
    }
      && !text.unicodeScalars.allSatisfy { "()[]".unicodeScalars.contains($0) }
  }

  /// The element whose content is the note that `node` marks; nil when it marks something else.
  private static func note(at node: NodeID, in document: Document) -> NodeID? {
    var current: NodeID? = node
    for _ in 0..<4 {
      guard let element = current else { return nil }
      switch document.tag(of: element) {
      case .li: return element
      case .p, .div, .aside, .dd, .section:
        return isMarked(element, in: document) ? element : nil
      default: current = document.parent(of: element)
      }
    }
    return nil
  }

  private static func isMarked(_ element: NodeID, in document: Document) -> Bool {
    let role = document.attribute("role", of: element) ?? ""
    if role == "doc-footnote" || role == "doc-endnote" { return true }
    let names =
      (document.attribute("class", of: element) ?? "") + " "
      + (document.attribute("id", of: element) ?? "")
    return names.lowered.split { !$0.isLetter }.contains {
      ["footnote", "footnotes", "fn", "ftn", "endnote", "fussnote", "note"].contains($0)
    }
  }

  /// A note that refers to itself would have no text of its own.
  private func isInside(_ node: NodeID, _ element: NodeID, _ document: Document) -> Bool {
    var current: NodeID? = node
    while let place = current {
      if place == element { return true }
      current = document.parent(of: place)
    }
    return false
  }
}

/// Gives the notes of a page their names.
private struct Naming {
  private var taken: Set<String> = []
  /// The last number given to a note without a name; it only grows, so that many cost no more.
  private var number = 0

  /// What the page itself shows as the mark of the note (“3” of “[3]”), since it stands in the text;
  /// else what an identifier of at most `longest` scalars tells, else the next number.
  mutating func name(mark: String, id: String, longest: Int) -> String {
    let mark = mark.trimmed.filter { !"[]()".contains($0) }
    let names = [Footnote.label(mark), Self.rest(of: id)].filter { name in
      name.unicodeScalars.count <= longest && name.contains { $0 != "-" }
    }
    let name = names.first { !taken.contains($0) }
    let given = name ?? nextNumber()
    taken.insert(given)
    return given
  }

  private mutating func nextNumber() -> String {
    repeat { number += 1 } while taken.contains(String(number))
    return String(number)
  }

  /// “fn:3”, “note-3”, “cite_note-3” as “3”; others as they are.
  private static func rest(of id: String) -> String {
    let prefixes = [
      "note-", "cite_note-", "footnote-", "footnote_", "footnote", "fn:", "fn-", "_ftn", "fn",
      "ftnt", "endnote-", "note",
    ]
    for prefix in prefixes where id.hasPrefix(prefix) && id.utf8.count > prefix.utf8.count {
      let rest = id.dropFirst(prefix.count)
      guard prefix.hasSuffix("-") || prefix.hasSuffix(":") || rest.first?.isNumber == true else {
        continue
      }
      return Footnote.label(String(rest))
    }
    return Footnote.label(id)
  }
}

extension Document {
  /// The first text below `node`, enough to know a mark by.
  func beginning(of node: NodeID) -> String {
    var text = ""
    for descendant in descendants(of: node).prefix(16) where kind(of: descendant) == .text {
      text += self.text(of: descendant)
      if text.utf8.count > 64 { break }
    }
    return text
  }
}
