import Dispatch
import Glibc
import Synchronization

/// Whether somebody asked a long command to end (`^C`, or a polite end of the process).
///
/// The first request is taken note of, so that what is being written can be finished; the second one
/// ends the process at once.
final class Interruption: Sendable {
  private let isRequested = Atomic(false)
  private let sources: [any DispatchSourceSignal]

  init() {
    let signals = [SIGINT, SIGTERM, SIGHUP]
    sources = signals.map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
    for (number, source) in zip(signals, sources) {
      signal(number, SIG_IGN)
      source.setEventHandler { [self] in
        signal(number, SIG_DFL)
        isRequested.store(true, ordering: .relaxed)
      }
      source.activate()
    }
  }

  var hasHappened: Bool { isRequested.load(ordering: .relaxed) }
}
