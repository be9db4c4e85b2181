import ArticleModel
import Settings

extension Wording {
  /// What is wrong with a query, in one sentence.
  public func message(of error: QueryError) -> String {
    switch error.problem {
    case .unknownField(let name, let nearest?):
      tongue(
        en: "There is no field “\(name)”. Did you mean “\(nearest.rawValue):”?",
        de: "Ein Feld „\(name)“ gibt es nicht. Meinst du „\(nearest.rawValue):“?")
    case .unknownField(let name, nil):
      tongue(
        en: "There is no field “\(name)”. What holds a colon stands in quotation marks.",
        de: "Ein Feld „\(name)“ gibt es nicht. Was einen Doppelpunkt hat, steht in "
          + "Anführungszeichen.")
    case .missingValue(let field):
      tongue(
        en: "“\(field.rawValue):” wants \(expectation(of: field)).",
        de: "„\(field.rawValue):“ erwartet \(expectation(of: field)).")
    case .wrongValue(let value, let field):
      tongue(
        en: "“\(field.rawValue):” wants \(expectation(of: field)), not “\(value)”.",
        de: "„\(field.rawValue):“ erwartet \(expectation(of: field)), nicht „\(value)“.")
    case .missingOperand(let sign):
      tongue(en: "“\(sign)” stands alone.", de: "„\(sign)“ steht allein.")
    case .unclosedQuote:
      tongue(
        en: "The quotation mark is not closed.", de: "Das Anführungszeichen wird nicht geschlossen."
      )
    case .unclosedGroup:
      tongue(en: "The parenthesis is not closed.", de: "Die Klammer wird nicht geschlossen.")
    case .emptyGroup:
      tongue(en: "Nothing stands in the parentheses.", de: "In der Klammer steht nichts.")
    case .unopenedGroup:
      tongue(en: "This parenthesis closes nothing.", de: "Diese Klammer schließt nichts.")
    case .tooDeep:
      tongue(en: "This is nested too deep.", de: "Das ist zu tief verschachtelt.")
    case .tooLong:
      tongue(en: "The query is too long.", de: "Die Anfrage ist zu lang.")
    }
  }

  private func expectation(of field: QueryField) -> String {
    switch field {
    case .is, .genre: either(field.values)
    case .author, .from, .section, .tag: tongue(en: "a name", de: "einen Namen")
    case .lang: tongue(en: "a language such as en", de: "eine Sprache wie de")
    case .after, .before, .on:
      tongue(
        en: "a day such as 2026-03-01, 2026-03, 2026, 7d, 2w, today or yesterday",
        de: "einen Tag wie 2026-03-01, 2026-03, 2026, 7d, 2w, heute oder gestern")
    case .min, .words:
      tongue(en: "numbers such as <10, >5 or 5-10", de: "Zahlen wie <10, >5 oder 5-10")
    }
  }
}
