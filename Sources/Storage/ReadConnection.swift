import GRDB
import Synchronization

/// A connection that reads and can be broken off in the middle of it.
///
/// The end of its transaction cannot: an interrupt there would leave the transaction open, and GRDB
/// ends a program that does.
final class ReadConnection: Sendable {
  private let queue: DatabaseQueue
  private let isReading = Mutex(false)

  init(_ queue: DatabaseQueue) { self.queue = queue }

  /// Does `work` on one state of the database.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try queue.read { db in try doing(work, db) }
  }

  /// Does `work` that asks once. One question sees one state of the database by itself, and costs
  /// much less than the transaction around it would.
  func ask<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try queue.unsafeRead { db in try doing(work, db) }
  }

  /// Breaks off what is being read just now.
  func interrupt() {
    isReading.withLock { isReading in
      if isReading { queue.interrupt() }
    }
  }

  private func doing<Value>(
    _ work: (Database) throws -> Value, _ db: Database
  ) throws -> Value {
    isReading.withLock { $0 = true }
    defer { isReading.withLock { $0 = false } }
    return try work(db)
  }
}
