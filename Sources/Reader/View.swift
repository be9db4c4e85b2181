import Screen
import Settings

/// The screen that shows a state: the only way from state to cells.
public func view(_ state: State) -> Grid {
  var drawn = DrawnRows()
  return view(state, &drawn)
}

/// The same with what was drawn for the screen before, which makes it no other screen.
public func view(_ state: State, _ drawn: inout DrawnRows) -> Grid {
  var grid = screen(state, &drawn)
  if state.help == nil, let panel = state.panel { panel.view(state).draw(on: &grid) }
  if let target = state.linkChoice?.chosen { drawTarget(target, of: state, on: &grid) }
  if let picker = state.picker { ThemePickerView(state, picker).draw(on: &grid) }
  if let prompt = state.prompt { PromptView(state, prompt).draw(on: &grid) }
  if state.config.isPlain { grid.makePlain() }
  return grid
}

/// The screen below the panel that is open and the line that is being typed.
private func screen(_ state: State, _ drawn: inout DrawnRows) -> Grid {
  if state.size.columns < 20 || state.size.rows < 5 { return tooSmall(state) }
  if let help = state.help { return HelpView(state, help).grid }
  if let reading = state.reading {
    var grid = PageView(state, reading).grid
    state.drawListBeside(&grid, &drawn)
    return grid
  }
  return state.config.isPlain ? PlainListView(state).grid : ListView(state, &drawn).grid
}

/// One line that says why there is nothing to see.
private func tooSmall(_ state: State) -> Grid {
  var grid = Grid(state.size)
  grid.write(state.wording.tooSmall.prefix(cells: grid.columns), row: 0, role: .muted)
  return grid
}
