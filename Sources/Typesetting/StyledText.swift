import ArticleModel
import Screen

/// A passage taken apart into grapheme clusters, each with its width, style and source.
///
/// Segmented once, forwards, into arrays of numbers: walking clusters backwards is quadratic in
/// flags, and a `Character` for each letter costs more than all that is done with it.
struct StyledText {
  struct Cluster {
    /// Where its UTF-8 begins in `utf8`.
    var byte: Int32
    /// Where it begins in `scalars`.
    var scalar: Int32
    var width: Int32
    var style: UInt16
    /// Whether a line may end at it, and it is not painted there.
    var isSpace: Bool
  }
  struct Style: Equatable {
    var role: Role
    var face: Face
  }

  private(set) var utf8: [UInt8] = []
  private(set) var scalars: [UInt32] = []
  private(set) var clusters: [Cluster] = []
  private(set) var styles: [Style] = []
  /// Where the passage begins, in Unicode scalars from the beginning of the block's text.
  private let start: Int

  init(_ inlines: [Inline], role: Role, face: Face = [], offset: Int = 0) {
    start = offset
    append(inlines, Style(role: role, face: face))
  }

  /// The offset after the last cluster.
  var end: Int { start + scalars.count }

  /// Where in the block a cluster begins; the end of the passage after the last one.
  func offset(ofCluster index: Int) -> Int { start + scalarIndex(ofCluster: index) }

  func scalarIndex(ofCluster index: Int) -> Int {
    index < clusters.count ? Int(clusters[index].scalar) : scalars.count
  }

  private func byteIndex(ofCluster index: Int) -> Int {
    index < clusters.count ? Int(clusters[index].byte) : utf8.count
  }

  private mutating func append(_ inlines: [Inline], _ style: Style) {
    for inline in inlines { append(inline, style) }
  }

  private mutating func append(_ inline: Inline, _ style: Style) {
    func with(_ face: Face) -> Style { Style(role: style.role, face: style.face.union(face)) }
    switch inline {
    case .text(let text): append(text, style)
    case .code(let text): append(text, Style(role: .code, face: style.face))
    case .emphasis(let inlines): append(inlines, with(.emphasis))
    case .strong(let inlines): append(inlines, with(.strong))
    case .link(let inlines, _): append(inlines, Style(role: .link, face: style.face))
    case .superscript(let inlines), .subscript(let inlines): append(inlines, style)
    case .lineBreak: append("\n", style)
    case .footnote: append(inline.text, Style(role: .link, face: style.face))
    }
  }

  private mutating func append(_ text: String, _ style: Style) {
    let index = styles.lastIndex(of: style) ?? styles.count
    if index == styles.count { styles.append(style) }
    var segments = Segments(of: text)
    while let segment = segments.next() {
      append(segment, style: UInt16(truncatingIfNeeded: index))
    }
  }

  private mutating func append(_ segment: Segments.Segment, style: UInt16) {
    let isSpace = StyledText.isSpace(segment.first)
    clusters.append(
      Cluster(
        byte: Int32(utf8.count), scalar: Int32(scalars.count), width: Int32(segment.width),
        style: style, isSpace: isSpace))
    switch segment {
    case .scalar(let scalar):
      scalars.append(scalar.value)
      if scalar.isASCII {
        utf8.append(UInt8(scalar.value))
      } else {
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    case .character(let character):
      scalars.append(contentsOf: character.unicodeScalars.lazy.map(\.value))
      utf8.append(contentsOf: character.utf8)
    }
  }

  /// The non-breaking spaces U+00A0, U+2007 and U+202F are not among them.
  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09: true
    case 0..<0x1680: false
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension StyledText {
  /// The clusters of a range as spans; neighbours of one style are joined, what takes no cell
  /// is left out and so ends a span.
  func spans(_ range: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard clusters[index].width > 0 else {
        index += 1
        continue
      }
      let first = index
      while index < range.upperBound, clusters[index].width > 0,
        clusters[index].style == clusters[first].style
      { index += 1 }
      spans.append(span(first..<index))
    }
    return spans
  }

  private func span(_ range: Range<Int>) -> Span {
    let start = byteIndex(ofCluster: range.lowerBound)
    let bytes = utf8[start..<byteIndex(ofCluster: range.upperBound)]
    let style = styles[Int(clusters[range.lowerBound].style)]
    return Span(
      String(decoding: bytes, as: UTF8.self), role: style.role, face: style.face,
      source: offset(ofCluster: range.lowerBound))
  }
}
