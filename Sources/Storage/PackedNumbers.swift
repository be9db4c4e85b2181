import ArticleModel
import Foundation

/// The numbers in a few bytes: each as its distance from the one before, in ascending order,
/// seven bits a byte. A mark on a hundred thousand articles is then one row of the log.
func pack(_ ids: [ArticleID]) -> Data {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(ids.count * 2)
  var last: UInt64 = 0
  for number in ids.map({ UInt64(bitPattern: $0.rawValue) }).sorted() {
    var rest = number - last
    last = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
  return Data(bytes)
}

/// The numbers that `pack` packed; of damaged bytes, some numbers.
func unpack(_ bytes: Data) -> [ArticleID] {
  var ids: [ArticleID] = []
  var (last, rest, shift) = (UInt64(0), UInt64(0), UInt64(0))
  for byte in bytes {
    rest |= UInt64(byte & 0x7F) << shift
    shift += 7
    if byte & 0x80 != 0 { continue }
    last &+= rest
    ids.append(ArticleID(rawValue: Int64(bitPattern: last)))
    (rest, shift) = (0, 0)
  }
  return ids
}
