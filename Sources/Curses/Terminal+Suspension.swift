import CNcurses
import Screen

extension Terminal {
  /// Gives the terminal back, stops the process as Ctrl-Z does elsewhere, and takes the terminal
  /// again when the process is continued; the next events say so.
  public mutating func suspend() {
    leave()
    rescue_stop()
    comeBack()
  }

  /// Takes the terminal again after a stop, in which others may have used and resized it.
  mutating func comeBack() {
    enter()
    pending.append(.continued)
    let newSize = device.size
    guard newSize != size else { return }
    size = newSize
    pending.append(.resized(newSize))
  }
}
