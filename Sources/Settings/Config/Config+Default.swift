extension Config {
  /// A `config.toml` that says nothing and explains everything: each setting with its meaning and
  /// its default, behind a “#” without a space.
  public static func defaultFile(_ wording: Wording) -> String {
    var text = wording.configIntroduction.map { "# \($0)\n" }.joined()
    var table = ""
    for entry in entries {
      let path = entry.key.split(separator: ".")
      let parent = path.dropLast().joined(separator: ".")
      if parent != table {
        table = parent
        text += "\n[\(parent)]\n"
      }
      text += "\n" + comment(entry.explanation(wording))
      text += comment(wording.expectation(entry.kind))
      text += "#\(path.last ?? "") = \(entry.value(Config()).toml)\n"
    }
    text += "\n" + wording.configKeys.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
    return text
  }

  /// Lines of a comment of at most 80 cells.
  private static func comment(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > 78 { lines.append("") }
      lines[lines.count - 1] += " " + word
    }
    return lines.map { "#\($0)\n" }.joined()
  }
}
