import ArticleModel
import Foundation

/// A change as the columns of `step` have it.
extension Act.Change {
  /// What is kept of a highlight that was changed.
  private struct Detail: Codable {
    var id: AnnotationID
    var was: Highlight?
    var now: Highlight?
  }

  init?(_ name: String, tag: String?, detail: String?) {
    switch (name, tag) {
    case ("highlight", _):
      let json = Data((detail ?? "").utf8)
      guard let detail = try? JSONDecoder().decode(Detail.self, from: json) else { return nil }
      self = .highlight(detail.id, was: detail.was, now: detail.now)
    case ("tag", let tag?): self = .tag(tag)
    case ("untag", let tag?): self = .untag(tag)
    default:
      guard let mark = Mark(rawValue: name) else { return nil }
      self = .mark(mark)
    }
  }

  var name: String {
    switch self {
    case .mark(let mark): mark.rawValue
    case .tag: "tag"
    case .untag: "untag"
    case .highlight: "highlight"
    }
  }

  var detail: String? {
    get throws {
      guard case .highlight(let id, let was, let now) = self else { return nil }
      let json = try JSONEncoder().encode(Detail(id: id, was: was, now: now))
      return String(decoding: json, as: UTF8.self)
    }
  }

  var tag: String? {
    switch self {
    case .mark, .highlight: nil
    case .tag(let name), .untag(let name): name
    }
  }
}
