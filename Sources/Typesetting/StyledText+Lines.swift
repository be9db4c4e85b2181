extension StyledText {
  /// The lines of the passage, each no wider than the shape allows it to be.
  ///
  /// Every span knows its source but the hyphens and spaces that are added.
  func lines(in shape: PassageShape, _ setting: TextSetting) -> [SetLine] {
    let fitted = LineFitting.greedy(
      clusters, breaks: BreakOpportunity.all(in: clusters),
      measure: shape.measure(ofLine:))
    return fitted.map { line in
      var spans = spans(line.range)
      if line.isHyphenated, let last = spans.last {
        spans.append(Span("-", role: last.role, face: last.face))
      }
      let isWithin = line.range.lowerBound < clusters.count
      return SetLine(spans: spans, start: isWithin ? clusters[line.range.lowerBound].offset : end)
    }
  }
}
