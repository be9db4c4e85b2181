/// A grapheme cluster on its way to the screen.
enum Cluster {
  /// One scalar of one cell of which nothing is to be decided, as nearly all are.
  case plain(Unicode.Scalar)
  case other(Character)

  init(_ character: Character) {
    self = character.plainScalar.map(Cluster.plain) ?? .other(character)
  }

  var cellWidth: Int {
    switch self {
    case .plain: 1
    case .other(let character): character.cellWidth
    }
  }
}

extension Substring {
  /// Hands out the clusters in order as long as `takes` says so; returns where the first that was
  /// not taken begins.
  ///
  /// A screen draws thousands of clusters for each key. Two plain scalars are always two clusters,
  /// so only those that have another scalar behind them must ask the standard library.
  @discardableResult
  func walk(while takes: (Cluster) -> Bool) -> Index {
    let plainEnd = utf8.withContiguousStorageIfAvailable { bytes in
      var offset = 0
      var here = bytes.plainScalar(at: 0)
      while offset < bytes.count {
        let next = offset + (here?.length ?? 0)
        let after = bytes.plainScalar(at: next)
        if let plain = here, after != nil || next == bytes.count {
          guard takes(.plain(plain.scalar)) else { return offset }
          (offset, here) = (next, after)
        } else {
          let character = self[utf8.index(startIndex, offsetBy: offset)]
          guard takes(Cluster(character)) else { return offset }
          offset += character.utf8.count
          here = bytes.plainScalar(at: offset)
        }
      }
      return offset
    }
    if let plainEnd { return utf8.index(startIndex, offsetBy: plainEnd) }
    return indices.first { !takes(Cluster(self[$0])) } ?? endIndex
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The plain scalar whose UTF-8 begins at an offset; nil where there is another one, or none.
  fileprivate func plainScalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < count else { return nil }
    let first = self[offset]
    if first < 0x80 {
      return (0x20..<0x7F).contains(first) ? (Unicode.Scalar(first), 1) : nil
    }
    let length = first < 0xE0 ? 2 : 3
    // Of three bytes there are only dashes, quotation marks and the ellipsis.
    guard first <= 0xE2, offset + length <= count else { return nil }
    var value = UInt32(first) & (length == 2 ? 0x1F : 0x0F)
    for byte in self[offset + 1..<offset + length] { value = value << 6 | UInt32(byte & 0x3F) }
    guard let scalar = Unicode.Scalar(value), scalar.isPlainLetter else { return nil }
    return (scalar, length)
  }
}
