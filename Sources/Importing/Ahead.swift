import Dispatch
import Synchronization

/// Work that is done ahead of the one who uses it: several inputs at a time, results in the order of
/// the inputs, and never more than `limit` of weight on the way.
///
/// So one core parses while the other writes, and the memory in use does not grow with the import.
struct Ahead<Input: Sendable, Output: Sendable> {
  private var jobs: [Job] = []
  private var weight = 0
  private let limit: Int
  private let most: Int
  private let work: @Sendable (Input) -> Output

  private final class Job: Sendable {
    let weight: Int
    let isDone = DispatchSemaphore(value: 0)
    let output = Mutex<Output?>(nil)

    init(weight: Int) { self.weight = weight }
  }

  init(limit: Int, most: Int = 8, work: @escaping @Sendable (Input) -> Output) {
    (self.limit, self.most, self.work) = (limit, most, work)
  }

  /// Whether another input may be started before a result is taken.
  var hasRoom: Bool { jobs.isEmpty || weight < limit && jobs.count < most }

  mutating func start(_ input: Input, weight: Int) {
    let job = Job(weight: weight)
    jobs.append(job)
    self.weight += weight
    DispatchQueue.global().async { [work] in
      let output = work(input)
      job.output.withLock { $0 = output }
      job.isDone.signal()
    }
  }

  /// The result of the input that was started first; nil when nothing is on the way.
  mutating func finish() -> Output? {
    guard !jobs.isEmpty else { return nil }
    let job = jobs.removeFirst()
    weight -= job.weight
    job.isDone.wait()
    return job.output.withLock { $0.take() }
  }
}
