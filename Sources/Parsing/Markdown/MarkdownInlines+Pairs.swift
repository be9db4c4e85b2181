import ArticleModel

// Emphasis and brackets: marks that wait for their partners.

extension MarkdownInlines {
  /// Pairs the delimiters from the one at `bottom` on and forgets them.
  ///
  /// Source: CommonMark 0.31, “process emphasis”. For each kind of closer it is remembered below
  /// which place no opener stands.
  mutating func pairEmphasis(from bottom: Int) {
    defer { delimiters.removeSubrange(bottom...) }
    guard bottom < delimiters.count else { return }
    var stack: [Int] = []
    var floors: [Int: Int] = [:]
    for token in delimiters[bottom...] {
      guard case .delimiter(var closer) = tokens[token] else { continue }
      let kind =
        Int(closer.mark) * 8 + (closer.canOpen ? 4 : 0) + closer.length % 3
      while closer.canClose, closer.count > 0 {
        let floor = floors[kind, default: 0]
        var place = stack.count - 1
        while place >= floor, !opens(stack[place], closer) { place -= 1 }
        guard place >= floor, place >= 0, case .delimiter(var opener) = tokens[stack[place]] else {
          floors[kind] = stack.count
          break
        }
        let length = opener.count >= 2 && closer.count >= 2 ? 2 : 1
        let style = length == 2 ? InlineAssembler.Style.strong : .emphasis
        opener.count -= length
        closer.count -= length
        opener.opened.append(style)
        closer.closed.append(style)
        tokens[stack[place]] = .delimiter(opener)
        stack.removeSubrange((opener.count > 0 ? place + 1 : place)...)
        for (other, value) in floors where value > stack.count { floors[other] = stack.count }
      }
      tokens[token] = .delimiter(closer)
      if closer.canOpen, closer.count > 0 { stack.append(token) }
    }
  }

  private func opens(_ token: Int, _ closer: Delimiter) -> Bool {
    guard case .delimiter(let opener) = tokens[token], opener.mark == closer.mark else {
      return false
    }
    // “The rule of three” of runs that could be both.
    let isBoth = opener.canClose || closer.canOpen
    let sum = opener.length + closer.length
    return !isBoth || sum % 3 != 0 || (opener.length % 3 == 0 && closer.length % 3 == 0)
  }

  // MARK: Brackets

  /// More open brackets than these are text.
  private static let mostBrackets = 1000

  mutating func openBracket(isPicture: Bool) {
    if !isPicture, let label = noteLabel(), notes.contains(Footnote.label(label)) {
      return add(.note(Footnote.label(label)), length: label.utf8.count + 3)
    }
    let length = isPicture ? 2 : 1
    guard brackets.count < Self.mostBrackets else {
      position += length
      return
    }
    endPlain()
    brackets.append(
      Bracket(
        token: tokens.count, isPicture: isPicture, delimiters: delimiters.count,
        position: position + length))
    add(.text(position..<(position + length)), length: length)
  }

  private func noteLabel() -> String? {
    guard position + 1 < text.count, text[position + 1] == 0x5E else { return nil }
    let label = text[(position + 2)...].prefix(200).prefix {
      $0 != 0x5D && $0 != 0x5B && $0 > 0x20
    }
    let end = position + 2 + label.count
    guard !label.isEmpty, end < text.count, text[end] == 0x5D else { return nil }
    return String(decoding: label, as: UTF8.self)
  }

  mutating func closeBracket() {
    guard let bracket = brackets.popLast() else {
      position += 1
      return
    }
    endPlain()
    let label = text[bracket.position..<position]
    guard let target = inlineTarget() ?? referenceTarget(label) else {
      position += 1
      return
    }
    if bracket.isPicture {
      let alt = plainText(tokens[(bracket.token + 1)...])
      delimiters.removeSubrange(bracket.delimiters...)
      tokens.removeSubrange(bracket.token...)
      add(
        .picture(alt: alt, address: target.address, title: target.title),
        length: target.end - position)
    } else {
      pairEmphasis(from: bracket.delimiters)
      tokens[bracket.token] = .openLink(target.address)
      add(.closeLink, length: target.end - position)
      // No link stands in a link.
      brackets.removeAll { !$0.isPicture }
    }
  }

