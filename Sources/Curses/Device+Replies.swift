import CNcurses
import Glibc

extension Device {
  /// Waits a moment for answers that are under way; the shell would take them for typing.
  func swallowReplies() {
    var decoder = InputDecoder()
    while !rescue_is_ending(), isReadable(within: 100) {
      guard case .bytes(let bytes) = Reading(from: input) else { return }
      if decoder.feed(bytes).contains(.reply(.attributes)) { return }
    }
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) == 1
  }
}
