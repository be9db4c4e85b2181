extension Article {
  /// The body as CommonMark, with the tables and footnotes of GitHub's dialect.
  public var markdown: String {
    let article = normalised
    var writer = MarkdownWriter()
    writer.write(article.body)
    writer.write(article.footnotes)
    return writer.output
  }

  /// The whole article: its head as front matter, then the body.
  public var markdownDocument: String {
    frontMatter + "\n" + markdown
  }

  /// The head as YAML; unknown values are left out.
  private var frontMatter: String {
    var lines = ["---", "title: \(quoted(headline))"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(quoted(value))") }
    }
    add("kicker", kicker)
    add("dek", dek)
    func add(_ key: String, all values: [String]) {
      guard !values.isEmpty else { return }
      lines.append("\(key): [\(values.map(quoted).joined(separator: ", "))]")
    }
    add("byline", all: byline.map(\.line))
    add("dateline", dateline)
    add("published", published?.iso8601)
    add("modified", modified?.iso8601)
    add("section", all: section)
    add("genre", genre?.rawValue)
    add("url", url)
    add("image", leadImage)
    add("publication", publication)
    add("language", language)
    if case .teaser(let reason) = access { add("teaser", reason) }
    return (lines + ["---", ""]).joined(separator: "\n")
  }
}

/// A double-quoted YAML string.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n", "\t", "\r": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

extension Author {
  /// The name, the role behind it in parentheses.
  fileprivate var line: String { role.map { "\(name) (\($0))" } ?? name }
}
