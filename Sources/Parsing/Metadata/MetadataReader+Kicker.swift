import HTML

extension MetadataReader {
  /// The kicker: a part of the heading that no title has, else the line above it.
  mutating func readKicker() {
    if let known = metadata.kicker, isKicker(known) { return }
    metadata.kicker = nil
    guard let heading else { return }
    let marked = clues.kickers.last {
      abs($0.place - heading.place) < 60 && $0.place != heading.place
    }
    if let marked {
      let text = document.shownText(of: marked.node, spacing: true).trimmingJoint
      if isKicker(text), !isTeaser(marked.node, text) { return take(text, marked.node) }
    }
    guard let line = above.last, isKicker(line.text.trimmingJoint),
      !isTeaser(line.node, line.text),
      document.parent(of: line.node) == document.parent(of: heading.node)
        || [.header, .hgroup].contains(
          document.parent(of: heading.node).map(document.tag) ?? .other)
    else { return }
    take(line.text.trimmingJoint, line.node)
  }

  private mutating func take(_ text: String, _ node: NodeID) {
    metadata.kicker = text
    metadata.shown.append(.init(node: node, rule: .kicker))
  }

  private func isKicker(_ text: String) -> Bool {
    let kicker = text.onlyWords
    return (2...60).contains(text.unicodeScalars.count) && !kicker.isEmpty && !text.endsSentence
      && !metadata.headline.onlyWords.holdsText(kicker) && DateLine(text) == nil
      && labels.rule(for: text) == nil && bylineNames(in: text, needsOpener: true).isEmpty
      && text.separators.isEmpty && text.unicodeScalars.contains(where: \.isLetter)
      && !isPath(text)
  }

  /// Whether a link of a whole sentence holds `node`: it leads to another article, as links to a desk
  /// or a series do not, which have names of a few words.
  private func isTeaser(_ node: NodeID, _ text: String) -> Bool {
    guard text.foldedWords.count > 5 else { return false }
    var current: NodeID? = node
    for _ in 0..<6 {
      guard let node = current else { return false }
      if document.tag(of: node) == .a { return true }
      current = document.parent(of: node)
    }
    return false
  }

  /// Whether a line is no more than a row of desks or numbers.
  private func isPath(_ text: String) -> Bool {
    let words = text.foldedWords
    let desks = Set(metadata.section.flatMap(\.foldedWords))
    let isRow = metadata.section.count > 1 && words.count > 1 && words.allSatisfy(desks.contains)
    let isCount = words.first?.unicodeScalars.allSatisfy(\.isDigit) == true && words.count > 3
    let opens = text.unicodeScalars.first.map { "<>›»«/|".unicodeScalars.contains($0) } ?? true
    return isRow || isCount || opens || text.holds(" , ")
  }

  /// The dek: what a class calls one, else what repeats the description; never the first of a row of
  /// equal paragraphs, which is text.
  mutating func readDek() {
    guard let heading else { return }
    let near = clues.deks.filter { $0.place > heading.place && $0.place < heading.place + 150 }
    for clue in near {
      let text = document.shownText(of: clue.node, spacing: false, limit: 1_200)
      if isApart(clue.node), !isInBox(clue.node), isDek(text) { return takeDek(text, clue.node) }
    }
    let description = metadata.description?.onlyWords ?? ""
    for (place, line) in below.prefix(14).enumerated() {
      let isHeading =
        place <= 1 && document.tag(of: line.node) == .h2
        && document.parent(of: line.node) == document.parent(of: heading.node)
      guard isHeading || line.text.repeats(description), isApart(line.node), !isInBox(line.node),
        isDek(line.text)
      else { continue }
      return takeDek(line.text, line.node)
    }
  }

  private mutating func takeDek(_ text: String, _ node: NodeID) {
    metadata.dek = text
    metadata.shown.append(.init(node: node, rule: .dek))
  }

  private func isDek(_ text: String) -> Bool {
    (25...700).contains(text.unicodeScalars.count) && text.foldedWords.count >= 4
      && text.likeness(to: metadata.headline) < 0.5 && DateLine(text) == nil
      && Caption(text) == nil && labels.rule(for: text) == nil
      && bylineNames(in: text, needsOpener: true).isEmpty
  }

  /// Whether `node` belongs to a picture, a list or a box beside the text.
  private func isInBox(_ node: NodeID) -> Bool {
    var current = node
    for _ in 0..<8 {
      switch document.tag(of: current) {
      case .aside, .figure, .figcaption, .nav, .li, .footer, .a: return true
      default: break
      }
      guard let parent = document.parent(of: current) else { return false }
      current = parent
    }
    return false
  }

  /// Whether the next paragraph beside `node` is of another make.
  private func isApart(_ node: NodeID) -> Bool {
    guard document.tag(of: node) == .p || document.tag(of: node) == .div else { return true }
    var next = document.nextSibling(of: node)
    while let sibling = next, document.kind(of: sibling) != .element {
      next = document.nextSibling(of: sibling)
    }
    guard let next, document.tag(of: next) == document.tag(of: node) else { return true }
    return document.attribute("class", of: next) != document.attribute("class", of: node)
  }
}

extension String {
  /// Whether the text begins with the words of `description`, or is their beginning.
  fileprivate func repeats(_ description: String) -> Bool {
    guard description.utf8.count > 40 else { return false }
    let words = onlyWords
    return words.hasPrefix(description) || description.hasPrefix(words)
  }
}
