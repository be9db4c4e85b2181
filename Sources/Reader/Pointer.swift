import ArticleModel
import Screen
import Settings

/// A place on the screen that can be pressed, and what it stands for.
struct Target: Equatable, Sendable {
  enum Act: Equatable, Sendable {
    case tab(ListTab)
    /// The index of a row of the list.
    case row(Int)
    /// The index of a name in the picker of themes.
    case theme(Int)
    /// The index of a line of the panel over the page.
    case line(Int)
    case command(Command)
  }

  var row: Int
  var columns: Range<Int>
  var act: Act

  func holds(row: Int, column: Int) -> Bool { row == self.row && columns.contains(column) }
}

extension State {
  /// How many lines a notch of the wheel moves what is not cut into pages.
  private static let notch = 3
  /// A wheel that moves again within so many milliseconds goes on with the same gesture: a touchpad
  /// sends dozens of notches, and one gesture shall turn one page.
  private static let gesture = 150

  /// What the mouse asks for. With a modifier it means nothing here: Shift is the terminal's.
  mutating func point(_ mouse: Mouse, at time: Int) -> [Effect] {
    guard mouse.modifiers.isEmpty else { return [] }
    // A line that is typed is for what stands above it, and that stays until it is finished.
    guard prompt == nil else {
      pressed = nil
      return []
    }
    switch mouse.action {
    case .wheelDown: return wheel(by: 1, over: mouse.column, at: time)
    case .wheelUp: return wheel(by: -1, over: mouse.column, at: time)
    case .press(0):
      if [.page, .selection].contains(scope) { pressed = mouse }
      return press(row: mouse.row, column: mouse.column)
    case .drag(0): return drag(toRow: mouse.row, column: mouse.column)
    case .release:
      pressed = nil
      return []
    case .press, .drag: return []
    }
  }

  private mutating func wheel(by direction: Int, over column: Int, at time: Int) -> [Effect] {
    let goesOn = lastWheel.map { (0..<State.gesture).contains(time - $0) } ?? false
    lastWheel = time
    let isOnPage = picker == nil && help == nil && panel == nil
    if isOnPage, reading != nil, listBesidePage?.contains(column) == true {
      // The list moves and the page stays: a press opens.
      _ = list.move(by: State.notch * direction, in: listPort)
      return loadMore()
    }
    if isOnPage, let reading, !reading.style.isContinuous {
      // It stops at the end: only a key or a press goes on to another article.
      return goesOn ? [] : moved(self.reading?.turn(by: direction))
    }
    let count = picker == nil ? State.notch : 1
    return run(direction > 0 ? .nextLine : .previousLine, count: count)
  }

  private mutating func press(row: Int, column: Int) -> [Effect] {
    notice = nil
    (pendingKeys, pendingCount) = ([], nil)
    guard let target = targets.last(where: { $0.holds(row: row, column: column) }) else {
      // A press beside it lets a selection go, as everywhere.
      if scope == .selection { reading?.selection = nil }
      return []
    }
    pressed = nil
    switch target.act {
    case .tab(let tab): return show(tab)
    case .row(let index):
      // The list beside an open page.
      if reading != nil {
        let id = list.rows[index].id
        return id == reading?.summary?.id ? [] : markIfShort() + open(id)
      }
      guard index == list.selected else {
        _ = list.select(index, in: listPort)
        return loadMore()
      }
      return run(.open)
    case .theme(let index):
      guard picker?.index == index else {
        picker?.index = index
        return []
      }
      return run(.open)
    case .line(let index): return pressLine(index)
    case .command(let command): return run(command)
    }
  }

  /// All that can be pressed on the screen as it is; later ones lie above earlier ones.
  var targets: [Target] {
    if let picker { return ThemePickerView(self, picker).targets }
    if help != nil || linkChoice != nil { return [] }
    if let panel { return panel.view(self).targets { .line($0) } }
    if let reading { return (listViewBeside?.targets ?? []) + pageTargets(reading.geometry) }
    return config.isPlain ? PlainListView(self).targets : ListView(self).targets
  }

  /// The edges of the page: what lies beside its frame, or a few columns where there is no margin.
  private func pageTargets(_ geometry: PageGeometry) -> [Target] {
    let edge = 4
    let start = pageBesideList?.lowerBound ?? 0
    let left = start..<max(start + edge, geometry.frame.lowerBound)
    let right = min(size.columns - edge, geometry.frame.upperBound)..<size.columns
    return (0..<size.rows).flatMap { row in
      [
        Target(row: row, columns: left, act: .command(.previousPage)),
        Target(row: row, columns: right, act: .command(.nextPage)),
      ]
    }
  }
}
