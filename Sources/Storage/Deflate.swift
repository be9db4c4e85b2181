import CDeflate

/// Bytes compressed in the format of zlib, with the length that they had.
struct Deflated: Equatable, Sendable {
  var bytes: [UInt8]
  var length: Int

  /// Compresses `plain`; nil when there is no memory left.
  ///
  /// The lowest level of libdeflate packs pages and articles as tight as level 4 of zlib does, in a
  /// quarter of the time.
  init?(_ plain: [UInt8]) {
    guard let compressor = libdeflate_alloc_compressor(1) else { return nil }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, plain.count)
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { room, count in
      count = libdeflate_zlib_compress(compressor, plain, plain.count, room.baseAddress, bound)
    }
    guard !packed.isEmpty else { return nil }
    // Without the room that was not needed.
    bytes = Array(packed[...])
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
    guard length >= 0, length / 1032 <= bytes.count,
      let decompressor = libdeflate_alloc_decompressor()
    else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let plain = [UInt8](unsafeUninitializedCapacity: max(1, length)) { room, count in
      // Where it is not told how long the result is, that must be the length of the room.
      let result = libdeflate_zlib_decompress(
        decompressor, bytes, bytes.count, room.baseAddress, length, nil)
      isWhole = result == LIBDEFLATE_SUCCESS
      count = isWhole ? length : 0
    }
    return isWhole ? plain : nil
  }
}

/// The CRC-32 of `bytes`, to find equal ones quickly; it proves nothing.
func checksum(_ bytes: [UInt8]) -> Int64 {
  Int64(libdeflate_crc32(0, bytes, bytes.count))
}
