extension Terminal {
  /// Hands text to the clipboard of whoever sits at the terminal, also over ssh (OSC 52).
  public func copy(_ text: String) { device.write(clipboardSequence(text).utf8) }
}

/// Source: xterm’s “Control Sequences”, operating system command 52.
func clipboardSequence(_ text: String) -> String { "\u{1B}]52;c;\(base64(text.utf8))\u{1B}\\" }

/// Source: RFC 4648, section 4.
func base64(_ bytes: some Collection<UInt8>) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var encoded: [UInt8] = []
  encoded.reserveCapacity(bytes.count / 3 * 4 + 4)
  var rest = bytes[...]
  while !rest.isEmpty {
    let group = Array(rest.prefix(3))
    rest = rest.dropFirst(3)
    let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
    for position in 0..<4 {
      encoded.append(
        position <= group.count ? digits[bits >> (18 - 6 * position) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}
