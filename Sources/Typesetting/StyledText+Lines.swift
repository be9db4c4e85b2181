/// How line ends are chosen.
package enum Fitting: Sendable {
  case greedy
  case total
}

extension StyledText {
  /// The lines of the passage, each no wider than the shape allows it to be.
  ///
  /// Every span knows its source but the hyphens and spaces that are added.
  func lines(
    in shape: PassageShape, _ setting: TextSetting, fitting: Fitting = .total
  ) -> [SetLine] {
    let fitted = fit(shape, setting, fitting)
    guard setting.typography.isJustified, shape.kind == .prose else {
      return fitted.map { setLine($0, spans: spans($0.range)) }
    }
    var justification = Justification()
    return fitted.enumerated().map { index, line in
      let extra = justification.stretch(line, to: shape.measure(ofLine: index), in: self)
      return setLine(line, spans: spans(line.range, stretched: extra))
    }
  }

  /// The line ends of all stretches of the passage.
  func fit(_ shape: PassageShape, _ setting: TextSetting, _ fitting: Fitting) -> [Fitted] {
    var lines: [Fitted] = []
    let breaks = breaks(in: shape, setting)
    var start = 0
    while start < clusters.count {
      let end = breaks[start...].firstIndex(of: .mandatory) ?? clusters.count
      lines += fit(start..<end, breaks, shape, setting, fitting)
      start = end + 1
    }
    return lines
  }

  /// The opportunities after each cluster, with those of hyphenation.
  func breaks(in shape: PassageShape, _ setting: TextSetting) -> [BreakOpportunity] {
    let isHyphenated = shape.kind == .prose && setting.typography.isHyphenated
    let language = isHyphenated ? languageOfPassage(in: setting.language) : setting.language
    var breaks = breaks(language: language)
    if isHyphenated, let language {
      Hyphenator(language: language, words: setting.words)?.hyphenate(self, &breaks)
    }
    return breaks
  }

  private func fit(
    _ range: Range<Int>, _ breaks: [BreakOpportunity], _ shape: PassageShape,
    _ setting: TextSetting, _ fitting: Fitting
  ) -> [Fitted] {
    let measure = shape.measure(ofLine: 1)
    let first = range.lowerBound == 0 ? shape.measure(ofLine: 0) : measure
    var start = range.lowerBound
    if shape.kind != .verbatim {
      // Spaces behind a line break are how a page was indented, not what its writer wrote.
      while start < range.upperBound, clusters[start].isSpace { start += 1 }
    }
    let isTotal = [.prose, .facts].contains(shape.kind) && fitting == .total
    var junctures = Junctures(
      self, start..<range.upperBound, breaks, limit: min(measure, first),
      stubPrice: isTotal ? Prices.usual.stub : nil)
    let ends: [Int]
    if isTotal {
      junctures.priceSentences(.usual)
      let fit = TotalFit(
        junctures: junctures.all, measure: measure, firstMeasure: first,
        isJustified: setting.typography.isJustified, prices: .usual)
      ends = fit.lineEnds()
    } else {
      let fit = GreedyFit(junctures: junctures.all, measure: measure, firstMeasure: first)
      ends = shape.kind == .heading ? fit.balancedLineEnds() : fit.lineEnds()
    }
    return zip([0] + ends, ends).map { start, end in
      let juncture = junctures.all[end]
      let begin = junctures.all[start].next
      return Fitted(
        range: begin..<max(begin, juncture.end), isHyphenated: juncture.kind == .hyphen,
        isLast: juncture.kind == .end)
    }
  }

  private func setLine(_ line: Fitted, spans: [Span]) -> SetLine {
    var spans = spans
    if line.isHyphenated, let last = spans.last {
      spans.append(Span("-", role: last.role, face: last.face))
    }
    return SetLine(spans: spans, start: offset(ofCluster: line.range.lowerBound))
  }
}
