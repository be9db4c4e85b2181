/// The sign that opens an item of a list.
enum ListMark: Equatable {
  case bullet
  case number(Int)

  /// The mark that `line` opens with, or nil.
  init?(_ line: String) {
    guard let mark = ListMark.split(line)?.mark else { return nil }
    self = mark
  }

  /// The mark that `line` opens with, and the text behind it.
  static func split(_ line: String) -> (mark: ListMark, rest: String)? {
    let head = Array(line.unicodeScalars.prefix(6))
    guard let first = head.first else { return nil }
    if "•*+-–◦▪○●■□⁃‣·".unicodeScalars.contains(first), head.count > 1, head[1] == " " {
      return (.bullet, String(line.unicodeScalars.dropFirst(2)).trimmed)
    }
    let digits = head.prefix { $0.isDigit }
    guard (1...3).contains(digits.count), head.count > digits.count + 1,
      head[digits.count] == ".", head[digits.count + 1] == " "
    else { return nil }
    let rest = line.unicodeScalars.dropFirst(digits.count + 2)
    // “14. März” is a day and no fourteenth item.
    let word = rest.prefix { $0.isLetter }
    if monthNumbers[String(word).lowercased()] != nil { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
    return (.number(number), String(rest).trimmed)
  }
}
