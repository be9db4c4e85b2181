import ArticleModel

/// The name, without ending, of the file that an article is exported to: the day, the headline and
/// the number in the library.
///
/// The number makes it unique and stable; the rest is for people. No byte in it means anything to a
/// file system or a shell: letters and digits of any script, and hyphens.
public func fileName(of article: Article, _ id: ArticleID) -> String {
  var words = ""
  var needsHyphen = false
  for character in article.headline {
    if character.isLetter || character.isNumber {
      guard words.utf8.count + character.utf8.count < 80 else { break }
      if needsHyphen, !words.isEmpty { words += "-" }
      words.append(character)
      needsHyphen = false
    } else if character != "\u{AD}" {
      needsHyphen = true
    }
  }
  let day = article.published?.day.iso8601
  return ([day, words].compactMap(\.self) + [id.description]).filter { !$0.isEmpty }
    .joined(separator: "-")
}
