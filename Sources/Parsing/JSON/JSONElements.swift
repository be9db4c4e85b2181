import HTML

/// Where the elements of the outermost array of `bytes` stand, without reading them: so each can be
/// read when its turn comes; and what is left behind the last whole element of an array without an
/// end, or behind its end, nil when nothing is.
func jsonElements(of bytes: [UInt8]) -> (elements: [Range<Int>], broken: Range<Int>?) {
  guard let open = bytes.firstIndex(of: UInt8(ascii: "[")) else { return ([], 0..<bytes.count) }
  var (elements, start): ([Range<Int>], Int?) = ([], nil)
  var (depth, isText, isEscaped) = (0, false, false)
  for index in (open + 1)..<max(open + 1, bytes.count) {
    let byte = bytes[index]
    if isText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isText = false
      }
      continue
    }
    switch byte {
    case UInt8(ascii: "\""): isText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if depth == 0 { start = index }
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0, let first = start {
        elements.append(first..<(index + 1))
        start = nil
      }
      if depth < 0 {
        let rest = bytes[(index + 1)...].drop(while: \.isSpace)
        return (elements, rest.isEmpty ? nil : rest.startIndex..<bytes.count)
      }
    default: break
    }
  }
  return (elements, (start ?? bytes.count)..<bytes.count)
}
