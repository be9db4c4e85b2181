import ArticleModel
import Foundation
import HTML

/// Everything in `source` that is for a library, to be read one by one.
///
/// An archive gives its files, as `takes` chooses them by name: exports and books inside are opened,
/// archives are not. A file with one article gives one parcel. What cannot be read is a parcel that
/// says why.
public func parcels(
  in source: Source, limits: ArchiveLimits = .usual,
  takes: @escaping (String) -> Bool = { _ in true }
) throws(ParsingError) -> Parcels {
  guard !source.bytes.isEmpty else { throw .empty }
  if let archive = try Archive(source.bytes, limits: limits) {
    return collection(in: archive, location: source.location)
      ?? files(of: archive, source.location, takes)
  }
  if isGzip(source.bytes) {
    var plain = source
    plain.bytes = try gunzipped(source.bytes, limits: limits)
    guard !isPacked(plain.bytes) else { throw .archive(.nested) }
    return try parcels(in: plain)
  }
  return try list(in: source) ?? Parcels([article(in: source)])
}

/// The parcels of a book, or of an export that is an archive.
private func collection(in archive: Archive, location: String) -> Parcels? {
  Book(archive)?.parcels(location: location)
    ?? ReadeckArchive(archive)?.parcels(location: location)
    ?? OmnivoreArchive(archive)?.parcels(location: location)
}

/// The parcels of all files of an archive that are no collection together.
private func files(
  of archive: Archive, _ location: String, _ takes: @escaping (String) -> Bool
) -> Parcels {
  let entries = archive.entries.filter { takes($0.name) }
  let rest = archive.breaksOff ? [Parcel(location, failure: .archive(.damaged))] : []
  var archive = archive
  let parcels = entries.lazy.flatMap { entry -> Parcels in
    let name = "\(location)/\(entry.name)"
    do throws(ParsingError) {
      let source = Source(bytes: try archive.contents(of: entry), location: name)
      guard !source.bytes.isEmpty else { throw .empty }
      guard !isPacked(source.bytes) else { throw .archive(.nested) }
      return try list(in: source) ?? Parcels([article(in: source)])
    } catch {
      return Parcels([Parcel(name, failure: error)])
    }
  }
  return Parcels(
    count: entries.count + rest.count, [AnySequence(parcels), AnySequence(rest)].joined())
}

private func isPacked(_ bytes: [UInt8]) -> Bool { isZip(bytes) || isGzip(bytes) || isTar(bytes) }

/// The parcels of an exported list; nil when the source is none.
private func list(in source: Source) throws(ParsingError) -> Parcels? {
  switch kind(of: source) {
  case .list: break
  case .outline: return try outline(in: source)
  default: return nil
  }
  let source = source.inUTF8
  let head = source.bytes.prefix(1 << 16)
  if beginsOwnMarkdown(head) { return Parcels([article(in: source)]) }
  if let export = JSONExport(head: head) {
    return export.parcels(in: source.bytes, location: source.location)
  }
  if let export = CSVExport(head: head) {
    return export.parcels(in: source.text, location: source.location)
  }
  return BookmarkPage(head: head)?.parcels(in: source.markup, location: source.location)
}

/// The links of an outline, and that its subscriptions have no home yet.
private func outline(in source: Source) throws(ParsingError) -> Parcels {
  let outline = Outline(in: source) ?? Outline()
  let location = source.location
  var parcels = outline.links.enumerated().map { number, link in
    Parcel("\(location)#\(number + 1)", original: Array("\(link.url)\t\(link.title)".utf8)) {
      () throws(ParsingError) in
      try link.holding(from: location)
    }
  }
  let feeds = outline.subscriptions.count + outline.refused.count
  if feeds > 0 || parcels.isEmpty {
    parcels.append(Parcel(location, failure: feeds > 0 ? .subscriptions(feeds) : .damaged))
  }
  return Parcels(parcels)
}

/// The one article of a source.
private func article(in source: Source) -> Parcel {
  Parcel(source.location, original: source.bytes) { () throws(ParsingError) in
    let head = source.bytes.prefix(64)
    if beginsOwnMarkdown(head) {
      var holding = try ownHolding(inMarkdown: source.text)
      if holding.article.origins.isEmpty {
        holding.article.origins = [Origin(.own, location: source.location)]
      }
      return holding
    }
    guard !isData(source) else { throw .noArticle(in: .text) }
    return Holding(try parse(source).article)
  }
}

/// Whether a source is JSON that none of the known exports is: no text that anybody reads.
private func isData(_ source: Source) -> Bool {
  let bytes = source.inUTF8.bytes[...]
  guard let first = bytes.first(where: { !$0.isSpace }),
    first == UInt8(ascii: "{")
      || first == UInt8(ascii: "["), kind(of: source) == .text
  else { return false }
  // All of it, or the first of its lines.
  return [bytes, bytes.prefix { $0 != 0x0A }].contains { text in
    (try? JSONSerialization.jsonObject(with: Data(text))) != nil
  }
}
