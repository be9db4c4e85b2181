import HTML

/// The box that most of the page's prose shares, and what lies how far from it.
struct MainBox {
  /// The prose of each box, with all below it: scalars, long paragraphs cut, doubtful ones discounted.
  private(set) var prose: [Float]
  /// The prose of each leaf by the same measure.
  private(set) var leafProse: [Float]
  /// The prose of the whole page.
  private(set) var total: Float
  /// The chosen box, or −1 on a page without boxes.
  private(set) var box = -1
  /// The boxes from the outermost down to the chosen one.
  private(set) var path: Set<Int> = []
  /// How well each box would hold the article.
  private(set) var scores: [Float] = []
  /// The boxes with prose in the article under the page's title.
  private(set) var titled: Set<Int> = []

  /// What the boxes under the page's title count.
  static let titleFactor: Float = 3

  /// A paragraph longer than this says no more about its box.
  private static let longestProse: Float = 800

  init(_ tree: LeafTree, titles: [String]) {
    leafProse = []
    prose = Array(repeating: 0, count: tree.boxes.count)
    total = 0
    weigh(tree)
    choose(in: tree, titles: titles)
  }
}

extension MainBox {
  private mutating func weigh(_ tree: LeafTree) {
    let doubtful = tree.inherited { $0.isDoubtful ? true : nil }.map { $0 ?? false }
    for leaf in tree.leaves {
      var weight: Float = 0
      if leaf.isProse {
        weight = min(Float(leaf.features.length), MainBox.longestProse)
        if doubtful[leaf.box] { weight *= 0.2 }
        if tree.occurrences[leaf.textNumber] > 1 { weight *= 0.3 }
      }
      leafProse.append(weight)
      total += weight
      prose[leaf.box] += weight
    }
    for index in tree.boxes.indices.reversed() {
      if let parent = tree.boxes[index].parent { prose[parent] += prose[index] }
    }
    total = max(total, 1)
  }

  /// Scores boxes as Readability does: a paragraph counts whole for the box around it, half for the
  /// next, and ever less above.
  private mutating func choose(in tree: LeafTree, titles: [String]) {
    scores = Array(repeating: 0, count: tree.boxes.count)
    for (leaf, weight) in zip(tree.leaves, leafProse) where weight > 0 {
      var level = 0
      for box in tree.path(of: leaf) where !tree.boxes[box].tag.isPartOfText {
        scores[box] += weight / (level == 0 ? 1 : level == 1 ? 2 : Float(3 * level))
        level += 1
        if level > 4 { break }
      }
    }
    prefer(tree.article(titled: titles), in: tree)
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return }
    box = best
    path = Set(tree.path(from: best))
  }

  /// Pages may hold more than one article; the one under the page's own title counts more.
  private mutating func prefer(_ article: Int?, in tree: LeafTree) {
    guard let article else { return }
    var number = -1
    let articles = tree.inherited { box in
      number += 1
      return box.tag == .article ? number : nil
    }
    for box in scores.indices where scores[box] > 0 && articles[box] == article {
      scores[box] *= MainBox.titleFactor
      titled.insert(box)
    }
  }
}

extension LeafTree {
  /// For each box what `own` says of it, or else of the nearest box around it.
  fileprivate func inherited<Value>(_ own: (Box) -> Value?) -> [Value?] {
    var values: [Value?] = []
    values.reserveCapacity(boxes.count)
    for box in boxes { values.append(own(box) ?? box.parent.flatMap { values[$0] }) }
    return values
  }

  /// The innermost `article` that is `box` or lies around it.
  func article(around box: Int) -> Int? {
    path(from: box).first { boxes[$0].tag == .article }
  }

  /// The `article` whose heading is the title of the page.
  fileprivate func article(titled titles: [String]) -> Int? {
    for leaf in leaves where path(of: leaf).prefix(3).contains(where: { boxes[$0].tag.isHeading }) {
      let heading = foldedLabel(leaf.text)
      guard heading.utf8.count >= 8, titles.contains(where: { $0.contains(heading) }) else {
        continue
      }
      return article(around: leaf.box)
    }
    return nil
  }
}

extension Leaf {
  /// Whether this reads like running text of an article.
  var isProse: Bool { label == nil && linkShare <= 0.6 && features.isProse }
}

extension Box {
  /// Whether prose in it is rarely the article's.
  fileprivate var isDoubtful: Bool {
    switch tag {
    case .nav, .footer, .aside, .form: true
    default: !topics.isDisjoint(with: .doubtful)
    }
  }
}

extension Tag {
  fileprivate var isHeading: Bool { self == .h1 || isSubhead }

  /// Whether a box of this kind is a part of the text rather than its container.
  fileprivate var isPartOfText: Bool {
    switch self {
    case .p, .li, .ul, .ol, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}

extension Topics {
  /// What prose that is rarely the article's lies in.
  fileprivate static let doubtful: Topics = [.comments, .hidden, .consent, .caption]
}
