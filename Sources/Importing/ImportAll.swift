import ArticleModel
import Glibc
import Parsing
import Storage

/// How far an import is: `done` of `total` inputs, and the one that comes next.
public struct ImportProgress: Sendable {
  public var done: Int
  public var total: Int
  public var current: InputPath
}

/// Files every article of `paths` in `library`: files, folders with all below them, and “-”.
///
/// Each file is a transaction of its own, so that whatever ends the import, the articles before
/// stay; and no more than one file is held in memory. A file without an article is named in the
/// report and passed over. Only a library that takes nothing more ends the import.
public func importAll(
  _ paths: [InputPath], into library: Library,
  parse: (Source) throws -> Article = { try Parsing.parse($0).article },
  progress: (ImportProgress) -> Void = { _ in }
) -> ImportReport {
  var report = ImportReport()
  let arrival = Int64(time(nil))
  let inputs = paths.flatMap { files(of: $0, &report) }
  for (done, path) in inputs.enumerated() {
    progress(ImportProgress(done: done, total: inputs.count, current: path))
    do {
      let bytes = try readInput(path)
      let article = try parse(Source(bytes: bytes, location: path.description))
      report.note(try library.keep(article, original: bytes, arrival: arrival))
      if done % slice == slice - 1 { try library.indexSome(limit: slice) }
    } catch let error as LibraryError where error.endsImport {
      report.note(error, path)
      report.stopped = error
      report.untried = inputs.count - done - 1
      break
    } catch {
      report.note(error, path)
    }
  }
  // The articles are kept already; what the index still misses, the next idle moment adds.
  while let count = try? library.indexSome(limit: slice), count > 0 {}
  return report
}

/// So many articles enter the index of words at once.
private let slice = 64

/// The path itself; of a folder, the files below it.
private func files(of path: InputPath, _ report: inout ImportReport) -> [InputPath] {
  var entry = stat()
  guard path != .standardInput, path.withCString({ stat($0, &entry) }) == 0,
    entry.kind == S_IFDIR
  else { return [path] }
  let found = findFiles(in: path)
  for failure in found.failures { report.note(failure, failure.path) }
  return found.files
}

extension LibraryError {
  /// Whether the next article would fail in the same way.
  fileprivate var endsImport: Bool {
    switch self {
    case .tooDeep, .failed: false
    case .unreachable, .notYours, .readOnly, .diskFull, .busy, .damaged, .newer: true
    }
  }
}
