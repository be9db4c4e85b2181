import ArticleModel
import Screen
import Testing

@testable import Typesetting

/// A text with a hyphen wherever it may get one.
private func hyphenated(
  _ text: String, _ language: String = "de", words: HyphenWords = HyphenWords()
) -> String {
  let styled = StyledText([.text(text)], role: .text)
  var setting = TextSetting(language: language, words: words)
  setting.typography.isHyphenated = true
  let breaks = styled.breaks(in: PassageShape(measure: 66), setting)
  return styled.clusters.indices.map { index in
    styled.spans(index..<index + 1).map(\.text).joined()
      + (breaks[index] == .hyphenated ? "-" : "")
  }.joined()
}

@Test func `the patterns of all languages are whole`() {
  let check = PatternCheck()
  #expect(check.damaged == [])
  #expect(check.whole.count == 23)
  #expect(check.whole.allSatisfy { PatternTrie($0) != nil })
}

@Test(arguments: [
  "Arbei-ter-un-fall", "Alt-bau-erhal-tung", "Blu-men-topf-erde", "Krei-schen",
  "Bun-des-ver-fas-sungs-ge-richt", "Haus-halts-aus-schuss", "Ver-ant-wor-tung",
  "Donau-dampf-schiff-fahrt", "Schiff-fahrt", "Kolumne", "Kom-men-tar", "Zei-tungs-le-ser",
  "Mei-nungs-frei-heit", "Abend-aus-gabe", "Druck-feh-ler", "Ver-fas-sungs-be-schwerde",
  "Wirt-schafts-po-li-tik", "Ent-schei-dungs-fin-dung", "beob-ach-ten", "hin-aus-ge-hen",
  "her-ein-las-sen", "voll-endet", "vor-aus-ge-setzt", "dar-an-set-zen", "Zucker", "backen",
  "Mus-ter", "Fens-ter", "ges-tern", "Was-ser-tem-pe-ra-tur", "Rechts-an-walt",
  "Diens-tag-abend", "Super-in-ten-dent", "Psy-cho-lo-gie", "Inter-esse", "Demo-kra-tie",
  "Gesell-schaft", "Stra-ßen-bahn-hal-te-stelle", "Wachstube", "Staubecken",
])
func `a German word is broken between its parts and syllables`(word: String) {
  #expect(hyphenated(word.filter { $0 != "-" }) == word)
}

@Test(arguments: [
  ("en-US", "hyphen-ation"), ("en-US", "gov-ern-ment"), ("en-GB", "respons-ib-il-ity"),
  ("fr", "gou-ver-ne-ment"), ("it", "respon-sa-bi-lità"), ("es", "res-pon-sa-bi-li-dad"),
  ("nl", "ver-ant-woor-de-lijk-heid"), ("pl", "odpo-wie-dzial-ność"), ("sv", "ansva-rig-het"),
  ("pt", "res-pon-sa-bi-li-dade"), ("ru", "ответ-ствен-ность"), ("nb", "ansvar-lig-het"),
])
func `every language has its own patterns`(language: String, word: String) {
  #expect(hyphenated(word.filter { $0 != "-" }, language) == word)
}

@Test(arguments: [
  "Straße", "Bundesverfassungsgericht".uppercased(), "YouTubeKanal",
  "https://example.org/Verfassungsgericht", "verfassung@gericht.example",
])
func `names in capitals, addresses and short words stay whole`(word: String) {
  #expect(!hyphenated(word).contains("-"))
}

@Test func `a hyphen behind two letters is set rather than a hole, and only then`() {
  func lines(_ text: String, _ measure: Int) -> [String] {
    StyledText([.text(text)], role: .text)
      .lines(in: PassageShape(measure: measure), TextSetting(language: "de"))
      .map { $0.spans.map(\.text).joined() }
  }
  #expect(
    lines("Die Brücke wurde gesperrt, wie es hieß.", 24) == [
      "Die Brücke wurde ge-", "sperrt, wie es hieß.",
    ])
  #expect(
    lines("Da haben sie alle mitgemacht und Bewerbungen gelesen.", 36) == [
      "Da haben sie alle mitgemacht und", "Bewerbungen gelesen.",
    ])
}

@Test func `a soft hyphen is the only one of its word`() {
  #expect(hyphenated("Bundes\u{AD}verfassungsgericht") == "Bundes-verfassungsgericht")
}

@Test(arguments: [
  ("»Pan-\u{AD}Africanism", "»Pan-|Africanism"), ("Politiker:\u{AD}innen", "Politiker:|innen"),
  ("Politiker/\u{AD}innen", "Politiker/|innen"), ("Ost–\u{AD}West", "Ost–|West"),
  ("2024-\u{AD}2025", "2024-|2025"), ("»\u{AD}Wort", "»Wort"), ("Haus…\u{AD}tür", "Haus…tür"),
  ("Nord\u{2011}\u{AD}Süd", "Nord\u{2011}Süd"), ("Zug\u{AD}\u{AD}ende", "Zug-|ende"),
  ("Cafe\u{301}\u{AD}haus", "Cafe\u{301}-|haus"),
])
func `a soft hyphen adds no second sign`(text: String, expected: String) {
  let styled = StyledText([.text(text)], role: .text)
  let breaks = styled.breaks(language: "de")
  let parts = styled.clusters.indices.map { index in
    let sign = [BreakOpportunity.allowed: "|", .hyphenated: "-|"][breaks[index]] ?? ""
    return styled.spans(index..<index + 1).map(\.text).joined() + sign
  }
  let shown = parts.joined().unicodeScalars.filter { $0 != "\u{AD}" }
  #expect(String(String.UnicodeScalarView(shown)) == expected)
}

@Test func `a decomposed letter is the letter`() {
  let decomposed = "Wa\u{308}rmepumpen"
  #expect(
    hyphenated(decomposed).filter { $0 == "-" } == hyphenated("Wärmepumpen").filter { $0 == "-" })
  #expect(hyphenated("Wärmepumpen").contains("-"))
}

@Test func `the reader's own words go before the patterns`() {
  let words = HyphenWords("# my words\nStaub-ecken\nVerantwortung\n")
  #expect(hyphenated("Staubecken staubecken", words: words) == "Staub-ecken staub-ecken")
  #expect(hyphenated("Verantwortung", words: words) == "Verantwortung")
}

@Test func `a paragraph in another language is broken by its own rules`() {
  let english = "The responsibility of the government is to say what it will and will not do"
  #expect(hyphenated(english, "de") == hyphenated(english, "en"))
  #expect(hyphenated("Responsibility", "de") != hyphenated("Responsibility", "en"))
}

@Test func `a language without patterns has no hyphens`() {
  #expect(!hyphenated("responsibility", "tlh").contains("-"))
  #expect(!hyphenated("Εφημερίδα", "el").contains("-"))
}
