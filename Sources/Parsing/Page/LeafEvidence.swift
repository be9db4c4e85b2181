import HTML

// The evidence of a leaf by itself. The weights are fitted by `.ci/weights`; the names and what they
// measure are written by hand.

/// All evidence of a leaf by itself.
let leafEvidence: [Evidence<Surroundings>] =
  wordEvidence + linkEvidence + labelEvidence + placeEvidence + shapeEvidence + elementEvidence
  + topicEvidence + neighbourEvidence + echoEvidence

/// What stands elsewhere on the page in the same words.
private let echoEvidence: [Evidence<Surroundings>] = [
  Evidence("is the headline") { $0.echo.isHeadline },
  Evidence("stands in the title") { $0.echo.isInTitle },
  Evidence("holds the headline") { $0.echo.holdsHeadline },
  Evidence("is the description") { $0.echo.isDescription },
  Evidence("stands in the linked body") { $0.echo.isInBody },
  Evidence("is missing in the linked body") { $0.echo.isMissingInBody },
  Evidence("lifted from a paragraph") { $0.isLifted },
  Evidence("made of phrases of a paragraph") { $0.isMadeOfPhrases },
  Evidence("begins with an author") { $0.beginsWithAuthor },
  Evidence("presents an author") { $0.presentsAuthor },
  Evidence("asks for consent") { $0.leaf.asksForConsent },
  Evidence("tells a duration") { $0.leaf.tellsDuration },
  Evidence("linked capitals") { $0.leaf.linkShare > 0.6 && $0.leaf.isShouted },
  Evidence("reads like a caption") { $0.isCaption },
  Evidence("begins with a copyright sign") { $0.leaf.text.unicodeScalars.first == "©" },
  Evidence("quote in a figure") {
    $0.innerTags.contains(.figure) && $0.innerTags.contains(.blockquote)
  },
  Evidence("prose in a figure") { $0.innerTags.contains(.figure) && $0.isProse },
  Evidence("prose in a list of links") { $0.outerBoxLinks > 0.5 && $0.isProse },
  Evidence("short in an aside") { $0.innerTags.contains(.aside) && !$0.isProse },
]

/// What the words of a leaf say.
private let wordEvidence: [Evidence<Surroundings>] = [
  Evidence("length below 15") { (0..<15).contains($0.length) },
  Evidence("length below 30") { (15..<30).contains($0.length) },
  Evidence("length below 60") { (30..<60).contains($0.length) },
  Evidence("length below 100") { (60..<100).contains($0.length) },
  Evidence("length below 200") { (100..<200).contains($0.length) },
  Evidence("length below 400") { (200..<400).contains($0.length) },
  Evidence("length from 400") { $0.length >= 400 },
  Evidence("ends a sentence") { $0.leaf.features.endsSentence },
  Evidence("prose") { $0.isProse },
  Evidence("ends with a colon") { $0.leaf.features.endsWithColon },
  Evidence("separators", share: { $0.leaf.separatorShare }),
  Evidence("capitals", share: { $0.leaf.capitalShare }),
  Evidence("in capitals") { $0.leaf.isShouted },
  Evidence("digits", share: { $0.leaf.digitShare }),
  Evidence("commas", share: { $0.leaf.commaShare }),
  Evidence("address") { $0.leaf.holdsAddress },
  Evidence("at sign") { $0.leaf.holds("@") },
  Evidence("copyright sign") { $0.leaf.holds("©") },
  Evidence("one word") { $0.leaf.features.words <= 1 },
  Evidence("begins with a quote") { $0.leaf.beginsWithQuote },
  Evidence("begins small") { $0.leaf.beginsSmall },
  Evidence("ends with an ellipsis") { $0.leaf.isCutOff },
  Evidence("bold") { $0.leaf.isBold },
  Evidence("italic") { $0.leaf.isItalic },
  Evidence("italic prose") { $0.leaf.isItalic && $0.isProse },
]

/// How much of it is linked.
private let linkEvidence: [Evidence<Surroundings>] = [
  Evidence("links of its box", share: { $0.boxLinks }),
  Evidence("links of the next box", share: { $0.outerBoxLinks }),
  Evidence("short, links of the next box", share: { $0.isProse ? 0 : $0.outerBoxLinks }),
  Evidence("some links") { $0.leaf.linkShare > 0 },
  Evidence("links above 0.3") { $0.leaf.linkShare > 0.3 },
  Evidence("links above 0.6") { $0.leaf.linkShare > 0.6 },
  Evidence("links above 0.9") { $0.leaf.linkShare > 0.9 },
  Evidence("linked sentence") { $0.leaf.linkShare > 0.9 && $0.leaf.features.endsSentence },
]

