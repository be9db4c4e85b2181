import CZlib

/// Bytes compressed by zlib, with the length that they had.
struct Deflated: Equatable, Sendable {
  var bytes: [UInt8]
  var length: Int

  /// Compresses `plain`, well or else `quickly`, which takes a third of the time; nil when zlib has
  /// no memory left.
  init?(_ plain: [UInt8], quickly: Bool = false) {
    let level = quickly ? Z_BEST_SPEED : Z_DEFAULT_COMPRESSION
    var size = compressBound(uLong(plain.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, plain, uLong(plain.count), level) == Z_OK
    else { return nil }
    bytes = Array(packed.prefix(Int(size)))
    length = plain.count
  }

  /// What was stored earlier.
  init(bytes: [UInt8], length: Int) {
    self.bytes = bytes
    self.length = length
  }

  /// The plain bytes; nil when they are damaged.
  ///
  /// Deflate never packs tighter than 1:1032, so that a damaged length cannot ask for more
  /// memory than the packed bytes could fill.
  var plain: [UInt8]? {
    guard length >= 0, length / 1032 <= bytes.count else { return nil }
    var size = uLong(length)
    var plain = [UInt8](repeating: 0, count: max(1, length))
    guard uncompress(&plain, &size, bytes, uLong(bytes.count)) == Z_OK, size == uLong(length)
    else { return nil }
    plain.removeLast(plain.count - length)
    return plain
  }
}

/// The CRC-32 of `bytes`, to find equal ones quickly; it proves nothing.
func checksum(_ bytes: [UInt8]) -> Int64 {
  Int64(crc32_z(0, bytes, bytes.count))
}
