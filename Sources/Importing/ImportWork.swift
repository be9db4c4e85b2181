import ArticleModel
import Parsing
import Storage

/// An import on its way: what is being parsed, what waits to be filed with others, and what became
/// of the articles before.
struct ImportWork {
  var report = ImportReport()
  private(set) var done = 0
  private let library: Library
  private let arrival: Int64
  private var names: [InputPath] = []
  private var parsing: Ahead<Step, Step>
  private var batch: [(arrival: Arrival, name: InputPath)] = []
  private var batchWeight = 0
  private var batchStart = ContinuousClock.now

  /// So many articles are filed at once, and so many bytes: the index of words takes many together in
  /// much less time than one by one. None waits longer than this, so that little is to be done again
  /// when an import dies.
  private static let most = 128
  private static let mostBytes = 4 << 20
  private static let longestWait = Duration.milliseconds(300)

  /// An article before and after it was read.
  private enum Step: Sendable {
    case parcel(Parcel, Original)
    case known(ArticleID)
    case arrival(Arrival)
    case failed(any Error)
  }

  init(_ library: Library, arrival: Int64) {
    self.library = library
    self.arrival = arrival
    // An article needs many times the memory of its bytes while it is read.
    parsing = Ahead(limit: 1 << 20) { step in
      guard case .parcel(let parcel, let original) = step else { return step }
      do {
        return .arrival(try Arrival(try parcel.holding(), original))
      } catch {
        return .failed(error)
      }
    }
  }

  var hasRoom: Bool { parsing.hasRoom }
  /// How many were read, filed or about to be.
  var taken: Int { done + batch.count }
  /// The one that is finished next.
  var next: InputPath? { names.first }

  mutating func start(_ input: Inputs.Input) {
    switch input {
    case .parcel(let parcel):
      names.append(InputPath(parcel.name))
      parsing.start(step(for: parcel), weight: parcel.original.count)
    case .failed(let path, let error):
      names.append(path)
      parsing.start(.failed(error), weight: 0)
    }
  }

  private func step(for parcel: Parcel) -> Step {
    let original = Original(parcel.original)
    guard parcel.isWhole, !parcel.original.isEmpty else { return .parcel(parcel, original) }
    do {
      return try library.article(of: original).map(Step.known) ?? .parcel(parcel, original)
    } catch {
      return .failed(error)
    }
  }

  /// Takes the article that was started first to those that are filed next.
  mutating func finishOne() {
    guard let step = parsing.finish() else { return }
    let name = names.removeFirst()
    switch step {
    case .parcel: break
    case .known(let id):
      done += 1
      report.note(.known(id))
    case .failed(let error): fail(error, name)
    case .arrival(let arrival):
      if batch.isEmpty { batchStart = .now }
      batch.append((arrival, name))
      batchWeight += arrival.weight
      if isDue { file() }
    }
  }

  private var isDue: Bool {
    batch.count >= Self.most || batchWeight >= Self.mostBytes
      || batchStart.duration(to: .now) >= Self.longestWait
  }

  /// Files what waits for it.
  mutating func file() {
    guard !batch.isEmpty else { return }
    let results = library.keep(batch.map(\.arrival), at: arrival)
    for (result, (_, name)) in zip(results, batch) {
      switch result {
      case .success(let kept):
        done += 1
        report.note(kept)
      case .failure(let error): fail(error, name)
      }
    }
    batch.removeAll(keepingCapacity: true)
    batchWeight = 0
  }

  private mutating func fail(_ error: any Error, _ name: InputPath) {
    done += 1
    report.note(error, name)
    if let error = error as? LibraryError, error.endsWriting { report.stopped = error }
  }
}
