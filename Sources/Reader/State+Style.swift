import Settings

/// How the page is set: each part has a key, and what is chosen by key is remembered.
extension State {
  /// How the page is set now.
  public var style: PageStyle { PageStyle(config) }

  /// Runs a command that changes how the page is set.
  mutating func runOnStyle(_ command: Command, _ count: Int?) -> [Effect] {
    switch command {
    case .wider: return chooseMeasure(config.measure + 2 * (count ?? 1))
    // From what is seen: a measure that the window cuts must not be made narrower unseen.
    case .narrower: return chooseMeasure(shownMeasure - 2 * (count ?? 1))
    case .columns:
      return chooseColumns(config.columns.next)
    case .margins:
      let next = Config.margins.first { $0 > config.margin } ?? Config.margins[0]
      return choose("margin", "\(next)", wording.margin(next))
    case .justify:
      return choose(
        "justify", "\(!config.isJustified)", wording.justified(!config.isJustified))
    case .hyphenate:
      return choose(
        "hyphenate", "\(!config.isHyphenated)", wording.hyphenated(!config.isHyphenated))
    case .lineSpacing:
      let next = config.lineSpacing.next
      return choose("line-spacing", next.rawValue, wording.lineSpacing(next))
    case .paragraphs:
      let next = config.paragraphs.next
      return choose("paragraphs", next.rawValue, wording.paragraphs(next))
    case .continuous:
      return choose(
        "continuous", "\(!config.isContinuous)", wording.continuous(!config.isContinuous))
    case .defaultLayout: return forgetChoices()
    default: return []
    }
  }

  private mutating func chooseMeasure(_ wish: Int) -> [Effect] {
    let measure = min(max(wish, Config.measures.lowerBound), Config.measures.upperBound)
    let effects = choose("measure", "\(measure)", wording.measure(measure))
    if shownMeasure < measure { say(wording.measure(measure, shown: shownMeasure)) }
    return effects
  }

  /// The measure of the page on the screen: the window may hold less than what is wanted.
  private var shownMeasure: Int {
    min(config.measure, reading?.geometry.measure ?? config.measure)
  }

  /// The choice holds for wider windows too, so it is taken where it does not show.
  private mutating func chooseColumns(_ columns: Config.Columns) -> [Effect] {
    let effects = choose("columns", columns.rawValue, wording.columns(columns))
    if let shown = reading?.geometry.columns, let wanted = columns.count, shown < wanted {
      say(wording.columns(columns, shown: shown))
    }
    return effects
  }

  /// Takes a choice of the reader over, shows it, and asks to have it remembered.
  private mutating func choose(_ key: String, _ value: String, _ notice: String) -> [Effect] {
    var changed = config
    guard Config.entry(key)?.take(typed: value, into: &changed) == true else { return [] }
    chosen[key] = value
    let effects = apply(changed)
    say(notice)
    return effects + [.keep(value, as: Kept.choice(key))]
  }

  /// Gives all settings of the page back to the configuration.
  private mutating func forgetChoices() -> [Effect] {
    let forgotten = chosen.keys.sorted()
    chosen = [:]
    var changed = config
    for entry in Config.entries where Config.pageSettings.contains(entry.key) {
      _ = entry.set(&changed, entry.value(fileConfig))
    }
    let effects = apply(changed)
    say(wording.pageAsConfigured)
    return effects + forgotten.map { .keep(nil, as: Kept.choice($0)) }
  }
}

extension Config {
  /// This configuration with what was chosen by key, which wins.
  func overlaid(with chosen: [String: String]) -> Config {
    var config = self
    for (key, value) in chosen where Config.pageSettings.contains(key) {
      // What an older edition remembered and this one does not know is left aside.
      _ = Config.entry(key)?.take(typed: value, into: &config)
    }
    return config
  }
}

extension CaseIterable where Self: Equatable {
  /// The case after this one, the first after the last.
  fileprivate var next: Self {
    let all = Array(Self.allCases)
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
