import Glibc

/// Why a program did not start, as the system says it.
struct LaunchError: Error, Equatable {
  var reason: String
}

/// How a program of the reader's stands to our terminal.
enum Launch {
  /// It lives on its own: the keys of our terminal are no signals to it, and it writes nothing on
  /// our screen.
  case aside
  /// The same with a file as its input.
  case fed(Int32)
  /// It has the terminal, which was given back for it.
  case inFront

  fileprivate var isAside: Bool {
    switch self {
    case .aside, .fed: true
    case .inFront: false
    }
  }
}

/// Starts a program by a list of arguments, without a shell.
func launch(_ words: [String], _ launch: Launch) throws(LaunchError) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor: Int32 in 0...2 {
    switch launch {
    case .fed(let input) where descriptor == 0:
      posix_spawn_file_actions_adddup2(&actions, input, descriptor)
    case .aside, .fed:
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    case .inFront:
      // Ours may be a pipe that was read; the terminal is what its user sits at.
      guard isatty(descriptor) != 1 else { continue }
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/tty", O_RDWR, 0)
    }
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setpgroup(&attributes, 0)
  var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
  if launch.isAside { flags |= POSIX_SPAWN_SETPGROUP }
  posix_spawnattr_setflags(&attributes, Int16(flags))
  let arguments = words.map { strdup($0) } + [nil]
  defer { arguments.forEach { free($0) } }
  var process = pid_t()
  let outcome = posix_spawnp(&process, words[0], &actions, &attributes, arguments, environ)
  guard outcome == 0 else { throw LaunchError(reason: String(cString: strerror(outcome))) }
  return process
}
