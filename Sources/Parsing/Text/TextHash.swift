/// A hash of letters and digits; capitals of ASCII count as small letters.
///
/// Source: FNV-1a, on scalars instead of bytes.
struct TextHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var isEmpty = true

  mutating func add(_ scalar: Unicode.Scalar) {
    let isCapital = (0x41...0x5A).contains(scalar.value)
    value = (value ^ UInt64(isCapital ? scalar.value | 0x20 : scalar.value)) &* 0x100_0000_01b3
    isEmpty = false
  }
}
