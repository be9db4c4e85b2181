extension Article {
  /// The body as CommonMark, with the tables and footnotes of GitHub's dialect.
  public var markdown: String {
    var writer = MarkdownWriter()
    writer.write(body)
    writer.write(footnotes)
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
    if !byline.isEmpty {
      lines.append("byline: [\(byline.map { quoted($0.name) }.joined(separator: ", "))]")
    }
    add("published", published?.iso8601)
    add("url", url)
    add("publication", publication)
    add("language", language)
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
