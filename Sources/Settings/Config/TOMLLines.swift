/// The lines on which the keys and tables of a TOML text stand, since the parser does not tell.
struct TOMLLines {
  private var lines: [[String]: Int] = [:]

  init(_ text: [String]) {
    var table: [String] = []
    var value = OpenValue()
    for (index, line) in text.enumerated() {
      var rest = line.drop(while: \.isWhitespace)
      if value.isOpen {
        value.read(rest)
        continue
      }
      guard let first = rest.first, first != "#" else { continue }
      if first == "[" {
        rest = rest.drop { $0 == "[" }
        table = TOMLLines.path(&rest)
        note(table, index)
      } else {
        let path = table + TOMLLines.path(&rest)
        note(path, index)
        if rest.first == "=" { value.read(rest.dropFirst()) }
      }
    }
  }

  private mutating func note(_ path: [String], _ index: Int) {
    if lines[path] == nil { lines[path] = index + 1 }
  }

  /// The line, counted from 1, of a key, or of the innermost table around it that is written out.
  subscript(_ path: [String]) -> Int? {
    (1...max(1, path.count)).reversed().lazy.compactMap { lines[Array(path.prefix($0))] }.first
  }

  /// Reads a dotted key up to what follows it.
  private static func path(_ rest: inout Substring) -> [String] {
    var path: [String] = []
    repeat {
      if rest.first == "." { rest.removeFirst() }
      rest = rest.drop(while: \.isWhitespace)
      if let quote = rest.first, quote == "\"" || quote == "'" {
        path.append(quoted(&rest, quote))
      } else {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        rest = rest[name.endIndex...]
        path.append(String(name))
      }
      rest = rest.drop(while: \.isWhitespace)
    } while rest.first == "."
    return path
  }

  private static func quoted(_ rest: inout Substring, _ quote: Character) -> String {
    rest.removeFirst()
    var name = ""
    while let character = rest.popFirst(), character != quote {
      if character == "\\", quote == "\"", let next = rest.popFirst() {
        name.append(next)
      } else {
        name.append(character)
      }
    }
    return name
  }
}

/// A value that may go on over several lines.
private struct OpenValue {
  private var brackets = 0
  /// The three quotes that end a text of several lines.
  private var fence: String?

  var isOpen: Bool { brackets > 0 || fence != nil }

  mutating func read(_ line: Substring) {
    var rest = line
    while let character = rest.first {
      if let fence {
        if rest.hasPrefix(fence) {
          self.fence = nil
          rest = rest.dropFirst(3)
        } else {
          rest = rest.dropFirst(character == "\\" && fence.first == "\"" ? 2 : 1)
        }
        continue
      }
      switch character {
      case "#": return
      case "\"", "'":
        let three = String(repeating: character, count: 3)
        if rest.hasPrefix(three) {
          fence = three
          rest = rest.dropFirst(3)
        } else {
          OpenValue.skip(&rest, character)
        }
        continue
      case "[", "{": brackets += 1
      case "]", "}": brackets -= 1
      default: break
      }
      rest = rest.dropFirst()
    }
  }

  /// Skips a text of one line with its quotes.
  private static func skip(_ rest: inout Substring, _ quote: Character) {
    rest = rest.dropFirst()
    while let character = rest.popFirst(), character != quote {
      if character == "\\", quote == "\"" { rest = rest.dropFirst() }
    }
  }
}
