// Runs LineBreakTest.txt and GraphemeBreakTest.txt of the Unicode Character Database.
//
//     BreakConformance FOLDER LIST   fails unless exactly the cases that LIST names fail
//
// Line breaks are tested twice: the rules of UAX #14 must pass all cases, and with our tailorings
// the cases differ that the list names.

import Foundation
import Typesetting

/// A line of a test file: scalars, and whether a break is before each but the first.
struct Case {
  var number: Int
  var scalars: [UInt32] = []
  var breaks: [Bool] = []

  init?(_ line: Substring, number: Int) {
    self.number = number
    for token in line.prefix(while: { $0 != "#" }).split(whereSeparator: { " \t".contains($0) }) {
      switch token {
      case "÷": breaks.append(true)
      case "×": breaks.append(false)
      default: UInt32(token, radix: 16).map { scalars.append($0) }
      }
    }
    guard !scalars.isEmpty, breaks.count == scalars.count + 1 else { return nil }
    breaks = Array(breaks.dropFirst().dropLast())
  }
}

func cases(in file: String) throws -> [Case] {
  let text = try String(contentsOfFile: file, encoding: .utf8)
  return text.split(separator: "\n").enumerated().compactMap { Case($1, number: $0 + 1) }
}

/// The cases that the list names for a file: “| `LineBreakTest:17 18 40` | why |”.
func listedCases(_ file: String, in list: String) -> Set<Int> {
  let start = "| `\(file):"
  let numbers = list.split(separator: "\n").filter { $0.hasPrefix(start) }.flatMap { row in
    row.dropFirst(start.count).prefix { $0 != "`" }.split(separator: " ")
  }
  return Set(numbers.compactMap { Int($0) })
}

/// Says which cases fail; whether they are the known ones.
func judge(_ what: String, _ all: [Case], known: Set<Int> = [], passes: (Case) -> Bool) -> Bool {
  let failed = Set(all.filter { !passes($0) }.map(\.number))
  print("\(what): \(all.count) cases, \(failed.count) fail")
  for number in failed.subtracting(known).sorted() { print("fails and is not listed: \(number)") }
  for number in known.subtracting(failed).sorted() { print("listed but does not fail: \(number)") }
  return failed == known && !all.isEmpty
}

func isBroken(_ breaks: [BreakOpportunity]) -> [Bool] { breaks.dropFirst().map { $0 != .none } }

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: BreakConformance FOLDER LIST")
  exit(2)
}
let list = try String(contentsOfFile: arguments[2], encoding: .utf8)
let lines = try cases(in: arguments[1] + "/LineBreakTest.txt")
let clusters = try cases(in: arguments[1] + "/GraphemeBreakTest.txt")
let verdicts = [
  judge("line breaks by UAX #14", lines) { test in
    isBroken(BreakOpportunity.untailored(test.scalars)) == test.breaks
  },
  judge("line breaks of prose", lines, known: listedCases("LineBreakTest", in: list)) { test in
    isBroken(BreakOpportunity.tailored(test.scalars, language: "de")) == test.breaks
  },
  judge(
    "grapheme clusters", clusters, known: listedCases("GraphemeBreakTest", in: list)
  ) { test in
    let borders = clusterBorders(of: test.scalars)
    return (1..<test.scalars.count).map { borders.contains($0) } == test.breaks
  },
]
exit(verdicts.allSatisfy(\.self) ? 0 : 1)
