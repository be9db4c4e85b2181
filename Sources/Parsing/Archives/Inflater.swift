import CZlib

/// Unpacks what deflate packed, and stops as soon as it is more than allowed.
struct Inflater {
  /// What stands around the packed bytes.
  enum Wrapper: Int32 {
    /// Nothing, as in zip.
    case none = -15
    /// The header and the checksum of gzip.
    case gzip = 31
  }

  let limits: ArchiveLimits
  /// The bytes that were unpacked so far, of all entries.
  private(set) var total = 0

  init(limits: ArchiveLimits) { self.limits = limits }

  /// Counts bytes that were stored as they are.
  mutating func count(_ bytes: Int) throws(ParsingError) {
    total += bytes
    guard total <= limits.inflated else { throw .archive(.tooLarge(limit: limits.inflated)) }
  }

  /// The plain bytes of `packed`; of gzip, all members behind each other.
  mutating func inflate(
    _ packed: ArraySlice<UInt8>, _ wrapper: Wrapper
  ) throws(ParsingError) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = packed
    repeat {
      let used = try inflateOne(rest, wrapper, into: &plain, packed: packed.count)
      rest = rest.dropFirst(used)
    } while wrapper == .gzip && rest.starts(with: [0x1F, 0x8B])
    return plain
  }

  /// Unpacks one stream onto `plain` and says how many bytes it was.
  private mutating func inflateOne(
    _ packed: ArraySlice<UInt8>, _ wrapper: Wrapper, into plain: inout [UInt8], packed size: Int
  ) throws(ParsingError) -> Int {
    var (used, problem): (Int, ArchiveProblem?) = (0, nil)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    packed.withUnsafeBufferPointer { input in
      var stream = z_stream()
      // zlib never writes through this pointer; its header predates `const`.
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(truncatingIfNeeded: input.count)
      guard
        inflateInit2_(
          &stream, wrapper.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
      else {
        problem = .damaged
        return
      }
      defer { inflateEnd(&stream) }
      while problem == nil {
        let status = piece.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          return CZlib.inflate(&stream, Z_NO_FLUSH)
        }
        let count = piece.count - Int(stream.avail_out)
        plain += piece[..<count]
        total += count
        if total > limits.inflated
          || plain.count > limits.harmless && plain.count / limits.ratio > size
        {
          problem = .tooLarge(limit: limits.inflated)
        } else if status == Z_STREAM_END {
          break
        } else if status != Z_OK || count == 0 && stream.avail_in == 0 {
          problem = .damaged
        }
      }
      used = input.count - Int(stream.avail_in)
    }
    if let problem { throw .archive(problem) }
    return used
  }
}
