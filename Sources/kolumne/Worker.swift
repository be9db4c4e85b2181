import ArticleModel
import Curses
import Glibc
import Reader
import Settings
import Storage

/// Runs effects beside the event loop and posts what came of them.
///
/// Two lanes, so that opening an article never waits for a disk that is busy keeping marks: one
/// for what changes the library and what must see the changes, in order, and one for reading.
struct Worker: Sendable {
  let library: Library
  let wording: Wording
  let mailbox: Mailbox<Message>
  private let changes: AsyncStream<Effect>.Continuation
  private let readings: AsyncStream<Effect>.Continuation
  /// Rings once for each lane that has ended.
  private let ended: Mailbox<Void>

  /// Nil when the system has no descriptors left.
  init?(_ library: Library, wording: Wording, mailbox: Mailbox<Message>) {
    guard let ended = Mailbox<Void>() else { return nil }
    self.library = library
    self.wording = wording
    self.mailbox = mailbox
    self.ended = ended
    let (changeStream, changes) = AsyncStream.makeStream(of: Effect.self)
    let (readingStream, readings) = AsyncStream.makeStream(of: Effect.self)
    (self.changes, self.readings) = (changes, readings)
    run(changeStream)
    run(readingStream)
  }

  /// Takes an effect; its message comes through the mailbox.
  func start(_ effect: Effect) {
    if case .open = effect { readings.yield(effect) } else { changes.yield(effect) }
  }

  /// Waits until everything that was started is done, at most so many milliseconds.
  func finish(within milliseconds: Int32) {
    changes.finish()
    readings.finish()
    var rest = 2
    while rest > 0 {
      var source = pollfd(fd: ended.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, milliseconds) > 0 else { return }
      rest -= ended.collect().count
    }
  }

  private func run(_ effects: AsyncStream<Effect>) {
    // Detached, since the main thread sleeps in poll and would never run it.
    Task.detached {
      for await effect in effects {
        // Whatever thread runs this may be the one whose stack overflows.
        Terminal.coverThread()
        if let message = answer(to: effect) { mailbox.post(message) }
      }
      ended.post(())
    }
  }
}

extension Worker {
  /// Does the work of an effect here and now.
  func answer(to effect: Effect) -> Message? {
    do {
      switch effect {
      case .list(let view, let edge, let limit, let request):
        return .listed(try window(view, edge, limit), request)
      case .open(let id, let request):
        guard let article = try library.article(id), let summary = try library.summary(id) else {
          return .failed(wording.nothingFound(id.description), request)
        }
        return .opened(article, summary, request)
      case .mark(let ids, let mark):
        try library.mark(ids, mark)
      case .remember(let place, let id):
        try library.remember(place, for: id)
      case .redraw, .suspend, .quit: break
      }
      return nil
    } catch {
      return .failed(wording.message(of: error), effect.request)
    }
  }

  private func window(_ view: LibraryView, _ edge: ListEdge, _ limit: Int) throws -> ListWindow {
    // One more than is shown tells whether the list goes on.
    var rows = try library.list(view, from: ListPosition(edge), limit: limit + 1)
    let hasMore = rows.count > limit
    if hasMore {
      switch edge {
      case .start, .after: rows.removeLast()
      case .end, .before: rows.removeFirst()
      }
    }
    return ListWindow(
      view: view, edge: edge, rows: rows, hasMore: hasMore, tallies: try library.tallies(),
      clock: .current)
  }
}

extension Effect {
  fileprivate var request: Request? {
    switch self {
    case .list(_, _, _, let request), .open(_, let request): request
    case .mark, .remember, .redraw, .suspend, .quit: nil
    }
  }
}

extension Clock {
  /// The time here and now.
  static var current: Clock {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Clock(now: Int64(now), zone: local.tm_gmtoff)
  }
}

extension ListPosition {
  fileprivate init(_ edge: ListEdge) {
    switch edge {
    case .start: self = .start
    case .end: self = .end
    case .after(let key): self = .after(key)
    case .before(let key): self = .before(key)
    }
  }
}
