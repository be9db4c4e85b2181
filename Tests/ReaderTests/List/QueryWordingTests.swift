import ArticleModel
import Settings
import Testing

@testable import Reader

@Test(arguments: [
  (
    "frm:zeit", "There is no field “frm”. Did you mean “from:”?",
    "Ein Feld „frm“ gibt es nicht. Meinst du „from:“?"
  ),
  (
    "is:gone",
    "“is:” wants unread, read, starred, started, archived, teaser, highlighted or noted, not “gone”.",
    "„is:“ erwartet unread, read, starred, started, archived, teaser, highlighted oder noted, nicht „gone“."
  ),
  (
    "min:", "“min:” wants numbers such as <10, >5 or 5-10.",
    "„min:“ erwartet Zahlen wie <10, >5 oder 5-10."
  ),
  ("a or", "“or” stands alone.", "„or“ steht allein."),
  (
    "\"a", "The quotation mark is not closed.", "Das Anführungszeichen wird nicht geschlossen."
  ),
  ("(a", "The parenthesis is not closed.", "Die Klammer wird nicht geschlossen."),
])
func `what is wrong with a query is said in one sentence`(
  text: String, english: String, german: String
) throws {
  do {
    _ = try Query(text, today: CivilDay(daysSince1970: 20_783))
    Issue.record("“\(text)” is no query")
  } catch {
    #expect(Wording(.english).message(of: error) == english)
    #expect(Wording(.german).message(of: error) == german)
  }
}
