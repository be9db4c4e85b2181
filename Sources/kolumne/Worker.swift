import ArticleModel
import Curses
import Glibc
import Reader
import Settings
import Storage
import Synchronization

/// Runs effects beside the event loop and posts what came of them.
///
/// Four lanes, so that opening an article never waits for a disk that is busy keeping marks: one
/// for what changes the library and what must see the changes, in order, one for reading, one for
/// what is remembered for the next time, which no list waits for, and one for counting, which may
/// take its time.
struct Worker: Sendable {
  let library: Library
  let wording: Wording
  let mailbox: Mailbox<Message>
  private let changes: AsyncStream<Job>.Continuation
  private let readings: AsyncStream<Job>.Continuation
  private let memories: AsyncStream<Job>.Continuation
  private let counts: AsyncStream<Job>.Continuation
  private let rows = RowRequests()
  /// The newest place of each article that waits to be kept: older ones need no disk.
  private let places = Places()
  private let numbers = Numbers()

  private enum Job: Sendable {
    case effect(Effect)
    /// Tells whoever waits that all before it is done.
    case call(@Sendable () -> Void)
  }

  /// The newest request for rows: what older ones would bring is no longer wanted, and what is being
  /// read for one of them is broken off, since all changes wait behind it.
  private final class RowRequests: Sendable {
    private struct State {
      var newest = 0
      var isReading = false
    }

    private let state = Mutex(State())

    func note(_ request: Request, breakOff: () -> Void) {
      state.withLock { state in
        state.newest = max(state.newest, request.number)
        if state.isReading { breakOff() }
      }
    }

    func isNewest(_ request: Request) -> Bool { state.withLock { request.number >= $0.newest } }

    /// Reads rows, unless nobody wants them any more.
    func read<Rows>(for request: Request, _ rows: () throws -> Rows) rethrows -> Rows? {
      let isWanted = state.withLock { state in
        state.isReading = request.number >= state.newest
        return state.isReading
      }
      guard isWanted else { return nil }
      defer { state.withLock { $0.isReading = false } }
      return try rows()
    }
  }

  private final class Places: Sendable {
    let waiting = Mutex<[ArticleID: Place]>([:])
  }

  /// The numbers that the library gave to highlights which were shown before it had them.
  private final class Numbers: Sendable {
    private let given = Mutex<[AnnotationID: AnnotationID]>([:])

    func note(_ id: AnnotationID, for provisional: AnnotationID) {
      given.withLock { $0[provisional] = id }
    }

    func kept(_ id: AnnotationID) -> AnnotationID { given.withLock { $0[id] ?? id } }
  }

  /// How long another process's writing may stay unseen, in seconds.
  private static let lookout = 2.0
  private let watch: LibraryWatch?

  /// `folder` is that of the library, to be watched for what other processes write.
  init(
    _ library: Library, in folder: String?, wording: Wording, mailbox: Mailbox<Message>
  ) {
    self.library = library
    watch = folder.map(LibraryWatch.init(folder:))
    self.wording = wording
    self.mailbox = mailbox
    let (changeStream, changes) = AsyncStream.makeStream(of: Job.self)
    let (readingStream, readings) = AsyncStream.makeStream(of: Job.self)
    let (memoryStream, memories) = AsyncStream.makeStream(of: Job.self)
    let (countStream, counts) = AsyncStream.makeStream(of: Job.self)
    (self.changes, self.readings) = (changes, readings)
    (self.memories, self.counts) = (memories, counts)
    run(countStream, on: Lane("counts"))
    run(memoryStream, on: Lane("memories"))
    run(changeStream, on: Lane("changes"))
    run(readingStream, on: Lane("readings"))
    lookAfterLibrary()
    if let watch { Worker.look(out: watch, mailbox) }
  }

  /// Looks now and then whether another process has written, and tells.
  private static func look(out watch: LibraryWatch, _ mailbox: Mailbox<Message>) {
    Task.detached {
      while (try? await Task.sleep(for: .seconds(lookout))) != nil {
        Terminal.coverThread()
        if watch.hasChanged() { mailbox.post(.libraryChanged) }
      }
    }
  }

