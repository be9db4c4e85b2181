import ArticleModel
import Screen
import Settings
import Typesetting

/// All that the program knows while it runs; a screen is a function of it.
public struct State: Equatable, Sendable {
  public internal(set) var size: Size
  public internal(set) var list: ArticleList
  /// The open article, above the list.
  public internal(set) var reading: Reading?
  /// The keys, above all else; nil when they are not shown.
  public internal(set) var help: Help?
  /// The line that is being typed at the foot of the screen.
  public internal(set) var prompt: Prompt?
  /// The lines that were typed, for each purpose, the newest last.
  public internal(set) var history: [Prompt.Purpose: [String]] = [:]
  public internal(set) var notice: Notice?
  /// The configuration of the file, and what the reader chose by key over it; `config` is both.
  var fileConfig: Config
  var chosen: [String: String]
  /// The themes there are, the chosen one first; never empty.
  public internal(set) var themes: [Theme]
  /// Whether these are all: reading their files is left until somebody may choose one.
  var hasAllThemes: Bool
  /// Whether the terminal shows what a theme chooses.
  let hasColours: Bool
  /// What waits for all themes.
  var awaitingThemes: Invocation?
  /// The panel in which a theme is chosen, or nil when it is closed.
  public internal(set) var picker: ThemePicker?
  /// Light or dark as the reader chose, which no terminal overrules; nil follows the terminal.
  var variantWish: Theme.Variant?
  /// Whether there is a list to go back to; false for a single article read without keeping it.
  public let hasList: Bool
  public internal(set) var wording: Wording
  public internal(set) var config: Config
  var keyMap: KeyMap
  /// Whether nothing can be kept: then nothing is marked, and places are forgotten.
  let isReadOnly: Bool
  /// What the terminal's ground probably is, or what it said it is.
  var likelyVariant: Theme.Variant
  /// The language of the surroundings, for a configuration that names none.
  let localTongue: Tongue
  /// The words whose hyphens the reader wrote down.
  let hyphens: HyphenWords
  /// The keys of an unfinished chord, and the number typed before it.
  var pendingKeys: [Key] = []
  var pendingCount: Int?
  private(set) var lastRequest = 0
  /// The article that is awaited, and what for.
  var awaitedArticle: AwaitedArticle?
  /// The article that will probably be opened next.
  var ahead: Ahead?
  /// The names that were asked for last, and those that the library told for a field.
  var askedNames: Completion.Question?
  var knownNames: [QueryField: [String]] = [:]
  /// The request whose count is awaited.
  var awaitedTally: Request?
  /// The request whose count of other views is awaited.
  var awaitedElsewhere: Request?
  /// The panel of headings or links over the page.
  var panel: PagePanel?
  /// The choice of a link on the screen, or of one to be opened.
  var linkChoice: LinkChoice?
  /// The pages below the one that is shown, which lead back; the last is the nearest.
  var wayBack: [Reading] = []
  /// The filter that is being typed in the prompt.
  var filtering: Filtering?
  /// The list as it was when the library was searched, to go back to.
  var listBeforeSearch: ArticleList?
  /// The article that was opened last.
  var lastOpened: ArticleID?
  /// Where the reader was in the views that were left.
  var rowsLeft: [ListTab: RowPlace] = [:]
  /// Where the reader was when a search on the page began; nil when none is being typed.
  var searchOrigin: Reading?
  /// The views that the reader named, in the configuration or here.
  public internal(set) var savedViews: [SavedView]
  /// How many articles they held when they were counted last.
  var savedCounts: [SavedView: Int] = [:]
  /// Where the reader was when the program ended the last time.
  let beginning: Standing?
  /// When the wheel moved last.
  var lastWheel: Int?
  /// Where the left button went down on the page, until it is let go.
  var pressed: Mouse?
  /// The colour that was used last.
  var colour = Highlight.Colour.yellow
  /// What a note is being written on.
  var noteDraft: NoteDraft?
  /// The number of the last highlight that no library has numbered yet.
  var lastProvisional: Int64 = 0
  /// The request whose page of highlights is awaited.
  var awaitedCatalogue: Request?

  /// A line about what happened, shown until the next key.
  public struct Notice: Equatable, Sendable {
    public var text: String
    public var role: Role

    public init(_ text: String, role: Role = .status) {
      self.text = text
      self.role = role
    }

