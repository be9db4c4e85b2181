import ArticleModel
import Screen
import Settings

/// A panel over the page that lists places in it: moving shows the place behind it.
struct PagePanel: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case contents, links
  }

  struct Line: Equatable, Sendable {
    var item: SidePanel.Item
    var anchor: Anchor
    /// Where the link of the line leads.
    var target: LinkTarget?
  }

  let kind: Kind
  let lines: [Line]
  var index: Int
  /// Where the reader was before.
  let origin: Reading

  func view(_ state: State) -> SidePanel {
    let wording = state.wording
    return SidePanel(
      size: state.size, title: kind == .contents ? wording.tableOfContents : wording.links,
      items: lines.map(\.item), index: index,
      hints: [wording.panelHint(go: state.key(.open), back: "Esc")],
      widest: max(28, min(48, state.size.columns / 2)))
  }
}

extension State {
  /// Shows the headings of the article beside it.
  mutating func openContents() {
    guard let reading else { return }
    var lines = [PagePanel.Line(item: .init(text: headline(of: reading.article)), anchor: .start)]
    for (index, block) in reading.article.body.enumerated() {
      guard case .heading(let level, let inlines) = block else { continue }
      let item = SidePanel.Item(
        text: Printable(line: inlines.text).text, indent: min(4, max(2, level) - 2) * 2)
      lines.append(PagePanel.Line(item: item, anchor: Anchor(block: index, offset: 0)))
    }
    guard lines.count > 1 else {
      say(wording.noContents)
      return
    }
    open(.contents, lines)
  }

  /// Shows all links of the article beside it.
  mutating func openLinkList() {
    guard let reading else { return }
    let blocks = reading.article.blocks
    // The text of a block is made once for all of its links.
    var (block, text): (Int?, [Unicode.Scalar]) = (nil, [])
    var lines: [PagePanel.Line] = []
    for link in reading.article.links(in: blocks.indices) {
      guard let target = LinkTarget(link.address) else { continue }
      let anchor = link.range.lowerBound
      if block != anchor.block {
        (block, text) = (anchor.block, Array(blocks[anchor.block].text.unicodeScalars))
      }
      let words = text[anchor.offset..<link.range.upperBound.offset]
      lines.append(
        PagePanel.Line(
          item: .init(text: Printable(line: String(String.UnicodeScalarView(words))).text),
          anchor: anchor, target: target))
    }
    guard !lines.isEmpty else {
      say(wording.noLinks)
      return
    }
    open(.links, lines)
  }

  /// The chosen line is the one that the reader is at.
  private mutating func open(_ kind: PagePanel.Kind, _ lines: [PagePanel.Line]) {
    guard let reading else { return }
    let shown = reading.visibleText
    let index =
      lines.firstIndex { shown.contains($0.anchor) }
      ?? lines.lastIndex { $0.anchor < shown.lowerBound } ?? 0
    panel = PagePanel(kind: kind, lines: lines, index: index, origin: reading)
  }

  private func headline(of article: Article) -> String {
    article.headline.isEmpty ? wording.untitled : article.headline
  }

  /// Runs a command while the panel has the keys.
  mutating func runInPanel(_ command: Command, _ count: Int) -> [Effect] {
    guard let panel else { return [] }
    if let index = command.destination(
      from: panel.index, count, page: SidePanel.rows(of: size), of: panel.lines.count)
    {
      return showLine(index)
    }
    switch command {
    case .open: return takeLine()
    case .back, .contents, .links:
      self.panel = nil
      reading?.goBack(to: panel.origin)
      return layOutMore()
    default: return []
    }
  }

  /// The mouse: a first press shows a line, a second one takes it.
  mutating func pressLine(_ index: Int) -> [Effect] {
    panel?.index == index ? takeLine() : showLine(index)
  }

  private mutating func showLine(_ index: Int) -> [Effect] {
    guard let panel, panel.lines.indices.contains(index) else { return [] }
    self.panel?.index = index
    reading?.reveal(panel.lines[index].anchor)
    return layOutMore()
  }

  /// Stays at the place of the line; a link is shown before it opens.
  private mutating func takeLine() -> [Effect] {
    guard let panel else { return [] }
    let line = panel.lines[panel.index]
    self.panel = nil
    reading?.reveal(line.anchor)
    if reading?.top != panel.origin.top { reading?.noteJump(from: panel.origin.anchor) }
    if let target = line.target {
      linkChoice = LinkChoice(of: target)
      linkChoice?.isForBrowser = false
    }
    return layOutMore()
  }
}
