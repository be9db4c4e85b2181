/// Whether a line may end after a cluster.
enum BreakOpportunity: Equatable {
  case none
  case allowed
  /// At a soft hyphen: a hyphen is painted if the line ends here.
  case hyphenated
  case mandatory
}

extension BreakOpportunity {
  /// The opportunities after each cluster of a passage.
  ///
  /// The part of UAX #14 that Western text and the East Asian scripts need: after spaces, after
  /// hyphens inside words, round em dashes, between ideographs but not before their closing and
  /// after their opening marks. A spaced dash stays with the word before it.
  static func all(in clusters: [StyledText.Cluster]) -> [BreakOpportunity] {
    var all = [BreakOpportunity](repeating: .none, count: clusters.count)
    for index in clusters.indices {
      let after = index + 1 < clusters.count ? clusters[index + 1].character : nil
      let beyond = index + 2 < clusters.count ? clusters[index + 2].character : nil
      let before = index > 0 ? clusters[index - 1].character : nil
      all[index] = opportunity(
        after: clusters[index].character, before: before, next: after, beyond: beyond)
    }
    return all
  }

  private static func opportunity(
    after character: Character, before: Character?, next: Character?, beyond: Character?
  ) -> BreakOpportunity {
    if character == "\n" || character == "\r\n" || character == "\u{2028}" { return .mandatory }
    guard let next, !next.isBreakableSpace, next != "\n" else { return .none }
    if character.isBreakableSpace {
      let isSpacedDash = next.isDash && (beyond?.isBreakableSpace ?? true)
      return isSpacedDash ? .none : .allowed
    }
    switch character {
    case "\u{AD}": return .hyphenated
    case "\u{200B}": return .allowed
    case "-", "\u{2010}":
      return before?.isLetter == true && next.isLetter ? .allowed : .none
    case "—": return next.isClosing ? .none : .allowed
    default: break
    }
    if next == "—" { return character.isOpening ? .none : .allowed }
    if character.isIdeographic || next.isIdeographic {
      return next.isClosing || character.isOpening || next.isNonStarter ? .none : .allowed
    }
    return .none
  }
}

extension Character {
  /// Spaces at which a line may end: not the non-breaking ones.
  var isBreakableSpace: Bool {
    switch self {
    case " ", "\t", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{3000}", "\u{1680}": true
    default: false
    }
  }

  fileprivate var isDash: Bool { self == "–" || self == "—" || self == "-" }

  /// Letters of the scripts that are written without spaces and may end a line anywhere.
  fileprivate var isIdeographic: Bool {
    guard let value = unicodeScalars.first?.value, value >= 0x1100 else { return false }
    switch value {
    case 0x2E80...0x2FDF, 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9D,
      0x20000...0x3FFFD:
      return true
    default: return false
    }
  }

  fileprivate var isClosing: Bool {
    if let ascii = asciiValue { return Character.asciiClosing.contains(ascii) }
    switch unicodeScalars.first?.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: return true
    case .otherPunctuation: return unicodeScalars.first.map { $0.value != 0x2026 } ?? false
    default: return false
    }
  }

  private static let asciiClosing = Set(")]},.;:!?%\"'".utf8)

  fileprivate var isOpening: Bool {
    switch unicodeScalars.first?.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  /// Small kana, iteration and length marks, which do not begin a line.
  fileprivate var isNonStarter: Bool {
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーゝゞヽヾ々〻・".contains(self)
  }
}
