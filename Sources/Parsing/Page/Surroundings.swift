import HTML

/// Where a leaf stands on its page: all that evidence is measured from.
struct Surroundings {
  var leaf: Leaf
  var box: Box
  /// The kind of block that the leaf is.
  var block: Tag
  /// Whether the leaf reads like running text.
  var isProse: Bool
  /// Its length in scalars.
  var length: Int
  /// The boxes around it that also hold the main box, 0 to 1 (all: it lies in the main box).
  var nearness: Float = 0
  /// The levels of the main box's path that do not hold it.
  var missing = 0
  /// The boxes between the main box (or what it shares with it) and the leaf.
  var depthInside = 0
  /// The topics and the elements of those boxes, and of the boxes above them.
  var innerTopics: Topics = []
  var outerTopics: Topics = []
  var innerTags = TagSet()
  var outerTags = TagSet()
  var isHidden = false
  var isInArticleBody = false
  /// Whether it lies in an `article` that is not the one around the main box, or in none although
  /// the main box has one.
  var isInOtherArticle = false
  var isOutsideArticles = false
  /// Whether that other article stands beside the one under the page's title.
  var isInSiblingArticle = false
  /// The share of the page's prose that is set in the same shape, or lies in boxes of one shape.
  var shapeShare: Float = 0
  var outerShapeShare: Float = 0
  /// The share of the page's prose in its own box and in the next.
  var boxShare: Float = 0
  var outerBoxShare: Float = 0
  /// Its place among the leaves: before, between or behind the prose of the main box.
  var isBeforeProse = false
  var isAfterProse = false
  /// Leaves since the last prose of the main box ended, or until the first begins.
  var distanceToProse = 0
  /// Leaves since the nearest headline above the prose; negative above it, nil without one.
  var distanceToHeadline: Int?
  /// How often the same text stands on the page, and whether it stood before.
  var occurrences = 1
  var isRepeated = false
  /// The share of the main box's prose that lies before it.
  var progress: Float = 0
  /// Leaves since the last one with a label, and since the last heading of a box.
  var sinceLabel = 99
  var sinceBoxHeading = 99
  /// What the page says elsewhere in the same words.
  var echo = PageClaims.Echo()
  /// Whether its sentences stand in longer paragraphs too, and whether it reads like a caption.
  var isLifted = false
  var isCaption = false
  /// Whether it is made of phrases of a longer paragraph.
  var isMadeOfPhrases = false
  /// Whether it begins with the name of an author, and whether it tells what somebody does.
  var beginsWithAuthor = false
  var presentsAuthor = false
  /// How much of its own box and of the next is linked.
  var boxLinks: Float = 0
  var outerBoxLinks: Float = 0
  /// Leaves without prose right before it.
  var run = 0
  /// The leaves two before to two behind it, without itself.
  var neighbours = InlineArray<4, Neighbour>(repeating: Neighbour())

  /// What a leaf sees of one beside it.
  struct Neighbour {
    var isProse = false
    var linkShare: Float = 0
    var hasLabel = false
    var hasSameShape = false
    var isShort = false
  }

  var isInMainBox: Bool { missing == 0 }
  var isBetweenProse: Bool { !isBeforeProse && !isAfterProse }
}

/// A set of elements.
struct TagSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var top: UInt64 = 0

  mutating func insert(_ tag: Tag) {
    let bit = UInt64(1) << UInt64(tag.rawValue % 64)
    switch tag.rawValue / 64 {
    case 0: low |= bit
    case 1: high |= bit
    default: top |= bit
    }
  }

  func contains(_ tag: Tag) -> Bool {
    let bit = UInt64(1) << UInt64(tag.rawValue % 64)
    return switch tag.rawValue / 64 {
    case 0: low & bit != 0
    case 1: high & bit != 0
    default: top & bit != 0
    }
  }
}
