/// The texts in the scripts of a page that are its article.
struct ScriptText {
  private let texts: ScriptTexts
  private let entries: [ScriptTexts.Entry]
  /// Whether most of it is markup.
  private let isMarked: Bool
  /// Whether most of the texts are no running text.
  private let isMixed: Bool
  /// How much running text there is, in scalars.
  let mass: Int
  /// Whether the title of the page stands beside it.
  let isTitled: Bool

  /// The texts with the most to read under the same keys; under the title of the page they count
  /// more. Nil when there is nothing to read.
  init?(of texts: ScriptTexts) {
    let fullest = texts.groups.indices
      .filter { ScriptText.mayBeText(texts.groups[$0]) }
      .sorted { (texts.groups[$1].mass, $0) < (texts.groups[$0].mass, $1) }
    let chosen = Set(fullest.prefix(ScriptText.most).map(Int32.init))
    let titles = texts.titleHolders
    var parts: [Part] = []
    var numbers: [Part.Key: Int] = [:]
    for entry in texts.entries where chosen.contains(entry.group) {
      let key = Part.Key(group: entry.group, title: titles[Int(entry.holder)])
      let number = numbers[key] ?? parts.count
      if number == parts.count {
        numbers[key] = number
        parts.append(Part(key: key))
      }
      parts[number].add(entry, of: texts)
    }
    guard let best = parts.max(by: { $0.score < $1.score }), best.mass > 0 else { return nil }
    self.texts = texts
    entries = best.entries
    mass = best.mass
    isMarked = best.marked * 2 > best.mass
    isMixed = best.entries.count { $0.mass == 0 } > 3 * best.entries.count { $0.mass > 0 }
    isTitled = best.key.title >= 0
  }

  /// Texts under the same keys and the same title; what stands there twice counts once.
  private struct Part {
    struct Key: Hashable {
      var group: Int32
      var title: Int32
    }
    let key: Key
    var entries: [ScriptTexts.Entry] = []
    var mass = 0
    var marked = 0
    private var seen: Set<ArraySlice<UInt8>> = []

    init(key: Key) { self.key = key }

    var score: Int { key.title < 0 ? mass : mass * ScriptText.titleFactor }

    mutating func add(_ entry: ScriptTexts.Entry, of texts: ScriptTexts) {
      if entry.mass > 0, !seen.insert(texts.bytes[entry.range]).inserted { return }
      entries.append(entry)
      mass += Int(entry.mass)
      if entry.isMarked { marked += Int(entry.mass) }
    }
  }

  private static func mayBeText(_ group: ScriptTexts.Group) -> Bool {
    // Summaries and rows of keywords are long when they are all that there is.
    let isSummary = !group.topics.isDisjoint(with: [.dek, .tags])
    return group.mass > (isSummary ? 1_200 : 0) && group.topics.isDisjoint(with: foreign)
  }

  private static let most = 12
  private static let titleFactor = 3
  /// What texts are about that are no articles.
  private static let foreign: Topics = [
    .comments, .consent, .related, .advertisement, .subscription, .footer, .navigation, .form,
    .author,
  ]
}

extension ScriptTexts {
  /// For each holder the nearest one, itself or around it, with the title of the page; −1 where
  /// there is none, or one with another title stands before it.
  fileprivate var titleHolders: [Int32] {
    var nearest: [Int32] = []
    nearest.reserveCapacity(holders.count)
    // Holders are numbered from the outside in.
    for (number, holder) in holders.enumerated() {
      let isOwn = holder.isTitled || holder.isTitledOtherwise || holder.outer < 0
      nearest.append(
        !isOwn ? nearest[Int(holder.outer)] : holder.isTitled ? Int32(number) : -1)
    }
    return nearest
  }
}

// MARK: - The markup

extension ScriptText {
  /// The texts as the markup of a page.
  var markup: [UInt8] {
    var markup = Array("<article>".utf8)
    for passage in passages {
      let tag = passage.isHeading ? "h2" : passage.isMarked ? "div" : "p"
      markup += Array("<\(tag)>".utf8)
      if passage.isMarked { markup += passage.text } else { markup.append(escaping: passage.text) }
      markup += Array("</\(tag)>\n".utf8)
    }
    return markup + Array("</article>".utf8)
  }

  private struct Passage {
    var text: [UInt8]
    var isHeading: Bool
    var isMarked: Bool
  }

  private var passages: [Passage] {
    let joins = joinsPieces
    var passages: [Passage] = []
    var last: ScriptTexts.Entry?
    for entry in entries {
      let text = Array(texts.bytes[entry.range])
      // Beside markup, and in lists of everything, what is short names things.
      if isMarked || isMixed, !entry.isMarked, entry.mass == 0 { continue }
      if joins, let last, texts.isBeside(last, entry), !passages.isEmpty {
        passages[passages.count - 1].text += text
      } else {
        let heading = texts.isHeading(entry)
        passages += text.lines.map {
          Passage(text: $0, isHeading: heading, isMarked: entry.isMarked)
        }
      }
      last = entry
    }
    return passages
  }

  /// Whether the texts of one list are pieces of a paragraph, rather than paragraphs each: they go
  /// on amid a sentence.
  private var joinsPieces: Bool {
    guard !isMarked else { return false }
    var (borders, pieces) = (0, 0)
    for (one, next) in zip(entries, entries.dropFirst()) where texts.isBeside(one, next) {
      borders += 1
      let (head, tail) = (texts.bytes[one.range], texts.bytes[next.range])
      let goesOn: [UInt8?] = [0x20, UInt8(ascii: ","), UInt8(ascii: ".")]
      if head.last == 0x20 || goesOn.contains(tail.first) { pieces += 1 }
    }
    return pieces * 2 > borders
  }
}

extension ScriptTexts {
  /// Whether two texts stand in one list, or one of them in a list inside the other's.
  fileprivate func isBeside(_ one: Entry, _ other: Entry) -> Bool {
    let (first, second) = (list(of: one), list(of: other))
    return first >= 0
      && (first == second || isInside(first, second) || isInside(second, first))
  }

  private func list(of entry: Entry) -> Int32 { holders[Int(entry.holder)].outer }

  /// Whether a list stands in another one, an object between them.
  private func isInside(_ list: Int32, _ outer: Int32) -> Bool {
    guard list >= 0, outer >= 0 else { return false }
    let object = holders[Int(list)].outer
    return object >= 0 && holders[Int(object)].outer == outer
  }

  /// Whether the object around a text, or the next one around that, is a heading.
  fileprivate func isHeading(_ entry: Entry) -> Bool {
    var holder = entry.holder
    for _ in 0..<3 where holder >= 0 {
      if holders[Int(holder)].isHeading { return true }
      holder = holders[Int(holder)].outer
    }
    return false
  }
}

extension [UInt8] {
  /// The lines that have something on them; markup and pieces of a line have no others.
  fileprivate var lines: [[UInt8]] {
    contains(0x3C) ? [self] : split { $0 == 0x0A }.map(Array.init)
  }

  fileprivate mutating func append(escaping text: [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): self += Array("&lt;".utf8)
      default: append(byte)
      }
    }
  }
}
