// Runs the html5lib tree-construction tests with scripting off.
//
//     TreeConformance FOLDER LIST   fails unless exactly the cases that LIST names fail
//     TreeConformance FOLDER LIST CASE...   shows what became of these cases

import Foundation
import HTML

func tree(of test: TreeTest) -> Document {
  guard let context = test.context else { return Document(html: test.data) }
  let words = context.split(separator: " ")
  let namespace: Namespace =
    words.count < 2 ? .html : words[0] == "svg" ? .svg : .mathML
  return Document(
    fragment: test.data, context: Tag(words.last ?? "body"), namespace: namespace)
}

/// The cases that the list names, each in the first cell of a row: “| `tests1.dat:7` | why |”.
/// The list names cases of other suites too, whose files have no ending.
func namedCases(in list: String) -> Set<String> {
  let names = list.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
    String($0.dropFirst(3).prefix { $0 != "`" })
  }
  return Set(names.filter { $0.contains(".dat:") })
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2, let folder = arguments.first else {
  print("usage: TreeConformance FOLDER LIST [CASE...]")
  exit(2)
}
let list = try String(contentsOfFile: arguments[2], encoding: .utf8)
let shown = arguments.dropFirst(2)
let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
  $0.hasSuffix(".dat")
}
let tests = try files.sorted().flatMap { file in
  let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
  return TreeTest.all(in: String(decoding: data, as: UTF8.self), file: file)
}.filter { !$0.needsScripts }

var failed: Set<String> = []
for test in tests {
  let outline = tree(of: test).outline
  let passes = outline.utf8.elementsEqual(test.expected.utf8)
  if !passes { failed.insert(test.name) }
  if shown.contains(test.name) {
    print(
      "== \(test.name) \(test.context ?? "")\n\(test.data)\n-- expected\n\(test.expected)\n-- found\n\(outline)"
    )
  }
}

let known = namedCases(in: list)
let share = Double(tests.count - failed.count) / Double(max(tests.count, 1)) * 100
print("\(tests.count) cases, \(failed.count) fail, \(String(format: "%.2f", share)) % pass")
for name in failed.subtracting(known).sorted() { print("fails and is not listed: \(name)") }
for name in known.subtracting(failed).sorted() { print("listed but does not fail: \(name)") }
exit(failed == known && !tests.isEmpty ? 0 : 1)
