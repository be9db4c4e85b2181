/// The widths of a table's columns, chosen from what its cells need.
enum TableLayout: Equatable {
  /// Columns of these widths, two blanks between them.
  case columns([Int])
  /// Not even narrow columns fit: each row is told cell by cell.
  case rows

  static let gap = 2

  /// What a column needs: all of its longest line, and at least its longest word.
  struct Need: Equatable {
    var natural: Int
    var least: Int
  }

  /// Columns at their natural width where `reach` allows, else narrowed as evenly as their words
  /// let them be.
  init(_ needs: [Need], reach: Int) {
    let room = reach - TableLayout.gap * max(0, needs.count - 1)
    if needs.reduce(0, { $0 + $1.natural }) <= room {
      self = .columns(needs.map(\.natural))
    } else if needs.reduce(0, { $0 + $1.least }) <= room {
      self = .columns(TableLayout.narrowed(needs, to: room))
    } else {
      self = .rows
    }
  }

  /// Narrow columns keep what they need; the others share what is left.
  private static func narrowed(_ needs: [Need], to room: Int) -> [Int] {
    var widths = needs.map(\.least)
    var left = room - widths.reduce(0, +)
    while left > 0 {
      // A cell at a time to the column that lacks most of what its width could be.
      guard
        let poorest = needs.indices.max(by: {
          lack(needs[$0], widths[$0]) < lack(needs[$1], widths[$1])
        }), widths[poorest] < needs[poorest].natural
      else { break }
      widths[poorest] += 1
      left -= 1
    }
    return widths
  }

  /// How many times the width of a column its text is long, less the one that is there.
  private static func lack(_ need: Need, _ width: Int) -> Double {
    Double(need.natural) / Double(max(1, width)) - 1
  }
}
