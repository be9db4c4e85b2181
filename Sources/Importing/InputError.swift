import Glibc

/// Why an input cannot be read.
public enum InputError: Error, Equatable, Sendable {
  case missing(InputPath)
  case folder(InputPath)
  /// The reader may not read it.
  case forbidden(InputPath)
  /// A disk, a terminal, `/dev/zero`: something without an end.
  case device(InputPath)
  case socket(InputPath)
  /// A pipe with a name into which nobody writes.
  case silentPipe(InputPath)
  /// A part of the library that it was to be imported into.
  case library(InputPath)
  /// Another library of kolumne, or a backup.
  case otherLibrary(InputPath)
  /// Symbolic links that lead to each other.
  case loop(InputPath)
  case empty(InputPath)
  /// A list, an archive or an export with nothing in it that could be an article.
  case holdsNothing(InputPath)
  /// `bytes` is the size of the file; nil when it was read from a stream, whose end is unknown.
  case tooLarge(InputPath, bytes: Int?, limit: Int)
  /// The system refused for another reason.
  case unreadable(InputPath, reason: String)

  /// What cannot be read.
  public var path: InputPath {
    switch self {
    case .missing(let path), .folder(let path), .forbidden(let path), .device(let path),
      .socket(let path), .silentPipe(let path), .library(let path), .otherLibrary(let path),
      .loop(let path),
      .empty(let path),
      .holdsNothing(let path),
      .tooLarge(let path, _, _),
      .unreadable(let path, _):
      path
    }
  }

  /// What the system's error `number` means for `path`.
  init(system number: Int32, _ path: InputPath) {
    switch number {
    case ENOENT, ENOTDIR: self = .missing(path)
    case EACCES, EPERM: self = .forbidden(path)
    case EISDIR: self = .folder(path)
    case ELOOP: self = .loop(path)
    case ENXIO: self = .socket(path)
    default: self = .unreadable(path, reason: String(cString: strerror(number)))
    }
  }
}
