import ArticleModel

/// The names under which a library remembers how its reader reads, and what stands there.
public enum Kept {
  public static let theme = "theme"
  private static let choices = "page."
  private static let lines = "lines."

  /// What was chosen by key for a setting.
  public static func choice(_ setting: String) -> String { choices + setting }

  /// The lines that were typed for a purpose, the newest last.
  public static func lines(_ purpose: Prompt.Purpose) -> String { lines + purpose.rawValue }

  /// What was chosen by key in earlier sessions, by setting, of all that is remembered.
  public static func choices(in settings: [String: String]) -> [String: String] {
    settings.reduce(into: [:]) { chosen, setting in
      guard setting.key.hasPrefix(choices) else { return }
      chosen[String(setting.key.dropFirst(choices.count))] = setting.value
    }
  }

  /// The lines that were typed in earlier sessions, of all that is remembered.
  public static func lines(_ purpose: Prompt.Purpose, in settings: [String: String]) -> [String] {
    (settings[lines(purpose)] ?? "").split(separator: "\n").map(String.init)
  }

  /// The order of the lists.
  public static let order = "list.order"
  /// Where the reader was in the list.
  public static let standing = "list.standing"
  private static let views = "view."

  /// The query of a view that the reader saved.
  public static func view(_ name: String) -> String { views + name }

  /// The views that the reader saved, by name, of all that is remembered.
  public static func views(in settings: [String: String]) -> [SavedView] {
    settings.filter { $0.key.hasPrefix(views) }.sorted { $0.key < $1.key }
      .map { SavedView(String($0.key.dropFirst(views.count)), $0.value) }
  }

  /// The order that the lists had last.
  public static func order(in settings: [String: String]) -> ListOrder {
    settings[order].flatMap(ListOrder.init(written:)) ?? .usual
  }
}

extension ListOrder {
  /// As it is remembered: “author reversed”.
  var written: String { field.rawValue + (isReversed ? " reversed" : "") }

  fileprivate init?(written: String) {
    let words = written.split(separator: " ")
    guard let field = words.first.flatMap({ Field(rawValue: String($0)) }) else { return nil }
    self.init(field, isReversed: words.count > 1)
  }
}
