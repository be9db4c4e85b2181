import Dispatch
import Glibc
import Synchronization

/// Whether somebody asked a long command to end (`^C`, or a polite end of the process).
///
/// The first request is taken note of, so that what is being written can be finished; the second one
/// ends the process at once. What its parent had it ignore, as `nohup` does, stays ignored.
final class Interruption {
  private let request = Request()
  private let sources: [any DispatchSourceSignal]

  private final class Request: Sendable {
    /// The number of the signal, or 0.
    let signal = Atomic<Int32>(0)
  }

  init() {
    let signals = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    sources = signals.map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
    for (number, source) in zip(signals, sources) {
      signal(number, SIG_IGN)
      source.setEventHandler { [request] in
        signal(number, SIG_DFL)
        request.signal.store(number, ordering: .relaxed)
      }
      source.activate()
    }
  }

  var hasHappened: Bool { signalNumber != 0 }

  /// The number of the signal that asked, or 0.
  var signalNumber: Int32 { request.signal.load(ordering: .relaxed) }
}

private func isIgnored(_ signal: Int32) -> Bool {
  var action = sigaction()
  sigaction(signal, nil, &action)
  let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
  return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored
}
