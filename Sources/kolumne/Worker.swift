import ArticleModel
import Curses
import Glibc
import Reader
import Settings
import Storage
import Synchronization

/// Runs effects beside the event loop and posts what came of them.
///
/// Two lanes, so that opening an article never waits for a disk that is busy keeping marks: one
/// for what changes the library and what must see the changes, in order, and one for reading.
struct Worker: Sendable {
  let library: Library
  let wording: Wording
  let mailbox: Mailbox<Message>
  private let changes: AsyncStream<Job>.Continuation
  private let readings: AsyncStream<Job>.Continuation
  /// The newest place of each article that waits to be kept: older ones need no disk.
  private let places = Places()

  private enum Job: Sendable {
    case effect(Effect)
    /// Tells whoever waits that all before it is done.
    case ring(Mailbox<Void>)
  }

  private final class Places: Sendable {
    let waiting = Mutex<[ArticleID: Place]>([:])
  }

  init(_ library: Library, wording: Wording, mailbox: Mailbox<Message>) {
    self.library = library
    self.wording = wording
    self.mailbox = mailbox
    let (changeStream, changes) = AsyncStream.makeStream(of: Job.self)
    let (readingStream, readings) = AsyncStream.makeStream(of: Job.self)
    (self.changes, self.readings) = (changes, readings)
    run(changeStream)
    run(readingStream)
  }

  /// Takes an effect; its message comes through the mailbox.
  func start(_ effect: Effect) {
    switch effect {
    case .open: readings.yield(.effect(effect))
    case .remember(let place, let id):
      places.waiting.withLock { $0[id] = place }
      changes.yield(.effect(effect))
    case .list, .mark, .rememberLines: changes.yield(.effect(effect))
    case .layOut, .reloadConfig, .redraw, .suspend, .quit: break
    }
  }

  /// Waits until all changes that were started are on the disk, at most so many milliseconds.
  func settle(within milliseconds: Int32) {
    guard let bell = Mailbox<Void>() else { return }
    changes.yield(.ring(bell))
    var source = pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)
    poll(&source, 1, milliseconds)
  }

  private func run(_ jobs: AsyncStream<Job>) {
    // Detached, since the main thread sleeps in poll and would never run it.
    Task.detached {
      for await job in jobs {
        // Whatever thread runs this may be the one whose stack overflows.
        Terminal.coverThread()
        switch job {
        case .effect(let effect): if let message = answer(to: effect) { mailbox.post(message) }
        case .ring(let bell): bell.post(())
        }
      }
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
      case .remember(_, let id):
        guard !library.isReadOnly,
          let newest = places.waiting.withLock({ $0.removeValue(forKey: id) })
        else { return nil }
        try library.remember(newest, for: id)
      case .rememberLines(let lines, let purpose):
        try library.remember(lines.joined(separator: "\n"), as: Worker.lines + purpose.rawValue)
      case .layOut, .reloadConfig, .redraw, .suspend, .quit: break
      }
      return nil
    } catch {
      let text = wording.message(of: error)
      if case .mark(let ids, let mark) = effect { return .unmarked(ids, mark, text) }
      return .failed(text, effect.request)
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

extension Worker {
  /// What the names begin with under which a library remembers typed lines.
  private static let lines = "lines."

  /// The lines that were typed in earlier sessions; none where they cannot be read.
  static func lines(of purpose: Prompt.Purpose, in library: Library) -> [String] {
    let text = (try? library.setting(lines + purpose.rawValue)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }
}

extension Effect {
  fileprivate var request: Request? {
    switch self {
    case .list(_, _, _, let request), .open(_, let request): request
    case .mark, .remember, .rememberLines, .layOut, .reloadConfig, .redraw, .suspend, .quit: nil
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
