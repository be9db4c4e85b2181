import CNcurses
import Glibc

/// What is known of a terminal before anything is sent to it.
public struct TerminalKind: Equatable, Sendable {
  /// The name of its terminfo entry.
  public var name: String
  public var palette: Palette
  /// Whether it is set to UTF-8; else every cell becomes ASCII.
  public var isUnicode: Bool
  /// Whether it is young enough to be told what words lead to (OSC 8); an old console would print it.
  public var hasLinks: Bool
  /// What switches to the alternate screen and back; empty where there is none.
  var enter: String = ""
  var leave: String = ""

  public init(
    name: String, palette: Palette, isUnicode: Bool = true, hasLinks: Bool? = nil
  ) {
    self.name = name
    self.palette = palette
    self.isUnicode = isUnicode
    self.hasLinks = hasLinks ?? (palette == .direct || palette == .indexed)
  }

  /// The kind that the environment names.
  public init(environment: (String) -> String? = variable) throws(TerminalError) {
    guard let name = environment("TERM"), !name.isEmpty else { throw .kindUnset }
    var facts = TerminfoFacts()
    // A name is a file name below the terminfo folders.
    guard name.utf8.count < 128, !name.utf8.contains(UInt8(ascii: "/")),
      terminfo_look(name, &facts)
    else { throw name == "dumb" ? .kindTooSimple(name) : .kindUnknown(name) }
    guard facts.moves_cursor else { throw .kindTooSimple(name) }
    self.init(
      name: name, palette: Palette(environment: environment, facts: facts),
      isUnicode: TerminalKind.isUnicode(environment), hasLinks: facts.colours >= 256)
    enter = withUnsafeBytes(of: facts.enter, text)
    leave = withUnsafeBytes(of: facts.leave, text)
  }
}

/// A variable of the process's environment.
public func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

extension Palette {
  fileprivate init(environment: (String) -> String?, facts: TerminfoFacts) {
    let claims = environment("COLORTERM")
    if environment("NO_COLOR")?.isEmpty == false {
      self = .attributes
    } else if claims == "truecolor" || claims == "24bit" || facts.has_rgb || facts.colours > 256 {
      self = .direct
    } else {
      self.init(colours: Int(facts.colours))
    }
  }
}

extension TerminalKind {
  /// The locale that says how characters are written; empty where none is set.
  public static func locale(_ environment: (String) -> String?) -> String {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
  }

  /// Whether the locale writes UTF-8. Judged by its name, since one that is not installed still tells
  /// what the terminal shows.
  public static func isUnicode(_ environment: (String) -> String?) -> Bool {
    let name = locale(environment).lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}

/// The text up to the zero that ends it in C, without terminfo's marks of delay.
private func text(_ bytes: UnsafeRawBufferPointer) -> String {
  let raw = bytes.prefix { $0 != 0 }
  var clean: [UInt8] = []
  var isDelay = false
  for (index, byte) in raw.enumerated() {
    if byte == UInt8(ascii: "$"), index + 1 < raw.count, raw[index + 1] == UInt8(ascii: "<") {
      isDelay = true
    }
    if !isDelay { clean.append(byte) }
    if byte == UInt8(ascii: ">") { isDelay = false }
  }
  return String(decoding: clean, as: UTF8.self)
}
