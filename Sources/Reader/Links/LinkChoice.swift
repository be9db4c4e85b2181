import ArticleModel
import Typesetting

/// The links of the screen with the letters that choose them, and the one that was chosen: where it
/// leads is shown before anything opens.
struct LinkChoice: Equatable, Sendable {
  let links: [Link]
  /// The letters before each of `links`, as many for one as for another.
  let labels: [String]
  var typed = ""
  var chosen: LinkTarget?
  /// Whether the browser gets it, and not the library, if that has the article.
  var isForBrowser = false

  /// Under the fingers first; without those that mean something else while choosing.
  private static let letters = Array("asdfghjkleruiowptzxcvbnm")

  init(_ links: [Link]) {
    self.links = links
    let letters = LinkChoice.letters.map(String.init)
    labels =
      links.count <= letters.count
      ? Array(letters.prefix(links.count))
      : Array(letters.flatMap { first in letters.map { first + $0 } }.prefix(links.count))
    if links.count == 1 { chosen = LinkTarget(links[0].address) }
  }

  init(of target: LinkTarget) {
    self.init([])
    chosen = target
    isForBrowser = true
  }

  /// The letters that are still to be typed, and their links.
  var labelled: [(String, Link)] {
    guard chosen == nil else { return [] }
    return zip(labels, links).filter { $0.0.hasPrefix(typed) }
      .map { (String($0.0.dropFirst(typed.count)), $0.1) }
  }

  /// Takes a letter; false when no link has it.
  mutating func type(_ letter: Character) -> Bool {
    let longer = (chosen == nil ? typed : "") + String(letter)
    guard labels.contains(where: { $0.hasPrefix(longer) }) else { return false }
    (typed, chosen) = (longer, nil)
    if let index = labels.firstIndex(of: longer) {
      chosen = LinkTarget(links[index].address)
      typed = ""
    }
    return true
  }
}

extension Reading {
  /// The links on the screen that lead somewhere, in their order.
  func shownLinks(on lines: [ShownLine]) -> [Link] {
    guard let first = visible.first, let last = visible.last else { return [] }
    let (top, bottom) = (galley.lines[first].anchor.block, galley.lines[last].anchor.block)
    let shown = visibleText
    return article.links(in: max(0, top)..<max(0, bottom + 1)).filter {
      $0.range.overlaps(shown) && !cells(of: $0.range, on: lines).isEmpty
    }
  }
}
