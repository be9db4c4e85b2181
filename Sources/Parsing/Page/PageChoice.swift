import ArticleModel
import HTML

/// Which leaves and pictures of a page belong to the article, and why the others do not.
struct PageChoice {
  let tree: LeafTree
  /// For each leaf: nil when it is kept, else the rule that cut it.
  private(set) var cuts: [Rule?]
  /// The pictures that are kept, as indices into `tree.pictures`.
  private(set) var pictures: Set<Int> = []
  /// Leaves that are no running text, but stay as captions of kept pictures.
  private(set) var captions: Set<Int> = []

  /// Chooses by the sums of `judge`; the parts of the head are cut by what they are.
  init(_ judge: Judge, sums: [Float], head: HeadParts) {
    tree = judge.tree
    cuts = zip(judge.surroundings, sums).map { place, sum in
      place.isInSiblingArticle ? .otherArticle : sum > 0 ? nil : place.rule
    }
    closeGaps(judge.surroundings, sums: sums)
    extend(judge.surroundings, sums: sums)
    for (index, rule) in head.leaves(in: judge) { cuts[index] = rule }
    cutTrailingHeadings(judge.surroundings)
    choosePictures(judge.surroundings)
  }

  /// The indices of the leaves that are kept.
  var kept: [Int] { cuts.indices.filter { cuts[$0] == nil } }
}

extension PageChoice {
  /// A paragraph amid boxes is doubted for their sake: what is set as most of the text is, and stands
  /// inside it, stays unless more speaks against it than that.
  private mutating func closeGaps(_ places: [Surroundings], sums: [Float]) {
    guard let first = kept.first, let last = kept.last else { return }
    for index in first...last where cuts[index] != nil && sums[index] > PageChoice.borderInside {
      let place = places[index]
      let isText =
        place.isProse && place.shapeShare > 0.5 && !place.isRepeated && !place.isLifted
        && !place.isInSiblingArticle
      if isText { cuts[index] = nil }
    }
  }

  /// First and last paragraphs are doubted most, since strangers stand beside them: what is set like
  /// the kept paragraph next to it, in the same box, stays.
  private mutating func extend(_ places: [Surroundings], sums: [Float]) {
    guard var first = kept.first, var last = kept.last else { return }
    func belongs(_ index: Int, beside other: Int) -> Bool {
      places.indices.contains(index) && places[index].isProse && places[other].isProse
        && places[index].box.shape == places[other].box.shape
        && places[index].box.parent == places[other].box.parent && sums[index] > -1.5
    }
    while belongs(last + 1, beside: last) { last += 1; cuts[last] = nil }
    while belongs(first - 1, beside: first) { first -= 1; cuts[first] = nil }
    takeEnd(places, sums: sums, behind: last)
    takeBeginning(places, sums: sums, before: first)
  }

  /// To lose the last word of an author is worse than to keep a line too many: one leaf behind the
  /// text stays unless much speaks against it, also when advertisements stand between.
  private mutating func takeEnd(_ places: [Surroundings], sums: [Float], behind last: Int) {
    let next = (last + 1..<max(last + 1, min(last + 4, places.count)))
      .first { places[$0].leaf.label != .advertisement }
    guard let next, sums[next] > PageChoice.borderOfEdges, places[next].mayBeEdge,
      places[next].block != .h1, !places[next].block.isSubhead
    else { return }
    cuts[next] = nil
  }

  /// So does one before the text when it is set like text, and paragraphs right under the headline;
  /// a dek among them is cut later for what it is.
  private mutating func takeBeginning(
    _ places: [Surroundings], sums: [Float], before first: Int
  ) {
    func mayOpen(_ index: Int, above border: Float) -> Bool {
      sums[index] > border && places[index].mayBeEdge && places[index].isSetAsParagraph
    }
    let near = (max(0, first - 2)..<first).reversed()
      .first { mayOpen($0, above: PageChoice.borderOfEdges) }
    if let near { cuts[near] = nil }
    for index in 0..<first where (1...3).contains(places[index].distanceToHeadline ?? 0) {
      let isText = places[index].isProse && mayOpen(index, above: PageChoice.borderUnderHeadline)
      if isText { cuts[index] = nil }
    }
  }

  private static let borderInside: Float = -0.6
  private static let borderOfEdges: Float = -1.6
  private static let borderUnderHeadline: Float = -2.4

  /// A heading needs text below it: one that ends the article announces what was cut.
  private mutating func cutTrailingHeadings(_ places: [Surroundings]) {
    for index in kept.reversed() {
      guard places[index].block.isSubhead, !places[index].isProse else { return }
      cuts[index] = .stray
    }
  }

