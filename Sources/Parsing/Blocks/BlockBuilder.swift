import ArticleModel
import HTML

/// Makes typed blocks of parts of a page.
///
/// One walk over the tree feeds a `BlockAssembler`: block elements end paragraphs, runs of inline
/// content between them make paragraphs, and containers are judged when they close. Which parts
/// belong to the article is for the caller to say.
struct BlockBuilder {
  let document: Document
  /// The address that relative addresses are resolved against.
  let base: String?
  /// Nodes that are left out with all below them.
  let skips: Set<NodeID>
  /// The footnotes of the page by the element that holds them.
  let notes: NoteIndex
  /// Footnotes that stand outside the page, when it is only a part of a text.
  var outerNotes: Set<String> = [] {
    didSet { knownNotes = notes.names.union(outerNotes) }
  }
  /// The names of all notes, gathered once: each note is read by a walk of its own.
  private(set) var knownNotes: Set<String>

  init(_ document: Document, base: String?, skips: Set<NodeID> = []) {
    self.document = document
    self.base = base
    self.skips = skips
    notes = NoteIndex(document)
    knownNotes = notes.names
  }

  /// What `roots` hold, one after the other, and the footnotes that belong to it.
  func body(of roots: [NodeID]) -> (blocks: [Block], footnotes: [Footnote]) {
    (blocks(of: roots), footnotes)
  }

  func blocks(of roots: [NodeID]) -> [Block] {
    var walk = BlockWalk(self)
    for root in roots {
      walk.visit(root)
      walk.assembler.endParagraph()
    }
    return walk.assembler.finish().checkingPullQuotes(sure: walk.surePullQuotes)
  }

  /// The blocks of the children of `node`.
  func blocks(inside node: NodeID) -> [Block] {
    var walk = BlockWalk(self)
    for child in document.children(of: node) { walk.visit(child) }
    return walk.assembler.finish().checkingPullQuotes(sure: walk.surePullQuotes)
  }

  /// The footnotes of the page in document order, without their links back.
  var footnotes: [Footnote] {
    notes.elements.compactMap { note in
      var walk = BlockWalk(self)
      for child in document.children(of: note.element) { walk.visit(child) }
      let body = walk.assembler.finish()
      return body.isEmpty ? nil : Footnote(note.name, body: body)
    }
  }
}

/// One walk over parts of a page.
struct BlockWalk {
  let builder: BlockBuilder
  var assembler: BlockAssembler
  /// The texts of pull quotes that the page marks as such beyond doubt.
  var surePullQuotes: Set<String> = []
  /// The parent of the picture that came last: what a `noscript` beside it holds is the same.
  var lastPictureParent: NodeID?

  var document: Document { builder.document }

  init(_ builder: BlockBuilder) {
    self.builder = builder
    assembler = BlockAssembler(
      notes: builder.knownNotes,
      splitCaption: { line in
        guard let words = Caption(line) else { return (line, nil) }
        return (words.caption, words.credit)
      })
  }
}

extension BlockWalk {
  /// What is to be done when an element ends.
  enum Leave {
    case nothing
    case endParagraph
    case close
    case style(InlineAssembler.Style)
    /// The end of a block that is set in a style.
    case styledBlock(InlineAssembler.Style)
    case link
    case quotationMark
  }

  enum Entry {
    case skip
    case descend(Leave)
  }

  /// Takes in `root` and all below it, without recursion.
  mutating func visit(_ root: NodeID) {
    var open: [(node: NodeID, leave: Leave)] = []
    var node = root
    while true {
      switch enter(node) {
      case .skip: break
      case .descend(let leave):
        if let child = document.firstChild(of: node) {
          open.append((node, leave))
          node = child
          continue
        }
        self.leave(leave)
      }
      // On to what follows, out of all that ends here.
      while true {
        guard !open.isEmpty else { return }
        if let sibling = document.nextSibling(of: node) {
          node = sibling
          break
        }
        guard let parent = open.popLast() else { return }
        self.leave(parent.leave)
        node = parent.node
      }
    }
  }

  private mutating func leave(_ leave: Leave) {
    switch leave {
    case .nothing: break
    case .endParagraph: assembler.endParagraph()
    case .close: assembler.close()
    case .style(let style): assembler.inlines.close(style)
    case .styledBlock(let style):
      assembler.endParagraph()
      assembler.inlines.close(style)
    case .link: assembler.inlines.closeLink()
    case .quotationMark: assembler.inlines.append("”")
    }
  }

  private mutating func enter(_ node: NodeID) -> Entry {
    guard builder.skips.isEmpty || !builder.skips.contains(node) else { return .skip }
    switch document.kind(of: node) {
    case .text:
      assembler.inlines.append(utf8: document.utf8(of: node))
      return .skip
    case .element:
      guard !document.isHiddenInline(node),
        builder.notes.isEmpty || !builder.notes.contains(node)
      else { return .skip }
      return enter(element: node)
    case .document: return .descend(.nothing)
    case .doctype, .comment: return .skip
    }
  }
}
