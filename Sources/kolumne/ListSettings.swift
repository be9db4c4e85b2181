import ArticleModel
import Reader
import Storage

extension SavedView {
  private static let prefix = "view."

  /// The name under which the library remembers a view.
  static func setting(_ name: String) -> String { prefix + name }

  /// The views that the library remembers, by name.
  static func kept(_ settings: [String: String]) -> [SavedView] {
    settings.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }
      .map { SavedView(String($0.key.dropFirst(prefix.count)), $0.value) }
  }
}

extension ListOrder {
  /// The name under which the library remembers the order of its lists.
  static let setting = "list.order"

  var written: String { field.rawValue + (isReversed ? " reversed" : "") }

  init?(written: String) {
    let words = written.split(separator: " ")
    guard let field = words.first.flatMap({ Field(rawValue: String($0)) }) else { return nil }
    self.init(field, isReversed: words.count > 1)
  }
}
