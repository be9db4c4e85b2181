/// How much an archive may hold: what it says of itself is not believed.
public struct ArchiveLimits: Sendable {
  /// The bytes of all entries together.
  public var inflated = 64 << 20
  /// How many times its packed size an entry may be. Less than `harmless` bytes may be more: short
  /// texts that repeat themselves pack better than that.
  public var ratio = 200
  public var harmless = 1 << 20
  public var entries = 5_000

  /// The limits of every archive from outside.
  public static let usual = ArchiveLimits()
}

/// Why an archive, or an entry of one, cannot be unpacked.
public enum ArchiveProblem: Equatable, Sendable {
  /// It breaks off, contradicts itself, or two entries claim the same bytes.
  case damaged
  case encrypted
  /// Packed by a method that kolumne does not know.
  case unknownMethod(Int)
  /// An archive inside an archive.
  case nested
  case tooManyEntries(limit: Int)
  /// More than `limit` bytes in all, or more than the packed bytes can honestly hold.
  case tooLarge(limit: Int)
}
