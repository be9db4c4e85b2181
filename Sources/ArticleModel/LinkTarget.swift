/// Where a link leads, as it may be shown, copied and given to a browser: ASCII alone.
///
/// What readers are to be warned of is told with it: words before an “@” that look like a host, and
/// letters in the host that look like others.
public struct LinkTarget: Equatable, Sendable {
  /// An absolute http, https or mailto address without user and password.
  public let address: String
  /// The part of `address` that says who is visited; empty for mailto.
  public let host: String
  /// The host in its own letters, where `host` spells them in ASCII.
  public let writtenHost: String?
  /// Whether the source put a user or a password into the address.
  public let hadUser: Bool

  /// Nil for what no browser shall get.
  public init?(_ source: String) {
    guard let clean = LinkAddress(source)?.text else { return nil }
    guard let start = clean.place(behind: "://") else {
      guard clean.unicodeScalars.allSatisfy(\.isASCII) else { return nil }
      (address, host, writtenHost, hadUser) = (clean, "", nil, false)
      return
    }
    let rest = clean[start...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let authority = rest[..<end]
    guard let ascii = LinkTarget.ascii(authority) else { return nil }
    host = ascii
    address = clean[..<start] + host + rest[end...]
    writtenHost = host == authority ? nil : String(authority)
    hadUser = LinkTarget.hasUser(source)
  }

  /// A host in ASCII, label by label; a port stays as it is.
  private static func ascii(_ authority: Substring) -> String? {
    let colon = authority.lastIndex(of: ":")
    let port = colon.map { authority[$0...] } ?? ""
    let hasPort = port.dropFirst().allSatisfy { $0.isASCII && $0.isWholeNumber }
    let name = hasPort ? authority.prefix(authority.count - port.count) : authority
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
      .map { Punycode.ascii(String($0).lowercased()) }
    guard !labels.contains(nil) else { return nil }
    return labels.compactMap(\.self).joined(separator: ".") + (hasPort ? port : "")
  }

  private static func hasUser(_ source: String) -> Bool {
    guard let start = source.place(behind: "//") else { return false }
    return source[start...].prefix { !"/?#\\".contains($0) }.contains("@")
  }
}

extension String {
  /// The place behind the first `mark`, looked for where a scheme can end.
  fileprivate func place(behind mark: String) -> Index? {
    var index = startIndex
    while index < endIndex, self[index] != ":", self[index] != "/" { formIndex(after: &index) }
    if mark.first != ":", index < endIndex, self[index] == ":" { formIndex(after: &index) }
    guard self[index...].hasPrefix(mark) else { return nil }
    return self.index(index, offsetBy: mark.count)
  }
}
