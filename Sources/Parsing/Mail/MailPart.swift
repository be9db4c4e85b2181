import HTML

/// A part of a message that holds no further parts.
struct MailPart {
  var header: MailHeader
  /// As it was sent, still encoded.
  var body: ArraySlice<UInt8>

  var type: ContentType { ContentType(header["content-type"] ?? "text/plain") }

  var content: [UInt8] {
    TransferEncoding(header["content-transfer-encoding"]).decoded(body)
  }
}

/// The leaves of a message, in their order.
///
/// Source: RFC 2046, section 5.1. No deeper than eight multiparts in each other and no more than
/// 5,000 parts; each level walks its bytes once, so that hostile boundaries cost no more.
func mailParts(of message: ArraySlice<UInt8>) -> [MailPart] {
  var parts: [MailPart] = []
  var waiting = [(bytes: message, depth: 0)]
  var count = 0
  while let next = waiting.popLast(), count < 5_000 {
    count += 1
    var body = next.bytes
    let part = MailPart(header: MailHeader(takenFrom: &body), body: body)
    let type = part.type
    if type.name.hasPrefix("multipart/"), next.depth < 8,
      let boundary = type["boundary"], !boundary.isEmpty, boundary.utf8.count <= 200
    {
      let pieces = split(body, at: Array(boundary.utf8), atMost: 5_000 - count)
      waiting += pieces.reversed().map { ($0, next.depth + 1) }
    } else {
      parts.append(MailPart(header: part.header, body: body))
    }
  }
  return parts
}

/// The pieces between lines of two dashes and `boundary`, without what stands before the first and
/// behind the last; an end that is missing is the end of the bytes.
private func split(
  _ body: ArraySlice<UInt8>, at boundary: [UInt8], atMost limit: Int
) -> [ArraySlice<UInt8>] {
  let mark = Array("--".utf8) + boundary
  var pieces: [ArraySlice<UInt8>] = []
  /// Where the open piece began, and where its last line ended.
  var (start, end): (Int?, Int) = (nil, body.startIndex)
  var line = body.startIndex
  while line < body.endIndex, pieces.count < limit {
    let next = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
    let rest = body[line..<next]
    if rest.first == UInt8(ascii: "-"), rest.starts(with: mark),
      let isLast = closes(rest.dropFirst(mark.count))
    {
      if let start { pieces.append(body[start..<max(start, end)]) }
      start = isLast ? nil : next
      if isLast { return pieces }
    }
    // The line end before a boundary belongs to the boundary.
    end = body[line..<next].last == 0x0A ? next - 1 : next
    if end > line, body[end - 1] == 0x0D { end -= 1 }
    line = next
  }
  if let start, start < body.endIndex, pieces.count < limit { pieces.append(body[start...]) }
  return pieces
}

/// Whether what stands behind a boundary makes it the last one; nil when it is none at all.
private func closes(_ rest: ArraySlice<UInt8>) -> Bool? {
  let isLast = rest.starts(with: "--".utf8)
  return rest.dropFirst(isLast ? 2 : 0).allSatisfy { $0 <= 0x20 } ? isLast : nil
}
