import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings

extension Query {
  /// The query of a command line; a wrong one is shown with a sign below the place.
  init(arguments: [String]) throws {
    let text = arguments.joined(separator: " ")
    do {
      try self.init(text, today: Clock.current.today)
    } catch {
      let wording = Setting.current.wording
      let line = Printable(line: text).text
      let before = String(text.unicodeScalars.prefix(error.offset))
      let indent = String(repeating: " ", count: Printable(line: before).text.cellWidth)
      throw Failure.usage("\(line)\n\(indent)^\n\(wording.message(of: error))")
    }
  }
}

extension Clock {
  var today: CivilDay { day(of: now) }
}

extension ListOrder.Field: ExpressibleByArgument {}
