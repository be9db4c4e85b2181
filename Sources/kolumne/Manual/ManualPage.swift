/// A page of the manual, before it is Markdown or roff.
struct ManualPage {
  enum Block {
    case section(String)
    case heading(String)
    case paragraph(String)
    /// Terms with what they mean.
    case terms([(term: String, meaning: String)])
    case code(String)
  }

  var name: String
  var chapter: Int
  var summary: String
  var blocks: [Block]
}

extension ManualPage {
  /// The source of a manual page. Source: groff_man(7).
  var roff: String {
    var lines = [
      ".TH \(ManualPage.roff(name.uppercased())) \(chapter) \"\" \"kolumne \(Version.current)\"",
      ".SH NAME", "\(ManualPage.roff(name)) \\- \(ManualPage.roff(summary))",
    ]
    for block in blocks {
      switch block {
      case .section(let title): lines.append(".SH \(ManualPage.roff(title.uppercased()))")
      case .heading(let title): lines.append(".SS \(ManualPage.roff(title))")
      case .paragraph(let text): lines += [".PP", ManualPage.roff(text)]
      case .terms(let terms):
        for (term, meaning) in terms {
          lines += [".TP", "\\fB\(ManualPage.roff(term))\\fR", ManualPage.roff(meaning)]
        }
      case .code(let text):
        lines += [".PP", ".RS 4", ".nf"]
        lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
          ManualPage.roff(String($0))
        }
        lines += [".fi", ".RE"]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func roff(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}

extension ManualPage {
  /// Several pages as one Markdown document.
  static func markdown(_ pages: [ManualPage]) -> String {
    var text =
      "# Manual\n\nMade by `make manual` from the program's own lists; not edited by hand.\n"
    for page in pages { text += page.markdown }
    return text
  }

  private var markdown: String {
    var text = "\n## \(name)(\(chapter)) – \(summary)\n"
    for block in blocks {
      switch block {
      case .section(let title): text += "\n### \(title)\n"
      case .heading(let title): text += "\n#### \(title)\n"
      case .paragraph(let paragraph): text += "\n\(paragraph)\n"
      case .terms(let terms):
        text += "\n" + terms.map { "- `\($0.term)` – \($0.meaning)\n" }.joined()
      case .code(let code):
        text +=
          "\n"
          + code.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
      }
    }
    return text
  }
}
