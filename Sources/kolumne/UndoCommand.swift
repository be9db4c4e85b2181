import ArgumentParser
import ArticleModel
import Reader
import Screen
import Settings
import Storage

/// `kolumne undo`: takes back the last change of state, also one made on the screen.
struct Undo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "undo", abstract: Setting.current.wording.undoAbstract)
  }

  func run() throws {
    let wording = Setting.current.wording
    guard let act = try Setting.current.library().undo() else {
      throw Failure(wording.nothingToUndo)
    }
    try StandardOutput.write(Printable(wording.undone(wording.told(act))))
  }
}

/// `kolumne redo`: makes again what `undo` took back.
struct Redo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "redo", abstract: Setting.current.wording.redoAbstract)
  }

  func run() throws {
    let wording = Setting.current.wording
    guard let act = try Setting.current.library().redo() else {
      throw Failure(wording.nothingToRedo)
    }
    try StandardOutput.write(Printable(wording.redone(wording.told(act))))
  }
}

extension Wording {
  /// What an act did, for example “Starred: 3 articles.”
  func told(_ act: Act) -> String {
    let sentences = act.steps.map { step in
      switch step.change {
      case .mark(let mark): marked(step.articles.count, as: notice(of: mark))
      case .tag(let name): tagged(step.articles.count, name)
      case .untag(let name): untagged(step.articles.count, name)
      case .highlight(_, let was, let now): changed(was, to: now) + "."
      }
    }
    // Of many highlights at once, the same is said once.
    return sentences.enumerated().filter { sentences.firstIndex(of: $1) == $0 }.map(\.element)
      .joined(separator: " ")
  }
}
