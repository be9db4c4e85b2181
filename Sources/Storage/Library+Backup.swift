import ArticleModel
import Foundation
import GRDB
import Glibc

extension Library {
  /// Copies the library to `path`, or to a dated file in the folder `backups`; says where it is.
  ///
  /// The copy is one state of the library, checked before it gets its name; nobody waits for it.
  @discardableResult
  public func backUp(to path: String? = nil) throws -> String {
    try Backups(folder: folder).make(of: store.path, at: path, now: now())
  }

  /// Makes the weekly backup when it is due, and keeps the newest three; says where it is, or nil
  /// when none was due.
  @discardableResult
  public func backUpWhenDue() throws -> String? {
    guard !isReadOnly, try !isEmpty() else { return nil }
    let backups = Backups(folder: folder)
    guard now() - (backups.newestTime ?? 0) > 7 * 86_400 else { return nil }
    let path = try backups.make(of: store.path, at: nil, now: now())
    try backups.thin()
    return path
  }

  /// The backups in the folder of the library, the newest first.
  public func backups() -> [String] { Backups(folder: folder).paths }

  /// Puts the backup at `path` in the place of the library in `folder`.
  ///
  /// What is there now is set aside under the name that is returned, nil when there was nothing;
  /// it is neither changed nor overwritten. Whoever has the library open goes on reading the one that
  /// was set aside, and can write no more.
  public static func restore(_ path: String, in folder: String) throws -> String? {
    try check(path)
    let folder = folder.hasPrefix("/") ? folder : "./" + folder
    try prepare(folder: folder)
    let present = folder + "/library.sqlite"
    let stamp = Backups.stamp(Int64(time(nil)))
    return try WriteLock(path: folder + "/library.lock").holding {
      let incoming = "\(present).restoring-\(stamp)"
      try copyDatabase(path, to: incoming, journal: FileSystem(of: folder).journal)
      let aside = try setAside(present, as: freeName("\(present).before-\(stamp)"))
      guard rename(incoming, present) == 0 else { throw LibraryError(system: errno, path: present) }
      try syncFolder(folder)
      return aside
    }
  }

  /// Whether it holds no article, not even in the trash.
  public func isEmpty() throws -> Bool {
    try store.read { try Int.fetchOne($0, sql: "SELECT 1 FROM article LIMIT 1") } == nil
  }

  /// Refuses what is no sound library of a version that this program knows.
  private static func check(_ path: String) throws {
    let (queue, _) = try translatingErrors(of: path) {
      guard access(path, R_OK) == 0 else { throw LibraryError(system: errno, path: path) }
      var entry = stat()
      if stat(path, &entry) == 0, entry.st_mode & S_IFMT != S_IFREG {
        let isFolder = entry.st_mode & S_IFMT == S_IFDIR
        throw LibraryError(system: isFolder ? EISDIR : EINVAL, path: path)
      }
      return try openReader(path)
    }
    try translatingErrors(of: path) {
      try queue.read { db in
        if try Schema.library.pending(db, path: path) == 0 {
          throw LibraryError.damaged(path: path, reason: "not a library of kolumne")
        }
        try quickCheck(db, path: path)
      }
    }
  }

  /// Gives the file a second name and takes its log away, so that a new file can take the first.
  private static func setAside(_ path: String, as aside: String) throws -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    // What the log holds goes into the file; where that fails, the log goes with it. SQLite would
    // delete the log of what it takes for no library.
    if Journal(of: path, .library) != nil {
      try? DatabaseQueue(path: path, configuration: writing()).inDatabase { db in
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
    guard link(path, aside) == 0 else { throw LibraryError(system: errno, path: aside) }
    for suffix in ["-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, aside + suffix) == 0 else {
        throw LibraryError(system: errno, path: aside)
      }
    }
    return aside
  }
}

/// The dated copies in the folder `backups`.
struct Backups {
  let folder: String

  private var place: String { folder + "/backups" }

  /// How many are kept.
  static let most = 3

