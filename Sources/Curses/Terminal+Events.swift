import Glibc
import Screen

extension Terminal {
  /// Sleeps until something happens and returns it; never empty.
  ///
  /// `wake` is a descriptor of the caller's: `.woken` says that it can be read, which stays the
  /// caller's to do.
  public mutating func nextEvents(wake: Int32? = nil) -> [TerminalEvent] {
    while pending.isEmpty { wait(wake) }
    defer { pending = [] }
    return pending
  }

  private mutating func wait(_ wake: Int32?) {
    // poll skips descriptors below zero.
    var sources = [device.input, signals, wake ?? -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&sources, nfds_t(sources.count), patience)
    // An interrupting signal waits in the pipe for the next turn.
    if count < 0 { return }
    if count == 0 { return take(decoder.expire()) }
    // Before the signals: a stop throws away what waits to be read, and to read it then would block.
    if sources[0].revents != 0 { takeInput() }
    if sources[1].revents != 0 { takeSignals() }
    if sources[2].revents != 0 { pending.append(.woken) }
  }

  /// How many milliseconds an unfinished sequence may wait; -1 for ever.
  private var patience: Int32 {
    switch decoder.patience {
    case nil: -1
    case .short: 25
    case .long: 1000
    case .paste: 30_000
    }
  }

  private mutating func takeInput() {
    switch Reading(from: device.input) {
    case .bytes(let bytes): take(decoder.feed(bytes))
    case .nothing: break
    case .end: pending.append(.end(.hungUp))
    }
  }

  private mutating func take(_ inputs: [Input]) {
    for input in inputs {
      switch input {
      case .key(let key): pending.append(.key(key))
      case .paste(let text): pending.append(.paste(text))
      case .mouse(let mouse): pending.append(.mouse(mouse))
      case .focus(let hasFocus):
        if hasFocus { askAgain() }
        pending.append(.focus(hasFocus))
      case .reply(let reply): if let event = take(reply) { pending.append(event) }
      }
    }
  }
}

extension Terminal {
  /// Takes all signals that have come; a storm of resizes is one event.
  private mutating func takeSignals() {
    var came: Set<Int32> = []
    while case .bytes(let bytes) = Reading(from: signals) { came.formUnion(bytes.map(Int32.init)) }
    if came.contains(SIGHUP) { pending.append(.end(.hungUp)) }
    if came.contains(SIGTERM) || came.contains(SIGINT) { pending.append(.end(.asked)) }
    if came.contains(SIGTSTP) {
      suspend()
    } else if came.contains(SIGCONT) {
      comeBack()
    } else if came.contains(SIGWINCH) {
      readSize()
    }
  }

  private mutating func readSize() {
    size = device.size
    // It may have been another meanwhile, and what that cut off is gone from the screen.
    painter.forget()
    pending.append(.resized(size))
  }
}
