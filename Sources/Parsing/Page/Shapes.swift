import HTML

/// Numbers for the shapes of boxes: blocks that a site sets alike have the same.
struct Shapes {
  private enum Key: Hashable {
    case own(Tag, Int)
    case nested(Int, Int, Int)
  }
  private var numbers: [Key: Int] = [:]
  /// Class names without their counters, by number, and the number of each as it is written.
  private var stems: [String: Int] = [:]
  private var stemOfNames: [String: Int] = [:]

  /// The shape of an element by itself: its tag and the words of its class, less counters.
  mutating func own(_ tag: Tag, names: String) -> Int {
    number(of: .own(tag, stem(of: names)))
  }

  /// The shape of an element together with the two boxes around it.
  mutating func nested(_ own: Int, _ parent: Int, _ grandparent: Int) -> Int {
    number(of: .nested(own, parent, grandparent))
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

  private mutating func number(of key: Key) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
