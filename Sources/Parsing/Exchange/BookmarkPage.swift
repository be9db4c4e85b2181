import ArticleModel
import HTML

/// A page of links that a browser or another reader exports.
///
/// Source: the format that Netscape began and all browsers write; the exports of Instapaper (lists
/// below “Unread”, “Archive” and folders) and of Pocket (lists below “Unread” and “Read Archive”).
enum BookmarkPage: Equatable {
  case browser, instapaper, pocket

  /// The kind of list that begins so.
  init?(head: ArraySlice<UInt8>) {
    let start = head.prefix(2048)
    if start.firstRange(of: "NETSCAPE-Bookmark-file-1".utf8) != nil {
      self = .browser
    } else if start.firstRange(of: "<title>Instapaper: Export</title>".utf8) != nil {
      self = .instapaper
    } else if start.firstRange(of: "<title>Pocket Export</title>".utf8) != nil {
      self = .pocket
    } else {
      return nil
    }
  }

  /// The parcels in a page, a link each.
  func parcels(in markup: String, location: String) -> Parcels {
    let links = links(in: Document(html: markup))
    let parcels = links.enumerated().lazy.map { number, link in
      // Date and folder belong to what came in, so that they are part of the original.
      let line = "\(link.url)\t\(link.title)\t\(link.added ?? 0)\t\(link.tags)\t\(link.isRead)"
      return Parcel("\(location):\(number + 1)", original: Array(line.utf8)) {
        () throws(ParsingError) in
        try link.holding(from: location)
      }
    }
    return Parcels(count: links.count, parcels)
  }

  private func links(in document: Document) -> [SavedLink] {
    var links: [SavedLink] = []
    // The name of a folder stands before its list.
    var (heading, folder, folders): (String, String, [NodeID: String]) = ("", "", [:])
    for node in document.descendants(of: document.root) {
      switch document.tag(of: node) {
      case .h1, .h2: heading = document.textContent(of: node).spacedOnce
      case .h3: folder = document.textContent(of: node).spacedOnce
      case .dl:
        folders[node] = folder
        folder = ""
      case .a:
        guard var link = SavedLink(node, in: document) else { continue }
        place(&link, heading, document.ancestors(of: node).compactMap { folders[$0] })
        links.append(link)
      case .dd:
        if let last = links.indices.last { links[last].excerpt = document.ownText(of: node) }
      default: break
      }
    }
    return links
  }

  private func place(_ link: inout SavedLink, _ heading: String, _ folders: [String]) {
    switch self {
    // The folders that every browser has say nothing; the innermost of the others does.
    case .browser:
      if let folder = folders.first(where: { !usualFolders.contains($0.lowered) }) {
        link.tags.append(folder)
      }
    case .instapaper: link.take(folder: heading)
    case .pocket:
      link.isRead = heading.lowered.contains("archive")
      link.isArchived = link.isRead
    }
  }
}

private let usualFolders: Set<String> = [
  "",
  "bookmarks bar", "bookmarks toolbar", "bookmarks menu", "other bookmarks", "mobile bookmarks",
  "lesezeichenleiste", "lesezeichen-symbolleiste", "lesezeichen-menü", "weitere lesezeichen",
  "mobile lesezeichen", "favorites bar", "favoritenleiste", "favorites", "reading list",
]

extension SavedLink {
  /// What a link of the list says; nil when it leads nowhere.
  fileprivate init?(_ node: NodeID, in document: Document) {
    guard let url = document.attribute("href", of: node) else { return nil }
    self.init(url: url, title: document.textContent(of: node))
    let time = document.attribute("add_date", of: node)
    added = (time ?? document.attribute("time_added", of: node)).flatMap(instant)
    let names = document.attribute("tags", of: node) ?? ""
    tags = names.split(separator: ",").map(String.init)
  }
}

extension Document {
  /// The elements around `node`, the nearest first.
  fileprivate func ancestors(of node: NodeID) -> some Sequence<NodeID> {
    sequence(state: node) { current -> NodeID? in
      guard let above = parent(of: current) else { return nil }
      current = above
      return above
    }
  }

  /// The text before the first element in `node`.
  fileprivate func ownText(of node: NodeID) -> String? {
    let texts = children(of: node).lazy.prefix { kind(of: $0) == .text }
    return texts.map { text(of: $0) }.joined().spacedOnce.nonEmpty
  }
}
