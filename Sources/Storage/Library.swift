import GRDB
import Glibc

/// The reader's library on disk: articles, marks and places.
///
/// It is one folder with `library.sqlite`, the bytes that came in beside it in
/// `originals.sqlite`, and a lock file. Every act is one transaction that is on the disk when
/// the call returns; every error is a `LibraryError`. Calls block, and may come from any thread.
public struct Library: Sendable {
  let folder: String
  let store: Store
  let originals: Originals
  let lock: WriteLock
  let now: @Sendable () -> Int64
  /// Whether nobody closed the library the last time: its machine or a program in it may have died
  /// while it was written, unless somebody else has it open.
  public let wasLeftOpen: Bool

  /// Opens the library in `folder`, or creates one there.
  ///
  /// The folder is made with the rights 0700, its files with 0600. Where nothing can be written
  /// but a library exists, it is opened for reading only.
  public init(in folder: String) throws {
    try self.init(in: folder, schema: .library, now: { Int64(time(nil)) })
  }

  /// Opens the library in `folder` as it is, to look at it: one of an older version stays one, and
  /// much cannot be asked of it.
  public init(lookingInto folder: String) throws {
    try self.init(in: folder, schema: .library, now: { Int64(time(nil)) }, isToStay: true)
  }

  init(
    in folder: String, schema: Schema, now: @escaping @Sendable () -> Int64,
    fileSystem: FileSystem? = nil, isToStay: Bool = false
  ) throws {
    let folder = folder.hasPrefix("/") ? folder : "./" + folder
    self.folder = folder
    self.now = now
    lock = WriteLock(path: folder + "/library.lock")
    try prepare(folder: folder)
    let path = try createFile(folder + "/library.sqlite")
    let present = isToStay ? Journal(of: path, schema) : nil
    let journal = present ?? (fileSystem ?? FileSystem(of: folder)).journal
    originals = Originals(path: folder + "/originals.sqlite", journal: journal)
    wasLeftOpen = hasLog(path)
    store = try Store(path: path, schema: schema, journal: journal)
    if try store.pending() != nil, !isToStay {
      guard !store.isReadOnly else { throw store.refusal }
      try lock.holding { try store.migrate(now: now()) }
    }
  }

  /// Takes the log into the files, so that the next to open them knows that all went well. Nobody who
  /// leaves waits for a process that writes just now: then they stay as they are.
  ///
  /// The connections stay open: what still works in the background must not lose them.
  public func takeInLog() {
    guard !isReadOnly else { return }
    var lock = lock
    lock.patience = .zero
    try? lock.holding {
      store.takeInLog()
      originals.takeInLog()
    }
  }

  /// The files and folders that make the library, as far as they are there.
  public var paths: [String] {
    let databases = ["library.sqlite", "originals.sqlite"].flatMap { name in
      ["", "-wal", "-shm", "-journal"].map { name + $0 }
    }
    return (databases + ["library.lock", "backups"]).map { folder + "/" + $0 }
      .filter { access($0, F_OK) == 0 }
  }

  /// Whether nothing can be written, because the disk or the files refuse it.
  public var isReadOnly: Bool { store.isReadOnly }
}

extension Library {
  /// Does `work` in one transaction, alone among all processes.
  func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
    guard !isReadOnly else { throw store.refusal }
    return try lock.holding { try store.write(work) }
  }
}

/// Makes `folder` and those above it, as far as they are missing; refuses one of another user.
func prepare(folder: String) throws {
  var entry = stat()
  if stat(folder, &entry) != 0 {
    guard errno == ENOENT else { throw LibraryError(system: errno, path: folder) }
    let parent = folder.deletingLastComponent
    if !parent.isEmpty, access(parent, F_OK) != 0 { try makeFolder(parent) }
    try makeFolder(folder)
    guard stat(folder, &entry) == 0 else { throw LibraryError(system: errno, path: folder) }
  }
  guard entry.st_uid == geteuid() else { throw LibraryError.notYours(path: folder) }
}

func makeFolder(_ path: String) throws {
  let parent = path.deletingLastComponent
  if !parent.isEmpty, access(parent, F_OK) != 0 { try makeFolder(parent) }
  guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
    throw LibraryError(system: errno, path: path)
  }
}
