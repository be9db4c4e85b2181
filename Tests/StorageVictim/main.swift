// The victim of the tests that kill: does one kind of work in a library for as long as it lives,
// and writes the number of each piece once the library has said that it is kept.
//
// StorageVictim FOLDER NAME COUNT [file|batch|tag|note|remember|migrate|full]

import ArticleModel
import Glibc
import Storage

let arguments = CommandLine.arguments
guard arguments.count >= 4, let count = Int(arguments[3]) else { exit(2) }
let name = arguments[2]
let work = arguments.count > 4 ? arguments[4] : "file"
if work == "full" {
  // As on a full disk, and no right is needed for it: no file may grow beyond three megabytes.
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: 3 << 20, rlim_max: 3 << 20)
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}
let library = try Library(in: arguments[1])
let isImport = ["file", "batch", "full"].contains(work)
let ids = isImport ? [] : try library.list(.all, limit: 100).map(\.id)

for number in 0..<count {
  switch work {
  case "batch":
    let kept = library.keep(try (20 * number..<20 * number + 20).map(arrival))
    guard kept.count == 20, kept.allSatisfy({ (try? $0.get()) != nil }) else { exit(1) }
  case "tag": try library.tag(ids, add: ["\(name)\(number)"])
  case "note": try note(number)
  case "remember":
    try library.remember("\(number)", as: name)
    try library.remember(
      Place(Anchor(block: number, offset: 1), progress: 0.5), for: ids[number % ids.count])
  case "migrate": _ = try library.indexSome(limit: 3)
  case "full":
    do {
      try file(number)
    } catch LibraryError.diskFull {
      exit(3)
    }
  default: try file(number)
  }
  let line = Array("\(number)\n".utf8)
  guard write(STDOUT_FILENO, line, line.count) == line.count else { exit(1) }
}

/// Every second note is changed before it counts.
func note(_ number: Int) throws {
  var highlight = Highlight(quote: "wort\(number % 9)", note: "\(name)\(number)")
  let made = try library.keep(highlight, on: ids[number % ids.count])
  guard let made, !number.isMultiple(of: 2) else { return }
  highlight.note = "\(name)\(number) doch"
  try library.change(made.id, to: highlight)
}

func file(_ number: Int) throws {
  _ = try library.keep(article(number), original: original(number))
  if number % 5 == 4 { _ = try library.indexSome(limit: 5) }
}

func arrival(_ number: Int) throws -> Arrival {
  try Arrival(Holding(article(number)), Original(original(number)))
}

func original(_ number: Int) -> [UInt8] { Array("original \(name) \(number)".utf8) }

func article(_ number: Int) -> Article {
  let paragraph = [Inline.text("\(name) \(number): ein Satz, der dazugehört. ")]
  return Article(
    headline: "\(name) \(number)", origins: [Origin(.text, location: "-")],
    body: Array(repeating: .paragraph(paragraph), count: 200))
}
