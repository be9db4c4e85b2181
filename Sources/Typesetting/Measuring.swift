import ArticleModel
import Screen

/// Where the grapheme clusters of a text begin, in scalars: what lines are never cut inside of.
package func clusterBorders(of scalars: [UInt32]) -> [Int] {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
  let styled = StyledText([.text(String(text))], role: .text)
  return styled.clusters.indices.map { styled.scalarIndex(ofCluster: $0) }
}

/// The lines of a paragraph, for whoever measures how good they are.
package func lines(
  of text: String, measure: Int, setting: TextSetting, fitting: Fitting
) -> [[Span]] {
  StyledText([.text(text)], role: .text)
    .lines(in: PassageShape(measure: measure), setting, fitting: fitting).map(\.spans)
}
