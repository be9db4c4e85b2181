import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// `kolumne highlights add`: what a script marks.
struct HighlightAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Setting.current.wording.highlightAddAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.articleNumberHelp))
  var article: Int64

  @Argument(help: ArgumentHelp(Setting.current.wording.quoteHelp))
  var quote: String?

  @OptionGroup var look: HighlightLook

  @Option(help: ArgumentHelp(Setting.current.wording.noteHelp))
  var note: String?

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  func validate() throws {
    if [quote, note].compactMap(\.self).allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError(Setting.current.wording.nothingToHighlight)
    }
  }

  func run() throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    let id = ArticleID(rawValue: article)
    guard let summary = try library.summary(id), let text = try library.article(id) else {
      throw Failure(wording.nothingFound(id.description))
    }
    var highlight = Highlight(quote: nil, note: note)
    var range: Range<Anchor>?
    if let quote {
      range = text.ranges(of: [Highlight(quote: quote)])[0]
      // The words as the article has them, whatever dashes and quotation marks were typed.
      guard let range, let passage = text.highlight(range, note: note) else {
        throw Failure(wording.notInArticle(quote, id.description))
      }
      highlight = passage
    }
    highlight.colour = look.colour ?? .yellow
    guard let made = try library.keep(highlight, on: id) else {
      throw Failure(wording.nothingFound(id.description))
    }
    let report = AnnotationReport(row: AnnotationRow(made, in: summary), range: range)
    try StandardOutput.write(json ? JSON.line(report) : Printable(report.lines(wording)))
  }
}

/// `kolumne highlights change`: another note, another colour.
struct HighlightChange: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "change", abstract: Setting.current.wording.highlightChangeAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.highlightNumberHelp))
  var number: Int64

  @OptionGroup var look: HighlightLook

  @Option(help: ArgumentHelp(Setting.current.wording.newNoteHelp))
  var note: String?

  func validate() throws {
    if note == nil, look.colour == nil {
      throw ValidationError(Setting.current.wording.nothingToChange)
    }
  }

  func run() throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    let id = AnnotationID(rawValue: number)
    guard let old = try library.highlight(id) else {
      throw Failure(wording.noHighlight(id.description))
    }
    var highlight = old.highlight
    if let note { highlight.note = note.isEmpty ? nil : note }
    if let colour = look.colour { highlight.colour = colour }
    let now = try library.change(id, to: highlight)?.highlight
    try StandardOutput.write(Printable(wording.changed(old.highlight, to: now) + "."))
  }
}

/// `kolumne highlights remove`.
struct HighlightRemove: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: Setting.current.wording.highlightRemoveAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.highlightNumbersHelp))
  var numbers: [Int64]

  func run() throws {
    let (library, wording) = (try Setting.current.library(), Setting.current.wording)
    let ids = numbers.map(AnnotationID.init(rawValue:))
    for id in ids where try library.highlight(id) == nil {
      throw Failure(wording.noHighlight(id.description))
    }
    let removed = try library.removeHighlights(ids)
    try StandardOutput.write(Printable(wording.removedHighlights(removed.count)))
  }
}

/// How a highlight looks.
struct HighlightLook: ParsableArguments {
  @Option(help: ArgumentHelp(Setting.current.wording.colourHelp))
  var colour: Highlight.Colour?
}

extension Highlight.Colour: ExpressibleByArgument {}
