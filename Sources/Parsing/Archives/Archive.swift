import CZlib
import HTML

/// The files in an archive (zip, tar), read where they lie: nothing of it ever becomes a path.
///
/// Entries are found by what the archive lists and read one by one; a limit on all of them
/// together holds however many are read.
public struct Archive: Sendable {
  /// One of its files.
  public struct Entry: Sendable {
    /// Its name, which is a key and nothing more.
    public var name: String
    var packed: Range<Int>
    var form: Form
    var checksum: UInt32?

    enum Form: Sendable, Equatable {
      case stored, deflated, encrypted
      case unknown(method: Int)
      /// Fewer bytes are there than it says.
      case cut
    }
  }

  /// Its files in its own order; folders and links are left out.
  public let entries: [Entry]
  /// Whether the archive ends in the middle, so that files are missing without a name.
  let breaksOff: Bool
  private let bytes: [UInt8]
  private var inflater: Inflater
  private let indices: [String: Int]

  /// The archive in `bytes`, or nil when they are none.
  public init?(_ bytes: [UInt8], limits: ArchiveLimits = .usual) throws(ParsingError) {
    var inflater = Inflater(limits: limits)
    var bytes = bytes
    if bytes.starts(with: [0x1F, 0x8B]) {
      bytes = try inflater.inflate(bytes[...], .gzip)
      // What was unpacked counts already; the entries are parts of it.
      inflater = Inflater(limits: limits)
      guard isTar(bytes) else { return nil }
    }
    let (entries, breaksOff): ([Entry], Bool)
    if isZip(bytes) {
      (entries, breaksOff) = (try zipEntries(of: bytes, limit: limits.entries), false)
    } else if isTar(bytes) {
      (entries, breaksOff) = try tarEntries(of: bytes, limit: limits.entries)
    } else {
      return nil
    }
    (self.entries, self.breaksOff) = (entries, breaksOff)
    self.bytes = bytes
    self.inflater = inflater
    // Of entries of the same name the last one counts, as unpackers overwrite.
    indices = Dictionary(entries.indices.map { (entries[$0].name, $0) }) { $1 }
  }

  /// The entry of that name.
  public subscript(name: String) -> Entry? { indices[name].map { entries[$0] } }

  /// The plain bytes of an entry.
  public mutating func contents(of entry: Entry) throws(ParsingError) -> [UInt8] {
    let packed = bytes[entry.packed]
    let plain: [UInt8]
    switch entry.form {
    case .encrypted: throw .archive(.encrypted)
    case .unknown(let method): throw .archive(.unknownMethod(method))
    case .cut: throw .archive(.damaged)
    case .stored:
      try inflater.count(packed.count)
      plain = Array(packed)
    case .deflated: plain = try inflater.inflate(packed, .none)
    }
    if let checksum = entry.checksum,
      UInt32(truncatingIfNeeded: crc32_z(0, plain, plain.count)) != checksum
    {
      throw .archive(.damaged)
    }
    return plain
  }

  /// The plain bytes of the entry `name`; nil when there is none.
  mutating func contents(of name: String) throws(ParsingError) -> [UInt8]? {
    guard let entry = self[name] else { return nil }
    return try contents(of: entry)
  }
}

/// What gzip packed, when it is a single file and no archive.
func gunzipped(_ bytes: [UInt8], limits: ArchiveLimits = .usual) throws(ParsingError) -> [UInt8] {
  var inflater = Inflater(limits: limits)
  return try inflater.inflate(bytes[...], .gzip)
}

func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

/// The name of an entry in Unicode: what is no UTF-8 is read as other text is.
func entryName(_ bytes: ArraySlice<UInt8>) -> String { decode(Array(bytes)) }
