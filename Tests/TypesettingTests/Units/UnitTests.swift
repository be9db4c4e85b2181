import ArticleModel
import Testing
import Typesetting

/// The units of a block as texts.
private func units(_ unit: TextUnit, of block: Block, _ language: String? = "de") -> [String] {
  let scalars = Array(block.text.unicodeScalars)
  return block.units(unit, language: language).map {
    String(String.UnicodeScalarView(scalars[$0]))
  }
}

private func units(_ unit: TextUnit, of text: String, _ language: String? = "de") -> [String] {
  units(unit, of: .paragraph([.text(text)]), language)
}

@Test(arguments: [
  ("Er kam. Sie ging! Und dann? Nichts …", ["Er kam.", "Sie ging!", "Und dann?", "Nichts …"]),
  ("„Ich gehe.“ Dann ging er.", ["„Ich gehe.“", "Dann ging er."]),
  ("„Geht es?“, fragte er. „Ja“, sagte sie.", ["„Geht es?“, fragte er.", "„Ja“, sagte sie."]),
  ("»Halt!« rief sie. ›Nein.‹ Er blieb.", ["»Halt!« rief sie.", "›Nein.‹", "Er blieb."]),
  ("Das gilt z. B. für Dr. Weber, u. a. Berlin.", ["Das gilt z. B. für Dr. Weber, u. a. Berlin."]),
  ("Am 3. Oktober, im 19. Jahrhundert.", ["Am 3. Oktober, im 19. Jahrhundert."]),
  ("Es war 1989. Danach kam alles anders.", ["Es war 1989.", "Danach kam alles anders."]),
  ("Das kostet 3 Mio. Euro bzw. Dollar. Viel!", ["Das kostet 3 Mio. Euro bzw. Dollar.", "Viel!"]),
  ("Wälder, Seen usw. Dann die Stadt.", ["Wälder, Seen usw.", "Dann die Stadt."]),
  (
    "J. Doe (vgl. Müller) schrieb es. (So war es.) Gut.",
    ["J. Doe (vgl. Müller) schrieb es.", "(So war es.)", "Gut."]
  ),
  ("  Mit Rand.  Und mehr.  ", ["Mit Rand.", "Und mehr."]),
  ("Ohne Punkt", ["Ohne Punkt"]), ("", []), ("   ", []), ("...", ["..."]),
])
func `sentences end where a German reader ends them`(text: String, sentences: [String]) {
  #expect(units(.sentence, of: text) == sentences)
}

@Test(arguments: [
  ("So do I. Then he left.", ["So do I.", "Then he left."]),
  (
    "Mr. Smith met Sen. Jones, e.g. in Washington. “Fine.” They left.",
    ["Mr. Smith met Sen. Jones, e.g. in Washington.", "“Fine.”", "They left."]
  ),
  ("He was 19. Then he was 20.", ["He was 19.", "Then he was 20."]),
  (
    "Write to a.b@c.example or see www.c.example. Done.",
    ["Write to a.b@c.example or see www.c.example.", "Done."]
  ),
])
func `sentences end where an English reader ends them`(text: String, sentences: [String]) {
  #expect(units(.sentence, of: text, "en") == sentences)
}

@Test func `stops of full width need no space, and a line break ends a sentence`() {
  #expect(units(.sentence, of: "一つ。二つ！三つ", "ja") == ["一つ。", "二つ！", "三つ"])
  let verse = Block.paragraph([.text("Erste Zeile"), .lineBreak, .text("zweite Zeile")])
  #expect(units(.sentence, of: verse) == ["Erste Zeile", "zweite Zeile"])
}

@Test(arguments: [
  ("„Geht’s, Anna-Lena?“, sagte er.", ["Geht’s", "Anna-Lena", "sagte", "er"]),
  (
    "Es kostet 3,50 € oder 10.000 – mehr nicht.",
    ["Es", "kostet", "3,50", "oder", "10.000", "mehr", "nicht"]
  ),
  ("Tren\u{AD}nung u\u{308}ber 漢字 – 'so' -", ["Tren\u{AD}nung", "u\u{308}ber", "漢", "字", "so"]),
  ("…", []), ("", []),
])
func `words are letters and what holds them together`(text: String, words: [String]) {
  #expect(units(.word, of: text) == words)
}

@Test func `no unit reaches over items, cells and attributions`() {
  let list = Block.list(
    ListBlock(
      .bullet, items: [[.paragraph([.text("Eins, zwei")])], [.paragraph([.text("drei. Vier")])]]))
  #expect(units(.paragraph, of: list) == ["Eins, zwei", "drei. Vier"])
  #expect(units(.sentence, of: list) == ["Eins, zwei", "drei.", "Vier"])
  let table = Block.table(
    Table(rows: [[[.text("a b")], [.text("c")]], [[.text("")], [.text("d")]]]))
  #expect(units(.paragraph, of: table) == ["a b", "c", "d"])
  let quote = Block.quote([.paragraph([.text("Ja. Nein.")])], attribution: [.text("Anna")])
  #expect(units(.sentence, of: quote) == ["Ja.", "Nein.", "Anna"])
  #expect(units(.word, of: .divider) == [])
}

@Test func `a long text without any end is one sentence, found in one pass`() {
  let text = String(repeating: "Dr. ", count: 20_000)
  #expect(units(.sentence, of: text).count == 1)
}
