/// The line breaking classes of UAX #14 as its rule LB1 resolves them.
///
/// The generated ranges count on this order.
enum BreakClass: UInt8 {
  case al, hl, nu, sp, cm, zwj, ba, hy, cl, cp, ex, `is`, sy, qu, gl, ns, b2, bb, id, eb, em
  case `in`, pr, po, ri, jl, jv, jt, h2, h3, wj, zw, cb, bk, cr, lf, nl, op
  /// Wide and fullwidth brackets, which letters may be parted from.
  case opWide, cpWide
  /// Places that Unicode reserves for pictographs.
  case idReserved

  init(_ scalar: UInt32) {
    if scalar < BreakClass.latin.count {
      self = BreakClass.latin[Int(scalar)]
    } else {
      self = BreakClass(searching: scalar)
    }
  }

  private init(searching scalar: UInt32) {
    var low = 0
    var high = breakRanges.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if breakRanges[middle] >> 8 <= scalar { low = middle } else { high = middle }
    }
    self = BreakClass(rawValue: UInt8(truncatingIfNeeded: breakRanges[low])) ?? .al
  }

  /// The classes of what European texts consist of.
  private static let latin = (0..<0x250).map { BreakClass(searching: $0) }

  var isLetter: Bool { self == .al || self == .hl }
  /// The class that brackets have whatever their width.
  var isOpening: Bool { self == .op || self == .opWide }
  var isClosing: Bool { self == .cl || self == .cp || self == .cpWide }
  /// Whether a line must end after it.
  var isLineEnd: Bool { self == .bk || self == .lf || self == .nl || self == .cr }
}
