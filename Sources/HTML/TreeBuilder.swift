/// The tree of a page, made from its tokens.
///
/// Source: WHATWG HTML, “Tree construction”, with scripting off. Whatever the page says, the cost of
/// a token is bounded: `Limits` tells by what.
struct TreeBuilder: ~Copyable {
  var tokenizer: Tokenizer
  var document = Document()
  /// The stack of open elements, `html` first.
  var stack: ContiguousArray<OpenElement> = []
  /// How many elements with each name are open, so that a search for one that is not ends at once.
  var openCounts = ContiguousArray<Int32>(repeating: 0, count: 1024)
  /// The list of active formatting elements.
  var formatting: ContiguousArray<FormattingEntry> = []
  var mode = InsertionMode.initial
  /// Where text and table text lead back to.
  var originalMode = InsertionMode.initial
  var templateModes: ContiguousArray<InsertionMode> = []
  var head: Int32 = -1
  var form: Int32 = -1
  var allowsFrameset = true
  var fostersParents = false
  var isQuirky = false
  /// Whether a line feed that comes next belongs to the source, not to the text.
  var skipsLineFeed = false
  /// The text of a table that waits to be judged.
  var tableText = 0..<0
  /// The element around a fragment.
  var context: OpenElement?
  /// How many formatting elements may still be made anew.
  var revivals: Int

  init(_ input: UnsafeBufferPointer<UInt8>) {
    tokenizer = Tokenizer(input)
    document.nodes.reserveCapacity(input.count / 64 + 16)
    revivals = input.count / Limits.bytesPerRevival + Limits.freeRevivals
  }

  /// Reads to the end of the page.
  mutating func build() {
    repeat {
      tokenizer.allowsCDATA = adjustedCurrent.namespace != .html
      tokenizer.next()
      process()
    } while token.kind != .endOfFile
  }

  /// The document, once it is built.
  consuming func finished() -> Document {
    document.attributes = tokenizer.attributes
    document.characters = tokenizer.characters.array()
    return document
  }
}

/// What bounds the work that hostile pages can ask for.
enum Limits {
  /// Elements nested deeper become siblings.
  static let nesting = 512
  /// More formatting elements than this are not remembered; the oldest are forgotten.
  static let formatting = 512
  /// Unclosed formatting is revived in every paragraph, but not more often than this allows.
  static let bytesPerRevival = 8
  static let freeRevivals = 4096
}

/// An element on the stack, with what is asked of it most.
struct OpenElement {
  var node: Int32
  var tag: Tag
  var namespace: Namespace
  /// Where its name is counted: names that have a constant alone, other names with some others.
  var key: UInt16
  /// Whether its content follows the rules of HTML although it is foreign.
  var isIntegrationPoint = false

  /// An element whose name has a constant, unless `nameKey` stands for the name.
  init(node: Int32, tag: Tag, namespace: Namespace = .html, nameKey: UInt8? = nil) {
    self.node = node
    self.tag = tag
    self.namespace = namespace
    key = OpenElement.key(tag, namespace, nameKey ?? tag.rawValue)
  }

  @inline(__always)
  static func key(_ tag: Tag, _ namespace: Namespace, _ nameKey: UInt8) -> UInt16 {
    UInt16(nameKey) | (tag == .other ? 256 : 0) | (namespace == .html ? 0 : 512)
  }

  @inline(__always)
  func isHTML(_ wanted: Tag) -> Bool { tag == wanted && namespace == .html }
}

/// An entry in the list of active formatting elements.
struct FormattingEntry {
  /// The element, or −1 for a marker.
  var node: Int32
  var tag: Tag
  /// A number that elements with the same attributes share.
  var signature: UInt64

  var isMarker: Bool { node < 0 }
  static let marker = FormattingEntry(node: -1, tag: .other, signature: 0)
}

/// Source: WHATWG HTML, “The insertion mode”.
enum InsertionMode: UInt8 {
  case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable
  case inTableText, inCaption, inColumnGroup, inTableBody, inRow, inCell, inSelect
  case inSelectInTable, inTemplate, afterBody, inFrameset, afterFrameset, afterAfterBody
  case afterAfterFrameset
}

/// Whether a token is dealt with or to be looked at again in a new mode.
enum Outcome {
  case done, again
}

extension TreeBuilder {
  var token: Token {
    @inline(__always) get { tokenizer.token }
  }

  /// The innermost open element; before the first, the document itself.
  var current: OpenElement {
    @inline(__always) get {
      stack.last ?? OpenElement(node: 0, tag: .other)
    }
  }

  /// Source: WHATWG HTML, “adjusted current node”.
  var adjustedCurrent: OpenElement {
    @inline(__always) get {
      if stack.count == 1, let context { return context }
      return current
    }
  }
}

private extension TreeBuilder {
  mutating func process() {
    if skipsLineFeed {
      skipsLineFeed = false
      if token.kind == .text, tokenizer.characters[token.start] == .lineFeed {
        tokenizer.token.start += 1
        if token.start == token.end { return }
      }
    }
    while dispatch() == .again {}
  }

  /// Source: WHATWG HTML, “tree construction dispatcher”.
  mutating func dispatch() -> Outcome {
    let current = adjustedCurrent
    if current.namespace == .html || followsHTML(within: current) { return dispatchByMode() }
    return inForeignContent()
  }

  func followsHTML(within current: OpenElement) -> Bool {
    switch token.kind {
    case .endOfFile: true
    case .text, .null: current.isIntegrationPoint || current.isTextIntegrationPoint
    case .startTag:
      current.isIntegrationPoint
        || current.isTextIntegrationPoint && token.tag != .mglyph && token.tag != .malignmark
        || current.tag == .annotationXML && current.namespace == .mathML && token.tag == .svg
    default: false
    }
  }
}

extension TreeBuilder {
  mutating func dispatchByMode() -> Outcome {
    switch mode {
    case .inBody: inBody()
    case .text: text()
    case .initial: initial()
    case .beforeHTML: beforeHTML()
    case .beforeHead: beforeHead()
    case .inHead: inHead()
    case .inHeadNoscript: inHeadNoscript()
    case .afterHead: afterHead()
    case .inTable: inTable()
    case .inTableText: inTableText()
    case .inCaption: inCaption()
    case .inColumnGroup: inColumnGroup()
    case .inTableBody: inTableBody()
    case .inRow: inRow()
    case .inCell: inCell()
    case .inSelect: inSelect()
    case .inSelectInTable: inSelectInTable()
    case .inTemplate: inTemplate()
    case .afterBody: afterBody()
    case .inFrameset: inFrameset()
    case .afterFrameset: afterFrameset()
    case .afterAfterBody: afterAfterBody()
    case .afterAfterFrameset: afterAfterFrameset()
    }
  }
}

extension OpenElement {
  /// Source: WHATWG HTML, “MathML text integration point”.
  var isTextIntegrationPoint: Bool {
    guard namespace == .mathML else { return false }
    switch tag {
    case .mi, .mo, .mn, .ms, .mtext: return true
    default: return false
    }
  }
}
