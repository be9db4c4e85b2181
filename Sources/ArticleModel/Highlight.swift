/// A passage that a reader marked, or a note of theirs on the whole article.
///
/// It is known by its words and the words around it, so that it is found again in a text that
/// changed; a passage that is no longer there is still what its reader marked.
public struct Highlight: Hashable, Sendable {
  /// What a reader means by a colour is up to them; how it looks is up to the theme.
  public enum Colour: String, CaseIterable, Hashable, Sendable {
    case yellow, green, blue, red
  }

  /// The words that were marked, blocks separated by a blank line; nil for a note on the whole
  /// article.
  public var quote: String?
  /// What stood before and after the words, at most `contextLength` scalars of each.
  public var before: String
  public var after: String
  /// Where the words began when they were last found; nil when they never were.
  public var anchor: Anchor?
  public var colour: Colour
  public var note: String?
  /// When it was made, in seconds since 1970.
  public var added: Int64?

  /// A highlight, a note, or a highlight with a note.
  public init(
    quote: String?, before: String = "", after: String = "", anchor: Anchor? = nil,
    colour: Colour = .yellow, note: String? = nil, added: Int64? = nil
  ) {
    self.quote = quote
    self.before = before
    self.after = after
    self.anchor = anchor
    self.colour = colour
    self.note = note
    self.added = added
  }

  /// How many Unicode scalars of the text around a passage are kept with it.
  public static let contextLength = 48
}

extension Highlight: Codable {
  private enum Key: String, CodingKey {
    case quote, before, after, anchor, colour, note, added
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encodeIfPresent(quote, forKey: .quote)
    if !before.isEmpty { try box.encode(before, forKey: .before) }
    if !after.isEmpty { try box.encode(after, forKey: .after) }
    try box.encodeIfPresent(anchor, forKey: .anchor)
    if colour != .yellow { try box.encode(colour.rawValue, forKey: .colour) }
    try box.encodeIfPresent(note, forKey: .note)
    try box.encodeIfPresent(added, forKey: .added)
  }

  /// What is not there is what it was before there was such a thing; a colour of which nothing is
  /// known is the usual one.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    let colour = try box.decodeIfPresent(String.self, forKey: .colour)
    self.init(
      quote: try box.decodeIfPresent(String.self, forKey: .quote),
      before: try box.decodeIfPresent(String.self, forKey: .before) ?? "",
      after: try box.decodeIfPresent(String.self, forKey: .after) ?? "",
      anchor: try box.decodeIfPresent(Anchor.self, forKey: .anchor),
      colour: colour.flatMap(Colour.init) ?? .yellow,
      note: try box.decodeIfPresent(String.self, forKey: .note),
      added: try box.decodeIfPresent(Int64.self, forKey: .added))
  }
}

extension Highlight {
  /// What a reader takes for the same words: the folded words of the quote; the note itself where
  /// nothing is quoted.
  public var likeness: String {
    guard let quote else { return "note:" + (note ?? "") }
    let words = WordRow(quote.unicodeScalars).bytes
    return words.count > 1 ? String(decoding: words, as: UTF8.self) : "signs:" + quote
  }

  /// Whether both mark the same passage, of two with one `likeness`, and do not say different
  /// things of it.
  public func isLike(_ other: Highlight) -> Bool {
    let isSamePlace = anchor == nil || other.anchor == nil || anchor == other.anchor
    return isSamePlace && (note == nil || other.note == nil || note == other.note)
  }
}