  private mutating func choosePictures(_ places: [Surroundings]) {
    guard let first = kept.first, let last = kept.last else { return }
    let headline = places.firstIndex { $0.distanceToHeadline == 0 } ?? first
    let span = min(first, headline)...last
    let shared = Set(tree.path(of: tree.leaves[first]))
    for (number, picture) in tree.pictures.enumerated() {
      guard span.contains(picture.position) || span.contains(picture.position - 1) else { continue }
      guard !isBesideArticle(picture, shared) else { continue }
      pictures.insert(number)
      captions.formUnion(captionLeaves(of: picture))
    }
  }

  /// Whether a picture lies in a box of other things: teasers, portraits, advertisements.
  /// `shared` are the boxes around its first leaf.
  private func isBesideArticle(_ picture: Picture, _ shared: Set<Int>) -> Bool {
    for box in tree.path(from: picture.box) {
      if shared.contains(box) { return false }
      switch tree.boxes[box].tag {
      case .aside, .nav, .footer, .form, .button: return true
      default: break
      }
      if tree.boxes[box].isHidden || !tree.boxes[box].topics.isDisjoint(with: .beside) {
        return true
      }
    }
    return false
  }

  /// The cut leaves in the same figure as a picture, when they are few words.
  private func captionLeaves(of picture: Picture) -> [Int] {
    let figure = tree.path(from: picture.box).prefix(8)
      .first { tree.boxes[$0].tag == .figure }
    guard let figure else { return [] }
    let near = max(0, picture.position - 3)..<min(tree.leaves.count, picture.position + 6)
    let inside = near.filter { index in tree.path(of: tree.leaves[index]).contains(figure) }
    let length = inside.reduce(0) { $0 + tree.leaves[$1].features.length }
    return length <= 900 ? inside.filter { cuts[$0] != nil } : []
  }
}

extension Surroundings {
  /// Whether it is a line of words of its own, as the first and last of a text are.
  fileprivate var mayBeEdge: Bool {
    leaf.features.words >= 6 && leaf.linkShare <= 0.9 && !isRepeated && !echo.isHeadline
      && !isInSiblingArticle
  }

  fileprivate var isSetAsParagraph: Bool {
    block == .p && leaf.label == nil && !isCaption && !innerTags.contains(.figure)
  }
}

extension Topics {
  /// What pictures that are not the article's lie in.
  fileprivate static let beside: Topics = [
    .related, .teaser, .advertisement, .subscription, .author, .sharing, .comments, .navigation,
  ]
}

/// The elements that show the parts of the head, as the metadata found them.
struct HeadParts {
  private var rules: [NodeID: Rule] = [:]

  /// An element with more leaves than this, or with more text, is no part of the head.
  private static let mostLeaves = 3
  private static let longest = 700

  init(_ shown: [PageMetadata.ShownPart]) {
    for part in shown where rules[part.node] == nil { rules[part.node] = part.rule }
  }

  /// The leaves that the parts are made of.
  func leaves(in judge: Judge) -> [Int: Rule] {
    var leaves: [NodeID: [Int]] = [:]
    for (index, leaf) in judge.tree.leaves.enumerated() {
      let boxes = judge.tree.path(of: leaf).prefix(6).lazy.map { judge.tree.boxes[$0].node }
      let part = boxes.first { rules[$0] != nil } ?? leaf.nodes.first { rules[$0] != nil }
      if let part { leaves[part, default: []].append(index) }
    }
    var result: [Int: Rule] = [:]
    for (part, indices) in leaves {
      guard let rule = rules[part] else { continue }
      let isPart = rule == .breadcrumb || isPart(indices.map { judge.surroundings[$0] }, of: rule)
      if isPart { for index in indices { result[index] = rule } }
    }
    return result
  }

  /// Whether the leaves of an element may be a part of the head.
  private func isPart(_ places: [Surroundings], of rule: Rule) -> Bool {
    guard places.count <= HeadParts.mostLeaves,
      places.reduce(0, { $0 + $1.length }) <= HeadParts.longest
    else { return false }
    return places.allSatisfy { rule == .dek ? $0.isSetAsDek : !$0.isProse }
  }
}

extension Surroundings {
  /// Whether it is set as a dek: the first paragraph of the text may say the same as the page's
  /// description, and is none.
  fileprivate var isSetAsDek: Bool {
    let isMarked =
      innerTopics.contains(.dek) || outerTopics.contains(.dek)
      || !isInMainBox && (block.isSubhead || innerTags.contains(.header))
      || (leaf.isBold || leaf.isItalic) && isProse
    return isMarked && (!isProse || shapeShare <= 0.2)
  }
}
