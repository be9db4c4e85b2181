import HTML

/// A leaf of a page: the inline content between two borders of blocks, such as a paragraph, an item
/// of a menu, or a few words beside a picture.
struct Leaf {
  /// The text with white space collapsed.
  var text: String
  /// The same for leaves of the same text.
  var textNumber: Int
  /// The text as label tables write it; empty for long leaves.
  var folded: String
  /// The text nodes it was read from; each belongs to one leaf only.
  var nodes: [NodeID]
  /// The block that holds it, as an index into `LeafTree.boxes`.
  var box: Int
  /// The part of the text that lies in links, 0 to 1.
  var linkShare: Float
  /// Whether all of it is set in bold, or in italics.
  var isBold = false
  var isItalic = false
  var features: Features
  /// The rule that its own words prove, or nil.
  var label: Rule?
}

/// An element that holds blocks or a leaf.
struct Box {
  var node: NodeID
  var tag: Tag
  /// The box around it, or nil for the outermost.
  var parent: Int?
  /// 0 for the outermost box.
  var depth: Int
  /// What its class and its id are about.
  var topics: Topics
  /// The shape of the element alone, with the two boxes around it, and of those two (`Shapes`).
  var ownShape: Int
  var shape: Int
  var outerShape: Int
  /// The shape of the element with the one box around it.
  var pairShape: Int
  /// Marked as hidden by an attribute or an inline style.
  var isHidden: Bool
  /// Marked as the article's body by microdata.
  var isArticleBody: Bool
}

/// A picture that stands among the leaves.
struct Picture {
  var node: NodeID
  /// The number of leaves before it.
  var position: Int
  var box: Int
}

/// A page as the sequence of its leaves, and the boxes they lie in.
struct LeafTree {
  var leaves: [Leaf] = []
  var boxes: [Box] = []
  var pictures: [Picture] = []
  /// How often each text stands on the page, by its number.
  var occurrences: [Int] = []

  /// The boxes around a leaf, innermost first.
  func path(of leaf: Leaf) -> BoxPath { path(from: leaf.box) }

  /// `box` and the boxes around it, innermost first.
  func path(from box: Int) -> BoxPath { BoxPath(boxes: boxes, next: box) }
}

/// The way from a box out to the outermost.
struct BoxPath: Sequence, IteratorProtocol {
  private let boxes: [Box]
  private var upcoming: Int?

  fileprivate init(boxes: [Box], next: Int?) {
    self.boxes = boxes
    upcoming = next
  }

  mutating func next() -> Int? {
    guard let box = upcoming else { return nil }
    upcoming = boxes[box].parent
    return box
  }
}
