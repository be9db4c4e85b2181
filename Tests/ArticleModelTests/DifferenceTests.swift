import ArticleModel
import Testing

@Suite struct DifferenceTests {
  @Test(
    arguments: [
      ("", "", []), ("a b", "a b", [.same("a b")]), ("", "a", [.added("a")]),
      ("a", "", [.removed("a")]),
      (
        "Der alte Satz bleibt.", "Der neue Satz bleibt.",
        [.same("Der"), .removed("alte"), .added("neue"), .same("Satz bleibt.")]
      ),
      (
        "eins zwei drei", "eins drei vier",
        [.same("eins"), .removed("zwei"), .same("drei"), .added("vier")]
      ),
      ("a  b\nc", "a b c", [.same("a b c")]),
    ] as [(String, String, [TextChange])])
  func `a difference tells which words went and which came`(
    old: String, new: String, changes: [TextChange]
  ) {
    #expect(wordDifference(from: old, to: new) == changes)
  }

  @Test func `from a difference both texts can be made again`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      func text() -> String {
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          ["a", "b", "c"].randomElement(using: &random) ?? ""
        }.joined(separator: " ")
      }
      let (old, new) = (text(), text())
      let changes = wordDifference(from: old, to: new)
      let before = changes.compactMap { change -> String? in
        switch change {
        case .same(let text), .removed(let text): text
        case .added: nil
        }
      }
      let after = changes.compactMap { change -> String? in
        switch change {
        case .same(let text), .added(let text): text
        case .removed: nil
        }
      }
      #expect(before.joined(separator: " ") == old, "\(old) → \(new)")
      #expect(after.joined(separator: " ") == new, "\(old) → \(new)")
    }
  }

  @Test func `two long texts without a word in common are told at once`() {
    let old = (0..<50_000).map { "alt\($0)" }.joined(separator: " ")
    let new = (0..<50_000).map { "neu\($0)" }.joined(separator: " ")
    #expect(wordDifference(from: old, to: new) == [.removed(old), .added(new)])
  }
}
