import ArticleModel
import HTML

// What each element of HTML means for the text.

extension BlockWalk {
  mutating func enter(element node: NodeID) -> Entry {
    guard document.namespace(of: node) == .html else { return enter(foreign: node) }
    let tag = document.tag(of: node)
    switch tag {
    case .script, .style, .template, .svg, .button, .select, .input, .textarea, .option, .datalist,
      .meter, .progress, .canvas, .head, .title, .meta, .link, .rp, .rt, .rtc, .map, .area,
      .frameset,
      .noframes, .noembed, .param, .track, .col, .colgroup, .optgroup, .keygen, .base, .dialog:
      return .skip
    case .em, .i, .dfn, .var: return style(.emphasis)
    case .strong, .b: return style(.strong)
    case .code, .kbd, .samp, .tt: return style(.code)
    case .sup: return style(.superscript)
    case .sub: return style(.subscript)
    case .a: return enter(link: node)
    case .q:
      assembler.inlines.append("“")
      return .descend(.quotationMark)
    case .br:
      assembler.breakLine()
      return .skip
    case .wbr: return .skip
    case .h1, .h2, .h3, .h4, .h5, .h6: return enter(heading: node, tag)
    case .cite: return enter(cite: node)
    case .img, .picture, .video, .audio, .iframe, .embed, .object, .noscript:
      return enter(media: node, tag)
    default:
      return Self.inlines.contains(tag) ? enter(inline: node) : enter(block: node, tag)
    }
  }

  /// Elements that stand in a line of text and mean nothing for it here; unknown ones do so too, as
  /// browsers show them.
  private static let inlines: Set<Tag> = [
    .other, .abbr, .acronym, .bdi, .bdo, .big, .blink, .data, .del, .font, .ins, .label, .mark,
    .nobr, .output, .rb, .ruby, .s, .slot, .small, .span, .strike, .time, .u,
  ]

  private mutating func style(_ style: InlineAssembler.Style) -> Entry {
    assembler.inlines.open(style)
    return .descend(.style(style))
  }

  /// Pictures of formulas say what they show; of other drawings nothing is kept.
  private mutating func enter(foreign node: NodeID) -> Entry {
    guard document.namespace(of: node) == .mathML, document.name(of: node) == "math" else {
      return .skip
    }
    let annotation = document.descendants(of: node).first {
      document.name(of: $0) == "annotation"
    }
    let text =
      document.attribute("alttext", of: node) ?? annotation.map(document.textContent)
      ?? document.textContent(of: node)
    assembler.inlines.append(text)
    return .skip
  }

  private mutating func enter(inline node: NodeID) -> Entry {
    if case .caption = assembler.top { return enter(captionPart: node) ?? .descend(.nothing) }
    if case .captionWithCredit = assembler.top {
      return enter(captionPart: node) ?? .descend(.nothing)
    }
    if case .figure = assembler.top, let entry = enter(captionPart: node) { return entry }
    return .descend(.nothing)
  }

  private mutating func enter(link node: NodeID) -> Entry {
    let href = document.attribute("href", of: node) ?? ""
    if document.attribute("class", of: node) == "kolumne-picture" {
      append(pictureLink: node, to: href)
      return .skip
    }
    if href.utf8.first == 0x23 {
      let outer = document.attribute("role", of: node) == "doc-noteref" ? href.dropFirst(6) : ""
      let isOuter = builder.outerNotes.contains(String(outer))
      if let name = builder.notes.name(of: node) ?? (isOuter ? String(outer) : nil) {
        assembler.appendNote(name)
        return .skip
      }
      return builder.notes.isLinkBack(node, in: document) ? .skip : .descend(.nothing)
    }
    assembler.inlines.openLink(to: absoluteAddress(href, base: builder.base))
    return .descend(.link)
  }

  private mutating func enter(heading node: NodeID, _ tag: Tag) -> Entry {
    let levels: [Tag: Int] = [.h1: 2, .h2: 2, .h3: 3, .h4: 4, .h5: 5, .h6: 6]
    assembler.open(.heading(level: levels[tag] ?? 2))
    return .descend(.close)
  }

