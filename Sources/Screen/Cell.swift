/// One position of the screen: what stands there and in which role.
public struct Cell: Equatable, Sendable {
  /// The visible character; a space in an empty cell.
  public var base: Unicode.Scalar
  /// Combining marks drawn onto the base, at most four (the capacity of a curses cell).
  public var marks: [Unicode.Scalar] {
    get { packedMarks == 0 ? [] : Cell.unpacked(packedMarks) }
    set { packedMarks = Cell.packed(newValue) }
  }
  /// The marks in 32 bits each, the first in the lowest: a screen has thousands of cells, and one
  /// without an array is copied and compared as plain memory.
  private var packedMarks: UInt128
  /// 1 or 2; 0 for the right half of a wide character.
  public var width: Int8
  public var role: Role
  public var face: Face

  public init(
    _ base: Unicode.Scalar = " ", marks: [Unicode.Scalar] = [], width: Int8 = 1,
    role: Role = .text, face: Face = []
  ) {
    self.base = base
    packedMarks = marks.isEmpty ? 0 : Cell.packed(marks)
    self.width = width
    self.role = role
    self.face = face
  }

  /// An empty cell.
  public static let blank = Cell()
  /// What follows a wide character in its second position.
  static func rightHalf(role: Role, face: Face) -> Cell {
    Cell(" ", width: 0, role: role, face: face)
  }
}

extension Cell {
  private static func packed(_ marks: [Unicode.Scalar]) -> UInt128 {
    marks.prefix(4).reversed().reduce(0) { $0 << 32 | UInt128($1.value) }
  }

  private static func unpacked(_ packed: UInt128) -> [Unicode.Scalar] {
    (0..<4).compactMap { index in
      let value = UInt32(truncatingIfNeeded: packed >> (32 * index))
      return value == 0 ? nil : Unicode.Scalar(value)
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
