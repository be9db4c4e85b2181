/// One position of the screen: what stands there and in which role.
public struct Cell: Equatable, Sendable {
  /// The first three marks in 21 bits each, the first in the lowest, and the fourth: a screen has
  /// thousands of cells, and small ones without arrays are copied and compared as plain memory.
  private var threeMarks: UInt64 = 0
  private var fourthMark: UInt32 = 0
  /// The visible character; a space in an empty cell.
  public var base: Unicode.Scalar
  /// 1 or 2; 0 for the right half of a wide character.
  public var width: Int8
  public var role: Role
  public var face: Face

  public init(
    _ base: Unicode.Scalar = " ", marks: [Unicode.Scalar] = [], width: Int8 = 1,
    role: Role = .text, face: Face = []
  ) {
    self.base = base
    self.width = width
    self.role = role
    self.face = face
    if !marks.isEmpty { self.marks = marks }
  }

  /// An empty cell.
  public static let blank = Cell()
  /// What follows a wide character in its second position.
  static func rightHalf(role: Role, face: Face) -> Cell {
    Cell(" ", width: 0, role: role, face: face)
  }
}

extension Cell {
  /// Combining marks drawn onto the base, at most four (the capacity of a curses cell).
  public var marks: [Unicode.Scalar] {
    get {
      guard threeMarks != 0 else { return [] }
      let first = (0..<3).map { UInt32(truncatingIfNeeded: threeMarks >> (21 * $0)) & 0x1F_FFFF }
      return (first + [fourthMark]).filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
    }
    set {
      threeMarks = newValue.prefix(3).reversed().reduce(0) { $0 << 21 | UInt64($1.value) }
      fourthMark = newValue.count > 3 ? newValue[3].value : 0
    }
  }
}

/// What sets a piece of text apart from its neighbours of the same role.
public struct Face: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let strong = Face(rawValue: 1)
  public static let emphasis = Face(rawValue: 2)
  public static let underline = Face(rawValue: 4)
  /// On the selected row.
  public static let selected = Face(rawValue: 8)
}
