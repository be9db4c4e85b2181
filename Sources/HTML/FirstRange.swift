import Glibc

extension ArraySlice<UInt8> {
  /// Where `mark` stands first, or nil.
  package func firstRange(of mark: some Collection<UInt8>) -> Range<Int>? {
    let mark = Array(mark)
    let place = withUnsafeBytes { text in mark.withUnsafeBytes { firstPlace(of: $0, in: text) } }
    return place.map { startIndex + $0..<startIndex + $0 + mark.count }
  }
}

/// Where the bytes of `mark` stand first in `text`, or nil.
///
/// Looks for the first byte and compares there: linear as long as a mark is short.
package func firstPlace(
  of mark: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer
) -> Int? {
  guard let first = mark.first, let wanted = mark.baseAddress else { return 0 }
  guard let base = text.baseAddress else { return nil }
  var start = 0
  while start + mark.count <= text.count {
    guard
      let found = memchr(base + start, Int32(first), text.count - mark.count - start + 1)
    else { return nil }
    if memcmp(found, wanted, mark.count) == 0 { return UnsafeRawPointer(found) - base }
    start = UnsafeRawPointer(found) - base + 1
  }
  return nil
}
