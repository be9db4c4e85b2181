import Testing

@testable import Parsing

@Suite struct LiftedPhrasesTests {
  private func leaf(_ text: String) -> Leaf {
    Leaf(
      text: text, textNumber: 0, folded: "", nodes: [], box: 0, linkShare: 0,
      features: Features(text))
  }

  @Test func `a part of a sentence set apart is made of phrases of the paragraph`() {
    let paragraph = leaf(
      "Der Rat habe, so der Müller, die Brücke nie gesehen und wolle sie auch nicht bezahlen, und "
        + "das werde sich vor dem Frühjahr nicht ändern.")
    let quote = leaf("„Die Brücke nie gesehen und wolle sie auch nicht bezahlen“")
    let other = leaf("Im Frühjahr wird der Rat noch einmal über die Brücke sprechen wollen.")
    let phrases = LiftedPhrases([paragraph, quote, other])
    #expect(!phrases.hold(paragraph, at: 0))
    #expect(phrases.hold(quote, at: 1))
    #expect(!phrases.hold(other, at: 2))
  }

  @Test(arguments: [
    ("Wie groß ist die Gefahr? 21.04.2024 | 3:18 min", true), ("4:11 Two bridges at dawn", true),
    ("Das Spiel endete gestern Abend 3:1", false), ("Es beginnt um 15:40 Uhr am Fluss.", false),
    ("1:02:33 min", true),
  ])
  func `recordings tell how long they are`(text: String, tells: Bool) {
    #expect(tellsDuration(text, Features(text)) == tells)
  }
}
