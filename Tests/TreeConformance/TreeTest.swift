/// One case of the html5lib tree-construction tests.
///
/// Source: html5lib-tests, `tree-construction/README.md`.
struct TreeTest {
  /// The file and the number of the case in it, from 1 on.
  var name: String
  var data: String
  var expected: String
  /// The element around a fragment, like “svg desc”; nil for a whole page.
  var context: String?
  /// Whether the case holds only where scripts run.
  var needsScripts: Bool

  /// All cases of a `.dat` file.
  static func all(in text: String, file: String) -> [TreeTest] {
    var tests: [TreeTest] = []
    var sections: [String: [Substring]] = [:]
    var section = ""
    func finish() {
      guard let data = sections["#data"], let tree = sections["#document"] else { return }
      tests.append(
        TreeTest(
          name: "\(file):\(tests.count + 1)", data: data.joined(separator: "\n"),
          expected: tree.joined(separator: "\n").trimmingNewlines,
          context: sections["#document-fragment"]?.first.map(String.init),
          needsScripts: sections["#script-on"] != nil))
    }
    for line in text.split(separator: "\n" as Unicode.Scalar, omittingEmptySubsequences: false) {
      let isHeading = headings.contains(line)
      if isHeading, line == "#data" {
        finish()
        sections = [:]
      }
      if isHeading {
        section = String(line)
        sections[section] = []
      } else {
        sections[section]?.append(line)
      }
    }
    finish()
    return tests
  }
}

private let headings: Set<Substring> = [
  "#data", "#errors", "#new-errors", "#document-fragment", "#script-on", "#script-off",
  "#document",
]

private extension String {
  var trimmingNewlines: String {
    var scalars = Substring(self).unicodeScalars
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }
}

private extension String {
  /// Cuts between scalars: a combining mark may follow a newline.
  func split(separator: Unicode.Scalar, omittingEmptySubsequences: Bool) -> [Substring] {
    unicodeScalars.split(
      separator: separator, omittingEmptySubsequences: omittingEmptySubsequences
    ).map(Substring.init)
  }
}
