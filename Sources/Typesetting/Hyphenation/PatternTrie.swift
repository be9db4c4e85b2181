import CPatterns

/// The hyphenation patterns of a language, read in place; .ci/patterns tells the format.
struct PatternTrie {
  /// The part of the scalars that the table of symbols knows.
  private static let tableSize = 0x530
  /// The border of a word.
  static let border: UInt8 = 1

  private let bytes: UnsafeRawBufferPointer
  private let slots: Int
  private let lists: Int
  private let values: Int
  private let compositions: Int
  private let compositionCount: Int

  /// Nil for a language without patterns.
  init?(_ tag: String) {
    let trie = pattern_trie(tag)
    guard let start = trie.bytes else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: trie.count)
    let slotCount = Int(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
    let valueCount = Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    compositionCount = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    slots = 12 + PatternTrie.tableSize
    lists = slots + 4 * slotCount
    values = lists + 2 * slotCount
    compositions = values + valueCount
  }

  /// Whether the parts fill the file, and no slot leads out of them.
  var isWhole: Bool {
    let slotCount = (lists - slots) / 4
    guard compositions + 8 * compositionCount == bytes.count, slotCount > 0 else { return false }
    return (0..<slotCount).allSatisfy { slot in
      let link = bytes.loadUnaligned(fromByteOffset: slots + 4 * slot, as: UInt32.self)
      let list = bytes.loadUnaligned(fromByteOffset: lists + 2 * slot, as: UInt16.self)
      return Int(link >> 8) < slotCount && Int(list) < compositions - values
    }
  }

  /// The symbol of a letter, 128 more for a capital; 0 for what is no letter of the language.
  func symbol(of scalar: UInt32) -> UInt8 {
    if scalar < PatternTrie.tableSize { return bytes[12 + Int(scalar)] }
    return scalar == 0x2019 ? bytes[12 + 0x27] : 0
  }

  /// The symbol of a letter that is written as a base and a mark.
  func symbol(of base: UInt32, with mark: UInt32) -> UInt8 {
    for index in 0..<compositionCount {
      let place = compositions + 8 * index
      if bytes.loadUnaligned(fromByteOffset: place, as: UInt16.self) == base,
        bytes.loadUnaligned(fromByteOffset: place + 2, as: UInt16.self) == mark
      {
        return bytes[place + 4]
      }
    }
    return 0
  }

  /// Liang's algorithm: the greatest digit of all patterns at each place of `word`, which begins and
  /// ends with a border. Odd digits are places for a hyphen. `digits` is as long as `word` plus 1.
  func rate(_ word: [UInt8], into digits: inout [UInt8]) {
    for start in word.indices {
      var base = 1
      for index in start..<word.count {
        let slot = base + Int(word[index])
        let link = bytes.loadUnaligned(fromByteOffset: slots + 4 * slot, as: UInt32.self)
        guard UInt8(truncatingIfNeeded: link) == word[index] else { break }
        let list = Int(bytes.loadUnaligned(fromByteOffset: lists + 2 * slot, as: UInt16.self))
        if list > 0 { apply(list, endingBefore: index + 1, to: &digits) }
        base = Int(link >> 8)
        if base == 0 { break }
      }
    }
  }

  private func apply(_ list: Int, endingBefore end: Int, to digits: inout [UInt8]) {
    var place = values + list
    while bytes[place] > 0 {
      let target = end - Int(bytes[place + 1])
      digits[target] = max(digits[target], bytes[place])
      place += 2
    }
  }
}
