import ArticleModel
import Glibc
import Parsing
import Storage

/// How far an import is: `done` of `total` articles, as far as they are counted yet, and the one
/// that comes next.
public struct ImportProgress: Sendable {
  public var done: Int
  public var total: Int
  public var current: InputPath
}

/// Files every article of `paths` in `library`: of files, folders with all below them, archives,
/// exports of other readers, and “-”.
///
/// An article is filed whole, and is on the disk when it is reported: whatever ends the import, those
/// before it stay. Parsing runs ahead on other cores, but never far. What is no article is named in the report and
/// passed over; bytes that came in before are known without reading them again. Only a library that
/// takes nothing more, or the reader (`isInterrupted`), ends the import.
public func importAll(
  _ paths: [InputPath], into library: Library,
  isInterrupted: () -> Bool = { false }, progress: (ImportProgress) -> Void = { _ in }
) -> ImportReport {
  var work = ImportWork(library, arrival: Int64(time(nil)))
  let own = OwnFiles(of: library)
  var inputs = Inputs(paths.flatMap { files(of: $0, leavingOut: own, &work.report) })
  while work.report.stopped == nil {
    if isInterrupted() {
      work.report.isInterrupted = true
      break
    }
    if work.hasRoom, let input = inputs.next() {
      work.start(input)
    } else if let name = work.next {
      progress(ImportProgress(done: work.taken, total: inputs.total, current: name))
      work.finishOne()
    } else {
      break
    }
  }
  work.file()
  // Some of what an import before could not enter, as on a full disk; not all, which could be a
  // whole library.
  if !work.report.isInterrupted { _ = try? library.indexSome(within: .seconds(1)) }
  if work.report.isInterrupted || work.report.stopped != nil {
    work.report.untried = max(0, inputs.total - work.done)
  }
  return work.report
}

/// The path itself; of a folder, the files below it.
private func files(
  of path: InputPath, leavingOut own: OwnFiles, _ report: inout ImportReport
) -> [InputPath] {
  var entry = stat()
  guard path != .standardInput, path.withCString({ stat($0, &entry) }) == 0 else { return [path] }
  if own.contain(entry) {
    report.note(InputError.library(path), path)
    return []
  }
  guard entry.kind == S_IFDIR else { return [path] }
  let found = findFiles(in: path, leavingOut: own)
  for failure in found.failures { report.note(failure, failure.path) }
  return found.files
}
