/// The bytes that an article is made of, with the name under which they are known again.
public struct Original: Sendable {
  public let bytes: [UInt8]
  let name: String

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    name = "bytes:" + digest(bytes)
  }
}