  /// Takes an effect; its message comes through the mailbox.
  func start(_ effect: Effect) {
    switch effect {
    case .open, .follow, .countRevisions: readings.yield(.effect(effect))
    case .remember(let place, let id):
      places.waiting.withLock { $0[id] = place }
      changes.yield(.effect(effect))
    case .list(_, _, _, let request), .find(_, _, let request):
      rows.note(request) { library.stopReading() }
      // What was counted for the rows before is no longer wanted.
      library.stopCounting()
      changes.yield(.effect(effect))
    case .count(_, let request):
      rows.note(request) {}
      counts.yield(.effect(effect))
    case .excerpts, .names: counts.yield(.effect(effect))
    case .keep: memories.yield(.effect(effect))
    case .mark, .markAll, .tag, .tagAll, .undo, .redo, .annotate, .reannotate, .unannotate,
      .annotations, .catalogue:
      changes.yield(.effect(effect))
    case .layOut, .browse, .copy, .editNote, .readThemes, .reloadConfig, .redraw, .suspend, .quit:
      break
    }
  }

  /// Waits until all changes that were started are on the disk, at most so many milliseconds, and
  /// reads no more rows; false when something is left.
  func leave(within milliseconds: Int32) -> Bool {
    rows.note(Request(.max)) { library.stopReading() }
    return settle(within: milliseconds)
  }

  /// The same for who stays.
  @discardableResult
  func settle(within milliseconds: Int32) -> Bool {
    guard let bell = Mailbox<Void>() else { return false }
    memories.yield(.call { [changes] in changes.yield(.call { bell.post(()) }) })
    var source = pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    // A signal that comes meanwhile is no answer.
    while true {
      let rest = max(.zero, end - .now) / .milliseconds(1)
      let count = poll(&source, 1, Int32(rest))
      guard count < 0, errno == EINTR else { return count > 0 }
    }
  }

  private func run(_ jobs: AsyncStream<Job>, on lane: Lane) {
    // Detached, since the main thread sleeps in poll and would never run it.
    Task.detached(executorPreference: lane) {
      for await job in jobs {
        // Whatever thread runs this may be the one whose stack overflows.
        Terminal.coverThread()
        switch job {
        case .effect(let effect): if let message = answer(to: effect) { mailbox.post(message) }
        case .call(let tell): tell()
        }
      }
    }
  }
}

extension Worker {
  /// Completes the index of words and makes the backup that is due, in small pieces, so that no
  /// mark waits for them. What is left when the reader quits goes on the next time.
  private func lookAfterLibrary() {
    Task.detached(executorPreference: Lane("upkeep"), priority: .background) {
      // The first frames come first.
      try? await Task.sleep(for: .seconds(1))
      while indexSome() { await Task.yield() }
      Terminal.coverThread()
      do {
        if library.wasLeftOpen { try library.checkPages() }
        try library.backUpWhenDue()
      } catch LibraryError.damaged(let path, let reason) {
        // The copy is checked: so a damage is told before it is met.
        let error = LibraryError.damaged(path: path, reason: reason)
        mailbox.post(.failed(wording.message(of: error), nil))
      } catch {}
    }
  }

  /// Whether there was something to index.
  private func indexSome() -> Bool {
    // Whatever thread runs this may be the one whose stack overflows.
    Terminal.coverThread()
    do {
      return try writing { try library.indexSome(limit: 16) } > 0
    } catch {
      return error as? LibraryError == .brokenOff
    }
  }

  /// Does a writing of our own, which the watch shall not take for another's.
  private func writing<Value>(_ work: () throws -> Value) rethrows -> Value {
    try watch?.writing(work) ?? work()
  }

  /// Does the work of an effect here and now.
  func answer(to effect: Effect) -> Message? {
    effect.isWriting ? writing { work(on: effect) } : work(on: effect)
  }

