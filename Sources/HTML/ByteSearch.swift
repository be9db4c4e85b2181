/// Where the first of three bytes stands in `bytes`, from `start` on; `end` when none does.
///
/// Eight bytes at a time: a byte of `word ^ pattern` is zero where the byte was met, and
/// subtracting one borrows from its top bit. Source: Henry S. Warren, “Hacker's Delight”, “Find
/// First 0-Byte”.
@inline(__always)
func search(
  _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ first: UInt8, _ second: UInt8,
  _ third: UInt8
) -> Int {
  let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
  let (one, two, three) = (
    ones &* UInt64(first), ones &* UInt64(second), ones &* UInt64(third)
  )
  let raw = UnsafeRawPointer(bytes)
  var index = start
  while index + 8 <= end {
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let (a, b, c) = (word ^ one, word ^ two, word ^ three)
    let met = ((a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c) & tops
    if met != 0 { return index + met.trailingZeroBitCount / 8 }
    index += 8
  }
  while index < end, bytes[index] != first, bytes[index] != second, bytes[index] != third {
    index += 1
  }
  return index
}

/// Where `byte` stands first in `bytes`, from `start` on; `end` when it does not.
func search(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ byte: UInt8) -> Int {
  search(bytes, from: start, to: end, byte, byte, byte)
}
