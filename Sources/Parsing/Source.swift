/// Bytes that came from somewhere, with all that is known about them before they are read.
public struct Source: Sendable {
  public var bytes: [UInt8]
  /// A path, an address, or “-” for standard input.
  public var location: String
  /// The content type that a server or a caller gave (“text/html; charset=utf-8”).
  public var declaredType: String?
  /// The address that relative links are resolved against.
  public var base: String?

  /// A source of `bytes`; what is not known of them is left out.
  public init(
    bytes: [UInt8], location: String, declaredType: String? = nil, base: String? = nil
  ) {
    self.bytes = bytes
    self.location = location
    self.declaredType = declaredType
    self.base = base
  }
}
