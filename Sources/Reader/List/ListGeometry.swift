import Screen

/// Where on the screen the parts of the list lie.
public struct ListGeometry: Equatable, Sendable {
  /// The row of the views' names; nil when there is no room for it.
  public let tabs: Int?
  /// The first row of the list proper, and how many there are.
  public let top: Int
  public let rows: Int
  /// The row of position and notices.
  public let status: Int?
  /// The columns that are written on.
  public let frame: Range<Int>
  /// The width of each column of a row; 0 for one that has no room.
  public let publication: Int
  public let author: Int
  public let minutes: Int
  /// Star and progress.
  public let tail: Int

  /// `isTwoLined` gives publication and author a line of their own.
  public init(size: Size, isTwoLined: Bool = false) {
    let margin = size.columns >= 76 ? 5 : size.columns >= 48 ? 2 : size.columns >= 30 ? 1 : 0
    // Beyond 140 cells a row falls apart: headline here, minutes there.
    let width = min(size.columns - margin - min(margin, 2), isTwoLined ? 100 : 140)
    let left = max(margin, (size.columns - width) / 2)
    frame = min(left, size.columns)..<min(size.columns, left + max(1, width))
    switch size.rows {
    case 12...: (tabs, top, rows, status) = (1, 3, size.rows - 5, size.rows - 1)
    case 5...: (tabs, top, rows, status) = (0, 1, size.rows - 2, size.rows - 1)
    case 3...: (tabs, top, rows, status) = (nil, 0, size.rows - 1, size.rows - 1)
    default: (tabs, top, rows, status) = (nil, 0, max(1, size.rows), nil)
    }
    publication = isTwoLined ? 0 : width >= 110 ? 18 : width >= 62 ? 12 : 0
    author = isTwoLined ? 0 : width >= 110 ? 18 : width >= 66 ? 12 : 0
    minutes = width >= 30 ? 4 : 0
    tail = width >= 86 ? 7 : width >= 48 ? 5 : 0
  }

  /// The columns of the title, in a list that knows publications or not.
  func title(hasPublications: Bool) -> Range<Int> {
    let start = frame.lowerBound + 3 + (hasPublications && publication > 0 ? publication + 2 : 0)
    let end = authorStart - (author > 0 ? 2 : 0)
    return start..<max(start, end)
  }

  var authorStart: Int { authorEnd - author }
  private var authorEnd: Int { frame.upperBound - minutes - tail - (minutes > 0 ? 1 : 0) }
  /// Where the minutes end and the tail begins.
  var minutesEnd: Int { frame.upperBound - tail }
}
