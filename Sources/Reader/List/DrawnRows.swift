import ArticleModel
import Screen

/// The rows of the last screen, to be taken over where nothing about them has changed: a key that
/// moves the selection changes two of them.
public struct DrawnRows: Sendable {
  private var look: RowLook?
  /// From the top of the screen down; those before `next` are on the new one already.
  private var rows: [Drawn] = []
  private var next = 0

  private struct Drawn {
    var state: RowState
    var lines: Grid
  }

  public init() {}

  /// Begins a screen; only rows of the one before it can be taken over.
  mutating func begin(_ look: RowLook) {
    rows.removeSubrange((look == self.look ? next : 0)...)
    next = 0
    self.look = look
  }

  /// The lines of the row that comes next, or of the same one again, in cells of the whole width of
  /// the screen.
  mutating func lines(of state: RowState) -> Grid {
    let id = state.summary.id
    if next > 0, rows[next - 1].state.summary.id == id { return rows[next - 1].lines }
    guard let look else { return Grid(Size(columns: 1, rows: 1)) }
    defer { next += 1 }
    if let known = rows[next...].firstIndex(where: { $0.state.summary.id == id }) {
      // What stood before it has left the screen.
      rows.removeSubrange(next..<known)
      if rows[next].state == state { return rows[next].lines }
      rows.remove(at: next)
    }
    let lines = RowView(look, state).grid
    rows.insert(Drawn(state: state, lines: lines), at: next)
    return lines
  }
}
