import ArticleModel

extension Explanation {
  /// What a text became; `reason` tells how it was read.
  ///
  /// The body comes first and then what was cut: where between them a cut passage stood is not told.
  init(_ article: Article, kind: Kind, reason: String? = nil) {
    facts = [Fact(name: "kind", value: kind.rawValue)] + Explanation.facts(of: article)
    reasons = reason.map { [$0] } ?? []
    passages = article.body.map { block in
      Passage(fate: .kept, rule: block.name, text: block.text)
    }
    passages += article.removed.map { Passage(fate: .cut, rule: $0.rule, text: $0.text) }
  }

  /// What the head of an article holds.
  static func facts(of article: Article?) -> [Fact] {
    guard let article else { return [] }
    let values: [(String, String?)] = [
      ("kicker", article.kicker), ("title", article.headline), ("dek", article.dek),
      ("byline", joined(article.byline.map(\.name), by: ", ")),
      ("published", article.published?.iso8601), ("modified", article.modified?.iso8601),
      ("section", joined(article.section, by: " › ")), ("genre", article.genre?.rawValue),
      ("publication", article.publication), ("language", article.language), ("url", article.url),
      ("access", article.access.told),
    ]
    return values.compactMap { name, value in value.map { Fact(name: name, value: $0) } }
  }

  private static func joined(_ names: [String], by mark: String) -> String? {
    names.isEmpty ? nil : names.joined(separator: mark)
  }
}

extension Access {
  fileprivate var told: String {
    switch self {
    case .full: "full"
    case .teaser(let reason): "teaser: \(reason)"
    }
  }
}

extension Block {
  /// What kind of block it is.
  fileprivate var name: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading(let level, _): "heading \(level)"
    case .list: "list"
    case .quote: "quote"
    case .pullQuote: "pull quote"
    case .figure: "figure"
    case .table: "table"
    case .code: "code"
    case .divider: "divider"
    case .embed: "embed"
    }
  }
}
