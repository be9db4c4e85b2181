import Curses
import Glibc
import Screen

/// Shows the last event, ends on “q”, stops on Ctrl-Z, exits at once on “x”, listens no more after
/// “h”, not before the next signal after F8, and fails in a chosen way on F1 to F7.
struct Probe {
  private var heard = "ready"
  private var variant = Theme.Variant.dark
  private var isDone = false

  mutating func run() throws(TerminalError) {
    var terminal = try Terminal(mouse: true)
    while !isDone {
      terminal.paint(page(terminal.screenSize), theme: theme, variant: variant)
      for event in terminal.nextEvents() { hear(event, &terminal) }
    }
  }

  private mutating func hear(_ event: TerminalEvent, _ terminal: inout Terminal) {
    switch event {
    case .key(Key("q")), .end: isDone = true
    case .key(Key("z", .control)): terminal.suspend()
    case .key(Key("x")): exit(3)
    case .key(Key("h")):
      show("deaf", on: &terminal)
      while !isDone { pause() }
    case .key(Key(.function(8))):
      var (stop, mask) = (sigset_t(), sigset_t())
      sigemptyset(&stop)
      sigaddset(&stop, SIGTSTP)
      pthread_sigmask(SIG_BLOCK, &stop, &mask)
      show("waiting", on: &terminal)
      sigsuspend(&mask)
      pthread_sigmask(SIG_SETMASK, &mask, nil)
    case .key(let key):
      heard = "key \(key.name)"
      if case .function(let number) = key.code { fail(number) }
    case .paste(let text): heard = "paste \(text)"
    case .mouse(let mouse): heard = "mouse \(mouse.action) \(mouse.row) \(mouse.column)"
    case .focus(let hasFocus): heard = "focus \(hasFocus)"
    case .resized(let size): heard = "size \(size.columns) \(size.rows)"
    case .continued: heard = "continued"
    case .appearance(let answer): variant = answer
    case .woken: break
    }
  }

  private mutating func show(_ text: String, on terminal: inout Terminal) {
    heard = text
    terminal.paint(page(terminal.screenSize), theme: theme, variant: variant)
  }

  private func page(_ size: Size) -> Grid {
    var grid = Grid(size)
    grid.write("Die Kolumne – „eins“", row: 0, role: .headline)
    grid.write(heard, row: 1)
    grid.write("marked", row: 2, role: .link, face: .emphasis)
    grid.write("\(variant)", row: 3)
    grid.write("corner", row: size.rows - 1, column: size.columns - 6)
    grid.cursor = (row: 1, column: 0)
    return grid
  }

  private var theme: Theme {
    let styles: [Role: Style] = [
      .headline: Style(ink: .rgb(red: 255, green: 135, blue: 0), isBold: true),
      .link: Style(ink: .ansi(4), isUnderlined: true),
    ]
    return Theme(name: "probe", light: styles, dark: styles)
  }
}

/// Ends the program in one of the ways in which programs end.
private func fail(_ way: Int) {
  let numbers = Array(repeating: 7, count: way)
  switch way {
  case 1: fatalError("asked for")
  case 2: print(numbers[way + 40])
  case 3: print(numbers.reduce(Int.max, +))
  case 4: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = way
  case 5: print(overflow(way))
  case 6: abort()
  case 7: Thread.fail()
  default: break
  }
}

@inline(never) private func overflow(_ depth: Int) -> Int {
  depth < 0 ? 0 : overflow(depth + 1) + overflow(depth + 2)
}

private enum Thread {
  /// Overflows the stack of another thread, which was covered before.
  static func fail() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        Terminal.coverThread()
        print(overflow(1))
        return nil
      }, nil)
    pthread_join(thread, nil)
  }
}
