import Foundation
import Glibc
import TerminalHarness

/// A library in a folder of its own, read by somebody who does what the deeds say.
final class SoakSession {
  /// What must not be; the text says what was seen.
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private let program: Program
  private var session: TerminalSession
  /// How often the screen was held against a whole one.
  private(set) var comparisons = 0

  init(_ library: String) throws {
    program = try Program()
    try FileManager.default.removeItem(atPath: program.home)
    try FileManager.default.copyItem(atPath: library, toPath: program.home)
    session = try program.open()
  }

  /// Does everything, with a look at the screen now and then, and at the library in the end.
  func run(_ deeds: [Deed]) throws {
    for (index, deed) in deeds.enumerated() {
      deed.happen(in: session)
      if index % 20 == 19 { try reopenIfLeft { try compareScreen() } }
    }
    try reopenIfLeft { try compareScreen() }
    try leaveAndCompareLibrary()
  }

  /// Does `work`; a reader may have left the program before, and opens it again.
  private func reopenIfLeft(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch TerminalSession.Failure.ended {
      try checkEnd()
      session = try program.open(columns: session.screen.columns, rows: session.screen.rows)
    }
  }

  private func checkEnd() throws {
    let end = try session.waitForEnd()
    guard end == .exit(0) else {
      throw Fault(description: "ended by \(end)\n\(session.screenText)")
    }
    guard session.isGivenBack else { throw Fault(description: "the terminal is not given back") }
  }

  /// Holds the screen against the one that is painted whole.
  private func compareScreen() throws {
    for _ in 1...20 {
      try session.waitForStillness()
      let (frames, before, cursor) = (session.frames, cells, session.screen.cursor)
      // Who comes back from a stop paints everything, and nothing else changes.
      session.signal(SIGCONT)
      try session.wait("a whole frame") { $0.frames > frames }
      try session.waitForStillness()
      // More frames tell of something that came in between.
      guard session.frames == frames + 1 else { continue }
      comparisons += 1
      let after = cells
      for (row, cells) in after.enumerated() where cells != before[row] {
        let column = cells.indices.first { cells[$0] != before[row][$0] } ?? 0
        throw Fault(
          description: "row \(row) column \(column) of \(cells.count)x\(after.count):\n"
            + before[row].map(\.text).joined() + "\n" + cells.map(\.text).joined() + "\n"
            + "\(before[row][column])\n\(cells[column])")
      }
      guard session.screen.cursor == cursor || !session.screen.isCursorVisible else {
        throw Fault(description: "the cursor at \(cursor) belongs to \(session.screen.cursor)")
      }
      return
    }
    throw Fault(description: "the screen does not come to rest\n\(session.screenText)")
  }
}

extension SoakSession {
  /// What is seen: a cell that was never painted is blank, and half a character has no look of its
  /// own.
  private var cells: [[VirtualTerminal.Cell]] {
    session.screen.cells.map { row in
      row.indices.map { column in
        var cell = row[column]
        if cell.isRightHalf, column > 0 {
          cell = row[column - 1]
          cell.isRightHalf = true
        } else if cell.text.isEmpty {
          cell.text = " "
        }
        return cell
      }
    }
  }

  /// Leaves, opens again and finds the list as it was, and the library as the list says.
  private func leaveAndCompareLibrary() throws {
    var shown: [String] = []
    try reopenIfLeft { shown = try lists() }
    if shown.isEmpty { shown = try lists() }
    session.send("Q")
    try checkEnd()
    session = try program.open()
    let found = try lists()
    guard found == shown else {
      throw Fault(
        description: "unsaved:\n"
          + zip(shown, found).filter { $0 != $1 }
          .map { "\($0)\n-- became --\n\($1)" }.joined(separator: "\n"))
    }
    for (list, view) in zip(shown, SoakSession.views) {
      let kept = try program.run("list", "--json", "--view", view).output
      let count = kept.split(separator: "\n").count
      let name = view.prefix(1).uppercased() + view.dropFirst()
      guard list.contains("\(name) \(count)") else {
        throw Fault(description: "\(count) articles are kept in \(view)\n\(list)")
      }
    }
    session.send("Q")
    _ = try session.waitForEnd()
  }

  private static let views = ["all", "starred", "archive", "trash", "unread"]

  /// What the views of the list show, from their beginnings, as the file configures it.
  private func lists() throws -> [String] {
    session.resize(columns: 140, rows: 60)
    let escape = "\u{1B}[27u"
    // Lines, panels, hits, page, picks and filter go, one with each.
    session.send(String(repeating: escape, count: 8) + ":reload-config\r")
    try session.waitForStillness()
    return try SoakSession.views.map { view in
      session.send(":view \(view)\r\(escape)")
      try session.waitForStillness()
      session.send("gg\u{0C}")
      try session.waitForStillness()
      return session.screenText
    }
  }
}