  private func work(on effect: Effect) -> Message? {
    do {
      switch effect {
      case .list(let choice, let edge, let limit, let request):
        // Who types faster than the disk reads waits for the last answer alone.
        return try rows.read(for: request) { .listed(try window(choice, edge, limit), request) }
      case .count(let choice, let request):
        guard rows.isNewest(request) else { return nil }
        // An error may be the end of a count that was broken off; without one nothing is lost.
        return (try? library.tally(choice)).map { .counted($0, request) }
      case .names(let field, let typed):
        return .names(field, try library.names(of: field, startingWith: typed))
      case .open(let id, let request):
        guard let article = try library.article(id), let summary = try library.summary(id) else {
          return .failed(wording.articleIsGone, request)
        }
        return .opened(article, summary, notes: try library.highlights(of: id), request)
      case .find(let query, let isRanked, let request):
        return try rows.read(for: request) {
          .listed(try found(query, isRanked: isRanked), request)
        }
      case .excerpts(let ids, let query):
        let found = ids.compactMap { id in
          (try? library.excerpt(of: id, for: query)).flatMap { $0 }.map { (id, $0) }
        }
        return .excerpts(Dictionary(found) { $1 }, query)
      case .follow(let address, let request):
        guard let id = try library.article(ofAddress: address),
          let article = try library.article(id), let summary = try library.summary(id)
        else { return .notInLibrary(address, request) }
        return .followed(article, summary, notes: try library.highlights(of: id), request)
      case .countRevisions(let id, let request):
        return .revisions(try library.revisionCount(of: id), request)
      case .mark(let ids, let mark):
        try library.mark(ids, mark)
      case .markAll(let choice, let span, let mark):
        let changed = try library.mark(try ids(choice, span), mark)
        return .acted(.did(Act([Act.Step(.mark(mark), changed)])), try library.tallies())
      case .tag(let ids, let add, let remove):
        try library.tag(ids, add: add, remove: remove)
      case .tagAll(let choice, let span, let add, let remove):
        let act = try library.tag(try ids(choice, span), add: add, remove: remove)
        return .acted(.did(act), try library.tallies())
      case .undo: return .acted(.undid(try library.undo()), try library.tallies())
      case .redo: return .acted(.redid(try library.redo()), try library.tallies())
      case .remember(_, let id):
        guard !library.isReadOnly,
          let newest = places.waiting.withLock({ $0.removeValue(forKey: id) })
        else { return nil }
        try library.remember(newest, for: id)
      case .keep(let text, let name):
        if !library.isReadOnly { try library.remember(text, as: name) }
      case .annotate(let annotation):
        if let kept = try library.keep(annotation.highlight, on: annotation.article) {
          numbers.note(kept.id, for: annotation.id)
        }
        return try annotations(of: annotation.article)
      case .reannotate(let annotation):
        _ = try library.change(numbers.kept(annotation.id), to: annotation.highlight)
        return try annotations(of: annotation.article)
      case .unannotate(let annotation):
        _ = try library.removeHighlights([numbers.kept(annotation.id)])
        return try annotations(of: annotation.article)
      case .annotations(let id): return try annotations(of: id)
      case .catalogue(let key, let limit, let request):
        return try catalogue(after: key, limit, request)
      case .layOut, .browse, .copy, .editNote, .readThemes, .reloadConfig, .redraw, .suspend, .quit:
        break
      }
      return nil
    } catch LibraryError.brokenOff {
      // Rows that nobody wants are given up; what was read beside them is read again.
      return work(on: effect)
    } catch {
      let text = wording.message(of: error)
      if let id = effect.annotated {
        // What was shown too early goes again, but never the words of a note.
        let place = effect.note.flatMap { try? Editor.keep($0) }
        mailbox.post(.failed(place.map { wording.noteKept(at: $0, text) } ?? text, nil))
        return try? annotations(of: id)
      }
      if case .mark(let ids, let mark) = effect { return .unmarked(ids, mark, text) }
      return .failed(text, effect.request)
    }
  }

  private func ids(_ choice: ListChoice, _ span: ListSpan?) throws -> [ArticleID] {
    let all = try library.ids(choice)
    return span?.articles(of: all) ?? all
  }

  private func annotations(of id: ArticleID) throws -> Message {
    .annotated(id, try library.highlights(of: id))
  }

  private func catalogue(
    after key: Annotation.Key?, _ limit: Int, _ request: Request
  ) throws -> Message {
    let rows = try library.highlights(
      from: key.map { .after($0) } ?? .start, limit: limit + 1)
    return .catalogued(Array(rows.prefix(limit)), hasMore: rows.count > limit, request)
  }

  /// What a search found; nobody reads more of it.
  private func found(_ query: Query, isRanked: Bool) throws -> ListWindow {
    let limit = 1000
    let rows =
      isRanked
      ? try library.searchRanked(query, limit: limit) : try library.search(query, limit: limit)
    return ListWindow(
      choice: ListChoice(.all, query: query), edge: .start, rows: rows,
      tallies: try library.tallies(), clock: .current)
  }

