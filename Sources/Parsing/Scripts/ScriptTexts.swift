/// The texts in the scripts of a page, with the place of each in its data.
///
/// Texts under the same keys belong together, whatever number they have in their lists: the
/// paragraphs of an article stand under `article`, `body` and `text`, say, all of them.
struct ScriptTexts {
  /// A text, as it is meant. Scripts may hold a million of them, so it is kept small.
  struct Entry {
    /// Where it stands in `bytes`.
    var start: Int32
    var length: Int32
    /// The number of its keys in `groups`.
    var group: Int32
    /// The object or list that holds it.
    var holder: Int32
    /// The running text in it, in scalars.
    var mass: Int32
    /// Whether it is markup.
    var isMarked: Bool
    var range: Range<Int> { Int(start)..<Int(start + length) }
  }

  /// What is told of the texts under the same keys.
  struct Group {
    /// The running text in it, in scalars.
    var mass = 0
    /// How much of that stands in markup.
    var marked = 0
    /// What its keys are about.
    var topics: Topics
  }

  /// Objects and lists, by their numbers.
  struct Holder {
    var outer: Int32
    /// Whether one of its members is the title of the page.
    var isTitled = false
    /// Whether one of its members is another title.
    var isTitledOtherwise = false
    /// Whether one of its members says that it is a heading.
    var isHeading = false
  }

  /// All texts, one behind the other.
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []
  private(set) var groups: [Group] = []
  /// The first one stands for the scripts themselves.
  private(set) var holders = [Holder(outer: -1)]

  private var numbers: [UInt64: Int32] = [:]
  private var topics: [UInt64: Topics] = [:]
  private let titles: [String]

  /// What of the scripts of a page is looked at, in bytes.
  static let most = 6 * 1_048_576
  /// Data stand in texts of data, but not much deeper.
  private static let deepest = 2

  /// `titles` are what the page calls its article.
  init(titles: [String]) {
    self.titles = titles.map(\.onlyWords).filter { $0.utf8.count >= ScriptTexts.shortestTitle }
  }

  private static let shortestTitle = 12
}

extension ScriptTexts {
  /// Takes in the texts of a script.
  mutating func read(_ script: [UInt8], isCode: Bool) {
    read(script, isCode: isCode, depth: 0, below: Path(), holder: 0)
  }

  /// The keys on the way to a place.
  private struct Path {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    /// What all keys on the way are about.
    var topics: Topics = []
    /// The last key, and what that is about.
    var last: UInt64 = 0
    var lastTopics: Topics = []

    /// The way on behind `key`. Trees of text repeat their keys (`children`), whatever their depth:
    /// a text keeps its group where a link in it has none of its own.
    func adding(_ key: UInt64, _ topics: Topics) -> Path {
      guard key != last else { return self }
      return Path(
        hash: (hash ^ key) &* 0x0000_0100_0000_01b3, topics: self.topics.union(topics), last: key,
        lastTopics: topics)
    }
  }

  private mutating func read(
    _ script: [UInt8], isCode: Bool, depth: Int, below path: Path, holder: Int32
  ) {
    var scanner = ScriptScanner(script, isCode: isCode)
    var open: [(path: Path, holder: Int32)] = [(path, holder)]
    var (key, ignored): (Range<Int>?, Int) = (nil, 0)
    /// The way to what comes next: its key is used up.
    func step() -> Path {
      let (last, name) = (open[open.count - 1].path, key)
      key = nil
      guard let name else { return last }
      let hash = script.span.hash(of: name)
      return last.adding(hash, topics(of: script[name], hash))
    }
    while let token = scanner.next() {
      switch token {
      case .key(let range): key = range
      case .open:
        let next = step()
        guard open.count < JSONValue.deepest else { ignored += 1; continue }
        holders.append(Holder(outer: open[open.count - 1].holder))
        open.append((next, Int32(holders.count - 1)))
      case .close:
        key = nil
        if ignored > 0 { ignored -= 1 } else if open.count > 1 { open.removeLast() }
      case .text(let range):
        let next = step()
        guard ignored == 0, !range.isEmpty else { continue }
        let text = JSONScanner.unescaped(script[range])
        let last = open[open.count - 1].holder
        if depth < ScriptTexts.deepest, text.holdsData {
          // What was written as a text is no neighbour of the texts around it.
          let inside = next.adding(UInt64(depth) + 1, [])
          read(text, isCode: false, depth: depth + 1, below: inside, holder: last)
        } else {
          take(text, at: next, in: last)
        }
      }
    }
  }

