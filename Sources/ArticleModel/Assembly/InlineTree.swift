/// Makes nested inlines of the flat runs of a passage.
struct InlineTree {
  private let source: InlineAssembler
  private var pieces: [Piece] = []
  /// For each piece and each dress that it wears, the piece behind the last that still wears it.
  private var reaches: [[Int]] = []

  init(_ source: InlineAssembler) {
    self.source = source
    split()
    trim()
    undress()
    merge()
    measure()
  }

  var inlines: [Inline] { build(0..<pieces.count, inside: 0) }
}

/// A run cut at the borders of its white space.
private struct Piece {
  var run: InlineAssembler.Run
  /// White space, line breaks and footnotes: what no dress can be seen on.
  var isNeutral: Bool
  var isSpace: Bool

  var isBreak: Bool {
    if case .lineBreak = run.kind { true } else { false }
  }
}

extension InlineTree {
  private typealias Run = InlineAssembler.Run

  private mutating func split() {
    for run in source.runs {
      guard case .text(let range) = run.kind else {
        pieces.append(Piece(run: run, isNeutral: true, isSpace: false))
        continue
      }
      let start = source.bytes.endOfBlank(from: range.lowerBound, to: range.upperBound)
      let end = source.bytes.startOfBlank(from: start, to: range.upperBound)
      for (part, isSpace) in [
        (range.lowerBound..<start, true), (start..<end, false), (end..<range.upperBound, true),
      ] where !part.isEmpty {
        let run = Run(kind: .text(part), dress: run.dress)
        pieces.append(Piece(run: run, isNeutral: isSpace, isSpace: isSpace))
      }
    }
  }

  /// Drops white space and line breaks at the ends and white space beside line breaks.
  private mutating func trim() {
    var kept: [Piece] = []
    kept.reserveCapacity(pieces.count)
    for piece in pieces {
      let isAtStart = kept.last?.isBreak ?? true
      if isAtStart, piece.isSpace || piece.isBreak { continue }
      if piece.isBreak {
        while kept.last?.isSpace == true { kept.removeLast() }
        if kept.last?.isBreak ?? true { continue }
      }
      kept.append(piece)
    }
    while let last = kept.last, last.isSpace || last.isBreak { kept.removeLast() }
    pieces = kept
  }

  /// Takes from what is neutral all that its neighbours do not both wear.
  private mutating func undress() {
    var before = InlineAssembler.Dress()
    for index in pieces.indices {
      if pieces[index].isNeutral {
        pieces[index].run.dress = pieces[index].run.dress.shared(with: before)
      } else {
        before = pieces[index].run.dress
      }
    }
    var behind = InlineAssembler.Dress()
    for index in pieces.indices.reversed() {
      if pieces[index].isNeutral {
        pieces[index].run.dress = pieces[index].run.dress.shared(with: behind)
      } else {
        behind = pieces[index].run.dress
      }
    }
  }

  private mutating func merge() {
    var merged: [Piece] = []
    merged.reserveCapacity(pieces.count)
    for piece in pieces {
      if let last = merged.last, last.run.dress == piece.run.dress,
        case .text(let former) = last.run.kind, case .text(let latter) = piece.run.kind,
        former.upperBound == latter.lowerBound
      {
        merged[merged.count - 1].run.kind = .text(former.lowerBound..<latter.upperBound)
      } else {
        merged.append(piece)
      }
    }
    pieces = merged
  }

  /// The dresses by number: the link first, then the styles but code, which stands inside.
  private static let numbers = 5

  private func wears(_ index: Int, _ number: Int) -> Bool {
    let dress = pieces[index].run.dress
    return number == 0 ? dress.link >= 0 : dress.styles & (1 << (number - 1)) != 0
  }

  private mutating func measure() {
    reaches = [[Int]](
      repeating: [Int](repeating: pieces.count, count: pieces.count), count: Self.numbers)
    for number in 0..<Self.numbers {
      for index in pieces.indices.reversed().dropFirst() {
        let goesOn =
          wears(index + 1, number)
          && (number > 0 || pieces[index].run.dress.link == pieces[index + 1].run.dress.link)
        reaches[number][index] = goesOn ? reaches[number][index + 1] : index + 1
      }
    }
  }

  /// The inlines of `range`, which all stand inside the dresses `inside`; at most five levels deep.
  private func build(_ range: Range<Int>, inside: UInt8) -> [Inline] {
    var inlines: [Inline] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let open = (0..<Self.numbers).filter { inside & (1 << $0) == 0 && wears(index, $0) }
      // At equal reach the first stays: `max` would take the last.
      guard let outer = open.min(by: { reaches[$0][index] > reaches[$1][index] }) else {
        inlines.append(leaf(pieces[index]))
        index += 1
        continue
      }
      let end = min(reaches[outer][index], range.upperBound)
      let inner = build(index..<end, inside: inside | (1 << outer))
      inlines.append(dressed(inner, outer, pieces[index].run.dress))
      index = end
    }
    return inlines
  }

  private func dressed(
    _ inlines: [Inline], _ number: Int, _ dress: InlineAssembler.Dress
  ) -> Inline {
    switch number {
    case 0: .link(inlines, to: source.addresses[Int(dress.link)])
    case 1: .strong(inlines)
    case 2: .emphasis(inlines)
    case 3: .superscript(inlines)
    default: .subscript(inlines)
    }
  }

  private func leaf(_ piece: Piece) -> Inline {
    switch piece.run.kind {
    case .text(let range):
      let text = String(decoding: source.bytes[range], as: UTF8.self)
      return piece.run.dress.wears(.code) ? .code(text) : .text(text)
    case .lineBreak: return .lineBreak
    case .note(let index): return .footnote(source.notes[index])
    }
  }
}

extension [UInt8] {
  /// Where the white space that begins at `start` ends.
  fileprivate func endOfBlank(from start: Int, to end: Int) -> Int {
    var place = start
    while place < end {
      let length = blankLength(at: place, to: end)
      guard length > 0 else { break }
      place += length
    }
    return place
  }

  /// Where the white space that ends at `end` begins.
  fileprivate func startOfBlank(from start: Int, to end: Int) -> Int {
    var place = end
    while place > start {
      let length = (1...3).first {
        $0 <= place - start && blankLength(at: place - $0, to: place) == $0
      }
      guard let length else { break }
      place -= length
    }
    return place
  }

  /// The length of the white space character at `place`, or 0: the separators of Unicode, and the
  /// zero-width space and the byte order mark with them.
  private func blankLength(at place: Int, to end: Int) -> Int {
    switch (self[place], end - place) {
    case (0x20, _): return 1
    case (0xC2, 2...): return self[place + 1] == 0xA0 || self[place + 1] == 0x85 ? 2 : 0
    case (0xE1...0xEF, 3...):
      let value =
        UInt32(self[place] & 0x0F) << 12 | UInt32(self[place + 1] & 0x3F) << 6
        | UInt32(self[place + 2] & 0x3F)
      switch value {
      case 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return 3
      default: return 0
      }
    default: return 0
    }
  }
}
