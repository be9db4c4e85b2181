import Screen
import Settings

/// The panel in which a theme is chosen; what is behind it shows the one under its cursor.
public struct ThemePicker: Equatable, Sendable {
  /// In the order in which they are shown.
  let themes: [Theme]
  var index: Int
  /// Light or dark as chosen in it; nil follows the terminal.
  var variant: Theme.Variant?

  /// Nil when there is nothing to choose from.
  init?(_ themes: [Theme], chosen: Theme, variant: Theme.Variant?) {
    guard !themes.isEmpty else { return nil }
    // The terminal's own colours first: the way back from any other.
    self.themes = themes.sorted {
      ($0.name == "terminal" ? 0 : 1, $0.name) < ($1.name == "terminal" ? 0 : 1, $1.name)
    }
    index = self.themes.firstIndex { $0.name == chosen.name } ?? 0
    self.variant = variant
  }

  var theme: Theme { themes[min(max(0, index), themes.count - 1)] }

  /// The other variant first, since that is what whoever asks wants to see; then what the
  /// surroundings are now, for good; then whatever they become.
  mutating func changeVariant(_ surroundings: Theme.Variant) {
    let other: Theme.Variant = surroundings == .dark ? .light : .dark
    switch variant {
    case nil: variant = other
    case other: variant = surroundings
    default: variant = nil
    }
  }
}

extension Command {
  /// Whether its deed, or the completion of what it asks for, must know every theme.
  var wantsThemes: Bool { [.themes, .theme, .set, .commandLine].contains(self) }
}

extension State {
  mutating func openPicker() {
    picker = ThemePicker(themes, chosen: theme, variant: variantWish)
  }

  /// Runs a command while the picker has the keys.
  mutating func runInPicker(_ command: Command, _ count: Int) -> [Effect] {
    if let picker,
      let index = command.destination(
        from: picker.index, count, page: SidePanel.rows(of: size), of: picker.themes.count)
    {
      self.picker?.index = index
      return []
    }
    switch command {
    case .themes: stepRound()
    case .nextView, .previousView: picker?.changeVariant(likelyVariant)
    case .open: return keepPicked()
    case .back: picker = nil
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: break
    }
    return []
  }

  /// The key that opened the picker leads through it.
  private mutating func stepRound() {
    guard let picker else { return }
    self.picker?.index = (picker.index + 1) % picker.themes.count
  }

  private mutating func keepPicked() -> [Effect] {
    guard let picker else { return [] }
    self.picker = nil
    variantWish = picker.variant
    return choose(theme: picker.theme.name)
  }

  /// Asks for all themes, for a deed that needs them.
  mutating func readThemes(for deed: Invocation) -> [Effect] {
    awaitingThemes = deed
    return [.readThemes]
  }

  /// Takes all themes over; the one that is shown stays.
  mutating func take(_ all: [Theme], warning: String?) -> [Effect] {
    let shown = themes.first?.name
    let chosen = all.filter { $0.name == shown }
    themes = chosen + all.filter { $0.name != shown }
    hasAllThemes = true
    if let warning, notice == nil { warn(warning) }
    guard let deed = awaitingThemes else { return [] }
    awaitingThemes = nil
    return run(deed.command, count: deed.count, argument: deed.argument)
  }

  /// Takes over what was chosen the last time, unless the configuration has changed since.
  public mutating func take(_ chosen: ChosenTheme) {
    guard chosen.config == ChosenTheme.ConfiguredTheme(config),
      let index = themes.firstIndex(where: { $0.name == chosen.name })
    else { return }
    themes.insert(themes.remove(at: index), at: 0)
    variantWish = chosen.variant
  }

  /// Makes the theme of that name the chosen one, for the next time too.
  mutating func choose(theme name: String) -> [Effect] {
    guard let index = themes.firstIndex(where: { $0.name == name }) else {
      let near = nearest(to: name, among: themes.map(\.name))
      say(wording.noTheme(name, nearest: near), role: .warning)
      return []
    }
    themes.insert(themes.remove(at: index), at: 0)
    say(wording.themeChosen(name) + (hasColours ? "" : ". " + wording.noColours))
    guard !isReadOnly else { return [] }
    let chosen = ChosenTheme(name: name, variant: variantWish, config: config)
    return [.keep(chosen.written, as: Kept.theme)]
  }
}
