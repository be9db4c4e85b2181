/// The table from role to style, for light and for dark surroundings.
public struct Theme: Equatable, Sendable {
  public enum Variant: String, CaseIterable, Sendable { case light, dark }

  public var name: String
  public var light: [Role: Style]
  public var dark: [Role: Style]

  public init(name: String, light: [Role: Style], dark: [Role: Style]) {
    self.name = name
    self.light = light
    self.dark = dark
  }

  /// The variants that differ: both, or the one that serves for both.
  public var variants: [Variant] {
    guard light == dark else { return Variant.allCases }
    let (ink, paper) = (style(.text, .light).ink?.luminance, style(.text, .light).paper?.luminance)
    guard let ink, let paper else { return Variant.allCases }
    return [ink < paper ? .light : .dark]
  }

  /// The style of a role; one that the theme does not name looks like a broader one, else like text.
  public func style(_ role: Role, _ variant: Variant) -> Style {
    let styles = variant == .light ? light : dark
    return styles[role] ?? role.broader.flatMap { styles[$0] } ?? styles[.text] ?? Style()
  }

  /// The style of a cell: its role's, changed by its face.
  public func style(_ role: Role, _ face: Face, _ variant: Variant) -> Style {
    var style = style(role, variant)
    if face.contains(.strong) { style.isBold = true }
    if face.contains(.emphasis) { style.isItalic = true }
    if face.contains(.underline) { style.isUnderlined = true }
    if face.contains(.selected) {
      let selection = self.style(.selection, variant)
      // Reversed, a coloured ink would be a block of that colour in the row.
      style.ink = selection.isReversed ? nil : selection.ink ?? style.ink
      style.paper = selection.isReversed ? selection.paper : selection.paper ?? style.paper
      style.isReversed = selection.isReversed
      style.isBold = style.isBold || selection.isBold
      style.isDim = false
    }
    return style
  }
}
