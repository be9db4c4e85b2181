import Dispatch

/// Runs tasks that may wait for the disk on a queue of their own, one after the other.
///
/// Swift's own pool has as many threads as the machine has cores: on a small machine two that wait
/// for the disk would hold up everything else.
final class Lane: TaskExecutor {
  private let queue: DispatchQueue

  init(_ name: String) { queue = DispatchQueue(label: "kolumne." + name) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