/// What the tables of labels say of it and of those before it.
private let labelEvidence: [Evidence<Surroundings>] = [
  Evidence("any label") { $0.leaf.label != nil },
  Evidence("label advertisement") { $0.leaf.label == .advertisement },
  Evidence("label related") { $0.leaf.label == .related },
  Evidence("label newsletter") { $0.leaf.label == .newsletter },
  Evidence("label share") { $0.leaf.label == .share },
  Evidence("label comments") { $0.leaf.label == .comments },
  Evidence("label legal") { $0.leaf.label == .legal },
  Evidence("label subscription") { $0.leaf.label == .subscription },
  Evidence("label control") { $0.leaf.label == .control },
  Evidence("label media") { $0.leaf.label == .media },
  Evidence("label author") { $0.leaf.label == .author },
  Evidence("label navigation") { $0.leaf.label == .navigation },
  Evidence("label references") { $0.leaf.label == .references },
  Evidence("label consent") { $0.leaf.label == .consent },
  Evidence("behind a label") { $0.sinceLabel == 0 },
  Evidence("soon after a label") { $0.sinceLabel <= 3 },
  Evidence("under a box heading") { $0.sinceBoxHeading <= 3 },
  Evidence("short under a box heading") { $0.sinceBoxHeading <= 5 && !$0.isProse },
  Evidence("prose under a box heading") { $0.sinceBoxHeading <= 3 && $0.isProse },
  Evidence("long after a box heading") { $0.sinceBoxHeading <= 10 },
]

/// Where it lies.
private let placeEvidence: [Evidence<Surroundings>] = [
  Evidence("in the main box") { $0.isInMainBox },
  Evidence("nearness", share: { $0.nearness }),
  Evidence("1 level away") { $0.missing == 1 },
  Evidence("2 levels away") { $0.missing == 2 },
  Evidence("3 levels away or more") { $0.missing >= 3 },
  Evidence("inside: up to 1 box") { $0.depthInside <= 1 },
  Evidence("inside: 2 boxes") { $0.depthInside == 2 },
  Evidence("inside: 3 boxes") { $0.depthInside == 3 },
  Evidence("inside: 4 boxes or more") { $0.depthInside >= 4 },
  Evidence("inside: 6 boxes or more") { $0.depthInside >= 6 },
  Evidence("prose in the main box") { $0.isInMainBox && $0.isProse },
  Evidence("in the main box between prose") { $0.isInMainBox && $0.isBetweenProse },
  Evidence("between prose") { $0.isBetweenProse },
  Evidence("prose between prose") { $0.isBetweenProse && $0.isProse },
  Evidence("in another article") { $0.isInOtherArticle },
  Evidence("outside articles") { $0.isOutsideArticles },
  Evidence("before the prose") { $0.isBeforeProse },
  Evidence("behind the prose") { $0.isAfterProse },
  Evidence("prose before") { $0.isBeforeProse && $0.isProse },
  Evidence("prose behind") { $0.isAfterProse && $0.isProse },
  Evidence("right behind the prose") { $0.isAfterProse && $0.distanceToProse <= 3 },
  Evidence("right before the prose") { $0.isBeforeProse && $0.distanceToProse <= 3 },
  Evidence("between headline and prose") { $0.isUnderHeadline && $0.distanceToProse <= 6 },
  Evidence("above the headline") { ($0.distanceToHeadline ?? 1) <= 0 },
  Evidence("no headline") { $0.distanceToHeadline == nil },
  Evidence("next to the headline") { (1...3).contains($0.distanceToHeadline ?? 0) },
  Evidence("repeated") { $0.isRepeated },
  Evidence("twice on the page") { $0.occurrences > 1 },
  Evidence("often on the page") { $0.occurrences > 2 },
  Evidence("progress", share: { min(1, $0.progress) }),
  Evidence("at the end") { $0.progress > 0.98 },
  Evidence("short and late") { $0.progress > 0.9 && !$0.isProse },
  Evidence("run without prose", share: { Float(min(8, $0.run)) / 8 }),
  Evidence("hidden") { $0.isHidden },
  Evidence("article body") { $0.isInArticleBody },
]

