import ArticleModel
import Screen
import Settings
import Storage

extension Show {
  /// The texts that the library had before the one it shows, the oldest first.
  func writeRevisions(_ setting: Setting) throws {
    for (index, revision) in try oldTexts(setting).enumerated() {
      let words = setting.wording.words(revision.wordCount)
      try StandardOutput.write(Printable(line: "\(index + 1)  \(words)  \(revision.headline)"))
    }
  }

  /// What became of the words of the last text before the one that is shown, as wdiff writes it.
  func writeDifference(_ setting: Setting) throws {
    guard let old = try oldTexts(setting).last, let number = Int64(what),
      let shown = try setting.library().article(ArticleID(rawValue: number))
    else { throw Failure(setting.wording.noRevision(what)) }
    let runs = wordDifference(from: old.text, to: shown.text).map { change in
      switch change {
      case .same(let text): text
      case .removed(let text): "[-\(text)-]"
      case .added(let text): "{+\(text)+}"
      }
    }
    try StandardOutput.write(Printable(runs.joined(separator: "\n")))
  }

  private func oldTexts(_ setting: Setting) throws -> [Article] {
    guard let number = Int64(what) else { throw Failure(setting.wording.nothingFound(what)) }
    let library = try setting.library()
    guard try library.summary(ArticleID(rawValue: number)) != nil else {
      throw Failure(setting.wording.nothingFound(what))
    }
    return try library.revisions(of: ArticleID(rawValue: number))
  }
}