    /// Writes the line at the foot of a screen: in two where one has no room and the row above is
    /// free, since the end of a sentence says what to do.
    func draw(on grid: inout Grid, row: Int, columns: Range<Int>, isRowAboveFree: Bool) {
      let room = columns.count
      let lines = text.wrapped(first: room, others: room, most: isRowAboveFree ? 2 : 1)
      for (index, line) in lines.enumerated() {
        let row = row + 1 - lines.count + index
        grid.write(line, row: row, column: columns.lowerBound, role: role)
      }
    }
  }

  /// The beginning: nothing shown yet. `themes` begins with the chosen one and is never empty;
  /// `likely` is what the surroundings probably are until the terminal tells, and `local` their
  /// language; `chosen` is what the reader chose by key in earlier sessions.
  public init(
    size: Size, config file: Config = Config(), chosen: [String: String] = [:],
    wording: Wording, themes: [Theme], hasAllThemes: Bool = true, hasColours: Bool = true,
    likely: Theme.Variant = .dark, local: Tongue? = nil, reading article: Article? = nil,
    hasList: Bool = true, isReadOnly: Bool = false, savedViews: [SavedView] = [],
    order: ListOrder = .usual, standing written: String? = nil,
    hyphens: HyphenWords = HyphenWords()
  ) {
    self.size = size
    let config = file.overlaid(with: chosen)
    self.config = config
    fileConfig = file
    self.chosen = chosen.filter { Config.pageSettings.contains($0.key) }
    self.wording = wording
    self.themes = themes
    self.hasAllThemes = hasAllThemes
    self.hasColours = hasColours
    keyMap = KeyMap.of(config).0
    self.hasList = hasList
    self.isReadOnly = isReadOnly
    self.hyphens = hyphens
    likelyVariant = likely
    localTongue = local ?? wording.tongue
    variantWish = config.variant
    self.savedViews = SavedView.all(config, savedViews)
    beginning = Standing(written: written, among: self.savedViews)
    list = ArticleList(order: order)
    if let article { show(article, nil) }
  }

  /// Where the page lies at this size and in this style.
  var pageGeometry: PageGeometry {
    PageGeometry(size: size, style: style, within: pageBesideList)
  }

  /// Sets the open article anew for the size and the style of now.
  mutating func fitPage() {
    let (geometry, style) = (pageGeometry, style)
    reading?.fit(geometry, style: style)
  }

  /// The theme that is shown: in the picker the one under its cursor.
  public var theme: Theme {
    picker?.theme ?? themes.first ?? Theme(name: "", light: [:], dark: [:])
  }

  public var variant: Theme.Variant {
    (picker.map(\.variant) ?? variantWish) ?? likelyVariant
  }

  mutating func newRequest() -> Request {
    lastRequest += 1
    return Request(lastRequest)
  }
}

extension State {
  /// Whether the keys go into a line of text.
  public var isTyping: Bool { prompt != nil }

  /// Where the keys go.
  var scope: KeyMap.Scope {
    if picker != nil || help != nil || panel != nil { return .pane }
    if reading?.selection != nil { return .selection }
    return reading == nil ? .list : .page
  }

  /// The first key of a command, as the reader would press it here.
  func key(_ command: Command) -> String {
    keyMap.chord(for: command, in: .everywhere) ?? keyMap.chord(for: command, in: scope)
      ?? ":" + command.rawValue
  }

  /// Whether the page that is shown lies beside reading: it is no article of the list, or was
  /// reached from one, so that nothing comes next behind its end.
  var isAside: Bool {
    !wayBack.isEmpty || reading?.catalogue != nil || reading?.isAbout == true
  }

  /// Lays an article open at the place where it was left.
  mutating func show(_ article: Article, _ summary: Summary?) {
    reading = reading(of: article, summary)
  }

  /// An article set for the screen of now.
  func reading(of article: Article, _ summary: Summary?, head: Head? = nil) -> Reading {
    Reading(
      article, summary: summary, head: head ?? Head.of(article, wording: wording),
      geometry: pageGeometry, style: style, hyphens: hyphens)
  }

  /// Shows a warning from outside until the next key, and how many others there are.
  public mutating func warn(_ text: String, more: Int = 0) {
    say(more > 0 ? wording.firstOf(more + 1, text) : text, role: .warning)
  }

  /// A text line about what happened.
  mutating func say(_ text: String, role: Role = .status) { notice = Notice(text, role: role) }
}
