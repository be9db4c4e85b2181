// The victim of the tests that kill: files numbered articles in a library for as long as it lives,
// and writes each number once the library has said that the article is kept.
//
// StorageVictim FOLDER NAME COUNT

import ArticleModel
import Glibc
import Storage

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else { exit(2) }
let library = try Library(in: arguments[1])
for number in 0..<count {
  let paragraph = [Inline.text("\(arguments[2]) \(number): ein Satz, der dazugehört. ")]
  let article = Article(
    headline: "\(arguments[2]) \(number)", origins: [Origin(.text, location: "-")],
    body: Array(repeating: .paragraph(paragraph), count: 200))
  _ = try library.keep(article, original: Array("original \(arguments[2]) \(number)".utf8))
  let line = Array("\(number)\n".utf8)
  guard write(STDOUT_FILENO, line, line.count) == line.count else { exit(1) }
}
