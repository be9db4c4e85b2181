import ArticleModel
import Glibc

/// What the first judgement of the other leaves says of one: an article is a neighbourhood.
struct Company {
  /// Its own sum of evidence.
  var sum: Float
  /// The sums of the three leaves before and behind it; −4 beyond the ends.
  var neighbours: InlineArray<6, Float>
  /// The mean sum of the leaves around it, six on either side.
  var mean: Float
  /// The boxes around it, innermost first, four of them.
  var boxes: InlineArray<4, Share>
  /// The leaves of its shape.
  var shape: Share
  /// Whether it lies in the box that gains most from keeping its leaves.
  var isInBestBox: Bool
  /// The share of all that is kept which stands before it, and up to its end.
  var keptBefore: Float
  var keptUpTo: Float
  /// The mean likelihood of all leaves of the page.
  var pageMean: Float
  var length: Float

  /// What of some leaves would be kept: by length, by number, and as a share of all that is kept.
  struct Share {
    var byLength: Float = 0
    var byNumber: Float = 0
    var ofKept: Float = 0
  }
}

/// Likelihoods of leaves, and what they say of boxes and shapes.
struct FirstJudgement {
  let sums: [Float]
  private let likelihoods: [Float]
  private let lengths: [Float]
  private let tree: LeafTree
  private var boxes: [Mass]
  private var shapes: [Int: Mass] = [:]
  private var kept: Float = 0
  private var bestBox = -1

  private struct Mass {
    var keptLength: Float = 0
    var length: Float = 0
    var keptNumber: Float = 0
    var number: Float = 0
    /// What keeping all of it gains.
    var gain: Float = 0

    mutating func add(_ likelihood: Float, _ length: Float) {
      keptLength += likelihood * length
      self.length += length
      keptNumber += likelihood
      number += 1
      gain += length * (likelihood - 0.5)
    }

    mutating func add(_ inner: Mass) {
      keptLength += inner.keptLength
      length += inner.length
      keptNumber += inner.keptNumber
      number += inner.number
      gain += inner.gain
    }

    func share(of kept: Float) -> Company.Share {
      Company.Share(
        byLength: keptLength / max(1, length), byNumber: keptNumber / max(1, number),
        ofKept: keptLength / kept)
    }
  }

  /// Length counts up to here; a long paragraph is one paragraph.
  private static let longest: Float = 400

  init(_ tree: LeafTree, sums: [Float]) {
    self.tree = tree
    self.sums = sums
    likelihoods = sums.map(likelihood(of:))
    lengths = tree.leaves.map { leaf in
      min(FirstJudgement.longest, Float(leaf.text.utf8.span.scalarCount()))
    }
    boxes = Array(repeating: Mass(), count: tree.boxes.count)
    for (index, leaf) in tree.leaves.enumerated() {
      boxes[leaf.box].add(likelihoods[index], lengths[index])
      let shape = tree.boxes[leaf.box].pairShape
      shapes[shape, default: Mass()].add(likelihoods[index], lengths[index])
      kept += likelihoods[index] * lengths[index]
    }
    // Boxes come behind those around them, so what lies in a box is whole when its turn comes.
    for index in boxes.indices.reversed() {
      if let parent = tree.boxes[index].parent { boxes[parent].add(boxes[index]) }
    }
    kept = max(kept, 1)
    bestBox =
      boxes.indices.max {
        (boxes[$0].gain, tree.boxes[$0].depth) < (boxes[$1].gain, tree.boxes[$1].depth)
      } ?? -1
  }

  /// What `measure` makes of the company of every leaf, in their order.
  func companies<Measure>(_ measure: (Company) -> Measure) -> [Measure] {
    let isInBestBox = boxesInBest()
    var before: Float = 0
    let pageMean = likelihoods.reduce(0, +) / Float(max(1, likelihoods.count))
    let running = sums.reduce(into: [Float(0)]) { $0.append($0[$0.count - 1] + $1) }
    return tree.leaves.indices.map { index in
      let leaf = tree.leaves[index]
      let own = likelihoods[index] * lengths[index]
      defer { before += own }
      var level = Optional(leaf.box)
      // Where fewer boxes are around it, the outermost stands for the others.
      let levels = InlineArray<4, Company.Share>(first: boxes[leaf.box].share(of: kept)) { inner in
        level = level.flatMap { tree.boxes[$0].parent }
        return level.map { boxes[$0].share(of: kept) } ?? inner
      }
      let (low, high) = (max(0, index - 6), min(sums.count, index + 7))
      let company = Company(
        sum: sums[index],
        neighbours: InlineArray { place in
          let other = index + (place < 3 ? place - 3 : place - 2)
          return sums.indices.contains(other) ? sums[other] : -4
        },
        mean: (running[high] - running[low]) / Float(high - low), boxes: levels,
        shape: shapes[tree.boxes[leaf.box].pairShape, default: Mass()].share(of: kept),
        isInBestBox: isInBestBox[leaf.box], keptBefore: before / kept,
        keptUpTo: (before + own) / kept, pageMean: pageMean, length: lengths[index])
      return measure(company)
    }
  }

  /// For each box whether it is the best one or lies in it; boxes come behind those around them.
  private func boxesInBest() -> [Bool] {
    var inside = [Bool](repeating: false, count: tree.boxes.count)
    for index in tree.boxes.indices {
      inside[index] = index == bestBox || tree.boxes[index].parent.map { inside[$0] } ?? false
    }
    return inside
  }
}

/// The likelihood that a sum of evidence means.
func likelihood(of sum: Float) -> Float { 1 / (1 + expf(-max(-30, min(30, sum)))) }
