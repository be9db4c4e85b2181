import Glibc
import Importing

extension InputPath {
  /// The paths that `arguments` name.
  ///
  /// A path is bytes, an argument a text: what is no UTF-8 comes as U+FFFD from the parser of options,
  /// and is looked up in what was really typed.
  static func given(as arguments: [String]) -> [InputPath] {
    var typed = CommandLine.typedArguments
    return arguments.map { argument in
      guard argument.unicodeScalars.contains("\u{FFFD}"),
        let place = typed.firstIndex(where: { String(decoding: $0, as: UTF8.self) == argument })
      else { return InputPath(argument) }
      return InputPath(bytes: typed.remove(at: place))
    }
  }

  /// The path that `argument` names.
  init(argument: String) { self = InputPath.given(as: [argument]).first ?? InputPath(argument) }
}

extension CommandLine {
  fileprivate static var typedArguments: [[UInt8]] {
    (1..<max(1, Int(argc))).compactMap { index in
      unsafeArgv[index].map { text in
        Array(UnsafeBufferPointer(start: text, count: strlen(text))).map(UInt8.init(bitPattern:))
      }
    }
  }
}
