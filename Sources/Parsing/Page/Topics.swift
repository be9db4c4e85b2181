/// What the words of a class or an id are about: evidence with a weight, never a verdict.
struct Topics: OptionSet, Hashable {
  let rawValue: UInt32

  static let comments = Topics(rawValue: 1 << 0)
  static let caption = Topics(rawValue: 1 << 1)
  static let hidden = Topics(rawValue: 1 << 2)
  static let consent = Topics(rawValue: 1 << 3)
  static let related = Topics(rawValue: 1 << 4)
  static let teaser = Topics(rawValue: 1 << 5)
  static let advertisement = Topics(rawValue: 1 << 6)
  static let subscription = Topics(rawValue: 1 << 7)
  static let author = Topics(rawValue: 1 << 8)
  static let sharing = Topics(rawValue: 1 << 9)
  static let navigation = Topics(rawValue: 1 << 10)
  static let footer = Topics(rawValue: 1 << 11)
  static let sidebar = Topics(rawValue: 1 << 12)
  static let widget = Topics(rawValue: 1 << 13)
  static let info = Topics(rawValue: 1 << 14)
  static let contents = Topics(rawValue: 1 << 15)
  static let meta = Topics(rawValue: 1 << 16)
  static let tags = Topics(rawValue: 1 << 17)
  static let headline = Topics(rawValue: 1 << 18)
  static let dek = Topics(rawValue: 1 << 19)
  static let header = Topics(rawValue: 1 << 20)
  static let embed = Topics(rawValue: 1 << 21)
  static let form = Topics(rawValue: 1 << 22)
  static let references = Topics(rawValue: 1 << 23)
  static let body = Topics(rawValue: 1 << 24)
  static let article = Topics(rawValue: 1 << 25)
  static let product = Topics(rawValue: 1 << 26)
  static let quote = Topics(rawValue: 1 << 27)

  /// All topics, in the order of their bits.
  static let all: [Topics] = (0..<28).map { Topics(rawValue: 1 << $0) }
}

extension Topics {
  /// The topics of class names or an id, separated by white space.
  ///
  /// Names are split where their writing changes (“articleBody”, “article-body”); whole words count
  /// and pairs of them, never parts of words.
  init(of names: String) {
    self = []
    var reader = NameReader()
    for name in names.utf8.split(whereSeparator: { $0 <= 0x20 }).prefix(40) {
      formUnion(reader.topics(of: name.prefix(200)))
    }
  }
}

/// Reads the words of class names, each also together with the one before it.
private struct NameReader {
  private let table = topicsByWord
  /// The letters of the name so far, in lower case.
  private var letters: [UInt8] = []
  /// Where the word before the last begins, and the last.
  private var previous = 0
  private var start = 0

  mutating func topics(of name: Substring.UTF8View.SubSequence) -> Topics {
    letters.removeAll(keepingCapacity: true)
    (previous, start) = (0, 0)
    var topics: Topics = []
    var wasLower = false
    for byte in name {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if isUpper && wasLower || !(isUpper || isLower) { topics.formUnion(finishWord()) }
      if isUpper || isLower { letters.append(byte | 0x20) }
      wasLower = isLower
    }
    return topics.union(finishWord())
  }

  private mutating func finishWord() -> Topics {
    guard start < letters.count else { return [] }
    defer { (previous, start) = (start, letters.count) }
    return topics(from: start).union(previous < start ? topics(from: previous) : [])
  }

  private func topics(from start: Int) -> Topics {
    table[letters.span.extracting(start..<letters.count)] ?? []
  }
}

private let topicsByWord = WordTable(
  wordsByTopic.flatMap { topic, words in words.split(separator: " ").map { (String($0), topic) } }
) { $0.union($1) }

private let wordsByTopic: [(Topics, String)] = [
  (
    .comments,
    """
    comment comments commentlist respond reply replies disqus kommentar kommentare discussion forum
    """
  ),
  (
    .caption,
    """
    caption captions figcaption bildunterschrift legend credit credits photocredit imagecaption \
    cutline copyright source quelle
    """
  ),
  (
    .hidden,
    """
    hidden invisible screenreader sr visuallyhidden collapse modal popup overlay dialog tooltip \
    lightbox offscreen
    """
  ),
  (
    .consent,
    "cookie cookies consent gdpr privacy cmp datenschutz sourcepoint onetrust cookielaw"
  ),
  (
    .related,
    """
    related recommended recommendation recommendations recommend recirc recirculation more \
    morelinks similar readmore readnext also trending popular mostread outbrain taboola zergnet \
    verwandte linkbox linklist links seealso upnext
    """
  ),
  (
    .teaser,
    """
    teaser teasers promo promos promoted promotion card cards carousel slider slideshow swiper \
    slick tile grid listing
    """
  ),
  (
    .advertisement,
    """
    ad ads advert adverts advertisement advertising advertorial sponsor sponsored anzeige werbung \
    banner dfp affiliate adslot commercial
    """
  ),
  (
    .subscription,
    """
    newsletter subscribe subscription subscriber signup paywall abo premium register registration \
    login piano offer donate donation membership mailing optin
    """
  ),
  (.author, "author authors autor bio biography byline vcard contributor profile writer about"),
  (
    .sharing,
    """
    share sharing social socials facebook twitter whatsapp pinterest follow addthis sharedaddy \
    sharebar
    """
  ),
  (
    .navigation,
    "nav navigation menu navbar breadcrumb breadcrumbs pagination pager pagenav skip sitemap"
  ),
  (.footer, "footer foot bottom colophon copyright legal disclaimer impressum"),
  (.sidebar, "sidebar aside rail secondary complementary right"),
  (
    .widget,
    "widget widgets module plugin tool toolbar tools controls button buttons btn icon"
  ),
  (
    .info,
    """
    info infobox fact facts factbox box callout notice note alert message tip highlight \
    highlights keypoints keytakeaways
    """
  ),
  (.contents, "toc contents tableofcontents"),
  (
    .meta,
    "meta metadata date time timestamp published updated postmeta details stats views readtime"
  ),
  (
    .tags,
    """
    tag tags category categories topics topic cat keywords label labels section rubrik
    """
  ),
  (.headline, "headline title kicker eyebrow dachzeile overline hed heading pagetitle"),
  (
    .dek,
    """
    dek subtitle subheadline standfirst summary deck lead intro teaser abstract excerpt \
    description subhead unterzeile vorspann sapo
    """
  ),
  (.header, "header masthead top hero topbar head"),
  (
    .embed,
    """
    embed embedded video player audio podcast podlove gallery media tweet twitter instagram \
    youtube iframe poll quiz
    """
  ),
  (.form, "form search input field fieldset"),
  (
    .references,
    "references reference footnotes footnote citations bibliography sources endnotes"
  ),
  (
    .body,
    """
    body content text richtext paragraph prose copy copytext articlebody articletext bodytext \
    storytext storybody maincontent postcontent entrycontent
    """
  ),
  (.article, "article story post entry blog news main"),
  (.product, "product products price buy shop review rating ratings stars cart"),
  (.quote, "quote pullquote blockquote zitat"),
]
