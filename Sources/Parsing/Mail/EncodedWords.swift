import HTML

/// The text of a header field with its encoded words read: “=?utf-8?Q?Gr=C3=B6=C3=9Fe?=”.
///
/// Source: RFC 2047. White space between two encoded words is not part of the text; a word that
/// breaks the rules stays as it is. Several words of one encoding are decoded together, since some
/// senders cut characters in two.
func decodedWords(_ field: String) -> String {
  let bytes = Array(field.utf8)
  var text = ""
  var word: (bytes: [UInt8], encoding: Encoding)?
  func finish() {
    if let word { text += decode(word.bytes, declared: word.encoding) }
    word = nil
  }
  var rest = bytes[...]
  while let start = rest.firstRange(of: "=?".utf8) {
    let before = rest[..<start.lowerBound]
    guard let next = encodedWord(rest[start.upperBound...]) else {
      finish()
      text += String(decoding: rest[..<start.upperBound], as: UTF8.self)
      rest = rest[start.upperBound...]
      continue
    }
    if word == nil || word?.encoding != next.encoding || !before.allSatisfy(\.isSpace) {
      let wasWord = word != nil
      finish()
      if !wasWord || !before.allSatisfy(\.isSpace) {
        text += String(decoding: before, as: UTF8.self)
      }
      word = ([], next.encoding)
    }
    word?.bytes += next.bytes
    rest = bytes[next.end...]
  }
  finish()
  return text + String(decoding: rest, as: UTF8.self)
}

/// The encoded word whose inside begins `rest`: charset, “?”, Q or B, “?”, text, “?=”.
private func encodedWord(
  _ rest: ArraySlice<UInt8>
) -> (bytes: [UInt8], encoding: Encoding, end: Int)? {
  let label = rest.prefix(60).prefix { $0 > 0x20 && $0 != UInt8(ascii: "?") }
  let behind = rest[label.endIndex...]
  guard behind.count > 4, behind.first == UInt8(ascii: "?"),
    behind[behind.startIndex + 2] == UInt8(ascii: "?"),
    // RFC 2231 puts the language behind a star.
    let encoding = Encoding(
      label: String(decoding: label.prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self))
  else { return nil }
  let content = behind.dropFirst(3).prefix(4096)
  guard let end = content.firstRange(of: "?=".utf8) else { return nil }
  let coded = content[..<end.lowerBound]
  switch behind[behind.startIndex + 1] | 0x20 {
  case UInt8(ascii: "b"):
    return (unpacked(coded), encoding, end.upperBound)
  case UInt8(ascii: "q"):
    let spaced = coded.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    return (unquoted(spaced[...]), encoding, end.upperBound)
  default:
    return nil
  }
}
