/// The web and mail addresses in a text: words that hold “://” or “@” or begin with “www.”.
struct AddressRanges {
  /// In order, in scalars.
  private(set) var ranges: [Range<Int>] = []

  init(_ scalars: [UInt32]) {
    var start = 0
    var isAddress = false
    for index in scalars.indices {
      switch scalars[index] {
      case 0...0x20, 0x3C, 0x3E, 0xA0:
        if isAddress { ranges.append(start..<index) }
        (start, isAddress) = (index + 1, false)
      case 0x3A where scalars[index...].starts(with: [0x3A, 0x2F, 0x2F]): isAddress = true
      case 0x40 where index > start: isAddress = true
      case 0x77 where index == start && scalars[index...].starts(with: [0x77, 0x77, 0x77, 0x2E]):
        isAddress = true
      default: break
      }
    }
    if isAddress { ranges.append(start..<scalars.count) }
  }
}
