import Foundation

/// Whether any thread of a process runs, wants to run or waits for the disk: what it was asked for
/// may still change its screen. Who waits for input, for a lock or for others is at rest.
func isAtWork(_ process: pid_t) -> Bool {
  let threads = "/proc/\(process)/task"
  let numbers = (try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []
  return numbers.contains { number in
    // The state stands behind the name, which may hold anything, in parentheses.
    let facts = (try? String(contentsOfFile: "\(threads)/\(number)/stat", encoding: .utf8)) ?? ""
    let state = facts.lastIndex(of: ")").map { facts[$0...].dropFirst(2).first }
    return state == "R" || state == "D"
  }
}
