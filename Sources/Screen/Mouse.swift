/// One report of the mouse.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    /// A button goes down; 0 is the left, 1 the middle, 2 the right one.
    case press(Int)
    /// The mouse moves while a button is down.
    case drag(Int)
    case release
    case wheelUp, wheelDown
  }

  public var action: Action
  /// Counted from 0, as in a `Grid`.
  public var row: Int
  public var column: Int
  public var modifiers: Key.Modifiers

  public init(_ action: Action, row: Int, column: Int, modifiers: Key.Modifiers = []) {
    self.action = action
    self.row = row
    self.column = column
    self.modifiers = modifiers
  }
}
