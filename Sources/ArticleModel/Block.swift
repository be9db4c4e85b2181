/// A part of the running text; every kind carries exactly what it has.
public enum Block: Equatable, Sendable {
  case paragraph([Inline])
  /// A section heading; `level` is 2 to 6, since the headline is level 1.
  case heading(level: Int, [Inline])
  case list(ListBlock)
  /// A passage quoted from elsewhere.
  case quote([Block], attribution: [Inline] = [])
  /// A sentence of the article lifted out for display: no part of the running text.
  case pullQuote([Inline], attribution: [Inline] = [])
  case figure(Figure)
  case table(Table)
  case code(String, language: String? = nil)
  case divider
  /// Something that only the web can show, kept as a link.
  case embed(title: String, url: String)
}

/// A bulleted or numbered list.
public struct ListBlock: Equatable, Sendable, Codable {
  public enum Marker: Equatable, Sendable, Codable {
    case bullet
    case number(start: Int)
  }
  public var marker: Marker
  public var items: [[Block]]

  public init(_ marker: Marker, items: [[Block]]) {
    self.marker = marker
    self.items = items
  }
}

/// A picture with its text.
public struct Figure: Equatable, Sendable, Codable {
  /// The words that explain the picture.
  public var caption: String?
  /// Who made or owns it.
  public var credit: String?
  public var url: String?
  /// The words that stand for the picture where it cannot be seen.
  public var alt: String?

  public init(
    caption: String? = nil, credit: String? = nil, url: String? = nil, alt: String? = nil
  ) {
    self.caption = caption
    self.credit = credit
    self.url = url
    self.alt = alt
  }
}

/// Rows of cells; `header` is empty when the source marks none.
public struct Table: Equatable, Sendable, Codable {
  public typealias Row = [[Inline]]
  public var caption: [Inline]
  public var header: Row
  public var rows: [Row]

  public init(caption: [Inline] = [], header: Row = [], rows: [Row]) {
    self.caption = caption
    self.header = header
    self.rows = rows
  }
}

/// The text that a footnote reference points to.
public struct Footnote: Equatable, Sendable, Codable {
  /// The name that `Inline.footnote` refers to.
  public var name: String
  public var body: [Block]

  public init(_ name: String, body: [Block]) {
    self.name = name
    self.body = body
  }

  /// A name as it may stand in an `id` of HTML and in a label of Markdown.
  public static func label(_ name: String) -> String {
    String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}
