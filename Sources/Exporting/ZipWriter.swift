import CZlib

/// Writes a zip archive from front to back.
///
/// Source: PKWARE, APPNOTE.TXT 6.3. Times are left at the first that the format knows, so that equal
/// contents make equal archives.
struct ZipWriter {
  private let write: ([UInt8]) throws -> Void
  private var directory: [UInt8] = []
  private var offset = 0
  private var count = 0

  /// Readers of archives refuse what grows to many times its size; kolumne's own does at 200.
  private static let honestRatio = 100

  init(write: @escaping ([UInt8]) throws -> Void) { self.write = write }

  /// Adds a file; one that gains nothing by packing is stored, and so is one that gains so much that
  /// it would pass for a trap.
  mutating func add(_ name: String, _ content: [UInt8], isStored: Bool = false) throws {
    let packed =
      isStored
      ? nil
      : deflated(content).flatMap { packed in
        packed.count < content.count && content.count / ZipWriter.honestRatio < packed.count
          ? packed : nil
      }
    let bytes = packed ?? content
    guard count < 0xFFFE, offset + bytes.count + directory.count + 4096 < Int(UInt32.max) else {
      throw OutputError.beyondForm
    }
    var fields: [UInt8] = []
    // Version 2.0; names are UTF-8; the method; the first of January 1980.
    fields.append(20, 2)
    fields.append(name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x800, 2)
    fields.append(packed == nil ? 0 : 8, 2)
    fields.append(0, 2)
    fields.append(0x21, 2)
    fields.append(Int(crc32_z(0, content, content.count)), 4)
    fields.append(bytes.count, 4)
    fields.append(content.count, 4)
    fields.append(name.utf8.count, 2)
    fields.append(0, 2)
    var header: [UInt8] = []
    header.append(0x0403_4B50, 4)
    header += fields + Array(name.utf8)
    directory.append(0x0201_4B50, 4)
    directory.append(20, 2)
    directory += fields
    // No comment, first disk, no attributes.
    for width in [2, 2, 2, 4] { directory.append(0, width) }
    directory.append(offset, 4)
    directory += Array(name.utf8)
    try write(header + bytes)
    offset += header.count + bytes.count
    count += 1
  }

  /// Writes the directory; nothing can be added behind it.
  mutating func finish() throws {
    var end: [UInt8] = []
    end.append(0x0605_4B50, 4)
    end.append(0, 4)
    end.append(count, 2)
    end.append(count, 2)
    end.append(directory.count, 4)
    end.append(offset, 4)
    end.append(0, 2)
    try write(directory + end)
  }
}

extension [UInt8] {
  /// Appends a number in so many bytes, the lowest first.
  fileprivate mutating func append(_ number: Int, _ count: Int) {
    for shift in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }
}

/// `plain` packed by deflate, without any wrapper; nil when zlib has no memory.
private func deflated(_ plain: [UInt8]) -> [UInt8]? {
  var stream = z_stream()
  guard
    deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { deflateEnd(&stream) }
  var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(plain.count))))
  let status = plain.withUnsafeBufferPointer { input in
    packed.withUnsafeMutableBufferPointer { output in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(truncatingIfNeeded: input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(truncatingIfNeeded: output.count)
      return deflate(&stream, Z_FINISH)
    }
  }
  return status == Z_STREAM_END ? Array(packed.prefix(Int(stream.total_out))) : nil
}
