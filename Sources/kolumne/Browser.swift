import ArticleModel
import Glibc
import Settings
import Synchronization

/// Why no browser was opened.
enum BrowserError: Error, Equatable {
  /// The address is none that a browser may get.
  case refused
  /// The program could not be started.
  case unstartable(String, reason: String)
}

/// The reader's browser: the first of $BROWSER, else what the desktop has for the web.
///
/// It is started without a shell, by a list of arguments, and lives on its own: the keys of our
/// terminal are no signals to it, and it writes nothing on our screen.
final class Browser: Sendable {
  private let running = Mutex<[pid_t]>([])

  /// The words of the command for an address. `%s` stands for the address; else it comes last.
  static func command(for address: String, browser: String?) -> [String] {
    // $BROWSER may name several, as PATH does, of which ours is the first.
    let first = browser?.split(separator: ":").first ?? ""
    let words = first.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return ["xdg-open", address] }
    guard words.contains(where: { $0.contains("%s") }) else { return words + [address] }
    return words.map { word in
      word.split(separator: "%s", omittingEmptySubsequences: false).joined(separator: address)
    }
  }

  /// Starts the browser with an address.
  func open(_ address: String) throws(BrowserError) {
    // Whatever led here: nothing but an absolute address of the web or of mail leaves the house.
    guard let target = LinkTarget(address) else { throw .refused }
    let variable = getenv("BROWSER").map { String(cString: $0) }
    let words = Browser.command(for: target.address, browser: variable)
    let process: pid_t
    do throws(LaunchError) {
      process = try launch(words, .aside)
    } catch {
      throw .unstartable(words[0], reason: error.reason)
    }
    running.withLock { running in
      // Those that ended are let go.
      running = (running + [process]).filter { waitpid($0, nil, WNOHANG) == 0 }
    }
  }
}

extension Wording {
  func message(of error: BrowserError) -> String {
    switch error {
    case .refused:
      tongue(
        en: "This is no address for a browser.", de: "Das ist keine Adresse für einen Browser.")
    case .unstartable(let program, let reason):
      tongue(
        en: "Cannot start “\(program)”: \(reason). $BROWSER names another.",
        de: "„\(program)“ startet nicht: \(reason). $BROWSER nennt einen anderen.")
    }
  }
}
