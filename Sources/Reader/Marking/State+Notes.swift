import ArticleModel
import Settings

/// Notes: on what is selected, else on the whole article; in a line, or in the reader's editor.
extension State {
  /// Asks for a note, or takes one over that was written on the `:` line.
  mutating func note(_ text: String?) -> [Effect] {
    guard let draft = newDraft() else { return [] }
    noteDraft = draft
    if let text { return keep(note: text) }
    let note = draft.highlight.note ?? ""
    guard LineEditor.holds(note) else { return mayMark() ? [.editNote(note)] : [] }
    // A library that takes nothing says so at the end: what is typed at once must be no commands.
    ask(.note, note)
    return []
  }

  /// Opens the editor for a note, with what the prompt has already, if it is open.
  mutating func editNote() -> [Effect] {
    guard mayMark() else { return [] }
    if let prompt, prompt.purpose == .note {
      self.prompt = nil
      noteDraft?.typed = prompt.text
      return [.editNote(prompt.text)]
    }
    guard let draft = newDraft() else { return [] }
    noteDraft = draft
    return [.editNote(draft.highlight.note ?? "")]
  }

  /// What a note would be on: what is marked under the selection, the selection, or the article.
  private mutating func newDraft() -> NoteDraft? {
    guard let reading else { return nil }
    if reading.selection != nil, let annotation = reading.selectedMarking?.annotation {
      return NoteDraft(
        article: annotation.article, highlight: annotation.highlight, id: annotation.id)
    }
    guard reading.catalogue == nil else {
      say(wording.nothingMarkedHere)
      return nil
    }
    guard let id = reading.summary?.id else {
      say(wording.notKept)
      return nil
    }
    guard let range = reading.selection?.range else {
      let annotation = reading.markings.first { $0.isOnWhole }?.annotation
      return NoteDraft(
        article: id, highlight: annotation?.highlight ?? Highlight(quote: nil), id: annotation?.id)
    }
    guard let highlight = reading.article.highlight(range, colour: colour) else { return nil }
    return NoteDraft(article: id, highlight: highlight, range: range)
  }

  /// Takes a finished note over; an empty one takes away what was there.
  mutating func keep(note text: String) -> [Effect] {
    guard let draft = noteDraft else { return [] }
    noteDraft = nil
    guard mayMark() else { return [] }
    let text = text.withoutSurroundingSpace
    let note = text.isEmpty ? nil : text
    guard note != draft.highlight.note else {
      if draft.id != nil { say(wording.noteUnchanged) }
      return []
    }
    reading?.selection = nil
    var highlight = draft.highlight
    highlight.note = note
    let was = draft.id.map { _ in draft.highlight }
    let isGone = note == nil && highlight.quote == nil
    say(wording.done(wording.changed(was, to: isGone ? nil : highlight), undo: key(.undo)))
    guard let id = draft.id else {
      return add(highlight, at: draft.range, to: draft.article)
    }
    // A note on the whole article is nothing without its words.
    return isGone
      ? remove(Annotation(id, of: draft.article, draft.highlight))
      : change(Annotation(id, of: draft.article, highlight))
  }

  /// Leaves a note as it was; the arrows bring back what was typed.
  mutating func giveUpNote(_ text: String) {
    let was = noteDraft?.highlight.note
    noteDraft = nil
    guard !text.isEmpty, text != was else { return }
    _ = remember(text, for: .note)
    say(wording.noteLeft("\(key(.note)) ↑"))
  }

  /// What is to be kept when the program must end at once: also a note that is being typed.
  public mutating func end() -> [Effect] {
    guard let prompt, prompt.purpose == .note, !prompt.editor.isEmpty else { return farewell }
    self.prompt = nil
    return keep(note: prompt.text) + farewell
  }

  /// Takes over what came out of the editor; nil when it could not be used.
  mutating func takeEdited(_ text: String?) -> [Effect] {
    guard let text else {
      // There may be no editor, and then what was typed goes on in its line.
      if let typed = noteDraft?.typed { ask(.note, typed) } else { noteDraft = nil }
      return []
    }
    return keep(note: text)
  }
}

extension String {
  fileprivate var withoutSurroundingSpace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
