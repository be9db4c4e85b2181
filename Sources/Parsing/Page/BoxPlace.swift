import HTML

/// What the boxes around a leaf say of it: the same for all leaves of one box.
struct BoxPlace {
  /// The topics and the elements between the main box and this place, and above.
  var innerTopics: Topics = []
  var outerTopics: Topics = []
  var innerTags = TagSet()
  var outerTags = TagSet()
  var depthInside = 0
  /// The boxes that this place shares with the main box.
  var shared = 0
  /// The kind of block that the innermost box which tells one is.
  var block = Tag.div
  /// The innermost `article` around it.
  var article: Int?
  var isInMainBox = false
  var isHidden = false
  var isInArticleBody = false
}

extension LeafTree {
  /// The places of all boxes, each made of that of the box around it: walking up from every leaf
  /// would cost the depth of the page each time.
  func boxPlaces(main: MainBox) -> [BoxPlace] {
    var places: [BoxPlace] = []
    places.reserveCapacity(boxes.count)
    for (index, box) in boxes.enumerated() {
      var place = box.parent.map { places[$0] } ?? BoxPlace()
      if main.path.contains(index) {
        place.shared += 1
        place.outerTopics.formUnion(box.topics)
        place.outerTags.insert(box.tag)
      } else {
        place.innerTopics.formUnion(box.topics)
        place.innerTags.insert(box.tag)
        place.depthInside += 1
      }
      if box.tag.isBlockOfText { place.block = box.tag }
      if box.tag == .article { place.article = index }
      place.isInMainBox = place.isInMainBox || index == main.box
      place.isHidden = place.isHidden || box.isHidden
      place.isInArticleBody = place.isInArticleBody || box.isArticleBody
      places.append(place)
    }
    return places
  }
}

extension Tag {
  /// Whether the element tells what kind of block a leaf is.
  fileprivate var isBlockOfText: Bool {
    switch self {
    case .p, .div, .li, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .td, .th, .figcaption, .pre,
      .dd, .dt, .section, .article, .header, .footer, .aside:
      true
    default: false
    }
  }
}
