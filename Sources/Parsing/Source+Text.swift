import HTML

extension Source {
  /// The encoding that the declared type or the shape of the bytes tells; nil leaves it to UTF-8.
  var transportEncoding: Encoding? {
    declaredType.flatMap { Encoding(contentType: $0) } ?? unmarkedUTF16(bytes)
  }

  /// The text of a source that is no markup.
  var text: String { decode(bytes, declared: transportEncoding).withoutEscapeSequences }

  /// The source with its text in UTF-8 and no mark before it, as lists are read.
  var inUTF8: Source {
    guard Encoding.byteOrderMark(of: bytes) != nil || unmarkedUTF16(bytes) != nil else {
      return self
    }
    var source = self
    source.bytes = Array(decode(bytes, declared: transportEncoding).utf8)
    return source
  }

  /// The text of a page: as its transport says, else as the page says itself.
  var markup: String {
    decode(bytes, declared: transportEncoding ?? Encoding(declaredIn: bytes))
  }

  /// The address that a page's links are resolved against, unless its own markup names one: as the
  /// caller says, else as the page says it was saved from.
  func address(ofPage markup: String) -> String? {
    if let base { return base }
    var markup = markup
    return markup.withUTF8 { savedAddress(in: Array($0.prefix(1 << 16))[...]) }
  }
}

/// UTF-16 without a byte order mark: text of the western world then has a zero in every other byte.
private func unmarkedUTF16(_ bytes: [UInt8]) -> Encoding? {
  let pairs = min(bytes.count, 1024) / 2
  guard pairs >= 8 else { return nil }
  var (even, odd) = (0, 0)
  for pair in 0..<pairs {
    if bytes[2 * pair] == 0 { even += 1 }
    if bytes[2 * pair + 1] == 0 { odd += 1 }
  }
  if odd * 10 > pairs * 7, even * 20 < pairs { return .utf16LittleEndian }
  if even * 10 > pairs * 7, odd * 20 < pairs { return .utf16BigEndian }
  return nil
}
