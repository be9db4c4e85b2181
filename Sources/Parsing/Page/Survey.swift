import HTML

/// Finds the surroundings of every leaf of a page.
struct Survey {
  private let tree: LeafTree
  private let main: MainBox
  private let prose: [Bool]
  private var shapeProse: [Int: Float] = [:]
  private var outerShapeProse: [Int: Float] = [:]
  private var mainArticle: Int?
  /// The first and the last leaf with prose in the main box.
  private var proseRange = 0...0
  private var headline: Int?
  private let depthOfMain: Int
  private let boxPlaces: [BoxPlace]
  private let claims: PageClaims
  private let lifted: LiftedSentences
  private let phrases: LiftedPhrases
  /// The length of the text of each box, and of its linked part.
  private var lengths: [(all: Float, linked: Float)]

  init(_ tree: LeafTree, main: MainBox, claims: PageClaims) {
    self.tree = tree
    self.main = main
    prose = tree.leaves.map(\.isProse)
    depthOfMain = main.path.count
    boxPlaces = tree.boxPlaces(main: main)
    self.claims = claims.bounded(for: tree.leaves.count)
    lifted = LiftedSentences(tree.leaves)
    phrases = LiftedPhrases(tree.leaves)
    lengths = Array(repeating: (0, 0), count: tree.boxes.count)
    countShapes()
    findRange()
    mainArticle = main.box < 0 ? nil : tree.article(around: main.box)
  }

  /// The surroundings of all leaves, in their order.
  func surroundings() -> [Surroundings] {
    var all: [Surroundings] = []
    all.reserveCapacity(tree.leaves.count)
    var course = Course()
    for index in tree.leaves.indices {
      var place = place(index)
      course.mark(&place, isInMainBox: place.isInMainBox, prose: main.leafProse[index])
      place.progress /= max(1, main.box < 0 ? 1 : main.prose[main.box])
      all.append(place)
    }
    return all
  }
}

/// What only the leaves before one can tell.
private struct Course {
  private var seen: Set<Int> = []
  private var prose: Float = 0
  private var sinceLabel = 99
  private var sinceBoxHeading = 99
  private var run = 0

  private static let boxHeadings: Set<Rule> = [.related, .newsletter, .comments, .references]

  mutating func mark(_ place: inout Surroundings, isInMainBox: Bool, prose weight: Float) {
    place.isRepeated = !seen.insert(place.leaf.textNumber).inserted
    place.progress = prose
    place.sinceLabel = sinceLabel
    place.sinceBoxHeading = sinceBoxHeading
    place.run = run
    if isInMainBox { prose += weight }
    sinceLabel = place.leaf.label == nil ? sinceLabel + 1 : 0
    let opensBox = place.leaf.label.map { Course.boxHeadings.contains($0) } ?? false
    sinceBoxHeading = opensBox && place.length <= 60 ? 0 : sinceBoxHeading + 1
    run = place.isProse ? 0 : run + 1
  }
}

extension Survey {
  private mutating func countShapes() {
    for (leaf, weight) in zip(tree.leaves, main.leafProse) {
      shapeProse[tree.boxes[leaf.box].shape, default: 0] += weight
      outerShapeProse[tree.boxes[leaf.box].outerShape, default: 0] += weight
      for box in tree.path(of: leaf).prefix(3) {
        lengths[box].all += Float(leaf.features.length)
        lengths[box].linked += Float(leaf.features.length) * leaf.linkShare
      }
    }
  }

  private mutating func findRange() {
    let inside = tree.leaves.indices.filter { prose[$0] && isInMain(tree.leaves[$0]) }
    proseRange = (inside.first ?? 0)...max(inside.first ?? 0, inside.last ?? tree.leaves.count - 1)
    for (index, leaf) in tree.leaves.enumerated() where isHeadline(leaf) {
      if headline == nil || index <= proseRange.lowerBound { headline = index }
    }
  }

