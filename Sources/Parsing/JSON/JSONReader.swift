extension JSONValue {
  /// Containers deeper than this are left out.
  static let deepest = 512

  /// The first value in `bytes`, or nil when there is none.
  ///
  /// Source of the grammar: RFC 8259. Pages break it, so this reads on past trailing commas,
  /// comments, the wrappers of old scripts (`//<![CDATA[`, `<!--`), line breaks and unescaped quotes
  /// in strings; of a text that breaks off it gives what was read.
  init?(reading bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let value = reader.value() else { return nil }
    self = value
  }
}

/// Reads JSON with a stack of its own, so that no nesting can overflow the program's.
struct JSONReader {
  private var scanner: JSONScanner
  private var open: [Container] = []
  /// Containers too deep to be kept.
  private var ignored = 0

  /// An array or an object that is not closed yet.
  private struct Container {
    var isObject: Bool
    var elements: [JSONValue] = []
    var members: [String: JSONValue] = [:]
    /// The key that waits for its value.
    var key: String?

    mutating func add(_ value: JSONValue) {
      guard isObject else { return elements.append(value) }
      guard let key else { return }
      if members[key] == nil { members[key] = value }
      self.key = nil
    }

    var value: JSONValue { isObject ? .object(members) : .array(elements) }
  }

  init(_ bytes: [UInt8]) { scanner = JSONScanner(bytes) }

  mutating func value() -> JSONValue? {
    scanner.skipWrapper()
    while let token = scanner.next() {
      if let value = take(token) { return value }
    }
    while open.count > 1 { close() }
    return open.popLast()?.value
  }

  /// Takes `token`; answers when the outermost value is complete.
  private mutating func take(_ token: JSONToken) -> JSONValue? {
    switch token {
    case .open(let isObject):
      if open.count < JSONValue.deepest, ignored == 0 {
        open.append(Container(isObject: isObject))
      } else {
        ignored += 1
      }
    case .close:
      if ignored > 0 {
        ignored -= 1
      } else if open.count == 1 {
        return open.popLast()?.value
      } else {
        close()
      }
    case .scalar(let value):
      guard ignored == 0 else { return nil }
      guard let last = open.indices.last else { return value }
      if open[last].isObject, open[last].key == nil {
        open[last].key = value.text
      } else {
        open[last].add(value)
      }
    case .comma:
      // A key without a value must not take the next key for it.
      if ignored == 0, let last = open.indices.last { open[last].key = nil }
    }
    return nil
  }

  private mutating func close() {
    guard open.count > 1, let closed = open.popLast() else { return }
    open[open.count - 1].add(closed.value)
  }
}

enum JSONToken {
  case open(isObject: Bool)
  case close, comma
  case scalar(JSONValue)
}