/// Whether it is set like the prose.
private let shapeEvidence: [Evidence<Surroundings>] = [
  Evidence("shape of the prose", share: { $0.shapeShare }),
  Evidence("common shape") { $0.shapeShare > 0.3 },
  Evidence("rare shape") { $0.shapeShare < 0.02 },
  Evidence("short in a common shape") { $0.shapeShare > 0.3 && !$0.isProse },
  Evidence("outer shape of the prose", share: { $0.outerShapeShare }),
  Evidence("prose of its box", share: { $0.boxShare }),
  Evidence("prose of the next box", share: { $0.outerBoxShare }),
]

/// What elements say.
private let elementEvidence: [Evidence<Surroundings>] = [
  Evidence("in nav") { $0.innerTags.contains(.nav) },
  Evidence("in footer") { $0.innerTags.contains(.footer) },
  Evidence("in header") { $0.innerTags.contains(.header) },
  Evidence("in aside") { $0.innerTags.contains(.aside) },
  Evidence("in figure") { $0.innerTags.contains(.figure) },
  Evidence("in form") { $0.innerTags.contains(.form) },
  Evidence("in table") { $0.innerTags.contains(.table) },
  Evidence("in ul") { $0.innerTags.contains(.ul) },
  Evidence("in ol") { $0.innerTags.contains(.ol) },
  Evidence("in blockquote") { $0.innerTags.contains(.blockquote) },
  Evidence("in details") { $0.innerTags.contains(.details) },
  Evidence("in dl") { $0.innerTags.contains(.dl) },
  Evidence("in li") { $0.innerTags.contains(.li) },
  Evidence("page in nav") { $0.outerTags.contains(.nav) },
  Evidence("page in footer") { $0.outerTags.contains(.footer) },
  Evidence("page in header") { $0.outerTags.contains(.header) },
  Evidence("page in aside") { $0.outerTags.contains(.aside) },
  Evidence("is p") { $0.block == .p },
  Evidence("is div") { $0.block == .div },
  Evidence("is li") { $0.block == .li },
  Evidence("is h1") { $0.block == .h1 },
  Evidence("is h2") { $0.block == .h2 },
  Evidence("is h3") { $0.block == .h3 },
  Evidence("is h4") { $0.block == .h4 },
  Evidence("is h5") { $0.block == .h5 },
  Evidence("is blockquote") { $0.block == .blockquote },
  Evidence("is td") { $0.block == .td },
  Evidence("is figcaption") { $0.block == .figcaption },
  Evidence("is pre") { $0.block == .pre },
  Evidence("is dd") { $0.block == .dd },
  Evidence("is dt") { $0.block == .dt },
  Evidence("is section") { $0.block == .section },
  Evidence("is article") { $0.block == .article },
  Evidence("is header") { $0.block == .header },
  Evidence("is footer") { $0.block == .footer },
  Evidence("is aside") { $0.block == .aside },
  Evidence("subhead in the main box") { $0.isInMainBox && $0.isBetweenProse && $0.block.isSubhead },
  Evidence("item in the main box") { $0.isInMainBox && $0.isBetweenProse && $0.block == .li },
  Evidence("prose item") { $0.isProse && $0.block == .li },
  Evidence("linked item") { $0.leaf.linkShare > 0.8 && $0.block == .li },
  Evidence("linked subhead") { $0.leaf.linkShare > 0.8 && $0.block.isSubhead },
  Evidence("short and bare") { !$0.isProse && ($0.block == .div || $0.block == .section) },
]

