import Glibc
import Importing
import Parsing
import Screen
import Settings

/// An input and what it became; nothing of it is kept.
struct Document {
  let parsed: Parsed

  /// Reads and parses the file at `path`, or standard input for “-”.
  init(_ path: String, wording: Wording) throws {
    try self.init(Source(reading: path, wording: wording), wording: wording)
  }

  /// Parses a source that was read.
  init(_ source: Source, wording: Wording) throws {
    do {
      parsed = try parse(source)
    } catch {
      throw Failure(wording.message(of: error, path: source.location))
    }
  }
}

extension Source {
  /// The file at `path`, or standard input for “-”, with what the caller says of it.
  init(
    reading path: String, type: String? = nil, base: String? = nil, wording: Wording
  ) throws {
    if path.hasPrefix("http://") || path.hasPrefix("https://") {
      throw Failure(wording.addressNotRead(path))
    }
    if path == "-", isatty(STDIN_FILENO) == 1 { StandardError.write(Printable(wording.pasteNow)) }
    self.init(
      bytes: try readInput(InputPath(argument: path)), location: path, declaredType: type,
      base: base)
  }
}
