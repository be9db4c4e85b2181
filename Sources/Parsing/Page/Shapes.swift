import HTML

/// Numbers for the shapes of boxes: blocks that a site sets alike have the same.
struct Shapes {
  private enum Key: Hashable {
    case own(Tag, String)
    case nested(Int, Int, Int)
  }
  private var numbers: [Key: Int] = [:]

  /// The shape of an element by itself: its tag and the words of its class, less counters.
  mutating func own(_ tag: Tag, names: String) -> Int {
    let words = names.utf8.prefix(80).filter { !(0x30...0x39).contains($0) }
    return number(of: .own(tag, String(decoding: words, as: UTF8.self)))
  }

  /// The shape of an element together with the two boxes around it.
  mutating func nested(_ own: Int, _ parent: Int, _ grandparent: Int) -> Int {
    number(of: .nested(own, parent, grandparent))
  }

  private mutating func number(of key: Key) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
