/// The captions that a page says twice in a row: as the alternative text of the picture, and below it.
struct TwinCaptions {
  /// The first copies, and the second ones.
  private(set) var captions: Set<Int> = []
  private(set) var echoes: Set<Int> = []

  /// How many lines a copy is away at the most, and how long a caption may be.
  private static let reach = 3
  private static let longest = 400

  init(in passages: [Passage], _ stretch: Range<Int>) {
    var paragraphs = 0
    for index in stretch where passages[index].rule == nil && passages[index].features.isProse {
      paragraphs += 1
      guard passages[index].features.length < TwinCaptions.longest, !echoes.contains(index),
        let echo = (index + 1..<stretch.upperBound).prefix(TwinCaptions.reach)
          .first(where: { passages[$0].text == passages[index].text })
      else { continue }
      captions.insert(index)
      echoes.insert(echo)
    }
    // Where much stands twice, the text does.
    if captions.count * 3 > paragraphs - echoes.count { (captions, echoes) = ([], []) }
  }
}
