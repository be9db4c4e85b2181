/// A place where a line may end, measured in cells from the beginning of its stretch.
///
/// Junctures are all that the fitting of lines sees of a text: a line from one to another is a
/// difference of two numbers.
struct Juncture: Equatable {
  enum Kind: UInt8 {
    /// Between words, or at a place where nothing needs to be added.
    case plain
    /// A hyphen is painted if a line ends here.
    case hyphen
    /// Inside a word that is wider than a line.
    case emergency
    /// The end of the stretch.
    case end
  }

  /// The clusters before which a line ends here, without spaces, and with which the next begins.
  var end: Int
  var next: Int
  /// The same in cells.
  var endCell: Int
  var nextCell: Int
  var kind: Kind
  /// What a line end here costs beside its slack.
  var price = 0
  /// The gaps between words before the end and before the next line.
  var gaps = 0
  var nextGaps = 0

  /// The cells of a line from `start` to here.
  func width(from start: Juncture) -> Int {
    endCell - start.nextCell + (kind == .hyphen ? 1 : 0)
  }
}

/// A line: its clusters without the spaces at its end, and whether a hyphen is to be added.
struct Fitted: Equatable {
  var range: Range<Int>
  var isHyphenated = false
  /// Whether nothing of the stretch follows: such a line is not stretched.
  var isLast = false
}
