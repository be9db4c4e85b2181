// Prints the evidence of pages as JSON, one page a line, for `.ci/weights` to fit weights to.
//
//     EvidenceSheets FILE...             texts and evidence of each leaf
//     EvidenceSheets --company FILE...   the evidence of company; standard input gives, a line for
//                                        each page, the sums of a first judgement

import Foundation
import Parsing

struct Row: Encodable {
  var input: String
  var names: [String]
  var texts: [String]
  var sheet: [[Float]]
}

var paths = Array(CommandLine.arguments.dropFirst())
let wantsCompany = paths.first == "--company"
if wantsCompany { paths.removeFirst() }
for path in paths {
  let bytes = Array(try Data(contentsOf: URL(filePath: path)))
  let sheet = EvidenceSheet(html: bytes)
  let names = EvidenceSheet.names
  var row = Row(input: path, names: names.own, texts: sheet.texts, sheet: sheet.own)
  if wantsCompany {
    let sums = (readLine() ?? "").split(separator: " ").map { Float($0) ?? 0 }
    row = Row(input: path, names: names.company, texts: [], sheet: sheet.company(sums))
  }
  FileHandle.standardOutput.write(try JSONEncoder().encode(row) + Data("\n".utf8))
}
