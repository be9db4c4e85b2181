import CNcurses

extension Terminal {
  /// Gives the terminal to another program for as long as `work` waits for it, and takes it again;
  /// the next events say so.
  ///
  /// The keys that interrupt and stop are that program's meanwhile.
  public mutating func lend<Value>(_ work: () -> Value) -> Value {
    leave()
    rescue_lend()
    let value = work()
    rescue_take_back()
    comeBack()
    return value
  }

  /// Stops the process, as the one that has the terminal was stopped; returns when both go on.
  public static func stopWithOthers() { rescue_stop() }
}
