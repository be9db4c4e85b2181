import Screen

/// How a cell looks on a terminal with a certain palette: a style in the terminal's own numbers.
public struct Look: Hashable, Sendable {
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let bold = Attributes(rawValue: 1)
    public static let italic = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
  }

  /// Numbers of colours; -1 is the terminal's own.
  public var ink: Int
  public var paper: Int
  public var attributes: Attributes

  public init(ink: Int = -1, paper: Int = -1, attributes: Attributes = []) {
    self.ink = ink
    self.paper = paper
    self.attributes = attributes
  }

  /// The look of a style, with the colours brought down to what the palette has.
  ///
  /// RGB becomes the nearest of 256 colours; on sixteen and eight it is fixed by the role, since
  /// the terminal's owner chose those; without colour the role shows by attributes.
  public init(_ style: Style, role: Role, face: Face = [], palette: Palette) {
    self.init(
      ink: palette.number(of: style.ink, instead: role.ansiInk),
      paper: palette.number(of: style.paper, instead: role.ansiPaper))
    attributes = Attributes(style)
    if role.isQuiet, palette.isSmall, case .rgb? = style.ink { attributes.insert(.dim) }
    if palette == .eight {
      adjustToEight()
      // Its yellow is that of a hit, which shall be seen in it.
      if role == .highlight { attributes.insert(.underline) }
    }
    let isMarked = face.contains(.selected) || role.isMarked
    let lostPaper = style.paper != nil && paper < 0
    if isMarked, lostPaper || (palette == .attributes && style.ink != nil) {
      // Long passages are quieter with a line below them than reversed.
      attributes.insert(role.isHighlight && !face.contains(.selected) ? .underline : .reverse)
      // Reversed ink on reversed paper would show neither.
      ink = -1
    }
    if palette == .attributes { attributes.formUnion(role.attributesInsteadOfColour) }
    // Bold makes the terminal's black a grey, which hardly reads on a bright ground.
    if ink == 0, paper > 0 { attributes.remove(.bold) }
  }

  /// Eight colours become sixteen by bold, which dark surroundings show brighter.
  private mutating func adjustToEight() {
    if ink >= 8 {
      ink -= 8
      attributes.insert(.bold)
    }
    if paper >= 8 { paper -= 8 }
    // Bright black is what muted text asks for; bold black would be louder, not quieter.
    if ink == 0, paper < 0 { self = Look(attributes: attributes.subtracting(.bold).union(.dim)) }
  }
}

extension Look.Attributes {
  init(_ style: Style) {
    self = []
    if style.isBold { insert(.bold) }
    if style.isItalic { insert(.italic) }
    if style.isUnderlined { insert(.underline) }
    if style.isDim { insert(.dim) }
    if style.isReversed { insert(.reverse) }
  }
}

extension Palette {
  /// Whether the colours are few, and the terminal's owner chose them.
  fileprivate var isSmall: Bool { self == .sixteen || self == .eight }

  /// The number of a colour, or of the one to take `instead` of an RGB that cannot be shown.
  fileprivate func number(of colour: Colour?, instead: Int?) -> Int {
    switch (self, colour) {
    case (_, nil), (.attributes, _): return -1
    case (_, .ansi(let index)): return Int(index & 15)
    case (.direct, .rgb(let red, let green, let blue)):
      let value = Int(red) << 16 | Int(green) << 8 | Int(blue)
      // Numbers below 256 are the palette's: the faintest green tells the others apart.
      return value < 0x100 ? value | 0x100 : value
    case (.indexed, .rgb(let red, let green, let blue)):
      return IndexedColours.nearest(red: red, green: green, blue: blue)
    case (_, .rgb): return instead ?? -1
    }
  }
}

extension Role {
  /// The one of the terminal's sixteen colours that stands for a theme's RGB.
  fileprivate var ansiInk: Int? {
    switch self {
    case .kicker, .error: 1
    case .code: 2
    case .starred, .warning: 3
    case .link: 4
    // Black on a bright colour reads in every scheme of sixteen, light or dark.
    case .searchHit, .highlight, .highlightGreen, .highlightBlue, .highlightRed: 0
    case .muted, .rule, .byline, .status: nil
    case .text, .headline, .dek, .quote, .unread, .selection: nil
    }
  }

  /// The one that stands for a theme's ground: only what is marked has one.
  fileprivate var ansiPaper: Int? {
    switch self {
    case .searchHit: 3
    case .highlight: 11
    case .highlightGreen: 2
    case .highlightBlue: 6
    case .highlightRed: 5
    default: nil
    }
  }

  /// What stands around the text. It is dim on few colours: bright black, which others take for it,
  /// is the ground itself in some schemes of sixteen.
  fileprivate var isQuiet: Bool {
    switch self {
    case .muted, .rule, .byline, .status: true
    default: false
    }
  }

  /// Whether the role is told by its paper.
  fileprivate var isMarked: Bool {
    switch self {
    case .selection, .searchHit: true
    default: isHighlight
    }
  }

  fileprivate var isHighlight: Bool { self == .highlight || broader == .highlight }

  fileprivate var attributesInsteadOfColour: Look.Attributes {
    switch self {
    case .headline, .kicker, .unread, .starred, .warning, .error: .bold
    case .link: .underline
    case .muted, .rule: .dim
    case .selection, .searchHit: .reverse
    case .highlight, .highlightGreen, .highlightBlue, .highlightRed: .underline
    case .text, .dek, .byline, .quote, .code, .status: []
    }
  }
}
