import Dispatch
import Glibc
import Synchronization

/// Whether somebody asked a long command to end (`^C`, or a polite end of the process).
///
/// The first request is taken note of, so that what is being written can be finished; the second one
/// ends the process at once.
final class Interruption {
  private let request = Request()
  private let sources: [any DispatchSourceSignal]

  private final class Request: Sendable {
    let isMade = Atomic(false)
  }

  init() {
    let signals = [SIGINT, SIGTERM, SIGHUP]
    sources = signals.map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
    for (number, source) in zip(signals, sources) {
      signal(number, SIG_IGN)
      source.setEventHandler { [request] in
        signal(number, SIG_DFL)
        request.isMade.store(true, ordering: .relaxed)
      }
      source.activate()
    }
  }

  var hasHappened: Bool { request.isMade.load(ordering: .relaxed) }
}
