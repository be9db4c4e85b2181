import ArticleModel
import HTML

// Pictures, films and sounds with their captions and credits.

extension BlockWalk {
  mutating func enter(figure node: NodeID) -> Entry {
    let classes = classTokens(of: node)
    if classes.contains("embed") {
      let link = document.children(of: node).first { document.tag(of: $0) == .a }
      let address = link.flatMap { document.attribute("href", of: $0) }
      if let address = address.flatMap({ absoluteAddress($0, base: builder.base) }) {
        return open(.embed(url: address))
      }
    }
    if hasPullQuoteSign(node) { return .descend(.nothing) }
    return open(.figure())
  }

  mutating func enter(figcaption node: NodeID) -> Entry {
    switch assembler.top {
    case .quote, .pullQuote: return open(.attribution)
    case .figure: return open(.captionWithCredit)
    default: return enter(looseCaption: node) ?? open(.plain)
    }
  }

  /// A part of a figure that is marked as caption or as credit.
  mutating func enter(captionPart node: NodeID) -> Entry? {
    switch document.attribute("itemprop", of: node) {
    case "caption": return open(.caption)
    case "creditText", "copyrightHolder": return open(.credit)
    default: break
    }
    let tokens = classTokens(of: node)
    if tokens.contains(where: { Self.creditWords.isDisjoint(with: words(of: $0)) == false }) {
      return open(.credit)
    }
    return nil
  }

  /// Parts of class names that mean a credit.
  private static let creditWords: Set<String> = [
    "credit", "credits", "copyright", "photographer", "photocredit", "imagecredit", "bildquelle",
    "fotocredit", "urheber", "bildnachweis",
  ]
  /// Classes of captions outside `figcaption`.
  private static let captionClasses: Set<String> = [
    "caption", "wp-caption-text", "image-caption", "figcaption", "photo-caption",
    "caption-text", "img-caption", "picture-caption", "figure-caption", "bildunterschrift",
    "bildtext", "bu",
  ]

  /// “media__credit-text”, “photoCredit” as its words in lower case.
  private func words(of token: Substring) -> [String] {
    var words: [String] = [""]
    for scalar in token.unicodeScalars {
      if scalar.isUpper { words.append("") }
      if scalar.isLetter {
        words[words.count - 1].unicodeScalars.append(
          contentsOf: String(scalar).lowered.unicodeScalars)
      } else {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// A block that says by its class that it explains the picture before it.
  mutating func enter(looseCaption node: NodeID) -> Entry? {
    if case .figure = assembler.top { return enter(captionPart: node) }
    if case .captionWithCredit = assembler.top { return enter(captionPart: node) }
    guard assembler.isBehindBareFigure,
      document.tag(of: node) == .figcaption
        || classTokens(of: node).contains(where: { Self.captionClasses.contains($0.lowercased()) })
    else { return nil }
    assembler.open(.figure(isCaptionOfLast: true))
    assembler.open(.captionWithCredit)
    return .descend(.close)
  }

  mutating func enter(media node: NodeID, _ tag: Tag) -> Entry {
    switch tag {
    case .img:
      append(picture: node)
      return .skip
    case .picture: return .descend(.nothing)
    case .noscript: return enter(noscript: node)
    case .iframe, .embed: append(frame: node)
    case .object: return .descend(.nothing)
    default: append(film: node)
    }
    return .skip
  }

  /// Without scripts a `noscript` shows the picture that a script would have fetched; its text asks
  /// for scripts.
  private mutating func enter(noscript node: NodeID) -> Entry {
    guard lastPictureParent == nil || lastPictureParent != document.parent(of: node) else {
      return .skip
    }
    for descendant in document.descendants(of: node) where document.tag(of: descendant) == .img {
      append(picture: descendant)
    }
    return .skip
  }

  private mutating func append(picture node: NodeID) {
    guard !isTiny(node) else { return }
    let alt = document.attribute("alt", of: node)
    guard let address = pictureAddress(node) else { return }
    lastPictureParent = document.parent(of: node)
    assembler.appendInLine(Figure(url: address, alt: alt))
  }

  /// A picture in a book that kolumne wrote: a link whose words are the other text of the picture, or
  /// the address for want of one.
  mutating func append(pictureLink node: NodeID, to href: String) {
    guard let address = absoluteAddress(href, base: builder.base) else { return }
    let words = document.textContent(of: node)
    assembler.appendInLine(Figure(url: address, alt: words == href ? nil : words))
  }

  private mutating func append(film node: NodeID) {
    let source = document.children(of: node).first { document.tag(of: $0) == .source }
    let addresses = [
      document.attribute("src", of: node), source.flatMap { document.attribute("src", of: $0) },
      document.attribute("poster", of: node),
    ]
    let base = builder.base
    let address = addresses.lazy.compactMap { $0.flatMap { absoluteAddress($0, base: base) } }.first
    let title = document.attribute("title", of: node) ?? document.attribute("aria-label", of: node)
    if let address { assembler.append(Figure(url: address, alt: title)) }
  }

  private mutating func append(frame node: NodeID) {
    guard !isTiny(node) else { return }
    let source =
      document.attribute("src", of: node) ?? document.attribute("data-src", of: node) ?? ""
    guard let address = absoluteAddress(source, base: builder.base) else { return }
    assembler.appendEmbed(title: document.attribute("title", of: node) ?? "", url: address)
  }

  /// Counting pixels and icons say their size.
  private func isTiny(_ node: NodeID) -> Bool {
    func size(_ value: String?) -> Int? { value.flatMap(htmlInteger) }
    let width = size(document.attribute("width", of: node))
    let height = size(document.attribute("height", of: node))
    if let width, width <= 2 { return true }
    if let height, height <= 2 { return true }
    if let width, let height { return width <= 32 && height <= 32 }
    return false
  }
}
