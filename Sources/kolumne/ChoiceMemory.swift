import Reader
import Storage

/// Remembers how the page is set while something is read that no library keeps, in the library that
/// is there. It is written once, at the end, so that no key waits for a disk.
final class ChoiceMemory {
  private let library: Library
  private var chosen: [String: String?] = [:]

  init(_ library: Library) { self.library = library }

  var settings: [String: String] { (try? library.settings()) ?? [:] }

  func note(_ text: String?, as name: String) { chosen[name] = .some(text) }

  func keep() {
    // Nobody is told: what was read is not concerned.
    for (name, text) in chosen where !library.isReadOnly {
      try? library.remember(text, as: name)
    }
  }
}
