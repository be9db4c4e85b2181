import ArticleModel
import HTML

/// The archive that Omnivore exports: `metadata_0_to_19.json` …, `content/SLUG.html`,
/// `highlights/SLUG.md`.
struct OmnivoreArchive {
  private var archive: Archive
  private var records: [[UInt8]] = []
  /// The lists that cannot be read.
  private var failures: [(name: String, error: ParsingError)] = []

  /// Nil when the archive is none of Omnivore's.
  init?(_ archive: Archive) {
    let lists = archive.entries.map(\.name).filter { name in
      let file = name.split(separator: "/").last ?? ""
      return file.hasPrefix("metadata_") && file.hasSuffix(".json")
    }
    guard !lists.isEmpty else { return nil }
    self.archive = archive
    for list in lists {
      do throws(ParsingError) {
        guard let entry = archive[list] else { continue }
        let bytes = try self.archive.contents(of: entry)
        let (elements, broken) = jsonElements(of: bytes)
        records += elements.map { Array(bytes[$0]) }
        if broken != nil { failures.append((list, .damaged)) }
      } catch {
        failures.append((list, error))
      }
    }
  }

  func parcels(location: String) -> Parcels {
    var archive = archive
    let broken = failures.map { Parcel("\(location)/\($0.name)", failure: $0.error) }
    let parcels = records.lazy.map { record in
      let value = JSONValue(reading: record) ?? .null
      let slug = value["slug"]?.text ?? ""
      let name = "\(location)/\(slug)"
      do throws(ParsingError) {
        let content = try archive.contents(of: "content/\(slug).html")
        let notes = try archive.contents(of: "highlights/\(slug).md")
        return Parcel(name, original: content ?? record, isWhole: false) {
          () throws(ParsingError) in
          var link = SavedLink(omnivore: value)
          link.content = content.map { decode($0) }
          link.highlights = notes.map { quotes(inMarkdown: decode($0)) } ?? []
          return try link.holding(from: location)
        }
      } catch {
        return Parcel(name, failure: error)
      }
    }
    return Parcels(
      count: records.count + broken.count, [AnySequence(broken), AnySequence(parcels)].joined())
  }
}

/// The block quotes of a list of highlights, each with the note below it; between them may stand a
/// line of labels.
private func quotes(inMarkdown text: String) -> [Highlight] {
  var highlights: [Highlight] = []
  var isOpen = false
  var isAfterGap = false
  for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    let content = line.trimmed
    if content.hasPrefix(">") {
      let words = content.dropFirst().trimmed
      if isOpen, let last = highlights.indices.last {
        highlights[last].quote =
          [highlights[last].quote ?? "", words].joined(separator: " ").trimmed
      } else {
        highlights.append(Highlight(quote: words))
      }
      isOpen = true
    } else {
      isOpen = false
      if content.isEmpty || content.split(separator: " ").allSatisfy({ $0.hasPrefix("#") }) {
        isAfterGap = true
        continue
      }
      if highlights.isEmpty { highlights.append(Highlight(quote: nil)) }
      let last = highlights.count - 1
      let before = highlights[last].note.map { $0 + (isAfterGap ? "\n\n" : "\n") } ?? ""
      highlights[last].note = before + content
    }
    isAfterGap = false
  }
  return highlights
}
