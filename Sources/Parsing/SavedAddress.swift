import HTML

/// The address that a saved page says it came from, or nil when it does not say.
///
/// Browsers and their helpers leave it in the first comments: Chromium and Internet Explorer (“saved
/// from url=(0042)https://…”), SingleFile (“url: https://…”), monolith (“Saved from https://… at …”).
func savedAddress(in page: ArraySlice<UInt8>) -> String? {
  var rest = page.prefix(1 << 16)
  for _ in 0..<16 {
    guard let start = rest.firstRange(of: "<!--".utf8) else { return nil }
    rest = rest[start.upperBound...]
    let end = rest.firstRange(of: "-->".utf8)
    if let address = savedAddress(inComment: rest[..<(end?.lowerBound ?? rest.endIndex)]) {
      return address
    }
    guard let end else { return nil }
    rest = rest[end.upperBound...]
  }
  return nil
}

private func savedAddress(inComment comment: ArraySlice<UInt8>) -> String? {
  if let mark = comment.firstRange(of: "saved from url=(".utf8) {
    // The number in brackets counts the characters of the address.
    let rest = comment[mark.upperBound...].drop { (0x30...0x39).contains($0) }
    return rest.first == UInt8(ascii: ")") ? firstAddress(rest.dropFirst()) : nil
  }
  if comment.firstRange(of: "saved with SingleFile".utf8) != nil {
    return comment.firstRange(of: "url:".utf8).flatMap { firstAddress(comment[$0.upperBound...]) }
  }
  if let mark = comment.prefix(64).firstRange(of: "Saved from ".utf8) {
    return firstAddress(comment[mark.upperBound...])
  }
  return nil
}

/// The address that begins `bytes`, white space aside.
private func firstAddress(_ bytes: ArraySlice<UInt8>) -> String? {
  let word = bytes.drop(while: \.isSpace).prefix(8193).prefix { !$0.isSpace }
  return pageAddress(String(decoding: word, as: UTF8.self))
}

/// The address of a page: http or https, of a length that addresses have; nil for any other.
func pageAddress(_ text: String) -> String? {
  let head = text.prefix(8).lowercased()
  guard let scheme = ["http://", "https://"].first(where: head.hasPrefix),
    text.utf8.count > scheme.utf8.count, text.utf8.count <= 8192,
    text.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) })
  else { return nil }
  return text
}
