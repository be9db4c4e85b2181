import Glibc
import Parsing

/// The lines of an export of kolumne that is larger than what is read as a whole: read one by one,
/// each within the limit of an input.
final class OwnLines: Sequence, IteratorProtocol {
  private static let beginning = Array("{\"kolumne\":".utf8)

  private let path: InputPath
  private let file: Int32
  private let limit: Int
  /// What is read and not given yet.
  private var rest: ArraySlice<UInt8> = []
  private var number = 0

  /// Nil when the file at `path` is read as others are.
  init?(_ path: InputPath, limit: Int = largestInput) throws(InputError) {
    var entry = stat()
    guard path != .standardInput, path.withCString({ stat($0, &entry) }) == 0,
      entry.kind == S_IFREG, entry.st_size > limit
    else { return nil }
    file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
    (self.path, self.limit) = (path, limit)
    guard file >= 0 else { throw InputError(system: errno, path) }
    guard try readMore(), rest.starts(with: OwnLines.beginning) else { return nil }
  }

  deinit { if file >= 0 { close(file) } }

  func next() -> Parcel? {
    while let line = nextLine() {
      number += 1
      let name = "\(path):\(number)"
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      guard line.starts(with: OwnLines.beginning),
        var parcels = try? Parsing.parcels(in: Source(bytes: line, location: path.description)),
        var parcel = parcels.next()
      else { return Parcel(name, failure: .damaged) }
      parcel.name = name
      return parcel
    }
    return nil
  }

  /// What stands before the next line end, or before the end of the file. What goes on beyond the
  /// limit is no line of ours, and nothing behind it is read.
  private func nextLine() -> [UInt8]? {
    var searched = 0
    while true {
      if let end = rest.dropFirst(searched).firstIndex(of: 0x0A) {
        defer { rest = rest[(end + 1)...] }
        return Array(rest[..<end])
      }
      searched = rest.count
      if searched > limit { lseek(file, 0, SEEK_END) }
      guard searched <= limit, (try? readMore()) == true else {
        defer { rest = [] }
        return rest.isEmpty ? nil : Array(rest)
      }
    }
  }

  /// Whether there was more.
  private func readMore() throws(InputError) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    var count = read(file, &piece, piece.count)
    while count < 0, errno == EINTR { count = read(file, &piece, piece.count) }
    guard count >= 0 else { throw InputError(system: errno, path) }
    rest = (rest + piece.prefix(count))[...]
    return count > 0
  }
}
