import ArticleModel

extension [Inline] {
  /// The passage with small digits where it has superscripts and subscripts: “H₂O”, “a²”.
  ///
  /// Each character stays one, so that offsets hold. What has no small form stays as it is: “19th”.
  var withSmallDigits: [Inline] {
    guard contains(where: \.mayHaveScripts) else { return self }
    return map(\.withSmallDigits)
  }
}

extension Inline {
  fileprivate var mayHaveScripts: Bool {
    switch self {
    case .superscript, .subscript: true
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _):
      inlines.contains(where: \.mayHaveScripts)
    case .text, .code, .lineBreak, .footnote: false
    }
  }

  fileprivate var withSmallDigits: Inline {
    switch self {
    case .superscript(let inlines): .superscript(inlines.mapped(by: raised))
    case .subscript(let inlines): .subscript(inlines.mapped(by: lowered))
    case .emphasis(let inlines): .emphasis(inlines.withSmallDigits)
    case .strong(let inlines): .strong(inlines.withSmallDigits)
    case .link(let inlines, let address): .link(inlines.withSmallDigits, to: address)
    case .text, .code, .lineBreak, .footnote: self
    }
  }
}

extension [Inline] {
  fileprivate func mapped(by table: [Unicode.Scalar: Unicode.Scalar]) -> [Inline] {
    let hasSmallForms = allSatisfy { $0.text.unicodeScalars.allSatisfy { table[$0] != nil } }
    guard hasSmallForms else { return self }
    return map { inline in
      guard case .text(let text) = inline else { return inline }
      return .text(String(String.UnicodeScalarView(text.unicodeScalars.map { table[$0] ?? $0 })))
    }
  }
}

private let raised = table("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
private let lowered = table("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")

private func table(_ plain: String, _ small: String) -> [Unicode.Scalar: Unicode.Scalar] {
  Dictionary(uniqueKeysWithValues: zip(plain.unicodeScalars, small.unicodeScalars))
}
