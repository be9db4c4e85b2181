import Importing
import Parsing
import Settings

/// An input and what it became; nothing of it is kept.
struct Document {
  let parsed: Parsed

  /// Reads and parses the file at `path`, or standard input for “-”.
  init(_ path: String, base: String? = nil, type: String? = nil, wording: Wording) throws {
    if path.hasPrefix("http://") || path.hasPrefix("https://") {
      throw Failure(wording.addressNotRead(path))
    }
    let bytes = try readInput(InputPath(path))
    let source = Source(bytes: bytes, location: path, declaredType: type, base: base)
    do {
      parsed = try parse(source)
    } catch {
      throw Failure(wording.message(of: error, path: path))
    }
  }
}
