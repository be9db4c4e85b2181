import Screen
import Settings

extension State {
  /// Changes a setting, given as its key and its value, until the program ends.
  mutating func set(_ argument: String) -> [Effect] {
    // As in the file: “measure = 80”.
    let parts = argument.split(maxSplits: 1) { $0.isWhitespace || $0 == "=" }
      .map { $0.drop { $0.isWhitespace || $0 == "=" } }.map(String.init)
    guard let key = parts.first else { return [] }
    guard let entry = Config.entry(key) else {
      let near = nearest(to: key, among: Config.entries.map(\.key))
      say(wording.noSetting(key, nearest: near), role: .warning)
      return []
    }
    guard parts.count > 1 else {
      say("\(key) = \(entry.value(config).typed)")
      return []
    }
    var changed = config
    guard entry.take(typed: parts[1], into: &changed) else {
      say(wording.wrongSetting(key, entry.kind), role: .warning)
      return []
    }
    if entry.kind == .theme, !themes.contains(where: { $0.name == changed.theme }) {
      let near = nearest(to: changed.theme, among: themes.map(\.name))
      say(wording.noTheme(changed.theme, nearest: near), role: .warning)
      return []
    }
    let effects = apply(changed)
    say("\(key) = \(entry.value(config).typed)")
    return effects
  }

  /// Takes the configuration over as it stands in its file now.
  mutating func reload(_ new: Config, themes: [Theme], warnings: [String]) -> [Effect] {
    if !themes.isEmpty { (self.themes, hasAllThemes) = (themes, true) }
    fileConfig = new
    let effects = apply(new.overlaid(with: chosen))
    let warnings = warnings + new.viewWarnings(wording)
    if let first = warnings.first {
      warn(first, more: warnings.count - 1)
    } else {
      say(wording.configReloaded)
    }
    return effects
  }

  /// Makes a configuration the one that holds; what it changes shows at once.
  ///
  /// What the reader chose by key stays: the caller has laid it over the file.
  mutating func apply(_ new: Config) -> [Effect] {
    let old = config
    config = new
    keyMap = KeyMap.of(new).0
    if new.views != old.views {
      let former = Set(SavedView.of(old))
      savedViews = SavedView.of(new) + savedViews.filter { !former.contains($0) }
    }
    if new.variant != old.variant { variantWish = new.variant }
    if new.theme != old.theme { show(theme: new.theme) }
    if new.tongue != old.tongue { speak(new.tongue ?? localTongue) }
    fitPage()
    list.showSelection(in: listPort)
    return layOutMore()
  }

  /// Makes the theme of that name the first one.
  private mutating func show(theme name: String) {
    guard let index = themes.firstIndex(where: { $0.name == name }) else { return }
    themes.insert(themes.remove(at: index), at: 0)
  }

  private mutating func speak(_ tongue: Tongue) {
    wording = Wording(tongue)
    ahead = nil
    reading?.reword(wording)
    for index in wayBack.indices { wayBack[index].reword(wording) }
  }
}
