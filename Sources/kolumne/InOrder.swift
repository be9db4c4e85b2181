import Dispatch
import Synchronization

/// Works on all of `inputs`, several at a time, and hands the results on in the order of the inputs.
///
/// A batch is as long as to keep all cores busy and to hold few results at once.
func inOrder<Input: Sendable, Result: Sendable>(
  _ inputs: [Input], _ work: @Sendable (Input) -> Result, _ use: (Result) throws -> Void
) throws {
  var rest = inputs[...]
  while !rest.isEmpty {
    let batch = Array(rest.prefix(16))
    rest = rest.dropFirst(batch.count)
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: batch.count) { index in
      let result = work(batch[index])
      results.withLock { $0[index] = result }
    }
    let finished = results.withLock { $0 }
    for index in batch.indices { if let result = finished[index] { try use(result) } }
  }
}
