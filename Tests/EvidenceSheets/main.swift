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
  var (table, texts) = (sheet.own, sheet.texts)
  if wantsCompany {
    let sums = (readLine() ?? "").split(separator: " ").map { Float($0) ?? 0 }
    (table, texts) = (sheet.company(sums), [])
  }
  let row = Row(input: path, names: table.names, texts: texts, sheet: table.rows)
  FileHandle.standardOutput.write(try JSONEncoder().encode(row) + Data("\n".utf8))
}
