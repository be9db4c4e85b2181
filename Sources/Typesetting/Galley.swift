import ArticleModel
import Screen

/// An article set to a measure: its lines in one long strip, before they are cut into pages.
public struct Galley: Equatable, Sendable {
  /// The width of the lines in cells.
  public let measure: Int
  private let setting: TextSetting
  public private(set) var lines: [Line] = []

  /// Sets head and body to a width of `measure` cells, at least 1.
  public init(
    head: Head, body: [Block], measure: Int, setting: TextSetting = TextSetting()
  ) {
    self.measure = max(1, measure)
    self.setting = setting
    set(head)
    for (index, block) in body.enumerated() {
      var setter = BlockSetter(block: index, measure: self.measure, setting: setting)
      setter.set(block)
      guard !setter.lines.isEmpty else { continue }
      if !lines.isEmpty { addSpace(before: Anchor(block: index, offset: 0)) }
      lines += setter.lines
    }
    // White space that nothing follows would be a page that never ends.
    while lines.last?.kind == .space { lines.removeLast() }
  }

  /// The index of the line that shows the place, or the nearest line above it.
  public func line(of anchor: Anchor) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].anchor <= anchor { low = middle + 1 } else { high = middle }
    }
    var line = max(0, low - 1)
    // The blank line above a block bears the same anchor as the block's first line.
    while line > 0, lines[line - 1].anchor == lines[line].anchor, lines[line - 1].kind != .space {
      line -= 1
    }
    return line
  }

  private mutating func set(_ head: Head) {
    var offset = 0
    for part in head.parts {
      if part.isSetOff, !lines.isEmpty {
        addSpace(before: Anchor(block: Anchor.head, offset: offset))
      }
      var setter = BlockSetter(
        block: Anchor.head, measure: measure, setting: setting, offset: offset)
      setter.set(
        [.text(part.text)], role: part.role, kind: .lead,
        as: part.role == .headline ? .heading : .prose)
      lines += setter.lines
      offset = setter.offset
    }
    if head.hasRule, !head.parts.isEmpty {
      let rule = Span(String(repeating: "─", count: min(7, measure)), role: .rule)
      lines.append(Line([rule], kind: .lead, anchor: Anchor(block: Anchor.head, offset: offset)))
    }
  }

  private mutating func addSpace(before anchor: Anchor) {
    lines.append(Line([], kind: .space, anchor: anchor))
  }
}
