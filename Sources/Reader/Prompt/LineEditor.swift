import Screen

/// A line that is being typed: its text and the cursor in it.
public struct LineEditor: Equatable, Sendable {
  private var characters: [Character]
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int

  /// Nobody types more; what is pasted may be anything.
  private static let mostCharacters = 4096

  public init(_ text: String = "") {
    characters = Array(text.prefix(LineEditor.mostCharacters))
    cursor = characters.count
  }

  /// Whether a line can show all of a text: it has one line, and is not too long.
  static func holds(_ text: String) -> Bool {
    text.count <= mostCharacters && !text.contains(where: \.isNewline)
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Puts text in at the cursor, on one line and without what a terminal would obey; false when not
  /// all of it found room.
  @discardableResult
  public mutating func insert(_ text: String) -> Bool {
    let whole = Printable(line: text).text
    let text = whole.prefix(LineEditor.mostCharacters - characters.count)
    // Marks that come alone join the letter before them.
    let before = textBeforeCursor + text
    let after = characters[cursor...]
    characters = Array(before) + after
    cursor = before.count
    return text.endIndex == whole.endIndex
  }

  /// Puts text in the place of what stands between a character and the cursor.
  public mutating func replace(from start: Int, with text: String) {
    characters.removeSubrange(min(start, cursor)..<cursor)
    cursor = min(start, cursor)
    insert(text)
  }
}

extension LineEditor {
  /// What came of a key.
  public enum Outcome: Equatable, Sendable {
    case changed, moved
    /// The key is none for a line of text.
    case ignored
  }

  /// Takes a key as other programs' lines do: arrows, ^A ^E ^B ^F, ^W ^U ^K, Alt for words.
  @discardableResult
  public mutating func press(_ key: Key) -> Outcome {
    switch (key.code, key.modifiers) {
    case (.character(let character), []), (.character(let character), .shift):
      insert(String(character))
      return .changed
    case (.backspace, []), (.backspace, .shift), (.character("h"), .control):
      return remove(max(0, cursor - 1)..<cursor)
    case (.delete, []), (.character("d"), .control):
      return remove(cursor..<min(characters.count, cursor + 1))
    case (.character("w"), .control), (.backspace, .alt): return remove(wordStart..<cursor)
    case (.character("u"), .control): return remove(0..<cursor)
    case (.character("k"), .control): return remove(cursor..<characters.count)
    case (.left, []), (.character("b"), .control): return move(to: cursor - 1)
    case (.right, []), (.character("f"), .control): return move(to: cursor + 1)
    case (.home, []), (.character("a"), .control): return move(to: 0)
    case (.end, []), (.character("e"), .control): return move(to: characters.count)
    case (.left, .control), (.left, .alt), (.character("b"), .alt): return move(to: wordStart)
    case (.right, .control), (.right, .alt), (.character("f"), .alt): return move(to: wordEnd)
    default: return .ignored
    }
  }

  private mutating func move(to place: Int) -> Outcome {
    cursor = min(max(0, place), characters.count)
    return .moved
  }

  private mutating func remove(_ range: Range<Int>) -> Outcome {
    guard !range.isEmpty else { return .moved }
    // What stood apart may join: the cursor is counted anew.
    let before = String(characters[..<range.lowerBound])
    characters = Array(before + String(characters[range.upperBound...]))
    cursor = min(before.count, characters.count)
    return .changed
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}

extension LineEditor {
  /// The part of the line that so many cells show, with the cursor in it, and the cells before the
  /// cursor.
  public func window(cells: Int) -> (text: String, cursor: Int) {
    guard cells > 0 else { return ("", 0) }
    var start = cursor
    var before = 0
    // One cell is the cursor's own.
    while start > 0 {
      let width = String(characters[start - 1]).cellWidth
      guard before + width < cells else { break }
      before += width
      start -= 1
    }
    return (String(String(characters[start...]).prefix(cells: cells)), before)
  }
}
