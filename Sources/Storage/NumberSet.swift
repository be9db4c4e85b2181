/// The numbers that were met so far; 0 is taken for 1.
struct NumberSet {
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0

  /// Takes in a number; says whether it is new.
  mutating func insert(_ number: UInt64) -> Bool {
    let number = max(1, number)
    let place = slot(of: number)
    guard slots[place] == 0 else { return false }
    slots[place] = number
    count += 1
    if 2 * count > slots.count { grow() }
    return true
  }

  private func slot(of number: UInt64) -> Int {
    // Fibonacci hashing: keys that are short words differ in few bits.
    var slot = Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != number { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let known = slots
    slots = Array(repeating: 0, count: 2 * known.count)
    for number in known where number != 0 { slots[slot(of: number)] = number }
  }
}