  private static let titleEnds: [UInt8: UInt8] = [0x22: 0x22, 0x27: 0x27, 0x28: 0x29]
  /// What is longer is no title: each link may look for the end of one that never comes.
  private static let longestTitle = 2000

  private struct Target {
    var address: String
    var title: String?
    var end: Int
  }

  /// “(address "title")” behind the bracket.
  private func inlineTarget() -> Target? {
    var place = position + 1
    func skipSpace() {
      while place < text.count, text[place] == 0x20 || text[place] == 0x0A || text[place] == 0x09 {
        place += 1
      }
    }
    guard place < text.count, text[place] == 0x28 else { return nil }
    place += 1
    skipSpace()
    guard let address = target(&place) else { return nil }
    let end = place
    skipSpace()
    var title: String?
    if place > end, place < text.count, let close = Self.titleEnds[text[place]] {
      let start = place + 1
      let limit = min(text.count, start + Self.longestTitle)
      place = start
      while place < limit, text[place] != close {
        place += text[place] == 0x5C ? 2 : 1
      }
      guard place < limit else { return nil }
      title = unescaped(text[start..<place])
      place += 1
      skipSpace()
    }
    guard place < text.count, text[place] == 0x29 else { return nil }
    return Target(address: address, title: title, end: place + 1)
  }

  private func target(_ place: inout Int) -> String? {
    let start = place
    if place < text.count, text[place] == 0x3C {
      place += 1
      while place < text.count, text[place] != 0x3E {
        guard text[place] != 0x0A, text[place] != 0x3C else { return nil }
        place += text[place] == 0x5C ? 2 : 1
      }
      guard place < text.count else { return nil }
      place += 1
      return unescaped(text[(start + 1)..<(place - 1)])
    }
    var depth = 0
    while place < text.count, text[place] > 0x20 {
      switch text[place] {
      case 0x5C where place + 1 < text.count && isASCIIPunctuation(text[place + 1]): place += 1
      case 0x28:
        depth += 1
        guard depth <= 32 else { return nil }
      case 0x29:
        if depth == 0 { return unescaped(text[start..<place]) }
        depth -= 1
      default: break
      }
      place += 1
    }
    return depth == 0 ? unescaped(text[start..<min(place, text.count)]) : nil
  }

  /// “[label]” behind the bracket, or the label in it.
  private func referenceTarget(_ label: ArraySlice<UInt8>) -> Target? {
    guard !references.isEmpty else { return nil }
    let place = position + 1
    if place < text.count, text[place] == 0x5B {
      let second = text[(place + 1)...].prefix(1000).prefix { $0 != 0x5D && $0 != 0x5B }
      let end = place + 1 + second.count
      if end < text.count, text[end] == 0x5D {
        let name = second.isEmpty ? label : second
        return references[linkLabel(name)].map { Target(address: $0, end: end + 1) }
      }
    }
    guard label.count <= 1000, !label.contains(0x5B) else { return nil }
    return references[linkLabel(label)].map { Target(address: $0, end: place) }
  }

  /// `bytes` with backslashes and references worked off.
  private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == 0x5C || $0 == 0x26 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var inner = MarkdownInlines(Array(bytes), references: [:], notes: [])
    return inner.readPlain()
  }

  /// The text of tokens without their dress.
  func plainText(_ tokens: some Sequence<Token>) -> String {
    tokens.reduce(into: "") { text, token in
      switch token {
      case .text(let range): text += String(decoding: self.text[range], as: UTF8.self)
      case .string(let string), .code(let string), .bareLink(let string, _): text += string
      case .picture(let alt, _, _): text += alt
      default: break
      }
    }
  }
}
