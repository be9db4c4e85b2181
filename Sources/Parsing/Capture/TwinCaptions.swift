/// The captions that a page says twice in a row: as the alternative text of the picture, and below it.
struct TwinCaptions {
  /// The first copies, and the second ones.
  private(set) var captions: Set<Int> = []
  private(set) var echoes: Set<Int> = []

  private static let longest = 400

  init(in passages: [Passage], _ stretch: Range<Int>) {
    var paragraphs = 0
    for index in stretch where passages[index].rule == nil && passages[index].features.isProse {
      paragraphs += 1
      // What opens the text may be a teaser that the page repeats.
      guard paragraphs > 1, index + 1 < stretch.upperBound, !echoes.contains(index),
        isCaption(passages[index]), passages[index + 1].mark == .none,
        passages[index + 1].text == passages[index].text
      else { continue }
      captions.insert(index)
      echoes.insert(index + 1)
    }
    // Where much stands twice, the text does.
    if captions.count * 3 > paragraphs - echoes.count { (captions, echoes) = ([], []) }
  }

  /// Whether a paragraph may be a caption: one sentence, and no question.
  private func isCaption(_ passage: Passage) -> Bool {
    passage.mark == .none && passage.features.length < TwinCaptions.longest
      && passage.features.sentenceEnds <= 1 && !passage.text.hasSuffix("?")
  }
}
