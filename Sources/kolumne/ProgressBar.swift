import Importing
import Screen
import Settings

/// How far an import is, how fast, and how long it will take, on a terminal that can show it.
final class ProgressBar {
  private let isShown = StandardError.isTerminal
  private let wording: Wording
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  init(_ wording: Wording) { self.wording = wording }

  func show(_ progress: ImportProgress) {
    guard isShown, progress.total > 1 else { return }
    let now = ContinuousClock.now
    if let shown, now - shown < .milliseconds(80) { return }
    shown = now
    let line = text(progress, after: now - start)
    // A line that wraps is not wiped by the next one.
    let room = (StandardError.columns ?? 80) - 1
    StandardError.writeInPlace(Printable(String(line.prefix(cells: room))))
  }

  func clear() {
    if isShown { StandardError.writeInPlace("") }
  }

  private func text(_ progress: ImportProgress, after elapsed: Duration) -> String {
    let width = 24
    let done = width * progress.done / max(1, progress.total)
    let bar = String(repeating: "━", count: done) + String(repeating: "─", count: width - done)
    let name = Printable(
      line: progress.current.description.split(separator: "/").last.map(String.init) ?? "")
    return "\(progress.done) / \(progress.total)  \(bar)  \(pace(progress, elapsed))"
      + name.text.prefix(cells: 24)
  }

  /// Nothing before there is something to measure.
  private func pace(_ progress: ImportProgress, _ elapsed: Duration) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    guard seconds > 1, progress.done > 0 else { return "" }
    let rate = Double(progress.done) / seconds
    let left = Double(progress.total - progress.done) / rate
    return wording.pace(
      perSecond: Int(rate.rounded()), secondsLeft: Int(min(left, 1e6).rounded(.up))) + "  "
  }
}
