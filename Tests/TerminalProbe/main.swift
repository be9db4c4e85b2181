// A tiny program on a terminal, for the tests to drive: it shows what it hears and dies on demand.
import Curses
import Glibc

do throws(TerminalError) {
  var probe = Probe()
  try probe.run()
} catch {
  let line = "\(error)\n"
  _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  exit(2)
}
