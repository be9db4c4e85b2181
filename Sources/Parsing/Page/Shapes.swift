import HTML

/// Numbers for the shapes of boxes: blocks that a site sets alike have the same.
struct Shapes {
  /// The numbers of shapes, by the three numbers that make one: there are less than a million of
  /// each, so one number holds them all.
  private var numbers: [UInt64: Int] = [:]
  /// Class names without their counters, by number, and the number of each as it is written.
  private var stems: [String: Int] = [:]
  private var stemOfNames: [String: Int] = [:]

  /// The shape of an element by itself: its tag and the words of its class, less counters.
  mutating func own(_ tag: Tag, names: String) -> Int {
    number(of: stem(of: names), Int(tag.rawValue), -1, isNested: false)
  }

  /// The shape of an element together with the two boxes around it.
  mutating func nested(_ own: Int, _ parent: Int, _ grandparent: Int) -> Int {
    number(of: own, parent, grandparent, isNested: true)
  }

  private mutating func stem(of names: String) -> Int {
    if names.isEmpty { return -1 }
    if let known = stemOfNames[names] { return known }
    let words = names.utf8.prefix(80).filter { !(0x30...0x39).contains($0) }
    let stem = String(decoding: words, as: UTF8.self)
    let number = stem.isEmpty ? -1 : stems[stem] ?? stems.count
    if !stem.isEmpty { stems[stem] = number }
    stemOfNames[names] = number
    return number
  }

  /// The least of what the three numbers may be is −2.
  private mutating func number(of one: Int, _ two: Int, _ three: Int, isNested: Bool) -> Int {
    var key: UInt64 = isNested ? 1 : 0
    for part in [one, two, three] { key = key << 20 | UInt64(part + 2) & 0xF_FFFF }
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
