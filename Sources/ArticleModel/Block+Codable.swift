// The stored form: one short key for each kind, so that a library stays small and readable with
// any JSON tool. Text without dress is a bare string.

extension Block: Codable {
  private enum Key: String, CodingKey {
    case paragraph = "p"
    case heading = "h"
    case level, list, quote
    case pullQuote = "pull"
    case attribution = "by"
    case figure, table, code, language, divider
    case embed, url
  }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    func inlines(_ key: Key) throws -> [Inline] {
      try box.decodeIfPresent(InlineText.self, forKey: key)?.inlines ?? []
    }
    if box.contains(.paragraph) {
      self = .paragraph(try inlines(.paragraph))
    } else if box.contains(.heading) {
      // Files may say anything, and those who count from a level trust it.
      let level = min(max(try box.decode(Int.self, forKey: .level), 2), 6)
      self = .heading(level: level, try inlines(.heading))
    } else if let list = try box.decodeIfPresent(ListBlock.self, forKey: .list) {
      self = .list(list)
    } else if let blocks = try box.decodeIfPresent([Block].self, forKey: .quote) {
      self = .quote(blocks, attribution: try inlines(.attribution))
    } else if box.contains(.pullQuote) {
      self = .pullQuote(try inlines(.pullQuote), attribution: try inlines(.attribution))
    } else if let figure = try box.decodeIfPresent(Figure.self, forKey: .figure) {
      self = .figure(figure)
    } else if let table = try box.decodeIfPresent(Table.self, forKey: .table) {
      self = .table(table)
    } else if let code = try box.decodeIfPresent(String.self, forKey: .code) {
      self = .code(code, language: try box.decodeIfPresent(String.self, forKey: .language))
    } else if let title = try box.decodeIfPresent(String.self, forKey: .embed) {
      self = .embed(title: title, url: try box.decode(String.self, forKey: .url))
    } else if box.contains(.divider) {
      self = .divider
    } else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "A block of no known kind."))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    func write(_ inlines: [Inline], _ key: Key, always: Bool = true) throws {
      if always || !inlines.isEmpty { try box.encode(InlineText(inlines), forKey: key) }
    }
    switch self {
    case .paragraph(let inlines): try write(inlines, .paragraph)
    case .heading(let level, let inlines):
      try box.encode(level, forKey: .level)
      try write(inlines, .heading)
    case .list(let list): try box.encode(list, forKey: .list)
    case .quote(let blocks, let attribution):
      try box.encode(blocks, forKey: .quote)
      try write(attribution, .attribution, always: false)
    case .pullQuote(let inlines, let attribution):
      try write(inlines, .pullQuote)
      try write(attribution, .attribution, always: false)
    case .figure(let figure): try box.encode(figure, forKey: .figure)
    case .table(let table): try box.encode(table, forKey: .table)
    case .code(let code, let language):
      try box.encode(code, forKey: .code)
      try box.encodeIfPresent(language, forKey: .language)
    case .divider: try box.encode(true, forKey: .divider)
    case .embed(let title, let url):
      try box.encode(title, forKey: .embed)
      try box.encode(url, forKey: .url)
    }
  }
}

extension Inline: Codable {
  private enum Key: String, CodingKey {
    case text = "t"
    case emphasis = "em"
    case strong = "b"
    case code
    case link = "a"
    case address = "to"
    case lineBreak = "br"
    case superscript = "sup"
    case `subscript` = "sub"
    case footnote = "note"
  }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text)
      return
    }
    let box = try decoder.container(keyedBy: Key.self)
    func inlines(_ key: Key) throws -> [Inline] {
      try box.decode(InlineText.self, forKey: key).inlines
    }
    switch box.allKeys.first(where: { $0 != .address }) {
    case .text: self = .text(try box.decode(String.self, forKey: .text))
    case .emphasis: self = .emphasis(try inlines(.emphasis))
    case .strong: self = .strong(try inlines(.strong))
    case .code: self = .code(try box.decode(String.self, forKey: .code))
    case .link:
      self = .link(try inlines(.link), to: try box.decode(String.self, forKey: .address))
    case .lineBreak: self = .lineBreak
    case .superscript: self = .superscript(try inlines(.superscript))
    case .subscript: self = .subscript(try inlines(.subscript))
    case .footnote: self = .footnote(try box.decode(String.self, forKey: .footnote))
    case .address, nil:
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "An inline of no known kind."))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if case .text(let text) = self {
      var single = encoder.singleValueContainer()
      return try single.encode(text)
    }
    var box = encoder.container(keyedBy: Key.self)
    switch self {
    case .text: break
    case .emphasis(let inlines): try box.encode(InlineText(inlines), forKey: .emphasis)
    case .strong(let inlines): try box.encode(InlineText(inlines), forKey: .strong)
    case .code(let code): try box.encode(code, forKey: .code)
    case .link(let inlines, let address):
      try box.encode(InlineText(inlines), forKey: .link)
      try box.encode(address, forKey: .address)
    case .lineBreak: try box.encode(true, forKey: .lineBreak)
    case .superscript(let inlines): try box.encode(InlineText(inlines), forKey: .superscript)
    case .subscript(let inlines): try box.encode(InlineText(inlines), forKey: .subscript)
    case .footnote(let name): try box.encode(name, forKey: .footnote)
    }
  }
}

/// Inlines in their stored form: a bare string when they are plain text, else a list.
private struct InlineText: Codable {
  let inlines: [Inline]

  init(_ inlines: [Inline]) { self.inlines = inlines }

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if let text = try? box.decode(String.self) {
      inlines = [.text(text)]
    } else {
      inlines = try box.decode([Inline].self)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    if case .text(let text) = inlines.first, inlines.count == 1 {
      try box.encode(text)
    } else {
      try box.encode(inlines)
    }
  }
}
