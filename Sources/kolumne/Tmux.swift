import Glibc
import Settings

/// The terminal multiplexer that we may run in.
///
/// As it is set by default it does not hear a program that hands text to the clipboard (OSC 52,
/// `set-clipboard external`). Its own command puts the text into its paste buffer, and on to the
/// clipboard of the terminal around it.
enum Tmux {
  static var isAround: Bool { getenv("TMUX").map { $0.pointee != 0 } ?? false }

  private static let command = ["tmux", "load-buffer", "-w", "-"]

  /// Hands text over and waits until it has arrived; false when it has not.
  static func take(_ text: String) -> Bool {
    // A file, since nobody waits for room in it as in a pipe.
    guard let file = tmpfile() else { return false }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      return false
    }
    rewind(file)
    guard let process = try? launch(command, .fed(fileno(file))) else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }
}

extension Wording {
  var notTakenByTmux: String {
    tongue(
      en: "tmux did not take the copy; perhaps the terminal has it.",
      de: "tmux hat die Kopie nicht angenommen; vielleicht hat sie das Terminal.")
  }
}
