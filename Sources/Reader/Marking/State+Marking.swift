import ArticleModel
import Screen
import Settings

/// Highlights: made, coloured and taken away, each act to be undone. They show at once; the library
/// follows and tells what it holds.
extension State {
  /// Marks the selected text, in a colour that is named or in the last one.
  mutating func highlight(in name: String?) -> [Effect] {
    var colour = colour
    if let name {
      guard let named = wording.colour(named: name) else {
        say(wording.noColour(name), role: .warning)
        return []
      }
      colour = named
    }
    guard let reading else { return [] }
    if reading.catalogue != nil { return name == nil ? openMarked() : recolour(colour) }
    guard let range = reading.selection?.range else {
      say(wording.selectFirst(key(.select)))
      return []
    }
    if reading.markings.contains(where: { $0.range == range }) { return recolour(colour) }
    guard let id = markedArticle(), let new = reading.article.highlight(range, colour: colour)
    else { return [] }
    self.colour = colour
    self.reading?.selection = nil
    say(wording.done(wording.marked(in: colour), undo: key(.undo)))
    return add(new, at: range, to: id)
  }

  /// Gives what is marked here the next colour; marks the selection where nothing is.
  mutating func nextColour() -> [Effect] {
    guard let marking = reading?.selectedMarking, !marking.isOnWhole else {
      guard reading?.catalogue == nil else {
        say(wording.nothingMarkedHere)
        return []
      }
      // The words stay selected, so that the same key goes on to the next colour.
      let selection = reading?.selection
      let effects = highlight(in: nil)
      if !effects.isEmpty { reading?.selection = selection }
      return effects
    }
    return recolour(marking.highlight.colour.next)
  }

  private mutating func recolour(_ colour: Highlight.Colour) -> [Effect] {
    guard mayMark(), var annotation = reading?.selectedMarking?.annotation else { return [] }
    self.colour = colour
    say(wording.done(wording.marked(in: colour), undo: key(.undo)))
    guard annotation.highlight.colour != colour else { return [] }
    annotation.highlight.colour = colour
    return change(annotation)
  }

  /// Takes away what is marked under the selection, with its note.
  mutating func removeHighlight() -> [Effect] {
    guard let marking = reading?.selectedMarking else {
      say(wording.nothingMarkedHere)
      return []
    }
    guard mayMark() else { return [] }
    reading?.selection = nil
    say(wording.done(wording.changed(marking.highlight, to: nil), undo: key(.undo)))
    return remove(marking.annotation)
  }

  /// Selects the highlight that comes so many after this one.
  mutating func stepHighlight(by count: Int) -> [Effect] {
    guard let marking = reading?.marking(by: count), let range = marking.range else {
      say(wording.noHighlightsHere(key(.select)))
      return []
    }
    return select(range)
  }

  /// The article that something can be marked in; says why where there is none.
  mutating func markedArticle() -> ArticleID? {
    guard mayMark() else { return nil }
    guard let id = reading?.summary?.id else {
      say(wording.notKept)
      return nil
    }
    return id
  }
}

// MARK: - What changes, shown at once

extension State {
  mutating func add(
    _ highlight: Highlight, at range: Range<Anchor>?, to id: ArticleID
  ) -> [Effect] {
    // Known by no library yet: the answer brings the number it has there.
    lastProvisional -= 1
    let annotation = Annotation(AnnotationID(rawValue: lastProvisional), of: id, highlight)
    // Another article may have come while a note was written.
    if reading?.summary?.id == id {
      reading?.markings.append(Marking(annotation: annotation, range: range))
      reading?.sortMarkings()
    }
    return [.annotate(annotation)]
  }

  mutating func change(_ annotation: Annotation) -> [Effect] {
    if let index = reading?.markings.firstIndex(where: { $0.annotation.id == annotation.id }) {
      reading?.markings[index].annotation = annotation
    }
    return [.reannotate(annotation)]
  }

  mutating func remove(_ annotation: Annotation) -> [Effect] {
    reading?.markings.removeAll { $0.annotation.id == annotation.id }
    return [.unannotate(annotation)]
  }

  /// Takes over what the library holds of an article's highlights, wherever that is open.
  mutating func take(_ annotations: [Annotation], of id: ArticleID) -> [Effect] {
    if reading?.summary?.id == id { reading?.mark(annotations) }
    if ahead?.id == id { ahead?.reading?.mark(annotations) }
    for index in wayBack.indices where wayBack[index].summary?.id == id {
      wayBack[index].mark(annotations)
    }
    for summary in list.rows where summary.id == id && summary.highlights != annotations.count {
      var counted = summary
      counted.highlights = annotations.count
      change(summary, to: counted)
    }
    return reading?.catalogue == nil ? [] : reloadCatalogue()
  }

  /// What must be asked for after an act on highlights was taken back or done again.
  mutating func refreshMarkings(after act: Act) -> [Effect] {
    let ids = act.steps.filter(\.change.isOfHighlight).flatMap(\.articles)
    guard !ids.isEmpty else { return [] }
    let open = ([reading].compactMap(\.self) + wayBack).compactMap(\.summary?.id)
    let asked = Set(open).intersection(ids).sorted().map { Effect.annotations($0) }
    // Of an article that is open, the answer brings the page of highlights up to date as well.
    return asked.isEmpty ? reloadCatalogue() : asked
  }
}

extension Act.Change {
  fileprivate var isOfHighlight: Bool {
    switch self {
    case .highlight: true
    case .mark, .tag, .untag: false
    }
  }
}
