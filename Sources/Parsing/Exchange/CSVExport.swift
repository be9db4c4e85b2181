import ArticleModel
import HTML

/// The lists of saved articles that other readers export as comma-separated values.
///
/// Source of the columns: what Pocket (2025), Instapaper (with and without tags) and Raindrop.io
/// write; the order of the columns does not matter.
enum CSVExport: Equatable {
  case pocket, instapaper, raindrop

  /// The reader that wrote a list with this first line.
  init?(header: [String]) {
    let names = Set(header.map { $0.trimmed.lowered })
    if names.isSuperset(of: ["url", "time_added", "status"]) {
      self = .pocket
    } else if names.isSuperset(of: ["url", "selection", "folder"]) {
      self = .instapaper
    } else if names.isSuperset(of: ["url", "title", "folder", "created"]) {
      self = .raindrop
    } else {
      return nil
    }
  }

  /// The reader that wrote a list which begins so.
  init?(head: ArraySlice<UInt8>) {
    let line = head.prefix(1024).prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.contains(UInt8(ascii: ",")) else { return nil }
    var reader = CSVReader(String(decoding: line, as: UTF8.self))
    guard let row = reader.next() else { return nil }
    self.init(header: row.fields)
  }

  /// The parcels in `text`, a line each.
  func parcels(in text: String, location: String) -> Parcels {
    var reader = CSVReader(text)
    let header = (reader.next()?.fields ?? []).map { $0.trimmed.lowered }
    let rows = reader.lazy.filter { $0.fields.contains { !$0.trimmed.isEmpty } }
    let parcels = rows.enumerated().lazy.map { number, row in
      let name = "\(location):\(number + 2)"
      return Parcel(name, original: row.bytes) { () throws(ParsingError) in
        let cells = Dictionary(zip(header, row.fields)) { first, _ in first }
        return try link(cells).holding(from: location)
      }
    }
    return Parcels(count: reader.reduce(0) { count, _ in count + 1 }, parcels)
  }

  private func link(_ cells: [String: String]) -> SavedLink {
    var link = SavedLink(url: cells["url"] ?? "", title: cells["title"] ?? "")
    switch self {
    case .pocket:
      link.added = cells["time_added"].flatMap(instant)
      link.tags = (cells["tags"] ?? "").split { $0 == "|" || $0 == "," }.map(String.init)
      link.isRead = cells["status"]?.lowered == "archive"
      link.isArchived = link.isRead
    case .instapaper:
      link.added = cells["timestamp"].flatMap(instant)
      link.tags =
        JSONValue(reading: Array((cells["tags"] ?? "").utf8))?.elements
        .compactMap(\.text) ?? []
      link.take(folder: cells["folder"] ?? "")
      if let quote = cells["selection"]?.trimmed.nonEmpty {
        link.highlights = [Highlight(quote: quote)]
      }
    case .raindrop:
      link.added = cells["created"].flatMap(instant)
      link.excerpt = cells["excerpt"]
      link.tags = (cells["tags"] ?? "").split(separator: ",").map(String.init)
      if let folder = cells["folder"]?.trimmed, folder != "Unsorted" { link.tags.append(folder) }
      link.isStarred = cells["favorite"]?.lowered == "true"
      link.highlights = raindropNotes(cells)
    }
    return link
  }

  /// “Highlight: …” and “Note: …” paragraphs; older exports have the bare highlights.
  private func raindropNotes(_ cells: [String: String]) -> [Highlight] {
    var notes: [Highlight] = []
    for part in (cells["highlights"] ?? "").split(whereSeparator: \.isNewline) {
      let line = part.trimmed
      if line.hasPrefix("Note:"), let last = notes.indices.last {
        notes[last].note = line.dropFirst(5).trimmed
      } else if !line.isEmpty {
        notes.append(
          Highlight(quote: line.hasPrefix("Highlight:") ? line.dropFirst(10).trimmed : line))
      }
    }
    if let note = cells["note"]?.trimmed.nonEmpty {
      notes.append(Highlight(quote: nil, note: note))
    }
    return notes
  }
}

extension SavedLink {
  /// What a folder of Instapaper means: three of them are states, the others names that its reader
  /// gave.
  mutating func take(folder: String) {
    switch folder.trimmed.lowered {
    case "", "unread": break
    case "archive": (isRead, isArchived) = (true, true)
    case "starred", "liked": isStarred = true
    default: tags.append(folder)
    }
  }
}
