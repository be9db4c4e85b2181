import Glibc

/// The path of an input as the system keeps it: bytes, which need not be UTF-8.
public struct InputPath: Hashable, Sendable {
  /// The bytes without the closing zero.
  public let bytes: [UInt8]

  /// A path as a person writes it; “-” is standard input.
  public init(_ path: String) { bytes = path.utf8.filter { $0 != 0 } }

  /// A path of these bytes, none of which is zero.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Standard input.
  public static let standardInput = InputPath("-")

  /// The path of an entry of this folder.
  func appending(_ name: [UInt8]) -> InputPath {
    let slash = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return InputPath(bytes: bytes + slash + name)
  }

  /// Calls `work` with the path as C wants it.
  public func withCString<Value>(_ work: (UnsafePointer<CChar>) -> Value) -> Value {
    (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        // Never nil: there is at least the closing zero.
        chars.baseAddress.map(work) ?? "".withCString(work)
      }
    }
  }
}

extension InputPath: Comparable {
  public static func < (one: InputPath, other: InputPath) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

extension InputPath: CustomStringConvertible {
  /// The path in Unicode; bytes that are none become U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension InputPath: ExpressibleByStringLiteral {
  public init(stringLiteral path: String) { self.init(path) }
}
