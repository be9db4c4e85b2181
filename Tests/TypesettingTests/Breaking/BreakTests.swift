import ArticleModel
import Screen
import Testing

@testable import Typesetting

/// A text with a bar wherever a line may end, hyphenation aside.
private func parted(_ text: String, _ language: String = "de") -> String {
  let styled = StyledText([.text(text)], role: .text)
  let breaks = styled.breaks(language: language)
  return styled.clusters.indices.map { index in
    styled.spans(index..<index + 1).map(\.text).joined() + (breaks[index] == .allowed ? "|" : "")
  }.joined()
}

@Test(arguments: [
  "z. B.", "d. h.", "i. d. R.", "3. Oktober", "10 %", "§ 218", "§§ 3", "5 €", "Dr. Weber", "Nr. 5",
  "Wort –", "und/oder", "St. Pauli", "100 000", "-fach",
])
func `what belongs together stays on one line`(text: String) {
  let unspaced = text == "100 000" ? "100 |000" : text
  #expect(parted(text) == unspaced)
}

@Test(arguments: [
  ("„Nein!“ (So war es.)", "„Nein!“ |(So |war |es.)"),
  ("‚Nein!‘“ kostet", "‚Nein!‘“ |kostet"),
  ("ein Wort – und noch eins", "ein |Wort – |und |noch |eins"),
  ("2. Mai · 3 Min. · 5", "2. Mai |· 3 |Min. |· 5"),
  ("wie es hieß –, dass", "wie |es |hieß –, |dass"),
  ("Hals- und Beinbruch", "Hals- |und |Beinbruch"),
  ("E-Mail-Liste", "E-|Mail-|Liste"),
  ("am 3. Oktober 2024. Danach", "am |3. Oktober |2024. |Danach"),
  ("https://example.org/a/b?c=1", "https://|example.org/|a/|b|?c=1"),
  ("Was/wer? Ja", "Was/wer? |Ja"),
  ("漢字と。かな", "漢|字|と。|か|な"),
  ("Im Jahr 24. Das", "Im |Jahr |24. |Das"),
])
func `a line may end where prose allows it`(text: String, expected: String) {
  #expect(parted(text) == expected)
}

@Test func `a break lies never inside a cluster`() {
  let text = StyledText([.text("a\u{308}b 👩‍👩‍👧 🇩🇪🇫🇷 e\u{301}\u{301} नमस्ते ไทย")], role: .text)
  #expect(text.breaks(language: nil).count == text.clusters.count)
  #expect(text.clusters.count == "a\u{308}b 👩‍👩‍👧 🇩🇪🇫🇷 e\u{301}\u{301} नमस्ते ไทย".count)
}
