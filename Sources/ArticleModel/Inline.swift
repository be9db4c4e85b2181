/// A piece of text inside a block.
public indirect enum Inline: Equatable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  /// A link with its absolute address.
  case link([Inline], to: String)
  case lineBreak
  case superscript([Inline])
  case `subscript`([Inline])
  /// A reference to the footnote of that name.
  case footnote(String)
}

extension Inline {
  /// The text without its dress: what a reader would read aloud. A line break is a line feed.
  public var text: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _),
      .superscript(let inlines), .subscript(let inlines):
      inlines.text
    case .lineBreak: "\n"
    case .footnote(let name): "[\(name)]"
    }
  }
}

extension [Inline] {
  /// The text of all, without their dress.
  public var text: String {
    if case .text(let only) = first, count == 1 { return only }
    return map(\.text).joined()
  }
}
