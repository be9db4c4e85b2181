/// Bytes that are appended one by one or in runs, fast enough for every character of a page.
struct ByteSink: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var storage: UnsafeMutablePointer<UInt8>

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  subscript(index: Int) -> UInt8 {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return storage[index]
    }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, count length: Int) {
    if length > capacity - count { grow(by: length) }
    (storage + count).update(from: bytes, count: length)
    count += length
  }

  /// Appends the UTF-8 of `scalar`.
  mutating func append(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf8 { append(unit) }
  }

  /// Forgets all bytes from `length` on.
  mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count)
    count = length
  }

  /// Whether two ranges of equal length hold the same bytes.
  func isEqual(_ first: Int, _ second: Int, length: Int) -> Bool {
    precondition(first >= 0 && second >= 0 && max(first, second) + length <= count)
    for offset in 0..<length where storage[first + offset] != storage[second + offset] {
      return false
    }
    return true
  }

  /// All bytes, as an array.
  consuming func array() -> ContiguousArray<UInt8> {
    ContiguousArray(unsafeUninitializedCapacity: count) { buffer, initialized in
      if let base = buffer.baseAddress { base.initialize(from: storage, count: count) }
      initialized = count
    }
  }
}

private extension ByteSink {
  @inline(never)
  mutating func grow(by length: Int) {
    let larger = max(capacity * 2, count + length)
    let replacement = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    replacement.initialize(from: storage, count: count)
    storage.deallocate()
    (storage, capacity) = (replacement, larger)
  }
}
