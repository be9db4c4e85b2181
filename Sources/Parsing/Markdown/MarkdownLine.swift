/// A line of Markdown and how far its containers have read it; tabs reach to every fourth column.
struct MarkdownLine {
  let bytes: ArraySlice<UInt8>
  private(set) var position: Int
  private(set) var column = 0
  /// Columns of a tab that were not taken with its beginning.
  private var spare = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var rest: ArraySlice<UInt8> { bytes[position...] }
  var first: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  /// The columns of white space before the next character.
  var indentation: Int {
    var (place, width) = (position, column + spare)
    while place < bytes.endIndex {
      if bytes[place] == 0x20 {
        width += 1
      } else if bytes[place] == 0x09 {
        width += 4 - width % 4
      } else {
        break
      }
      place += 1
    }
    return width - column
  }

  var isBlank: Bool { rest.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// What follows, with the columns of a split tab as spaces.
  var text: [UInt8] { [UInt8](repeating: 0x20, count: spare) + rest }

  /// Takes up to `columns` columns of white space.
  mutating func skipSpace(_ columns: Int = .max) {
    var left = columns
    while left > 0 {
      if spare > 0 {
        let taken = min(left, spare)
        spare -= taken
        column += taken
        left -= taken
      } else if first == 0x20 {
        position += 1
        column += 1
        left -= 1
      } else if first == 0x09 {
        position += 1
        spare = 4 - column % 4
      } else {
        return
      }
    }
  }

  /// Takes `count` characters that are no white space.
  mutating func skip(_ count: Int) {
    position = min(position + count, bytes.endIndex)
    column += count
  }
}
