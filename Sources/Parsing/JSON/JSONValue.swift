/// A value of JSON.
///
/// Of equal keys the first one counts. Numbers stay text: they may be of any size.
indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue {
  /// The member `key` of an object; nil for every other value and for `null`.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[key], value != .null else {
      return nil
    }
    return value
  }

  /// The text of a string or a number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// The whole number that a number or a string gives.
  var integer: Int? { text.flatMap { Int($0.trimmed) } }

  /// The truth that a value tells, also as text (“False”).
  var truth: Bool? {
    switch self {
    case .bool(let value): return value
    case .string(let text):
      let word = text.trimmed.lowered
      return word == "true" ? true : word == "false" ? false : nil
    default: return nil
    }
  }

  /// The elements of an array, else the value alone: JSON-LD writes one thing either way.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  var members: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }
}
