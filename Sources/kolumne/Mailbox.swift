import Glibc
import Synchronization

/// Where workers leave messages for the event loop, which sleeps on `descriptor`.
final class Mailbox<Letter: Sendable>: Sendable {
  /// Can be read while there is something to collect.
  let descriptor: Int32
  private let bell: Int32
  private let letters = Mutex<[Letter]>([])

  /// Nil when the system has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, bell) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    // A full pipe rings already.
    var ring: UInt8 = 1
    _ = write(bell, &ring, 1)
  }

  /// All letters that have come, in order; the bell is still afterwards.
  func collect() -> [Letter] {
    var rings = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &rings, rings.count) > 0 {}
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
