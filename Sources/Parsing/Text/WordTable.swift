/// Values by words, asked with the bytes of a word as they stand in a text: no string is made for it.
struct WordTable<Value> {
  /// The bytes of all words, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var values: [Value] = []
  /// For each hash, modulo a power of two, the number of a word, or −1; a word whose place is taken
  /// stands in the next that is free.
  private var slots: [Int32]

  /// `values` by their words; of those that share a word `combine` makes one.
  init(_ values: [(word: String, value: Value)], combine: (Value, Value) -> Value) {
    slots = Array(repeating: -1, count: 4)
    while slots.count < 2 * values.count { slots += slots }
    for (word, value) in values {
      let slot = slot(of: word.utf8.span)
      if slots[slot] >= 0 {
        let number = Int(slots[slot])
        self.values[number] = combine(self.values[number], value)
      } else {
        slots[slot] = Int32(truncatingIfNeeded: self.values.count)
        bytes += word.utf8
        ends.append(bytes.count)
        self.values.append(value)
      }
    }
  }

  subscript(word: Span<UInt8>) -> Value? {
    let number = slots[slot(of: word)]
    return number < 0 ? nil : values[Int(number)]
  }

  /// The slot that holds `word`, or the free one where it would stand.
  private func slot(of word: Span<UInt8>) -> Int {
    // FNV-1a.
    var hash: UInt32 = 0x811c_9dc5
    for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 0x0100_0193 }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isWord(Int(slots[slot]), word) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }
}

extension WordTable: Sendable where Value: Sendable {}
