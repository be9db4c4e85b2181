import Screen
import Settings

/// The screen that shows a state: the only way from state to cells.
public func view(_ state: State) -> Grid {
  if state.size.columns < 20 || state.size.rows < 5 { return tooSmall(state) }
  var grid = screen(state)
  if let picker = state.picker { ThemePickerView(state, picker).draw(on: &grid) }
  if state.config.isPlain { grid.makePlain() }
  return grid
}

private func screen(_ state: State) -> Grid {
  if state.helpLine != nil { return HelpView(state).grid }
  if let reading = state.reading { return PageView(state, reading).grid }
  return state.config.isPlain ? PlainListView(state).grid : ListView(state).grid
}

/// One line that says why there is nothing to see.
private func tooSmall(_ state: State) -> Grid {
  var grid = Grid(state.size)
  grid.write(state.wording.tooSmall.prefix(cells: grid.columns), row: 0, role: .muted)
  return grid
}
