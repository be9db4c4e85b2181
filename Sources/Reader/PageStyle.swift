import Settings
import Typesetting

/// How the page is set, as far as its reader chooses; each part is changed by a key and remembered.
public struct PageStyle: Equatable, Sendable {
  /// How many text columns stand side by side; never more than fit.
  public enum Columns: String, CaseIterable, Hashable, Sendable {
    case automatic
    case one = "1"
    case two = "2"
    case three = "3"
  }

  /// The width of a text column in cells.
  public var measure = 66
  public var columns = Columns.automatic
  /// The cells that stay blank at both sides of the window, where it is not narrow.
  public var margin = 2
  /// Whether the text is one strip that moves by lines, and not cut into pages.
  public var isContinuous = false
  public var typography = Typography()

  public init() {}

  /// The style of the configuration.
  init(_ config: Config) { measure = config.measure }

  static let margins = [0, 2, 4, 8]
}
