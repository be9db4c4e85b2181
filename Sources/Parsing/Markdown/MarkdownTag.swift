/// A tag of HTML in a line of text: “<sup>”, “</a>”, “<br/>”.
///
/// Source: CommonMark 0.31, section 6.6 “Raw HTML”; attributes are only passed over.
struct MarkdownTag {
  var name: String
  var isEnd: Bool
  /// Where the text goes on.
  var end: Int

  init?(_ text: ArraySlice<UInt8>, at start: Int) {
    var place = start + 1
    guard place < text.endIndex else { return nil }
    isEnd = text[place] == 0x2F
    if isEnd { place += 1 }
    let name = text[place...].prefix(32).prefix { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
    self.name = String(decoding: name, as: UTF8.self).lowered
    place += name.count
    guard place < text.endIndex, [0x20, 0x09, 0x0A, 0x2F, 0x3E].contains(text[place]) else {
      return nil
    }
    while place < text.endIndex {
      switch text[place] {
      case 0x3E:
        end = place + 1
        return
      case 0x3C: return nil
      case 0x22, 0x27:
        guard let close = text[(place + 1)...].firstIndex(of: text[place]) else { return nil }
        place = close + 1
      default: place += 1
      }
    }
    return nil
  }
}