  /// A source behind a quote names who said it; anywhere else it is text.
  private mutating func enter(cite node: NodeID) -> Entry {
    guard let parent = document.parent(of: node) else { return .descend(.nothing) }
    let isAlone = assembler.inlines.isEmpty && !hasText(behind: node)
    let isInQuote = assembler.top == .quote || assembler.top == .pullQuote
    let isLast = document.tag(of: parent) == .blockquote && !hasText(behind: node)
    guard isInQuote, isAlone || isLast else { return .descend(.nothing) }
    assembler.open(.attribution)
    return .descend(.close)
  }

  private func hasText(behind node: NodeID) -> Bool {
    var next = document.nextSibling(of: node)
    while let sibling = next {
      let isSpace =
        document.kind(of: sibling) == .comment
        || (document.kind(of: sibling) == .text && document.text(of: sibling).trimmed.isEmpty)
      if !isSpace { return true }
      next = document.nextSibling(of: sibling)
    }
    return false
  }

  private mutating func enter(block node: NodeID, _ tag: Tag) -> Entry {
    switch tag {
    case .ul, .menu, .dir: return open(.list(.bullet))
    case .ol:
      let start = document.attribute("start", of: node).flatMap(htmlInteger) ?? 1
      return open(.list(.number(start: start)))
    case .li: return open(isIn(list: assembler.top) ? .item : .plain)
    case .dt:
      assembler.endParagraph()
      assembler.inlines.open(.strong)
      return .descend(.styledBlock(.strong))
    case .blockquote: return enter(quote: node)
    case .aside where hasPullQuoteSign(node): return enter(pullQuote: node)
    case .footer where assembler.top == .quote || assembler.top == .pullQuote:
      return open(.attribution)
    case .figure: return enter(figure: node)
    case .figcaption: return enter(figcaption: node)
    case .pre, .listing, .xmp, .plaintext: return enter(code: node)
    case .hr:
      assembler.appendDivider()
      return .skip
    case .table, .caption, .tr, .td, .th: return enter(tablePart: node, tag)
    case .hgroup, .header, .section, .article, .main, .body, .html: break
    default:
      if hasPullQuoteSign(node), tag == .div || tag == .p { return enter(pullQuote: node) }
      if let entry = enter(looseCaption: node) { return entry }
    }
    assembler.endParagraph()
    return .descend(.endParagraph)
  }

  mutating func open(_ container: BlockAssembler.Container) -> Entry {
    assembler.open(container)
    return .descend(.close)
  }

  private func isIn(list top: BlockAssembler.Container?) -> Bool {
    if case .list = top { true } else { false }
  }

  private mutating func enter(tablePart node: NodeID, _ tag: Tag) -> Entry {
    switch tag {
    case .table:
      let role = document.attribute("role", of: node)
      return open(.table(isLayout: role == "presentation" || role == "none"))
    case .caption: return open(.tableCaption)
    case .tr:
      let parent = document.parent(of: node)
      return open(.row(isHeader: parent.map(document.tag) == .thead))
    default:
      func span(_ value: String?) -> Int { min(max(value.flatMap(htmlInteger) ?? 1, 1), 10_000) }
      return open(
        .cell(
          isHeader: tag == .th, columns: span(document.attribute("colspan", of: node)),
          rows: span(document.attribute("rowspan", of: node))))
    }
  }

  private mutating func enter(code node: NodeID) -> Entry {
    var bytes: [UInt8] = []
    for descendant in document.descendants(of: node) {
      if document.kind(of: descendant) == .text {
        bytes += document.text(of: descendant).utf8
      } else if document.tag(of: descendant) == .br {
        bytes.append(0x0A)
      }
    }
    let child = document.children(of: node).first { document.tag(of: $0) == .code }
    let classes = classTokens(of: node) + (child.map(classTokens) ?? [])
    let mark = classes.first { $0.hasPrefix("language-") || $0.hasPrefix("lang-") }
    assembler.appendCode(
      String(decoding: bytes, as: UTF8.self),
      language: mark.map { String($0.drop { $0 != "-" }.dropFirst()) })
    return .skip
  }

  func classTokens(of node: NodeID) -> [Substring] {
    guard let names = document.attribute("class", of: node) else { return [] }
    return names.split { $0 == " " || $0 == "\n" || $0 == "\t" }
  }
}

/// The integer that `text` begins with, as HTML reads them; nil when it is none or beyond nine
/// digits.
func htmlInteger(_ text: String) -> Int? {
  let digits = text.trimmed
  let number = digits.prefix { $0.isASCII && $0.isNumber || $0 == "-" }
  return number.utf8.count <= 10 ? Int(number) : nil
}
