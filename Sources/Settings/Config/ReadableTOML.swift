import TOMLKit

/// A TOML text, freed line by line from what the parser refuses: one slip must not cost the rest.
struct ReadableTOML {
  /// The lines that are parsed; those that are no TOML are empty, so that the numbers stay.
  private(set) var lines: [String]
  /// The refused lines, counted from 1, with the parser's reasons.
  private(set) var problems: [(line: Int, reason: String)] = []

  /// More slips than this are no slips, and each costs a parse of the whole.
  private static let mostProblems = 64

  init(_ toml: String) {
    lines = toml.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    for (index, line) in lines.enumerated() where ReadableTOML.wouldTrap(line) {
      problems.append((index + 1, "no name of a table"))
      drop(index)
    }
  }

  /// Whether a header has no name where one must begin: toml++ 3.4 ends the process over it.
  private static func wouldTrap(_ line: String) -> Bool {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
    var rest = line.unicodeScalars.drop(while: isBlank)
    guard rest.popFirst() == "[" else { return false }
    rest = rest.drop(while: isBlank)
    if rest.first == "[" { rest = rest.dropFirst().drop(while: isBlank) }
    guard let first = rest.first else { return true }
    switch first {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\"", "'", "]": return false
    default: return true
    }
  }

  mutating func parse() -> TOMLTable {
    for _ in 0..<Self.mostProblems {
      do {
        return try TOMLTable(string: lines.joined(separator: "\n"))
      } catch let error as TOMLParseError {
        // What is left open is noticed later: then the last line that is not empty is to blame.
        let seen = min(max(1, error.source.begin.line), lines.count)
        guard let bad = lines[..<seen].lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else {
          break
        }
        problems.append((bad + 1, error.description))
        drop(bad)
      } catch {
        problems.append((1, String(describing: error)))
        break
      }
    }
    return TOMLTable()
  }

  /// Empties a line; of a table whose header is refused nothing can be attributed.
  private mutating func drop(_ bad: Int) {
    let isHeader = lines[bad].drop(while: \.isWhitespace).hasPrefix("[")
    lines[bad] = ""
    guard isHeader else { return }
    for index in lines.indices.dropFirst(bad + 1) {
      if lines[index].drop(while: \.isWhitespace).hasPrefix("[") { break }
      lines[index] = ""
    }
  }
}
