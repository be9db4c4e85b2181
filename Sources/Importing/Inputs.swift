import Parsing
import Storage

/// What an import is given, opened one by one: of each file the articles in it.
struct Inputs: Sequence, IteratorProtocol {
  enum Input {
    case parcel(Parcel)
    case failed(InputPath, any Error)
  }

  /// How many articles there are, as far as files were opened.
  private(set) var total: Int
  private var files: ArraySlice<InputPath>
  private var open: AnyIterator<Parcel>?

  init(_ files: [InputPath]) {
    self.files = files[...]
    total = files.count
  }

  mutating func next() -> Input? {
    while true {
      if let parcel = open?.next() { return .parcel(parcel) }
      open = nil
      guard let path = files.popFirst() else { return nil }
      do {
        let (count, parcels) = try opened(path)
        total += count - 1
        open = parcels
      } catch {
        return .failed(path, error)
      }
    }
  }

  private func opened(_ path: InputPath) throws -> (Int, AnyIterator<Parcel>) {
    if let lines = try OwnLines(path) {
      return (try OwnLines(path)?.reduce(0) { count, _ in count + 1 } ?? 0, AnyIterator(lines))
    }
    guard let bytes = try contents(of: path) else { return try newsboatParcels(in: path) }
    let source = Source(bytes: bytes, location: path.description)
    let parcels = try parcels(in: source, takes: isWanted)
    guard parcels.count > 0 else { throw InputError.holdsNothing(path) }
    return (parcels.count, AnyIterator(parcels))
  }

  /// The bytes at `path`; nil of a database, which is not read as a text is, and can be larger.
  private func contents(of path: InputPath) throws(InputError) -> [UInt8]? {
    do throws(InputError) {
      let bytes = try readInput(path)
      return path != .standardInput && isDatabase(bytes) ? nil : bytes
    } catch {
      guard case .tooLarge(_, .some, _) = error, isDatabase(path) else { throw error }
      return nil
    }
  }
}

/// Whether a file in an archive may be an article, as far as its name tells: the same are left out
/// as of folders, and what systems put into archives by themselves.
private func isWanted(_ name: String) -> Bool {
  // “./page.html” is what tar writes of a folder; the dots are places and not hidden files.
  let parts = name.split(separator: "/").filter { $0 != "." && $0 != ".." }
  guard let last = parts.last, !parts.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" })
  else { return false }
  return !PageParts.isPart(Array(last.utf8))
    && !parts.dropLast().contains { PageParts.isFolderOfSomePage(Array($0.utf8)) }
}
