import Screen
import Settings
import Typesetting

/// Where on the screen the page lies.
public struct PageGeometry: Equatable, Sendable {
  /// The first row of text, and how many rows it has.
  public let top: Int
  public let rows: Int
  /// The first column of text, and the width of its lines.
  public let left: Int
  public let measure: Int
  /// How many text columns there are; what parts them is the gutter.
  public let columns: Int
  /// The columns of the running line and of the folio, a little wider than the text.
  public let frame: Range<Int>
  /// The columns that code and tables may take when they are wider than the text.
  public let reach: Range<Int>

  static let gutter = 4
  /// A narrower column is no text column.
  static let narrowest = 44

  /// The page of a screen, or of the part of it that `columns` tells.
  ///
  /// Measure and text columns are the reader's wish: the measure is never wider than the window,
  /// and there are never more columns than fit.
  public init(size: Size, style: PageStyle, within part: Range<Int>? = nil) {
    let window = (part ?? 0..<size.columns).clamped(to: 0..<max(1, size.columns))
    let width = max(1, window.count)
    let margin =
      style.isFlush ? 0 : width >= 60 ? min(style.margin, (width - 44) / 2) : width >= 16 ? 1 : 0
    let room = max(1, width - 2 * margin)
    columns = PageGeometry.columns(style, room: room)
    let gutters = PageGeometry.gutter * (columns - 1)
    measure = max(1, min(style.measure, (room - gutters) / columns))
    let text = measure * columns + gutters
    left = window.lowerBound + (style.isFlush ? 0 : max(0, (width - text) / 2))
    reach =
      columns > 1
      ? left..<left + text : window.lowerBound + margin..<window.upperBound - margin
    let overhang = min((left - window.lowerBound) / 2, 9)
    frame = max(window.lowerBound, left - overhang)..<min(window.upperBound, left + text + overhang)
    switch size.rows {
    case 22...: (top, rows) = (3, size.rows - 5)
    case 14...: (top, rows) = (2, size.rows - 4)
    case 10...: (top, rows) = (2, size.rows - 3)
    case 8...: (top, rows) = (1, size.rows - 2)
    case 3...: (top, rows) = (0, size.rows - 1)
    default: (top, rows) = (0, max(1, size.rows))
    }
  }

  /// The page with everything but the measure as it comes.
  public init(size: Size, measure: Int) {
    var style = PageStyle()
    style.measure = measure
    self.init(size: size, style: style)
  }

  /// Whether there is room for the running line above the text.
  public var hasRunningLine: Bool { top > 0 }

  /// The first column of a text column.
  public func left(ofColumn column: Int) -> Int {
    left + column * (measure + PageGeometry.gutter)
  }

  /// The width of all text columns.
  public var textWidth: Int { measure * columns + PageGeometry.gutter * (columns - 1) }

  private static func columns(_ style: PageStyle, room: Int) -> Int {
    // A strip that moves by lines has no second column to go on in.
    guard !style.isContinuous else { return 1 }
    func fit(_ width: Int) -> Int { max(1, (room + gutter) / (width + gutter)) }
    return switch style.columns {
    // Left alone, columns are not much narrower than the reader wants a line to be.
    case .automatic: min(3, fit(max(narrowest, style.measure * 5 / 6)))
    case .one: 1
    case .two: min(2, fit(narrowest))
    case .three: min(3, fit(narrowest))
    }
  }
}

extension PageGeometry {
  /// The widest line of a head above several columns.
  private static let widestHead = 90

  /// What the typesetter must know of the page.
  func format(_ setting: TextSetting) -> Format {
    // In one column what is too wide is centred around the text, as far as both margins allow.
    let free = min(left - reach.lowerBound, reach.upperBound - (left + measure))
    guard columns > 1 else {
      return Format(measure: measure, reach: measure + 2 * max(0, free), setting: setting)
    }
    let head = min(textWidth, PageGeometry.widestHead)
    return Format(measure: measure, headMeasure: head, setting: setting)
  }

  var sheet: Sheet { Sheet(rows: rows, columns: columns) }
}
