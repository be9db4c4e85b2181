import ArticleModel

extension HeadReader {
  /// Takes a passage that is a date, with the author who may be glued to it.
  mutating func takeDate(_ index: Int) -> Bool {
    let passage = passages[index]
    guard !passage.features.isProse || passage.features.length < 120,
      let line = DateLine(passage.text)
    else { return false }
    // English texts of both sides of the ocean write such days.
    if line.isAmbiguous, language == nil || language == "en" { return false }
    head.published = head.published ?? line.published
    head.modified = head.modified ?? line.modified
    head.taken[index] = .date
    let names = bylineNames(in: line.rest, needsOpener: false)
    if !names.isEmpty { addAuthors(names) }
    return true
  }

  /// Takes a passage that is a byline; a bare name must stand beside a date or under the headline.
  mutating func takeByline(_ index: Int, mayBeBare: Bool) -> Bool {
    let passage = passages[index]
    guard passage.features.length <= 160, !passage.isItem, !passage.features.isProse else {
      return false
    }
    if head.byline.isEmpty, isLoneOpener(index), index + 1 < passages.count {
      let names = bylineNames(in: passages[index + 1].text, needsOpener: false)
      guard !names.isEmpty else { return false }
      addAuthors(names)
      for taken in index...(index + 1) { head.taken[taken] = .byline }
      return true
    }
    let opened = bylineNames(in: passage.text, needsOpener: true)
    if !opened.isEmpty {
      addAuthors(opened)
      let opener = passage.text.split(separator: " ").prefix(3).joined(separator: " ")
      head.genre = head.genre ?? closingGenre(of: opener) ?? genreOfOpener(passage.text)
      head.taken[index] = .byline
      return true
    }
    guard mayBeBare else { return false }
    let bare = bylineNames(in: passage.text, needsOpener: false)
    guard !bare.isEmpty, isNearDate(index) || bare.allSatisfy(isUnknown) else { return false }
    addAuthors(bare)
    head.taken[index] = .byline
    return true
  }

  /// Whether a line is “By” and no more: the name stands on the next.
  private func isLoneOpener(_ index: Int) -> Bool {
    passages[index].features.length <= 12
      && BylineWords.openers.contains(foldedLabel(passages[index].text))
  }

  private func genreOfOpener(_ text: String) -> Genre? {
    let words = text.split(separator: " ")
    guard let by = words.firstIndex(where: { BylineWords.openers.contains($0.lowercased()) }),
      by > 0
    else { return nil }
    return genre(of: words[..<by].joined(separator: " "))
  }

  /// Whether the text never speaks of a name: people of the story are named there, authors are not.
  private func isUnknown(_ name: String) -> Bool {
    !name.foldedWords.contains { $0.unicodeScalars.count > 2 && vocabulary.contains($0) }
  }

  private func isNearDate(_ index: Int) -> Bool {
    (max(0, index - 2)...min(passages.count - 1, index + 3)).contains { near in
      near != index
        && (DateLine(passages[near].text) != nil || head.taken[near] == .date
          || head.taken[near] == .headline
          || head.taken[near] == .dek || passages[near].rule == .share
          || passages[near].rule == .control)
    }
  }

  private mutating func addAuthors(_ names: [String]) {
    for name in names
    where !head.byline.contains(where: { $0.name == name }) && head.byline.count < 12 {
      head.byline.append(Author(name))
    }
  }

  /// Whether a passage is the dek: prose under the headline with a date, a byline or a control
  /// glued to it or standing between it and the text.
  func isDek(_ index: Int) -> Bool {
    guard head.dek == nil, !head.headline.isEmpty else { return false }
    let passage = passages[index]
    guard passage.mark == .none || passage.headingLevel != nil,
      (30...600).contains(passage.features.length)
    else { return false }
    if closingGenre(of: passage.text) != nil || gluedAuthor(passage.text) != nil { return true }
    guard let next = nextText(after: index) else { return false }
    let between = (index + 1)..<next
    let isApart =
      isAboveByline(next)
      || between.contains {
        passages[$0].rule == .share || head.taken[$0] != nil || marksHead($0)
      }
    return isApart
      || (!passage.features.endsSentence && !passage.features.isUnpointed
        && passage.features.words >= 5)
  }

  /// Whether a byline follows within the next lines: what stands above it is no text yet.
  func isAboveByline(_ index: Int) -> Bool {
    guard !head.headline.isEmpty, head.byline.isEmpty, passages[index].features.length <= 300
    else { return false }
    for passage in passages[(index + 1)...].prefix(4) {
      if passage.features.length <= 80,
        !bylineNames(in: passage.text, needsOpener: true).isEmpty
      {
        return true
      }
      if passage.features.isProse { return false }
    }
    return false
  }

  /// Takes prose right behind the dek for its second paragraph; below a label of its own it is a pitch.
  mutating func goOnWithDek(_ index: Int) {
    guard passages[index].features.isProse, index > 0, head.taken[index - 1] == .dek,
      let dek = head.dek
    else { return }
    head.dek = dek + " " + passages[index].text
    head.taken[index] = .dek
  }

  private func marksHead(_ index: Int) -> Bool {
    let passage = passages[index]
    if passage.rule == .control || passage.rule == .reading || isLoneOpener(index) { return true }
    return DateLine(passage.text) != nil
      || !bylineNames(in: passage.text, needsOpener: true).isEmpty
  }

  /// The next passage that could open the text.
  private func nextText(after index: Int) -> Int? {
    (index + 1..<max(index + 1, min(index + 14, stretch.upperBound))).first {
      passages[$0].rule == nil && passages[$0].features.isProse && Caption(passages[$0].text) == nil
        && DateLine(passages[$0].text) == nil
    }
  }

  mutating func takeDek(_ index: Int) {
    var text = passages[index].text
    if let glued = gluedAuthor(text) {
      text = glued.dek
      addAuthors(glued.names)
      head.published = head.published ?? glued.date
    }
    head.dek = text
    head.genre = head.genre ?? closingGenre(of: text)
    head.taken[index] = .dek
  }

  /// “… Ein Kommentar.Vorname Nachname 11.02.2025 - 15:40 Uhr”: what a converter glued to a dek.
  private func gluedAuthor(_ text: String) -> (dek: String, names: [String], date: PublicationDate)?
  {
    guard let found = writtenDates(in: text).last else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count - found.range.upperBound <= 8 else { return nil }
    let before = scalars[..<found.range.lowerBound]
    let end = before.lastIndex { $0.endsSentence }.map { $0 + 1 } ?? before.startIndex
    let names = bylineNames(
      in: string(of: before[end...]), needsOpener: false)
    guard end > before.startIndex else { return nil }
    return (string(of: before[..<end]).trimmed, names, found.date)
  }
}
