import Curses
import Glibc
import Importing
import Settings

/// Why nothing came out of an editor.
enum EditorError: Error, Equatable {
  /// Neither $VISUAL nor $EDITOR names one.
  case none
  case unstartable(String, reason: String)
  /// The file for the text could not be written or read.
  case file(String, reason: String)
  /// It ended with an error; what was written by then lies at the path.
  case failed(String, keptAt: String?)
  /// The file is gone that it was given.
  case removed(String)
  /// What was written cannot be read, and stays where it is.
  case unreadable(keptAt: String, reason: String)

  /// Where what was written lies, if anything was.
  var keptPath: String? {
    switch self {
    case .failed(_, let path): path
    case .unreadable(let path, _): path
    case .none, .unstartable, .file, .removed: nil
    }
  }
}

/// The reader's editor: $VISUAL, else $EDITOR. It is started without a shell, by a list of
/// arguments, and has the terminal until it ends.
struct Editor {
  /// The words of its command; nil when the environment names none.
  static func command(visual: String?, editor: String?) -> [String]? {
    [visual, editor].lazy.compactMap { $0.map(words) }.first { !$0.isEmpty }
  }

  /// The words of a command: what stands in quotation marks is one, as for git and others. Nothing
  /// else means anything here that means something to a shell.
  private static func words(_ command: String) -> [String] {
    var words: [String] = []
    var (word, quote): (String?, Character?) = (nil, nil)
    for character in command {
      switch character {
      case quote: quote = nil
      case "'" where quote == nil, "\"" where quote == nil: (word, quote) = (word ?? "", character)
      case " " where quote == nil:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }

  /// Nobody writes longer notes; a file that is longer is none.
  private static let most = 1 << 20

  /// Lets the reader change a text, and returns it.
  static func edit(_ text: String, on terminal: inout Terminal) throws(EditorError) -> String {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    guard let words = command(visual: variable("VISUAL"), editor: variable("EDITOR")) else {
      throw .none
    }
    let path = try keep(text)
    let given = try? read(path)
    let outcome = terminal.lend { run(words + [path]) }
    if case .success = outcome, access(path, F_OK) != 0 { throw .removed(words[0]) }
    switch outcome {
    case .success(0):
      let written = try read(path)
      unlink(path)
      return written
    case .success:
      let isUnchanged = (try? read(path)) == given
      if isUnchanged { unlink(path) }
      throw .failed(words[0], keptAt: isUnchanged ? nil : path)
    case .failure(let error):
      unlink(path)
      throw .unstartable(words[0], reason: error.reason)
    }
  }

  /// A file that nobody else can read, with the text in it.
  static func keep(_ text: String) throws(EditorError) -> String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/kolumne-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { throw .file(folder, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Editors end a text with a line feed, and warn where it is missing.
    var rest = Array((text.isEmpty || text.hasSuffix("\n") ? text : text + "\n").utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else {
        let reason = String(cString: strerror(errno))
        unlink(path)
        throw .file(path, reason: reason)
      }
      rest = rest.dropFirst(written)
    }
    return path
  }

  private static func read(_ path: String) throws(EditorError) -> String {
    do throws(InputError) {
      return String(decoding: try readInput(InputPath(path), limit: most), as: UTF8.self)
    } catch {
      guard error != .empty(InputPath(path)) else { return "" }
      throw .unreadable(keptAt: path, reason: Setting.current.wording.message(of: error))
    }
  }

  /// Waits for the end of the program; the status is 0 where it ended well. Where it is stopped, we
  /// are stopped with it, so that the shell has its terminal back.
  private static func run(_ words: [String]) -> Result<Int32, LaunchError> {
    let process: pid_t
    do throws(LaunchError) {
      process = try launch(words, .inFront)
    } catch {
      return .failure(error)
    }
    var status: Int32 = 0
    while true {
      if waitpid(process, &status, WUNTRACED) < 0 {
        guard errno == EINTR else { return .success(-1) }
      } else if status & 0xFF == 0x7F {
        Terminal.stopWithOthers()
      } else {
        return .success(status)
      }
    }
  }
}

extension Wording {
  /// Of a note that the library could not take.
  func noteKept(at path: String, _ reason: String) -> String {
    tongue(
      en: "Your note is in “\(path)”: \(reason)", de: "Deine Notiz liegt in „\(path)“: \(reason)")
  }

  func message(of error: EditorError) -> String {
    switch error {
    case .none:
      tongue(
        en: "$EDITOR names no editor; a note of one line needs none.",
        de: "$EDITOR nennt keinen Editor; eine Notiz in einer Zeile braucht keinen.")
    case .unstartable(let program, let reason):
      tongue(
        en: "Cannot start “\(program)”: \(reason). $EDITOR names another.",
        de: "„\(program)“ startet nicht: \(reason). $EDITOR nennt einen anderen.")
    case .file(let path, let reason):
      tongue(en: "Cannot use “\(path)”: \(reason)", de: "„\(path)“ geht nicht: \(reason)")
    case .removed(let program):
      tongue(
        en: "“\(program)” left no file; nothing was changed.",
        de: "„\(program)“ hat keine Datei hinterlassen; geändert ist nichts.")
    case .unreadable(let path, let reason):
      tongue(
        en: "What you wrote is in “\(path)”: \(reason)",
        de: "Dein Text liegt in „\(path)“: \(reason)")
    case .failed(let program, nil):
      tongue(
        en: "“\(program)” ended with an error; nothing was changed.",
        de: "„\(program)“ endete mit einem Fehler; geändert ist nichts.")
    case .failed(let program, let path?):
      tongue(
        en: "What you wrote is in “\(path)”: “\(program)” ended with an error.",
        de: "Dein Text liegt in „\(path)“: „\(program)“ endete mit einem Fehler.")
    }
  }
}
