extension StyledText {
  /// The language of the passage, where it is plainly another one than that of its article.
  ///
  /// Words that one language is full of and others lack tell it; a passage with few of them is
  /// taken for what the article is.
  func languageOfPassage(in article: String?) -> String? {
    var hits = [Int](repeating: 0, count: tellingWords.count)
    var word: UInt64 = 0
    var length = 0
    func count() {
      guard length > 0, length <= 8, let languages = languagesOfWord[word] else { return }
      for language in hits.indices where languages & 1 << language != 0 { hits[language] += 1 }
    }
    for byte in utf8 {
      if byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x27 {
        word = word << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        length += 1
      } else {
        count()
        (word, length) = (0, 0)
      }
    }
    count()
    guard let best = hits.indices.max(by: { (hits[$0], $1) < (hits[$1], $0) }), hits[best] >= 3
    else { return article }
    let primary = article.map { $0.lowercased().prefix { $0 != "-" && $0 != "_" } }
    guard let own = tellingWords.firstIndex(where: { $0.language[...] == primary }) else {
      // An article in a language without a list is what it says it is.
      return article ?? tellingWords[best].language
    }
    return hits[best] > 2 * hits[own] + 1 ? tellingWords[best].language : article
  }
}

private let tellingWords: [(language: String, words: String)] = [
  ("de", "der die das und ist nicht ein eine den dem des sich auch es im zu dass wie aber wird"),
  ("en", "the and of to is that it for was with as on are this be have has not at by from they"),
  ("fr", "le la les des et est une que qui dans pour pas sur au plus par ce avec du il elle vous"),
  ("it", "il la che di è e un una per non con sono del della dei delle nel alla si gli anche più"),
  ("es", "el la los las que y en un una es por con para del se no lo más su como pero sus"),
  ("nl", "de het een en van is dat niet op te zijn met voor die er aan ook als maar om bij naar"),
  ("pl", "i w na z się nie do to że jest o jak za od po dla ale tym był co tak są"),
  ("pt", "o a os as que e do da em um uma é para com não por mais dos das se na no"),
  ("sv", "och att det som en på är av för med den till inte har de ett om var jag men från"),
  ("da", "og at det er en til på for af med den der ikke har som et fra var jeg men"),
  ("nb", "og det er en til på for av med den som ikke har jeg et fra var men seg etter"),
  ("fi", "ja on ei että se oli hän ovat myös kun mutta kuin tai ole sen joka mukaan vain"),
  ("ru", "и в не на что с как это по но из у за от то же для он его она"),
  ("uk", "і в не на що з як це та до але у за від то для він його вона та є"),
]

/// The words in lower case as bytes of a number, and a bit for each language that has them.
private let languagesOfWord: [UInt64: UInt32] = {
  var languages: [UInt64: UInt32] = [:]
  for (index, (_, words)) in tellingWords.enumerated() {
    for word in words.split(separator: " ") where word.utf8.count <= 8 {
      languages[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, default: 0] |= 1 << index
    }
  }
  return languages
}()
