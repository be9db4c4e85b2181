/// Puts blocks together from a stream of containers, passages and inlines, always in normal form.
///
/// The readers of HTML and Markdown and `Article.normalised` all work through this one machine, so
/// that they agree on what the same content is. The normal form, beside that of inlines:
///
/// - what holds no text and no address is gone; figures with one address that follow each other are
///   one, so are dividers;
/// - two line breaks part paragraphs; headings are no stronger than headings are;
/// - a last line “— Name” of a quote is its attribution;
/// - a table has two columns and two rows at least and cells of one passage each, all rows as wide
///   as the widest; else its cells are plain blocks;
/// - references lead to footnotes that exist, else they are superscripts.
public struct BlockAssembler {
  /// What may hold blocks or passages.
  public enum Container: Equatable, Sendable {
    case quote, pullQuote
    /// Who said what the quote around it holds.
    case attribution
    case list(ListBlock.Marker)
    case item
    case heading(level: Int)
    /// `isCaptionOfLast` makes what stands in it the caption of the figure before it.
    case figure(isCaptionOfLast: Bool = false)
    case caption, credit
    /// Caption and credit in one text.
    case captionWithCredit
    case table(isLayout: Bool = false)
    case tableCaption
    case row(isHeader: Bool)
    case cell(isHeader: Bool, columns: Int, rows: Int)
    /// Its text becomes the title of what is found at `url`.
    case embed(url: String)
    /// Blocks that need no mark of their own but must not mix with their neighbours.
    case plain
  }

  struct Frame {
    var container: Container
    var blocks: [Block] = []
    var items: [[Block]] = []
    var rows: [TableGrid.Row] = []
    /// The attribution of a quote, the caption of a table.
    var words: [Inline] = []
    var caption: String?
    var credit: String?
  }

  public var inlines = InlineAssembler()
  /// The footnotes that references may lead to; nil allows all.
  public var notes: Set<String>?
  /// Tells caption and credit apart where the source does not.
  public var splitCaption: @Sendable (String) -> (caption: String?, credit: String?)
  var frames: [Frame]
  /// Pictures in a line of text; they stand behind its paragraph.
  private var figuresInLine: [Figure] = []

  public init(
    notes: Set<String>? = nil,
    splitCaption: @escaping @Sendable (String) -> (caption: String?, credit: String?) = {
      ($0, nil)
    }
  ) {
    self.notes = notes
    self.splitCaption = splitCaption
    frames = [Frame(container: .plain)]
  }

  /// The container that blocks go into now; nil outside all.
  public var top: Container? { frames.count > 1 ? frames[frames.count - 1].container : nil }

  /// Whether no block and no text has come.
  public var isEmpty: Bool { inlines.isEmpty && frames.allSatisfy { $0.blocks.isEmpty } }

  /// The text of the heading that came last at the top.
  public var lastHeading: String? {
    if case .heading(_, let inlines) = frames[0].blocks.last { inlines.text } else { nil }
  }

  /// Whether a container of this kind is open.
  public func isInside(_ container: Container) -> Bool {
    frames.contains { $0.container == container }
  }

  /// Whether the block before this place is a figure that has no words yet.
  public var isBehindBareFigure: Bool {
    guard inlines.isEmpty, case .figure(let figure) = frames[frames.count - 1].blocks.last else {
      return false
    }
    return figure.caption == nil && figure.credit == nil
  }
}

// MARK: - Taking in

extension BlockAssembler {
  /// A line break; the second in a row ends the paragraph.
  public mutating func breakLine() {
    if inlines.endsInBreak { endParagraph() } else { inlines.breakLine() }
  }

  public mutating func appendNote(_ name: String) {
    let label = Footnote.label(name)
    guard let notes, !notes.contains(label) || label.isEmpty else {
      if !label.isEmpty { inlines.appendNote(label) }
      return
    }
    inlines.open(.superscript)
    inlines.append(name)
    inlines.close(.superscript)
  }