  /// The copies, the newest first. What their reader gave another name is theirs: it is neither
  /// counted nor ever removed.
  var paths: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter(Backups.isOurs)
      // Without its ending the first of a second comes before the next, which has a number.
      .map { $0.dropLast(".sqlite".count) }.sorted(by: >).map { "\(place)/\($0).sqlite" }
  }

  /// Whether it is a name as `make` gives it: “library-2026-11-26T074405.sqlite”, of the second copy
  /// in a second “library-2026-11-26T074405-2.sqlite”.
  private static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix("library-"), name.hasSuffix(".sqlite") else { return false }
    let parts = name.dropFirst("library-".count).dropLast(".sqlite".count)
      .split(separator: "-", omittingEmptySubsequences: false)
    let form = ["0000", "00", "00T000000", "0"]
    guard (3...4).contains(parts.count) else { return false }
    return zip(parts, form).allSatisfy { part, form in
      let digits = part.map { $0.isASCII && $0.isNumber ? "0" : $0 }
      return String(digits) == form || form == "0" && digits.allSatisfy { $0 == "0" }
    }
  }

  /// When the newest copy was made, in seconds since 1970.
  var newestTime: Int64? {
    var entry = stat()
    guard let newest = paths.first, stat(newest, &entry) == 0 else { return nil }
    return Int64(entry.st_mtim.tv_sec)
  }

  /// Copies the library at `source`, checks the copy, and gives it its name.
  func make(of source: String, at path: String?, now: Int64) throws -> String {
    let target: String
    if let path {
      guard access(path, F_OK) != 0 else {
        throw LibraryError.unreachable(path: path, reason: String(cString: strerror(EEXIST)))
      }
      target = path
    } else {
      try makeFolder(place)
      removeUnfinished(now)
      target = freeName("\(place)/library-\(Backups.stamp(now))", ".sqlite")
    }
    // Two programs may make a backup at the same time.
    let unfinished = "\(target).unfinished-\(getpid())"
    unlink(unfinished)
    try copyDatabase(source, to: unfinished)
    try takeName(target, for: unfinished)
    try syncFolder(target.deletingLastComponent)
    return target
  }

  /// Gives the copy its name, unless another file has got it meanwhile.
  private func takeName(_ target: String, for unfinished: String) throws {
    defer { unlink(unfinished) }
    if link(unfinished, target) == 0 { return }
    // Some file systems give no file two names.
    guard errno != EEXIST, rename(unfinished, target) == 0 else {
      throw LibraryError(system: errno, path: target)
    }
  }

  /// Removes what is left of copies whose makers ended before they did: nobody has written there
  /// for ten minutes.
  private func removeUnfinished(_ now: Int64) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    where name.hasPrefix("library-") && name.contains(".sqlite.unfinished") {
      var entry = stat()
      guard stat(place + "/" + name, &entry) == 0, Int64(entry.st_mtim.tv_sec) < now - 600 else {
        continue
      }
      unlink(place + "/" + name)
    }
  }

  /// Removes the oldest beyond those that are kept.
  func thin() throws {
    for path in paths.dropFirst(Backups.most) where unlink(path) != 0 {
      throw LibraryError(system: errno, path: path)
    }
  }

  /// A moment as a part of file names, in the order of time: “2026-11-26T074405”.
  static func stamp(_ seconds: Int64) -> String {
    PublicationDate(seconds: seconds, zone: nil, precision: .minute).iso8601
      .filter { $0 != ":" }
  }
}

/// Copies one state of the database at `source` into a new file, which is sound and on the disk
/// when this returns. Without a log beside it, a copy is one file.
private func copyDatabase(
  _ source: String, to path: String, journal: Journal = .rollback
) throws {
  let path = try createFile(path)
  do {
    let (reader, _) = try translatingErrors(of: source) { try openReader(source) }
    try translatingErrors(of: path) {
      let copy = try DatabaseQueue(path: path)
      try reader.backup(to: copy)
      try copy.inDatabase { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(journal.rawValue)")
        try quickCheck(db, path: path)
      }
      try copy.close()
    }
    try sync(path)
  } catch {
    unlink(path)
    unlink(path + "-journal")
    throw error
  }
}

/// Throws what is wrong with the pages of the database.
func quickCheck(_ db: Database, path: String) throws {
  let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(5)")
  guard findings == ["ok"] else {
    throw LibraryError.damaged(path: path, reason: findings.first ?? "no answer")
  }
}

/// The name itself, or with a number when there is such a file.
func freeName(_ name: String, _ suffix: String = "") -> String {
  let names = [name] + (2..<1000).map { "\(name)-\($0)" }
  return (names.first { access($0 + suffix, F_OK) != 0 } ?? name) + suffix
}

func sync(_ path: String, _ flags: Int32 = O_RDWR) throws {
  let file = open(path, flags | O_CLOEXEC)
  guard file >= 0 else { throw LibraryError(system: errno, path: path) }
  defer { close(file) }
  guard fsync(file) == 0 else { throw LibraryError(system: errno, path: path) }
}

func syncFolder(_ path: String) throws { try sync(path, O_RDONLY | O_DIRECTORY) }
