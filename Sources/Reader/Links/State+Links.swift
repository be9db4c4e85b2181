import ArticleModel
import Screen
import Settings

/// Following links: chosen by letters, shown, and opened in the library or in the browser.
extension State {
  /// Puts letters before the links of the screen.
  mutating func chooseLink() {
    guard let reading else { return }
    let links = reading.shownLinks(on: reading.shownLines).filter { LinkTarget($0.address) != nil }
    guard !links.isEmpty else {
      say(wording.noLinkHere(all: key(.linkList)))
      return
    }
    linkChoice = LinkChoice(links)
    sayHowToChoose()
  }

  private mutating func sayHowToChoose() {
    if linkChoice?.chosen == nil { say(wording.chooseByLetters(all: "L")) }
  }

  /// Shows where the article itself is to be found.
  mutating func chooseOwnAddress() {
    guard let target = reading?.article.url.flatMap({ LinkTarget($0) }) else {
      say(wording.noAddress)
      return
    }
    linkChoice = LinkChoice(of: target)
  }

  /// A key while a link is chosen: letters choose, Enter opens, y copies; all others leave.
  mutating func pressInLinks(_ key: Key) -> [Effect] {
    guard let choice = linkChoice else { return [] }
    switch (key.code, key.modifiers) {
    case (.enter, []):
      guard let target = choice.chosen else { return [] }
      linkChoice = nil
      return choice.isForBrowser ? browse(target.address) : follow(target)
    case (.character("O"), _):
      guard let target = choice.chosen else { return [] }
      linkChoice = nil
      return browse(target.address)
    case (.character("y"), []):
      guard let target = choice.chosen else { return [] }
      linkChoice = nil
      return copy(target.address, as: .address)
    case (.character("L"), _):
      linkChoice = nil
      openLinkList()
    case (.character("l"), .control): return [.redraw]
    case (.character(let letter), []):
      guard linkChoice?.type(letter) == true else {
        linkChoice = nil
        return []
      }
      sayHowToChoose()
    default: linkChoice = nil
    }
    return []
  }

  /// Opens what a link leads to: the article, where the library has it, else the browser.
  private mutating func follow(_ target: LinkTarget) -> [Effect] {
    guard hasList else { return browse(target.address) }
    return [.follow(target.address, newRequest(for: .link))]
  }

  /// Shows the article of a link above the one that had it.
  mutating func follow(_ article: Article, _ summary: Summary, _ request: Request) -> [Effect] {
    guard purpose(of: request) != nil else { return [] }
    guard summary.id != reading?.summary?.id else {
      return article.url.map { browse($0) } ?? []
    }
    lay(reading(of: article, summary))
    say(wording.inLibrary(back: key(.back)))
    return layOutMore()
  }

  mutating func browse(_ address: String) -> [Effect] {
    say(wording.inBrowser(address))
    return [.browse(address)]
  }

  /// Lays a page over the one that is open.
  mutating func lay(_ page: Reading) {
    if let reading { wayBack.append(reading) }
    reading = page
  }

  /// Shows a page again that lay below another.
  mutating func comeBack(to page: Reading) -> [Effect] {
    reading = renewed(page)
    fitPage()
    // A page of highlights was made before what was done above it.
    return reloadCatalogue() + layOutMore()
  }
}

/// Draws on the last row where a link leads: the host stands out, and above it stands what its
/// reader must be warned of.
func drawTarget(_ target: LinkTarget, of state: State, on grid: inout Grid) {
  let wording = state.wording
  let row = grid.rows - 1
  let warnings = wording.warnings(of: target)
  if !warnings.isEmpty, row > 0 {
    grid.fill(row: row - 1, columns: 0..<grid.columns)
    let text = warnings.joined(separator: " ").fitted(to: grid.columns - 2)
    grid.write(text, row: row - 1, column: 1, role: .warning)
  }
  grid.fill(row: row, columns: 0..<grid.columns)
  let hint = wording.targetHint
  let hasHint = grid.columns >= hint.cellWidth + 40
  let room = grid.columns - 2 - (hasHint ? hint.cellWidth + 2 : 0)
  // However long the address is, its host is seen.
  let parts = target.parts
  let before = room < 30 ? "" : parts.before
  var column = grid.write(before, row: row, column: 1, role: .muted)
  column = grid.write(
    target.host.shortened(to: room - column), row: row, column: column, role: .link,
    face: .strong)
  grid.write(parts.after.fitted(to: room + 1 - column), row: row, column: column, role: .muted)
  grid.cursor = (row, 1)
  if hasHint {
    grid.write(
      hint, row: row, column: grid.columns - 1 - hint.cellWidth, role: .status)
  }
}

extension LinkTarget {
  /// What stands before the host and behind it.
  fileprivate var parts: (before: String, after: String) {
    guard !host.isEmpty else { return ("", address) }
    let scheme = address.prefix { $0 != ":" } + "://"
    return (String(scheme), String(address.dropFirst(scheme.count + host.count)))
  }
}

extension String {
  /// The end of the text where all of it does not fit: that of a host says whose it is.
  fileprivate func shortened(to cells: Int) -> String {
    // A host is ASCII.
    utf8.count <= max(1, cells) ? self : "…" + String(suffix(max(0, cells - 1)))
  }
}
