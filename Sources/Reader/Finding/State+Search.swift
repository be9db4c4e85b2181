import ArticleModel
import Screen
import Settings

/// Looking for words on the page: the page follows while they are typed.
extension State {
  /// Asks what to look for, or looks for what was given.
  mutating func search(for text: String?) -> [Effect] {
    guard reading != nil else {
      if let text { return searchLibrary(for: text) }
      ask(.find)
      return []
    }
    searchOrigin = reading
    guard let text else {
      ask(.search)
      return []
    }
    return finishSearch(text)
  }

  /// Shows the first hit behind the place where the reader was; that place where there is none.
  mutating func searchWhileTyping(_ text: String) {
    guard let origin = searchOrigin else { return }
    let patterns = patterns(of: text)
    reading?.goBack(to: origin)
    _ = reading?.find(patterns)
  }

  /// Keeps the hits. An empty line looks for the last words again.
  mutating func finishSearch(_ text: String) -> [Effect] {
    let text = text.isEmpty ? history[.search]?.last ?? "" : text
    searchWhileTyping(text)
    if let origin = searchOrigin, let reading, reading.search != nil {
      if reading.top != origin.top { self.reading?.noteJump(from: origin.anchor) }
    } else {
      giveSearchUp()
      if !text.isEmpty { say(wording.notHere(text), role: .warning) }
      reading?.missing = text.isEmpty ? nil : text
    }
    searchOrigin = nil
    selectHit()
    return layOutMore()
  }

  /// Goes back to where the search began.
  mutating func giveSearchUp() {
    if let origin = searchOrigin { reading?.goBack(to: origin) }
    searchOrigin = nil
  }

  /// What stands beside the words while they are typed.
  func searchHint(_ text: String) -> String? {
    if let search = reading?.search, !text.isEmpty { return wording.hit(of: search) }
    return text.isEmpty ? nil : wording.noHit
  }

  /// Goes to another hit; where nothing is being looked for, to the next unread article.
  mutating func stepHit(by count: Int) -> [Effect] {
    if let missing = reading?.missing {
      say(wording.notHere(missing), role: .warning)
      return []
    }
    // In the list of what was found each row is a hit.
    if reading == nil, list.wanted.isFound { return run(.nextLine, count: count) }
    guard reading?.search != nil else {
      if count > 0 { return run(.nextUnread, count: count) }
      say(wording.noSearch(key(.search)))
      return []
    }
    let isRound = reading?.stepHit(by: count) == true
    selectHit()
    if isRound, let search = reading?.search {
      say(wording.roundTheEnd(search, isForward: count > 0))
    }
    return layOutMore()
  }

  /// Lets the hits go; where there are none, goes back.
  mutating func clearOnPage() -> [Effect] {
    if reading?.missing != nil {
      reading?.missing = nil
      return []
    }
    guard let search = reading?.search, !search.isOfLibrary else { return leaveByClearing() }
    reading?.search = nil
    return []
  }

  /// A key that was pressed out of habit must cost nothing: it ends no program, and says how to come
  /// back.
  private mutating func leaveByClearing() -> [Effect] {
    guard hasList || !wayBack.isEmpty else {
      say(wording.endsProgram(key(.back)))
      return []
    }
    let isArticle = reading?.summary != nil
    let effects = run(.back)
    if isArticle, reading == nil { say(wording.comesBack(key(.open))) }
    return effects
  }

  private func patterns(of text: String) -> [SearchPattern] {
    [SearchPattern(text)].compactMap(\.self)
  }
}
