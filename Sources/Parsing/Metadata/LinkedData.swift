/// What a page says of itself in its `ld+json` scripts: all objects of all scripts.
///
/// Source: JSON-LD 1.1, schema.org. Of its syntax pages use nesting, `@graph` and `@id`; contexts
/// never change what a key of schema.org means, so they are not read.
struct LinkedData {
  /// All objects, outer before inner, but for those that speak of other pages.
  private(set) var nodes: [[String: JSONValue]] = []
  /// The fullest object of each `@id`.
  private var byID: [String: Int] = [:]

  /// Objects beyond this count are left out; pages that list a shop have them.
  private static let most = 5_000

  init(_ values: [JSONValue]) {
    var pending = Array(values.reversed())
    while let value = pending.popLast(), nodes.count < LinkedData.most {
      switch value {
      case .array(let elements): pending += elements.reversed()
      case .object(let members):
        add(members)
        let inner = members.filter { !LinkedData.elsewhere.contains($0.key) }
        pending += inner.sorted { $0.key > $1.key }.map(\.value)
      default: break
      }
    }
  }

  private mutating func add(_ members: [String: JSONValue]) {
    nodes.append(members)
    guard let id = members["@id"]?.text else { return }
    if let known = byID[id], nodes[known].count >= members.count { return }
    byID[id] = nodes.count - 1
  }

  /// Keys whose objects are not this page.
  private static let elsewhere: Set<String> = [
    "itemListElement", "liveBlogUpdate", "hasPart", "relatedLink", "mentions", "isPartOf",
    "citation",
    "isBasedOn", "comment", "potentialAction",
  ]

  /// The object that `value` is or names, by `@id` or a list of one.
  func object(_ value: JSONValue?) -> [String: JSONValue]? {
    guard let members = value?.elements.first?.members else { return nil }
    guard let id = members["@id"]?.text, let index = byID[id],
      nodes[index].count > members.count
    else { return members }
    return nodes[index]
  }

  /// The types of an object, without their vocabulary (“https://schema.org/Article”).
  static func types(of members: [String: JSONValue]) -> [String] {
    (members["@type"]?.elements ?? []).compactMap(\.text).map { type in
      type.split { $0 == "/" || $0 == "#" || $0 == ":" }.last.map(String.init) ?? type
    }
  }
}

extension LinkedData {
  /// The object that is the article of the page: `titles` are what other sources call it.
  func article(titles: [String]) -> [String: JSONValue]? {
    let known = titles.map { $0.onlyWords }
    var best: (members: [String: JSONValue], score: Int)?
    for members in nodes {
      guard let score = score(members, titles: known) else { continue }
      if score > best?.score ?? 0 { best = (members, score) }
    }
    return best?.members
  }

  private func score(_ members: [String: JSONValue], titles: [String]) -> Int? {
    guard let rank = LinkedData.types(of: members).compactMap(LinkedData.rank).max() else {
      return nil
    }
    var score = rank
    if let headline = (members["headline"] ?? members["name"])?.text?.onlyWords {
      score += 3
      if titles.contains(headline) { score += 6 }
    }
    for key in ["datePublished", "author", "mainEntityOfPage", "articleBody", "description"]
    where members[key] != nil {
      score += 2
    }
    return score
  }

  /// How surely a type is an article's; pages of articles also hold products and recipes.
  private static func rank(_ type: String) -> Int? {
    switch type {
    case "LiveBlogPosting": 9
    case "WebPage", "ItemPage", "MedicalWebPage", "CreativeWork": 1
    case "Article", "Report", "TechArticle", "ScholarlyArticle", "BlogPosting", "Posting": 9
    case "Recipe", "Review", "HowTo", "VideoObject": 2
    case _ where type.hasSuffix("NewsArticle"): 10
    case _ where type.hasSuffix("Article") || type.hasSuffix("Posting"): 8
    default: nil
    }
  }

  /// The names of the first breadcrumb list, in the order of their positions.
  var crumbs: [String] {
    for members in nodes where LinkedData.types(of: members).contains("BreadcrumbList") {
      let items = members["itemListElement"]?.elements ?? []
      let crumbs = items.prefix(20).enumerated().compactMap { place, item -> (Int, String)? in
        guard
          let name = (item["name"] ?? object(item["item"])?["name"])?.text?
            .clipped(to: 1_000).plain,
          !name.isEmpty
        else { return nil }
        return (item["position"]?.integer ?? place, name)
      }
      if !crumbs.isEmpty { return crumbs.sorted { $0.0 < $1.0 }.map(\.1) }
    }
    return []
  }
}
