import Foundation
import GRDB

/// Short names for the decoding that throws: GRDB's subscripts trap on a value of the wrong type,
/// which one flipped byte of the file can make.
extension Row {
  func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    try decode(Value.self, atIndex: index)
  }

  /// The value, or nil for NULL.
  func optional<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value? {
    try decode(Value?.self, atIndex: index)
  }

  /// The compressed bytes in the columns `index` (their plain length) and the next one.
  func deflated(_ index: Int) throws -> Deflated {
    let bytes: Data = try value(index + 1)
    return Deflated(bytes: Array(bytes), length: try value(index))
  }
}
