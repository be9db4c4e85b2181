extension Tag {
  /// The element that `name`, in whatever case, is; `.other` when it has no constant.
  public init(_ name: some StringProtocol) {
    var name = String(name)
    self = name.withUTF8 { Tag(name: $0) }
  }

  /// The element that `name`, in whatever case, is; `.other` when it has no constant.
  @inline(__always)
  init(name: UnsafeBufferPointer<UInt8>) {
    self = name.count <= 16 ? tagTable.tag(TagKey(name)) : .other
  }
}

/// A short name in lower case, packed.
private struct TagKey: Equatable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  @inline(__always)
  init(_ name: UnsafeBufferPointer<UInt8>) {
    for index in 0..<min(name.count, 8) {
      low |= UInt64(name[index].lowered) << UInt64(index * 8)
    }
    guard name.count > 8 else { return }
    for index in 8..<min(name.count, 16) {
      high |= UInt64(name[index].lowered) << UInt64(index * 8 - 64)
    }
  }

  @inline(__always)
  var slot: Int {
    Int(truncatingIfNeeded: ((low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}

/// All names in a table of 1,024 places; a taken place sends on to the next.
private struct TagTable: Sendable {
  private var tags = ContiguousArray<Tag>(repeating: .other, count: 1024)
  private var lows = ContiguousArray<UInt64>(repeating: 0, count: 1024)
  private var highs = ContiguousArray<UInt64>(repeating: 0, count: 1024)

  init() {
    for tag in Tag.allCases where tag != .other {
      var name = tag.name
      let key = name.withUTF8 { TagKey($0) }
      var slot = key.slot
      while tags[slot] != .other { slot = (slot + 1) & 1023 }
      (tags[slot], lows[slot], highs[slot]) = (tag, key.low, key.high)
    }
  }

  @inline(__always)
  func tag(_ key: TagKey) -> Tag {
    var slot = key.slot
    while tags[slot] != .other {
      if lows[slot] == key.low, highs[slot] == key.high { return tags[slot] }
      slot = (slot + 1) & 1023
    }
    return .other
  }
}

private let tagTable = TagTable()
