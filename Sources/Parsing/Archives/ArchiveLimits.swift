/// How much an archive may hold: what it says of itself is not believed.
public struct ArchiveLimits: Sendable {
  /// The bytes of all entries together.
  public var inflated: Int
  /// How many times its packed size an entry may be. Less than `harmless` bytes may be more: short
  /// texts that repeat themselves pack better than that.
  public var ratio: Int
  public var harmless: Int
  public var entries: Int

  /// The usual limits, but for those that are given.
  public init(
    inflated: Int = 64 << 20, ratio: Int = 200, harmless: Int = 1 << 20, entries: Int = 5_000
  ) {
    (self.inflated, self.ratio, self.harmless, self.entries) = (inflated, ratio, harmless, entries)
  }

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
