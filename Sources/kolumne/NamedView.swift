import ArticleModel
import Reader
import Settings
import Storage

/// A view as a command line names it: one of every library, or one that the reader saved.
struct NamedView {
  let home: LibraryView
  let query: Query

  init(_ name: String, in library: Library) throws {
    if let view = LibraryView(rawValue: name.lowercased()) {
      (home, query) = (view, .all)
      return
    }
    let setting = Setting.current
    let saved = SavedView.all(setting.config, Kept.views(in: try library.settings()))
    guard let view = saved.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      let names = LibraryView.allCases.map(\.rawValue) + saved.map(\.name)
      throw Failure.usage(setting.wording.noView(name, nearest: nearest(to: name, among: names)))
    }
    query = try Query(arguments: [view.text])
    home = query.home
  }
}

extension Wording {
  fileprivate func noView(_ name: String, nearest: String?) -> String {
    let sentence = tongue(
      en: "There is no view “\(name)”.", de: "Eine Ansicht „\(name)“ gibt es nicht.")
    guard let nearest else { return sentence }
    return sentence + tongue(en: " Did you mean “\(nearest)”?", de: " Meinst du „\(nearest)“?")
  }
}
