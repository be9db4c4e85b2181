import CVTerm
import Glibc

/// Starts a program in a session of its own whose controlling terminal is `terminal`.
func spawn(
  _ executable: String, _ arguments: [String], _ environment: [String: String], on terminal: String
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  // The first terminal that the leader of a session opens becomes its controlling one.
  posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  try prepareSignals(&attributes)
  let argv = ([executable] + arguments).map { strdup($0) } + [nil]
  let envp = environment.map { strdup("\($0)=\($1)") } + [nil]
  defer { (argv + envp).forEach { free($0) } }
  var process = pid_t()
  let outcome = posix_spawn(&process, executable, &actions, &attributes, argv, envp)
  guard outcome == 0 else {
    throw TerminalSession.Failure.cannotStart(
      "\(executable): \(String(cString: strerror(outcome)))")
  }
  return process
}

/// Test threads block signals, and a child inherits that: it would never see SIGWINCH.
private func prepareSignals(_ attributes: inout posix_spawnattr_t) throws {
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  // POSIX_SPAWN_SETSID is not imported.
  let flags = 0x80 | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
  guard posix_spawnattr_setflags(&attributes, Int16(flags)) == 0 else {
    throw TerminalSession.Failure.cannotStart("posix_spawnattr_setflags")
  }
}
