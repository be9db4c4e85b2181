import ArticleModel
import HTML

/// A list of subscriptions.
public struct Outline: Equatable, Sendable {
  /// One feed in the list.
  public struct Subscription: Equatable, Sendable {
    public var title: String
    public var feed: String
    /// The page of the site.
    public var page: String?
    /// The folders or tags that it is filed under.
    public var folders: [String]
  }

  /// An entry that is no feed on the web: a command, a file, a search.
  public struct Refused: Equatable, Sendable {
    public var title: String
    public var feed: String
  }

  public var title: String?
  public var subscriptions: [Subscription] = []
  /// What is never taken: feeds that would run commands (newsboat #3400) or read files.
  public var refused: [Refused] = []
  /// Links to pages that are no feeds.
  var links: [SavedLink] = []
}

extension Outline {
  /// The outline in a source (OPML, or the `urls` of newsboat); nil when it holds none.
  public init?(in source: Source) {
    switch kind(of: source) {
    case .outline where beginsURLs(source): self.init(newsboat: source.text)
    case .outline: self.init(opml: source.markup)
    default: return nil
    }
  }

  /// Source: OPML 2.0; attributes in any case, folders in each other.
  init(opml text: String) {
    var folders = OpenFolders()
    var (isTitle, title) = (false, "")
    for piece in XMLScanner(text) {
      switch piece {
      case .start("title", _): isTitle = folders.isEmpty
      case .text(let piece): if isTitle { title += piece }
      case .end("title"): isTitle = false
      case .start("outline", let attributes):
        let name = (attributes["text"]?.nonEmpty ?? attributes["title"] ?? "").plain
        let type = attributes["type"]?.lowered
        if let feed = attributes["xmlurl"]?.trimmed, !feed.isEmpty {
          let categories = (attributes["category"] ?? "").split(separator: ",").map(String.init)
          take(name, feed, page: attributes["htmlurl"], folders.names + categories)
          folders.open("")
        } else if type == "link", let url = attributes["url"] {
          var link = SavedLink(url: url, title: name)
          link.added = attributes["created"].flatMap(instant)
          link.tags = folders.names
          links.append(link)
          folders.open("")
        } else {
          folders.open(name)
        }
      case .end("outline"): folders.close()
      default: break
      }
    }
    self.title = title.plain.nonEmpty
  }

  /// Source: newsboat's manual, “URLs configuration”: an address, then tags in quotation marks; “~”
  /// begins a title of one's own, “!” hides the feed.
  init(newsboat text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = quotedWords(line)
      guard let feed = words.first, !feed.hasPrefix("#") else { continue }
      let title = words.first { $0.hasPrefix("~") }?.dropFirst()
      let tags = words.dropFirst().filter { !$0.hasPrefix("~") && !$0.hasPrefix("!") }
      take(String(title ?? ""), feed, page: nil, Array(tags))
    }
  }

  private mutating func take(_ name: String, _ feed: String, page: String?, _ folders: [String]) {
    if let address = LinkAddress(feed)?.text, address.hasPrefix("http") {
      subscriptions.append(
        Subscription(
          title: name, feed: address, page: page.flatMap { LinkAddress($0)?.text },
          folders: folders.cleanTags))
    } else {
      refused.append(Refused(title: name, feed: feed.clipped(to: 500)))
    }
  }
}

/// The entries of an outline that are open, of which some have a name that tells what they hold.
private struct OpenFolders {
  private(set) var names: [String] = []
  /// Of each open entry, whether its name is among them.
  private var isNamed: [Bool] = []

  var isEmpty: Bool { isNamed.isEmpty }

  /// Names of folders in folders beyond these are left out.
  private static let most = 16

  mutating func open(_ name: String) {
    let counts = !name.isEmpty && names.count < Self.most
    if counts { names.append(name) }
    isNamed.append(counts)
  }

  mutating func close() {
    if isNamed.popLast() == true { names.removeLast() }
  }
}

/// Whether the lines of a source are the feeds of newsboat: addresses, of which one at least has
/// tags or is a search, or which the name of the file calls so. Other addresses may be anything.
func beginsURLs(_ source: Source) -> Bool {
  let head = source.bytes.prefix(4096)
  // Markup is by far the most that comes in.
  guard head.first(where: { !$0.isSpace }) != UInt8(ascii: "<") else { return false }
  var lines = head.split(separator: 0x0A)
  if source.bytes.count > head.count { _ = lines.popLast() }
  var (hasEntries, hasTags) = (false, false)
  for line in lines {
    let line = String(decoding: line, as: UTF8.self).trimmed
    hasTags = hasTags || line.hasSuffix("\"")
    guard !line.isEmpty, !line.hasPrefix("#") else { continue }
    let word = quotedWords(line[...]).first
    guard feedSchemes.contains(where: { word?.hasPrefix($0) ?? false }) else { return false }
    hasEntries = true
  }
  return hasEntries && (hasTags || source.location.split(separator: "/").last == "urls")
}

private let feedSchemes = ["http://", "https://", "query:", "filter:", "exec:", "file://"]

/// The words of a line; quotation marks hold words together.
private func quotedWords(_ line: Substring) -> [String] {
  var (words, word, hasWord): ([String], [UInt8], Bool) = ([], [], false)
  var (isQuoted, isEscaped) = (false, false)
  for byte in line.utf8 {
    if isQuoted, !isEscaped, byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if !isEscaped, byte == UInt8(ascii: "\"") {
      isQuoted.toggle()
      hasWord = true
    } else if !isQuoted, byte.isSpace {
      if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
      (word, hasWord) = ([], false)
    } else {
      word.append(byte)
      (hasWord, isEscaped) = (true, false)
    }
  }
  if hasWord { words.append(String(decoding: word, as: UTF8.self)) }
  return words
}