  private func window(
    _ choice: ListChoice, _ edge: ListEdge, _ limit: Int
  ) throws -> ListWindow {
    var window = ListWindow(
      choice: choice, edge: edge, rows: [], tallies: try library.tallies(), clock: .current)
    // One more than is shown tells whether the list goes on.
    switch edge {
    case .start, .after:
      window.rows = try library.list(choice, from: ListPosition(edge), limit: limit + 1)
      (window.hasMoreBefore, window.hasMoreAfter) = (edge != .start, window.rows.count > limit)
      window.rows = Array(window.rows.prefix(limit))
    case .end, .before:
      window.rows = try library.list(choice, from: ListPosition(edge), limit: limit + 1)
      (window.hasMoreBefore, window.hasMoreAfter) = (window.rows.count > limit, edge != .end)
      window.rows = Array(window.rows.suffix(limit))
    case .at(let number):
      guard let first = try library.key(at: number, of: choice) else {
        return try self.window(choice, .end, limit)
      }
      window = try self.window(choice, .around(first), limit)
      window.edge = .at(number - (window.rows.firstIndex { $0.id == first.id } ?? 0))
    case .on(let id, let number):
      // Whoever left further down is told the number of then: no start waits for a long count.
      let place = try library.place(of: id, in: choice, countingTo: Worker.mostCounted)
      guard let key = try place?.key ?? library.key(at: number, of: choice) else {
        return try self.window(choice, number > 0 ? .end : .start, limit)
      }
      let uncounted = place == nil ? number : max(number, Worker.mostCounted)
      window = try self.window(choice, at: key, place?.number ?? uncounted, limit)
      window.asked = try library.summary(id)
      return window
    case .around(let key):
      let before = try library.list(choice, from: .before(key), limit: limit / 2 + 1)
      let after = try library.list(choice, from: .after(key), limit: limit / 2 + 1)
      // The article stays although the view may have lost it: its reader is there.
      var middle = try library.summary(key.id)
      middle?.key = key
      window.rows = before.suffix(limit / 2) + [middle].compactMap(\.self) + after.prefix(limit / 2)
      window.hasMoreBefore = before.count > limit / 2
      window.hasMoreAfter = after.count > limit / 2
    }
    if edge == .start, ListWindow.beginsWithStarted(choice) {
      window.started = try library.list(.started, limit: ListWindow.mostStarted)
    }
    return window
  }
}

extension Worker {
  private static let mostCounted = 10_000

  /// The rows around a place; those of the first rows are the beginning of the list.
  private func window(
    _ choice: ListChoice, at key: ListKey, _ number: Int, _ limit: Int
  ) throws -> ListWindow {
    guard number >= limit / 2 else {
      var window = try self.window(choice, .start, limit)
      window.number = number
      return window
    }
    let before = try library.list(choice, from: .before(key), limit: limit / 2)
    // Where the first row is reached, the count is known.
    let number = before.count < limit / 2 ? before.count : number
    let first = before.last.map { ListPosition.after($0.key) } ?? .start
    let after = try library.list(choice, from: first, limit: limit / 2 + 1)
    return ListWindow(
      choice: choice, edge: .at(number - before.count), rows: before + after.prefix(limit / 2),
      hasMoreBefore: number > before.count, hasMoreAfter: after.count > limit / 2,
      tallies: try library.tallies(), clock: .current, number: number)
  }
}

extension Effect {
  /// Whether it changes the library.
  fileprivate var isWriting: Bool {
    switch self {
    case .mark, .markAll, .tag, .tagAll, .undo, .redo, .remember, .keep, .annotate, .reannotate,
      .unannotate:
      true
    case .list, .find, .excerpts, .names, .count, .open, .follow, .countRevisions, .annotations,
      .catalogue, .layOut, .browse, .copy, .editNote, .readThemes, .reloadConfig, .redraw, .suspend,
      .quit:
      false
    }
  }

  /// The words of the note that it keeps.
  fileprivate var note: String? {
    switch self {
    case .annotate(let annotation), .reannotate(let annotation): annotation.highlight.note
    default: nil
    }
  }

  /// The article whose highlights it changes.
  fileprivate var annotated: ArticleID? {
    switch self {
    case .annotate(let annotation), .reannotate(let annotation), .unannotate(let annotation):
      annotation.article
    default: nil
    }
  }

  fileprivate var request: Request? {
    switch self {
    case .list(_, _, _, let request), .open(_, let request), .follow(_, let request),
      .countRevisions(_, let request), .count(_, let request), .find(_, _, let request),
      .catalogue(_, _, let request):
      request
    case .mark, .markAll, .tag, .tagAll, .undo, .redo, .remember, .keep, .annotate, .reannotate,
      .unannotate, .annotations, .excerpts, .names, .layOut, .browse, .copy, .editNote,
      .readThemes, .reloadConfig, .redraw, .suspend, .quit:
      nil
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
    case .around(let key): self = .around(key.id)
    case .at, .on: self = .start
    }
  }
}