  private mutating func topics(of name: ArraySlice<UInt8>, _ hash: UInt64) -> Topics {
    if let known = topics[hash] { return known }
    let found = Topics(of: String(decoding: name.prefix(80), as: UTF8.self))
    topics[hash] = found
    return found
  }

  private mutating func take(_ text: [UInt8], at path: Path, in holder: Int32) {
    // Code names titles that it sets; only beside data they tell what these are.
    if text.count <= 300, holder > 0 {
      mark(text, isTitle: path.lastTopics == .headline, in: Int(holder))
    }
    let group: Int32
    if let known = numbers[path.hash] {
      group = known
    } else {
      group = Int32(groups.count)
      numbers[path.hash] = group
      groups.append(Group(topics: path.topics))
    }
    let (mass, isMarked) = text.mass
    groups[Int(group)].mass += mass
    if isMarked { groups[Int(group)].marked += mass }
    entries.append(
      Entry(
        start: Int32(bytes.count), length: Int32(text.count), group: group, holder: holder,
        mass: Int32(mass), isMarked: isMarked))
    bytes += text
  }

  /// Notes what a short text says of the object that it stands in.
  private mutating func mark(_ text: [UInt8], isTitle: Bool, in holder: Int) {
    if text.count <= 16, text.namesHeading { holders[holder].isHeading = true }
    guard text.count >= ScriptTexts.shortestTitle else { return }
    let words = String(decoding: text, as: UTF8.self).onlyWords
    guard words.utf8.count >= ScriptTexts.shortestTitle else { return }
    if titles.contains(where: { $0.hasPrefix(words) }) {
      holders[holder].isTitled = true
    } else if isTitle {
      holders[holder].isTitledOtherwise = true
    }
  }
}

extension [UInt8] {
  /// Whether a text is data again, as JSON is written: quotes beside its marks.
  fileprivate var holdsData: Bool {
    var marks = 0
    for index in indices.dropFirst() where self[index] == UInt8(ascii: "\"") {
      let after = index + 1 < count ? self[index + 1] : 0
      switch (self[index - 1], after) {
      case (UInt8(ascii: "{"), _), (UInt8(ascii: "["), _), (_, UInt8(ascii: ":")): marks += 1
      default: break
      }
      if marks == 3 { return true }
    }
    return false
  }

  /// Whether the tags of markup stand in it.
  fileprivate var holdsMarkup: Bool {
    for index in indices.dropLast() where self[index] == UInt8(ascii: "<") {
      switch self[index + 1] {
      case UInt8(ascii: "/"), 0x41...0x5A, 0x61...0x7A: return true
      default: break
      }
    }
    return false
  }

  /// How much running text this is, and whether it is markup.
  fileprivate var mass: (Int, isMarked: Bool) {
    guard count >= 30, contains(where: { $0 == 0x20 || $0 >= 0x80 }) else { return (0, false) }
    let isMarked = holdsMarkup
    let text = isMarked ? withoutTags : self
    let features = Features(String(decoding: text, as: UTF8.self))
    let reads = features.words >= 5 && features.sentenceEnds > 0 || features.isProse
    return (reads ? features.length : 0, isMarked)
  }

  /// The text between tags.
  private var withoutTags: [UInt8] {
    var (text, isTag): ([UInt8], Bool) = ([], false)
    text.reserveCapacity(count)
    for byte in self {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">") where isTag:
        isTag = false
        text.append(0x20)
      case _ where !isTag: text.append(byte)
      default: break
      }
    }
    return text
  }

  /// Whether this is what data call a heading.
  fileprivate var namesHeading: Bool {
    let name = String(decoding: self, as: UTF8.self).onlyWords
    let names = ["h", "heading", "subheading", "subhead", "subheadline", "crosshead"]
    let stem = name.last?.isNumber == true ? String(name.dropLast()) : name
    return names.contains(stem) && name != "h" && name != "h1"
  }
}

extension Span<UInt8> {
  /// FNV-1a.
  fileprivate func hash(of range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(self[index])) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
