import ArticleModel
import Screen

/// A block of a footnote and what hangs before it.
struct NoteBlock: Sendable {
  let block: Block
  /// The name on the first block, blanks of the same width on the others.
  let mark: HangingMark
  let isFirst: Bool

  /// All blocks of the notes, hung to one depth as far as the measure allows.
  static func all(of notes: [Footnote], measure: Int) -> [NoteBlock] {
    let names = notes.map { Printable(line: "[\($0.name)]").text }
    // One long name must not push all notes to the right.
    let widths = names.map(\.cellWidth).filter { $0 <= min(8, measure / 4) }
    let width = (widths.max() ?? 0) + 1
    return zip(notes, names).flatMap { note, name in
      note.body.enumerated().map { index, block in
        let mark = HangingMark(name, width: width, isShown: index == 0)
        return NoteBlock(block: block, mark: mark, isFirst: index == 0)
      }
    }
  }
}

/// A mark that stands before the first line of a text, the other lines of which are indented.
struct HangingMark: Equatable, Sendable {
  var text: String
  /// The cells that the text is indented by.
  var width: Int

  init(_ text: String, width: Int, isShown: Bool = true) {
    let padding = max(1, width - text.cellWidth)
    self.text = isShown ? text + String(repeating: " ", count: padding) : ""
    self.width = width
  }
}
