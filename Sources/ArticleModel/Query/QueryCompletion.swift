/// What could be written at a place of a query.
public struct QueryCompletion: Equatable, Sendable {
  /// The Unicode scalars that a candidate replaces.
  public var range: Range<Int>
  /// In the order in which they are offered.
  public var candidates: [String]
  /// The field whose value is being written, and what there is of the value.
  public private(set) var field: QueryField?
  public private(set) var begun = ""

  /// The names of publications, authors and the like that a library knows.
  public typealias Names = (QueryField) -> [String]

  /// Completes the word that ends at `offset`: the name of a field, or its value.
  public init(_ text: String, at offset: Int, names: Names = { _ in [] }) {
    let scalars = Array(text.unicodeScalars)
    let end = min(max(0, offset), scalars.count)
    let start = QueryCompletion.start(of: scalars[..<end])
    let written = String(String.UnicodeScalarView(scalars[start..<end]))
    let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let field = QueryField(rawValue: parts[0].lowercased()) else {
      range = start..<end
      let fields = QueryField.allCases.map { $0.rawValue + ":" }
      candidates = written.isEmpty ? fields : fields.filter { $0.begins(with: written) }
      return
    }
    let begun = parts[1].first == "\"" ? parts[1].dropFirst() : parts[1]
    (self.field, self.begun) = (field, String(begun))
    range = end - parts[1].unicodeScalars.count..<end
    candidates = (field.values + names(field)).filter { $0.begins(with: begun) }
      .map { field.values.contains($0) ? $0 : Query.written($0) }
  }

  /// Where the word begins that ends `text`: behind the last space, sign or parenthesis outside
  /// of quotation marks.
  private static func start(of text: ArraySlice<Unicode.Scalar>) -> Int {
    var start = 0
    var isQuoted = false
    for (index, scalar) in text.enumerated() {
      if scalar == "\"" { isQuoted.toggle() }
      let isSign = scalar == "-" && index == start
      if !isQuoted, isSign || scalar == "(" || scalar == ")" || scalar.properties.isWhitespace {
        start = index + 1
      }
    }
    return start
  }
}

extension StringProtocol {
  fileprivate func begins(with other: some StringProtocol) -> Bool {
    lowercased().hasPrefix(other.lowercased())
  }
}