  private func isHeadline(_ leaf: Leaf) -> Bool {
    tree.path(of: leaf).prefix(3).contains { tree.boxes[$0].tag == .h1 }
  }

  private func isInMain(_ leaf: Leaf) -> Bool {
    main.box >= 0 && boxPlaces[leaf.box].isInMainBox
  }

  /// The surroundings of a leaf as far as they do not depend on the leaves before it.
  private func place(_ index: Int) -> Surroundings {
    let leaf = tree.leaves[index]
    let box = tree.boxes[leaf.box]
    var place = Surroundings(
      leaf: leaf, box: box, block: .div, isProse: prose[index], length: leaf.features.length)
    takeBoxes(around: leaf, into: &place)
    place.shapeShare = shapeProse[box.shape, default: 0] / main.total
    place.outerShapeShare = outerShapeProse[box.outerShape, default: 0] / main.total
    place.boxShare = main.prose[leaf.box] / main.total
    place.outerBoxShare = main.prose[box.parent ?? leaf.box] / main.total
    place.isBeforeProse = index < proseRange.lowerBound
    place.isAfterProse = index > proseRange.upperBound
    place.distanceToProse =
      place.isBeforeProse
      ? proseRange.lowerBound - index : max(0, index - proseRange.upperBound)
    place.distanceToHeadline = headline.map { index - $0 }
    place.occurrences = tree.occurrences[leaf.textNumber]
    place.echo = claims.echo(of: leaf)
    // Menus are most of a page, and neither.
    if leaf.linkShare <= 0.6 {
      place.isLifted = lifted.hold(leaf)
      place.isMadeOfPhrases = phrases.hold(leaf, at: index)
      place.beginsWithAuthor = claims.isAboutAuthor(leaf)
      place.presentsAuthor = leaf.features.length <= 900 && presentsAuthor(leaf.text)
      place.isCaption = leaf.features.length <= 420 && Caption(leaf.text) != nil
    }
    place.boxLinks = linkShare(of: leaf.box)
    place.outerBoxLinks = linkShare(of: box.parent ?? leaf.box)
    place.neighbours = InlineArray { place in
      neighbour(of: index, at: index + (place < 2 ? place - 2 : place - 1))
    }
    return place
  }

  private func linkShare(of box: Int) -> Float {
    lengths[box].linked / max(1, lengths[box].all)
  }

  private func takeBoxes(around leaf: Leaf, into place: inout Surroundings) {
    let boxes = boxPlaces[leaf.box]
    place.innerTopics = boxes.innerTopics
    place.outerTopics = boxes.outerTopics
    place.innerTags = boxes.innerTags
    place.outerTags = boxes.outerTags
    place.depthInside = boxes.depthInside
    place.block = boxes.block
    place.isHidden = boxes.isHidden
    place.isInArticleBody = boxes.isInArticleBody
    place.missing = depthOfMain - boxes.shared
    place.nearness = Float(boxes.shared) / Float(max(1, depthOfMain))
    if let mainArticle {
      place.isInOtherArticle = boxes.article != nil && boxes.article != mainArticle
      place.isOutsideArticles = boxes.article == nil
      // Articles inside the main one are cards and comments, or parts of it; beside one that stands
      // under the page's title they are others.
      place.isInSiblingArticle =
        place.isInOtherArticle && main.titled.contains(main.box)
        && boxes.shared <= tree.boxes[mainArticle].depth
    }
  }

  private func neighbour(of index: Int, at other: Int) -> Surroundings.Neighbour {
    guard tree.leaves.indices.contains(other) else { return Surroundings.Neighbour() }
    let leaf = tree.leaves[other]
    return Surroundings.Neighbour(
      isProse: prose[other], linkShare: leaf.linkShare, hasLabel: leaf.label != nil,
      hasSameShape: tree.boxes[leaf.box].shape == tree.boxes[tree.leaves[index].box].shape,
      isShort: leaf.features.length < 30)
  }
}