  /// Makes a paragraph of the inlines so far.
  public mutating func endParagraph() {
    let passage = inlines.take()
    if !passage.isEmpty { put(.paragraph(passage)) }
    guard !figuresInLine.isEmpty else { return }
    let figures = figuresInLine
    figuresInLine = []
    for figure in figures { append(figure) }
  }

  /// Ends the paragraph before it and adds `code`, which keeps its white space.
  public mutating func appendCode(_ text: String, language: String?) {
    endParagraph()
    let code = text.cleanedCode
    guard !code.isEmpty else { return }
    put(.code(code, language: language?.cleanedCodeLanguage))
  }

  public mutating func appendDivider() {
    endParagraph()
    if frames[frames.count - 1].blocks.last != .divider { put(.divider) }
  }

  /// Adds a picture that stands in a line of text.
  public mutating func appendInLine(_ figure: Figure) {
    if inlines.isEmpty { append(figure) } else { figuresInLine.append(figure) }
  }

  public mutating func append(_ figure: Figure) {
    endParagraph()
    guard let figure = figure.cleaned else { return }
    if case .figure(let last) = frames[frames.count - 1].blocks.last, last.url != nil,
      last.url == figure.url
    {
      // Pages that load pictures late hold them twice.
      let merged = Figure(
        caption: last.caption ?? figure.caption, credit: last.credit ?? figure.credit,
        url: last.url, alt: last.alt ?? figure.alt)
      frames[frames.count - 1].blocks[frames[frames.count - 1].blocks.count - 1] = .figure(merged)
    } else {
      put(.figure(figure))
    }
  }

  public mutating func appendEmbed(title: String, url: String) {
    endParagraph()
    let title = title.cleanedLine
    guard let address = LinkAddress(url) else {
      if let title { put(.paragraph([.text(title)])) }
      return
    }
    put(.embed(title: title ?? address.host, url: address.text))
  }

  /// Adds blocks that are in normal form already.
  public mutating func append(finished blocks: [Block]) {
    endParagraph()
    for block in blocks {
      switch block {
      case .figure(let figure): append(figure)
      case .divider: appendDivider()
      default: put(block)
      }
    }
  }

  public mutating func open(_ container: Container) {
    endParagraph()
    frames.append(Frame(container: container))
  }

  /// Closes the innermost container.
  public mutating func close() {
    endParagraph()
    guard frames.count > 1, let frame = frames.popLast() else { return }
    settle(frame)
  }

  /// All blocks; what is open is closed.
  public mutating func finish() -> [Block] {
    while frames.count > 1 { close() }
    endParagraph()
    let blocks = frames[0].blocks
    frames = [Frame(container: .plain)]
    return blocks
  }

  /// Adds finished blocks to the innermost container; tables lie in tables by the hundred, so the
  /// blocks are not taken up one by one.
  mutating func put(all blocks: [Block]) {
    let top = frames.count - 1
    switch frames[top].container {
    case .list, .row, .table: for block in blocks { put(block) }
    default:
      if frames[top].blocks.isEmpty {
        frames[top].blocks = blocks
      } else {
        frames[top].blocks += blocks
      }
    }
  }

  /// Adds a finished block to the innermost container.
  mutating func put(_ block: Block) {
    let top = frames.count - 1
    switch frames[top].container {
    case .list:
      // A list between items belongs to the item before it.
      if case .list = block, !frames[top].items.isEmpty {
        frames[top].items[frames[top].items.count - 1].append(block)
      } else {
        frames[top].items.append([block])
      }
    case .row:
      frames[top].append(cell: TableGrid.Cell(blocks: [block]))
    case .table:
      frames[top].rows.append(TableGrid.Row(cells: [TableGrid.Cell(blocks: [block])]))
    default: frames[top].blocks.append(block)
    }
  }
}

extension BlockAssembler.Frame {
  mutating func append(cell: TableGrid.Cell) {
    if rows.isEmpty { rows.append(TableGrid.Row()) }
    rows[rows.count - 1].cells.append(cell)
  }
}
