import ArticleModel
import HTML
import Parsing

/// Opens any bytes as an archive, a book or an export of another reader, and reads all that is in it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExchange(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let source = Source(bytes: bytes, location: "urls")
  // Small limits, so that an input costs what it is worth.
  let limits = ArchiveLimits(inflated: 1 << 20, entries: 50)
  if let parcels = try? parcels(in: source, limits: limits) {
    for parcel in parcels.prefix(50) { _ = try? parcel.holding() }
  }
  _ = Outline(in: source)
  return 0
}