/// What classes and ids say.
private let topicEvidence: [Evidence<Surroundings>] = [
  Evidence("inside comments") { $0.innerTopics.contains(.comments) },
  Evidence("inside caption") { $0.innerTopics.contains(.caption) },
  Evidence("inside hidden") { $0.innerTopics.contains(.hidden) },
  Evidence("inside consent") { $0.innerTopics.contains(.consent) },
  Evidence("inside related") { $0.innerTopics.contains(.related) },
  Evidence("inside teaser") { $0.innerTopics.contains(.teaser) },
  Evidence("inside advertisement") { $0.innerTopics.contains(.advertisement) },
  Evidence("inside subscription") { $0.innerTopics.contains(.subscription) },
  Evidence("inside author") { $0.innerTopics.contains(.author) },
  Evidence("inside sharing") { $0.innerTopics.contains(.sharing) },
  Evidence("inside navigation") { $0.innerTopics.contains(.navigation) },
  Evidence("inside footer") { $0.innerTopics.contains(.footer) },
  Evidence("inside sidebar") { $0.innerTopics.contains(.sidebar) },
  Evidence("inside widget") { $0.innerTopics.contains(.widget) },
  Evidence("inside info") { $0.innerTopics.contains(.info) },
  Evidence("inside contents") { $0.innerTopics.contains(.contents) },
  Evidence("inside meta") { $0.innerTopics.contains(.meta) },
  Evidence("inside tags") { $0.innerTopics.contains(.tags) },
  Evidence("inside headline") { $0.innerTopics.contains(.headline) },
  Evidence("inside dek") { $0.innerTopics.contains(.dek) },
  Evidence("inside header") { $0.innerTopics.contains(.header) },
  Evidence("inside embed") { $0.innerTopics.contains(.embed) },
  Evidence("inside form") { $0.innerTopics.contains(.form) },
  Evidence("inside references") { $0.innerTopics.contains(.references) },
  Evidence("inside body") { $0.innerTopics.contains(.body) },
  Evidence("inside article") { $0.innerTopics.contains(.article) },
  Evidence("inside product") { $0.innerTopics.contains(.product) },
  Evidence("inside quote") { $0.innerTopics.contains(.quote) },
  Evidence("page of comments") { $0.outerTopics.contains(.comments) },
  Evidence("page of hidden") { $0.outerTopics.contains(.hidden) },
  Evidence("page of consent") { $0.outerTopics.contains(.consent) },
  Evidence("page of related") { $0.outerTopics.contains(.related) },
  Evidence("page of teaser") { $0.outerTopics.contains(.teaser) },
  Evidence("page of advertisement") { $0.outerTopics.contains(.advertisement) },
  Evidence("page of subscription") { $0.outerTopics.contains(.subscription) },
  Evidence("page of author") { $0.outerTopics.contains(.author) },
  Evidence("page of sharing") { $0.outerTopics.contains(.sharing) },
  Evidence("page of navigation") { $0.outerTopics.contains(.navigation) },
  Evidence("page of footer") { $0.outerTopics.contains(.footer) },
  Evidence("page of sidebar") { $0.outerTopics.contains(.sidebar) },
  Evidence("page of caption") { $0.outerTopics.contains(.caption) },
  Evidence("short inside caption") { $0.innerTopics.contains(.caption) && !$0.isProse },
  Evidence("short inside related") { $0.innerTopics.contains(.related) && !$0.isProse },
  Evidence("short inside teaser") { $0.innerTopics.contains(.teaser) && !$0.isProse },
  Evidence("short inside info") { $0.innerTopics.contains(.info) && !$0.isProse },
  Evidence("short inside dek") { $0.innerTopics.contains(.dek) && !$0.isProse },
  Evidence("short inside author") { $0.innerTopics.contains(.author) && !$0.isProse },
  Evidence("short inside headline") { $0.innerTopics.contains(.headline) && !$0.isProse },
  Evidence("short inside meta") { $0.innerTopics.contains(.meta) && !$0.isProse },
  Evidence("no topic") { $0.innerTopics.isEmpty },
]

/// What the leaves beside it say.
private let neighbourEvidence: [Evidence<Surroundings>] =
  evidence(of: "neighbour two before", 0) + evidence(of: "neighbour before", 1)
  + evidence(of: "neighbour behind", 2) + evidence(of: "neighbour two behind", 3) + [
    Evidence("amid prose") { $0.neighbours[1].isProse && $0.neighbours[2].isProse },
    Evidence("short amid prose") {
      !$0.isProse && $0.neighbours[1].isProse && $0.neighbours[2].isProse
    },
  ]

/// What one of the leaves beside it says.
private func evidence(of name: String, _ index: Int) -> [Evidence<Surroundings>] {
  [
    Evidence("\(name): prose") { $0.neighbours[index].isProse },
    Evidence("\(name): links", share: { $0.neighbours[index].linkShare }),
    Evidence("\(name): label") { $0.neighbours[index].hasLabel },
    Evidence("\(name): same shape") { $0.neighbours[index].hasSameShape },
    Evidence("\(name): prose of the same shape") {
      $0.neighbours[index].hasSameShape && $0.neighbours[index].isProse
    },
    Evidence("\(name): short") { $0.neighbours[index].isShort },
    Evidence("short, \(name): prose") { $0.neighbours[index].isProse && !$0.isProse },
  ]
}
