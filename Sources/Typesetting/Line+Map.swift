import ArticleModel
import Screen

/// The way between the cells of a line and the places of its text.
extension Line {
  /// The place in the article of what is painted in a cell; nil over blanks and added marks.
  public func anchor(atCell cell: Int) -> Anchor? {
    guard cell >= 0 else { return nil }
    var column = 0
    for span in spans {
      guard var offset = span.source else {
        column += span.text.cellWidth
        if cell < column { return nil }
        continue
      }
      for character in span.text {
        column += character.cellWidth
        if cell < column { return Anchor(block: anchor.block, offset: offset) }
        offset += character.unicodeScalars.count
      }
    }
    return nil
  }

  /// The cells that show the text of a range of offsets, from left to right; what the typesetter
  /// added between two shown characters of the range is shown with them, and so is the hyphen of a
  /// word that goes on in the range.
  public func cells(of offsets: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var column = 0
    /// Where what was added since the last character of the range began.
    var joint: Int?
    /// The offset behind the last character.
    var next = 0
    for span in spans {
      guard var offset = span.source else {
        let end = column + span.text.cellWidth
        if span.isHyphen, joint == column, offsets.contains(next), let last = found.last {
          found[found.count - 1] = last.lowerBound..<end
        }
        column = end
        continue
      }
      for character in span.text {
        let width = character.cellWidth
        if offsets.contains(offset), width > 0 {
          if joint != nil, let last = found.last {
            found[found.count - 1] = last.lowerBound..<column + width
          } else {
            found.append(column..<column + width)
          }
          joint = column + width
        } else if width > 0 {
          joint = nil
        }
        column += width
        offset += character.unicodeScalars.count
      }
      next = offset
    }
    return found
  }

  /// Whether a character at this offset is painted.
  func shows(_ offset: Int) -> Bool {
    spans.contains { span in
      guard let start = span.source else { return false }
      return start <= offset && offset < start + span.text.unicodeScalars.count
    }
  }
}
