import CNcurses
import Screen

/// The terminal while it is ours; it is given back when the value ends.
///
/// It is given back as well when a signal or a trap ends the program, on whatever thread. A thread
/// that may overflow its stack calls `coverThread()` first; the one that opens the terminal is
/// covered. There can be one terminal at a time, used from one thread.
public struct Terminal: ~Copyable {
  let device: Device
  var painter: Painter
  var decoder = InputDecoder()
  /// What was found and not yet asked for.
  var pending: [TerminalEvent] = []
  var size: Size
  /// Brings the signals, a byte each.
  let signals: Int32
  private let modes: Modes
  private var listensToMouse: Bool
  private var questions = Questions.unasked
  /// Whether the terminal knows a setting of light and dark, which says more than its ground.
  private var hasSetting = false

  private enum Questions { case unasked, open, answered }

  /// Opens the terminal and switches to its alternate screen; `mouse` asks for reports of the mouse,
  /// which take the selection of text from the reader.
  public init(mouse: Bool = false) throws(TerminalError) {
    let kind = try TerminalKind()
    let device = try Device()
    let size = device.size
    let painter = try Painter(kind, size: size)
    let modes = Modes(kind)
    var cooked = device.cooked
    let leave = Array(modes.leave.utf8CString)
    let signals = rescue_arm(device.input, device.output, &cooked, leave, leave.count - 1)
    guard signals >= 0 else { throw .taken }
    self.device = device
    self.size = size
    self.painter = painter
    self.modes = modes
    listensToMouse = mouse
    self.signals = signals
    enter()
  }

  deinit {
    if questions == .open { device.swallowReplies() }
    device.write(modes.leave.utf8)
    device.makeCooked()
    rescue_disarm()
  }

  /// The size that a grid should have.
  public var screenSize: Size { size }

  /// Whether it shows colours, and the environment wants them.
  public var hasColours: Bool { painter.kind.palette != .attributes }

  /// Whether the surroundings are dark as far as the environment tells (COLORFGBG); the terminal's
  /// own answer comes later, as an event.
  public static var likelyVariant: Theme.Variant {
    let paper = variable("COLORFGBG")?.split(separator: ";").last.flatMap { Int($0) }
    return paper == 7 || paper == 15 ? .light : .dark
  }

  /// Shows `grid` with one write; with none when the screen shows it already.
  public mutating func paint(
    _ grid: Grid, theme: Theme, variant: Theme.Variant, showsCursor: Bool = true
  ) {
    let frame = painter.frame(grid, theme: theme, variant: variant, showsCursor: showsCursor)
    guard !frame.isEmpty else { return }
    device.write(frame)
    guard questions == .unasked else { return }
    // After the first frame, so that nobody waits for a terminal that does not answer.
    ask()
  }

  /// Asks for reports of the mouse, or leaves it to the terminal.
  public mutating func listen(toMouse isWanted: Bool) {
    guard isWanted != listensToMouse else { return }
    listensToMouse = isWanted
    device.write((isWanted ? Modes.mouse : Modes.noMouse).utf8)
  }

  /// Hears no request to end any more, for as long as the process lives: it ends, and who closes a
  /// window asks twice.
  public mutating func end() { rescue_end() }

  /// Makes the next frame paint every cell, whatever other programs left on the screen.
  public mutating func repaint() { painter.forget() }

  /// Gives the calling thread a stack on which its overflow still gives the terminal back.
  public static func coverThread() { rescue_cover_thread() }
}

extension Terminal {
  mutating func enter() {
    device.makeRaw()
    device.write((modes.enter + (listensToMouse ? Modes.mouse : "")).utf8)
    painter.forget()
  }

  mutating func leave() {
    // An answer that is still on its way would be typed into the shell.
    if questions == .open { device.swallowReplies() }
    questions = .answered
    device.write(modes.leave.utf8)
    device.makeCooked()
  }

  private mutating func ask() {
    questions = .open
    device.write(Modes.questions.utf8)
  }

  /// Asks once more whether it is light or dark, as the colours may have changed meanwhile and few
  /// terminals tell by themselves; one that answered nothing is left in peace.
  mutating func askAgain() {
    if questions == .answered { ask() }
  }

  /// Notes an answer of the terminal and returns what the program should hear of it.
  mutating func take(_ reply: Reply) -> TerminalEvent? {
    // Every terminal answers this one, and in order: it closes the round.
    if reply == .attributes { questions = .answered }
    if case .appearance = reply { hasSetting = true }
    if case .background = reply, hasSetting { return nil }
    return reply.variant.map(TerminalEvent.appearance)
  }
}
