import ArticleModel

/// Whether `text`, the visible body of a page, is the whole article.
///
/// The claim of the page alone proves nothing: many pages that call themselves closed show all. It
/// counts when the text is short as well, or when it ends in an offer of a subscription.
func access(of text: String, claimedFree: Bool?, wordCount: Int?, endsInOffer: Bool) -> Access {
  if let wordCount, wordCount > 150, claimedFree == false,
    text.foldedWordCount * 2 < wordCount
  {
    return .teaser(reason: "text is shorter than the page's word count")
  }
  guard claimedFree == false || endsInOffer else { return .full }
  let isShort = text.isShort(1_499)
  if claimedFree == false, isShort { return .teaser(reason: "closed and short") }
  if endsInOffer, claimedFree == false { return .teaser(reason: "ends in a subscription offer") }
  if endsInOffer, isShort { return .teaser(reason: "short, ends in a subscription offer") }
  return .full
}

extension String {
  /// The number of `foldedWords`.
  fileprivate var foldedWordCount: Int {
    var count = 0
    eachFoldedWord { _ in count += 1 }
    return count
  }
}
