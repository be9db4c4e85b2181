import Screen

/// What stands above the text: kicker, headline, dek, byline, a rule, each worded by the caller.
public struct Head: Equatable, Sendable {
  public struct Part: Equatable, Sendable {
    public var text: String
    public var role: Role
    /// Whether white space parts it from what stands above.
    public var isSetOff: Bool

    public init(_ text: String, role: Role, isSetOff: Bool = false) {
      self.text = text
      self.role = role
      self.isSetOff = isSetOff
    }
  }

  public var parts: [Part]
  /// What anchors in the head count in: the parts as lines.
  public var text: String { parts.map(\.text).joined(separator: "\n") }
  /// Whether a short rule parts the head from the text.
  public var hasRule: Bool

  public init(_ parts: [Part], hasRule: Bool = true) {
    self.parts = parts
    self.hasRule = hasRule
  }
}

extension Head.Part {
  /// Titles are set in lines of like length, names and facts without hyphens; the others as text.
  var shape: PassageShape.Kind {
    switch role {
    case .kicker, .headline: .heading
    case .byline: .facts
    default: .prose
    }
  }
}
