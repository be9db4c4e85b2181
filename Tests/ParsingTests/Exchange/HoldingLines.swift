import ArticleModel

@testable import Parsing

/// What became of each parcel of a source, a line each: headline, address, arrival, marks, tags,
/// text, highlights; or why it failed.
func holdingLines(_ text: String, _ location: String = "list") throws -> [String] {
  try holdingLines(Array(text.utf8), location)
}

func holdingLines(_ bytes: [UInt8], _ location: String = "list") throws -> [String] {
  try parcels(in: Source(bytes: bytes, location: location)).map { parcel in
    do {
      return try parcel.holding().line
    } catch {
      return "\(parcel.name): \(error)"
    }
  }
}

extension Holding {
  fileprivate var line: String {
    let marks = [(isRead, "read"), (isStarred, "starred"), (isArchived, "archived")]
    let progress = place.map { "\(Int($0.progress * 100))% at \($0.anchor.block)" }
    let notes = highlights.map { "<\($0.quote ?? "")|\($0.note ?? "")|\(day($0.added))>" }
    let isStub = article.access == .teaser(reason: "address only")
    let parts = [
      article.headline, article.url ?? "-", day(added),
      (marks.filter(\.0).map(\.1) + [progress].compactMap(\.self)).joined(separator: " "),
      tags.map { "#\($0)" }.joined(separator: " "),
      isStub ? "address only" : article.body.map(\.text).joined(separator: " / "),
      notes.joined(separator: " "),
    ]
    return parts.joined(separator: " ; ")
  }

  private func day(_ seconds: Int64?) -> String {
    seconds.map { PublicationDate(instant: $0).day.iso8601 } ?? "-"
  }
}
