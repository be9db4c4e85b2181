/// Values by numbers that are hashes already: a table without buckets, for what is asked of every
/// word of a text.
///
/// Whoever writes a text chooses its words, and could choose such as all want the same place: so
/// the places are dealt anew in each run (multiplicative hashing with a factor drawn by chance;
/// Dietzfelbinger et al., A reliable randomized algorithm for the closest-pair problem, 1997).
package struct NumberTable {
  @usableFromInline
  struct Slot {
    /// 0 where the slot is free.
    @usableFromInline var number: UInt64 = 0
    @usableFromInline var value: Int32 = 0

    @inlinable init() {}
  }

  @usableFromInline var slots: [Slot]
  @usableFromInline let factor: UInt64
  package private(set) var count = 0

  /// Room for `capacity` numbers before the table has to grow.
  package init(capacity: Int = 256) {
    var size = 512
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    factor = NumberTable.drawn
  }

  /// 0 and 1 are the same number.
  @inlinable
  package subscript(number: UInt64) -> Int32? {
    let slot = slots[place(of: max(1, number))]
    return slot.number == 0 ? nil : slot.value
  }

  @inlinable
  package mutating func set(_ number: UInt64, to value: Int32) {
    let number = max(1, number)
    let place = place(of: number)
    slots[place].value = value
    if slots[place].number == 0 { take(place, for: number) }
  }

  /// Takes in a number; says whether it is new.
  @inlinable
  package mutating func insert(_ number: UInt64) -> Bool {
    let number = max(1, number)
    let place = place(of: number)
    guard slots[place].number == 0 else { return false }
    take(place, for: number)
    return true
  }

  /// The place of the number, or the free one where it would stand.
  @inlinable
  func place(of number: UInt64) -> Int {
    let last = slots.count - 1
    // The upper half of a product depends on all bits of the number.
    var place = Int(truncatingIfNeeded: (number &* factor) >> 32) & last
    while slots[place].number != 0, slots[place].number != number { place = (place + 1) & last }
    return place
  }

  private static let drawn = UInt64.random(in: .min ... .max) | 1

  @usableFromInline
  mutating func take(_ place: Int, for number: UInt64) {
    slots[place].number = number
    count += 1
    guard 2 * count > slots.count else { return }
    let known = slots
    slots = Array(repeating: Slot(), count: 2 * known.count)
    for slot in known where slot.number != 0 { slots[self.place(of: slot.number)] = slot }
  }
}
