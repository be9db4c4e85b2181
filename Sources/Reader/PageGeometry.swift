import Screen

/// Where on the screen the page lies.
public struct PageGeometry: Equatable, Sendable {
  /// The first row of text, and how many rows it has.
  public let top: Int
  public let rows: Int
  /// The first column of text, and the width of its lines.
  public let left: Int
  public let measure: Int
  /// The columns of the running line and of the folio, a little wider than the text.
  public let frame: Range<Int>

  /// The page of a screen; the measure is the reader's wish and never wider than the window.
  public init(size: Size, measure wish: Int) {
    let margin = size.columns >= 60 ? 2 : size.columns >= 16 ? 1 : 0
    measure = max(1, min(wish, size.columns - 2 * margin))
    left = max(0, (size.columns - measure) / 2)
    let overhang = min(left / 2, 9)
    frame = max(0, left - overhang)..<min(size.columns, left + measure + overhang)
    switch size.rows {
    case 22...: (top, rows) = (3, size.rows - 5)
    case 14...: (top, rows) = (2, size.rows - 4)
    case 10...: (top, rows) = (2, size.rows - 3)
    case 8...: (top, rows) = (1, size.rows - 2)
    case 3...: (top, rows) = (0, size.rows - 1)
    default: (top, rows) = (0, max(1, size.rows))
    }
  }

  /// Whether there is room for the running line above the text.
  public var hasRunningLine: Bool { top > 0 }
}
