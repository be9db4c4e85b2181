import ArticleModel
import Screen

/// A highlight or a note of an open article, and where it stands.
struct Marking: Equatable, Sendable {
  var annotation: Annotation
  /// Nil for a note on the whole article, and for words that the text no longer has.
  var range: Range<Anchor>?

  var highlight: Highlight { annotation.highlight }
  /// Whether it is a note on the whole article.
  var isOnWhole: Bool { highlight.quote == nil }
}

extension Highlight.Colour {
  /// The colour after this one, the first after the last.
  var next: Highlight.Colour {
    let all = Highlight.Colour.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  var role: Role {
    switch self {
    case .yellow: .highlight
    case .green: .highlightGreen
    case .blue: .highlightBlue
    case .red: .highlightRed
    }
  }
}

extension Reading {
  /// Takes over what the library holds of the article's highlights, each where it stands now.
  mutating func mark(_ annotations: [Annotation]) {
    let ranges = article.ranges(of: annotations.map(\.highlight))
    markings = zip(annotations, ranges).map { Marking(annotation: $0, range: $1) }
    sortMarkings()
  }

  mutating func sortMarkings() {
    markings.sort { one, other in
      let places = [one, other].map { $0.range?.lowerBound ?? .start }
      return (places[0], one.annotation.id) < (places[1], other.annotation.id)
    }
  }

  /// The marking that is selected: the very words, else the last that shares some with them.
  var selectedMarking: Marking? {
    guard let range = selection?.range else { return nil }
    return markings.last { $0.range == range }
      ?? markings.last { $0.range?.overlaps(range) == true }
  }

  /// The markings of which something is on the screen.
  var shownMarkings: [Marking] {
    let shown = visibleText
    return markings.filter { $0.range?.overlaps(shown) == true }
  }

  /// The marking that comes so many after the selection, or after the top of the screen.
  func marking(by count: Int) -> Marking? {
    let places = markings.filter { $0.range != nil }
    guard !places.isEmpty, count != 0 else { return nil }
    let shown = visibleText
    let current = selectedMarking.flatMap { places.firstIndex(of: $0) }
    let index: Int
    if let current {
      index = current + count
    } else {
      let start = selection?.range.lowerBound ?? shown.lowerBound
      let next = places.firstIndex { ($0.range?.lowerBound ?? .start) >= start } ?? places.count
      index = count > 0 ? next + count - 1 : next + count
    }
    return places[((index % places.count) + places.count) % places.count]
  }
}
