import ArticleModel

/// The head of a Markdown text: YAML between two lines of dashes, or TOML between two lines of “+++”.
///
/// Only the part of them that heads of articles are made of: values, lists and maps, quoted, folded
/// or bare. What a value is, is for the caller to say: bare words and numbers are strings.
struct FrontMatter {
  /// The values by their key in lower case.
  private(set) var values: [String: JSONValue] = [:]
  /// Where the text begins.
  private(set) var end = 0

  /// `text` has line feeds alone as line ends.
  init(_ text: [UInt8]) {
    let first = text.prefix { $0 != 0x0A }
    guard let fence = Fence(opening: first) else { return }
    let start = min(first.endIndex + 1, text.count)
    guard let last = FrontMatter.line(in: text[start...], where: fence.closes) else { return }
    let lines = text[start..<last.startIndex].split(
      separator: 0x0A, omittingEmptySubsequences: false)
    var reader = YAMLReader(lines, separator: fence == .plus ? "=" : ":")
    let values = reader.read()
    // Two rules with sentences between them are no head, and the sentences are not to be lost.
    guard !values.isEmpty, values.count >= reader.strays else { return }
    self.values = values
    end = min(last.endIndex + 1, text.count)
  }

  private static func line(
    in text: ArraySlice<UInt8>, where isMeant: (ArraySlice<UInt8>) -> Bool
  ) -> ArraySlice<UInt8>? {
    var rest = text
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      if isMeant(line) { return line }
      rest = rest[line.endIndex...].dropFirst()
    }
    return nil
  }

  /// The line that opens a head and, but for the points of YAML, the one that closes it.
  private enum Fence {
    case dashes, plus

    init?(opening line: ArraySlice<UInt8>) {
      switch String(decoding: trimmedLine(line), as: UTF8.self) {
      case "---": self = .dashes
      case "+++": self = .plus
      default: return nil
      }
    }

    func closes(_ line: ArraySlice<UInt8>) -> Bool {
      switch String(decoding: trimmedLine(line), as: UTF8.self) {
      case "---", "...": self == .dashes
      case "+++": self == .plus
      default: false
      }
    }
  }
}

extension FrontMatter {
  /// The first text of the first key that has one.
  func string(_ keys: String...) -> String? { keys.lazy.compactMap { texts($0).first }.first }

  /// The texts of the first key that has any.
  func strings(_ keys: String...) -> [String] {
    keys.lazy.map { texts($0) }.first { !$0.isEmpty } ?? []
  }

  private func texts(_ key: String) -> [String] {
    (values[key]?.elements ?? []).compactMap { $0.text?.trimmed }.filter { !$0.isEmpty }
  }
}
