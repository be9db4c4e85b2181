import Screen

/// Reads what a terminal sends: bytes in, in any pieces, inputs out.
///
/// One state machine for UTF-8, CSI, SS3, OSC, DCS and bracketed paste. Bytes that are no UTF-8 are
/// dropped, unknown sequences are ignored whole, every buffer has a limit. The grammar is that of
/// ECMA-48 with the additions of xterm, the Linux console and kitty.
public struct InputDecoder: Sendable {
  /// How long an unfinished sequence may wait for its rest.
  public enum Patience: Sendable {
    /// It may be a key that stands for itself, such as Escape.
    case short
    /// The line may be slow, but an unfinished sequence must not swallow keys for ever.
    case long
    /// A pause in a paste.
    case paste
  }

  private enum State {
    case ground
    case escape
    /// Within a character of so many further bytes.
    case character(missing: Int, alt: Bool)
    case control
    case single
    /// Linux sends F1 to F5 as CSI [ and a letter.
    case consoleFunction
    /// The three bytes after CSI M, the old report of the mouse.
    case oldMouse(missing: Int)
    case string(UInt8)
    case paste(matched: Int)
  }

  private var state = State.ground
  private var held: [UInt8] = []
  private var isOverlong = false
  private var found: [Input] = []

  public init() {}

  /// How long to wait before `expire()`; nil when nothing is unfinished.
  public var patience: Patience? {
    switch state {
    case .ground: nil
    case .escape: .short
    case .control, .single, .string: held.isEmpty && !isOverlong ? .short : .long
    // What a slow line still holds back must not be obeyed as keys.
    case .paste: .paste
    default: .long
    }
  }

  /// What `bytes` complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    for byte in bytes { step(byte) }
    defer { found = [] }
    return found
  }

  /// What an unfinished sequence means when nothing more comes: Escape alone is a key.
  public mutating func expire() -> [Input] {
    switch state {
    case .escape: found.append(.key(Key(.escape)))
    case .control where held.isEmpty: found.append(.key(Key("[", .alt)))
    case .single: found.append(.key(Key("O", .alt)))
    case .string(let kind) where held.isEmpty && !isOverlong:
      found.append(.key(Key(Character(Unicode.Scalar(kind)), .alt)))
    case .paste: endPaste()
    default: break
    }
    state = .ground
    defer { found = [] }
    return found
  }
}

extension InputDecoder {
  private static let controlLimit = 128
  private static let stringLimit = 4096
  private static let pasteLimit = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let escape: UInt8 = 0x1B

  private mutating func step(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte, alt: false)
    case .escape: afterEscape(byte)
    case .character(let missing, let alt): character(byte, missing: missing, alt: alt)
    case .control: control(byte)
    case .single: single(byte)
    case .consoleFunction:
      state = .ground
      if (0x41...0x45).contains(byte) { found.append(.key(Key(.function(Int(byte) - 0x40)))) }
    case .oldMouse(let missing): state = missing > 1 ? .oldMouse(missing: missing - 1) : .ground
    case .string(let kind): string(byte, kind)
    case .paste(let matched): paste(byte, matched: matched)
    }
  }

  private mutating func begin(_ byte: UInt8, alt: Bool) {
    state = .ground
    switch byte {
    case Self.escape: state = .escape
    case 0x20..<0x7F: found.append(.key(Key(Character(Unicode.Scalar(byte)), alt ? .alt : [])))
    case 0..<0x20, 0x7F: found.append(.key(Key(control: byte, alt: alt)))
    case 0xC2...0xF4:
      held = [byte]
      state = .character(missing: byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3, alt: alt)
    default: break
    }
  }

  private mutating func afterEscape(_ byte: UInt8) {
    held = []
    isOverlong = false
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(byte)
    case Self.escape:
      state = .escape
      found.append(.key(Key(.escape)))
    default: begin(byte, alt: true)
    }
  }

  private mutating func character(_ byte: UInt8, missing: Int, alt: Bool) {
    guard (0x80...0xBF).contains(byte) else { return begin(byte, alt: false) }
    held.append(byte)
    state = .character(missing: missing - 1, alt: alt)
    guard missing == 1 else { return }
    state = .ground
    // Overlong forms and surrogates are found by the standard library.
    if let text = String(validating: held, as: UTF8.self), let only = text.first {
      found.append(.key(Key(only, alt ? .alt : [])))
    }
  }

  /// Holds a byte of a sequence up to a limit; what exceeds it spoils the sequence.
  private mutating func hold(_ byte: UInt8, limit: Int) {
    if held.count < limit { held.append(byte) } else { isOverlong = true }
  }
}

extension InputDecoder {
  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F: hold(byte, limit: Self.controlLimit)
    case UInt8(ascii: "[") where held.isEmpty: state = .consoleFunction
    case UInt8(ascii: "M") where held.isEmpty: state = .oldMouse(missing: 3)
    case 0x40...0x7E:
      state = .ground
      guard !isOverlong else { return }
      let sequence = ControlSequence(held, final: byte)
      if sequence.beginsPaste {
        held = []
        state = .paste(matched: 0)
      } else if let input = sequence.input {
        found.append(input)
      }
    case Self.escape: state = .escape
    default: state = .ground
    }
  }

  private mutating func single(_ byte: UInt8) {
    switch byte {
    case 0x30...0x3B: hold(byte, limit: Self.controlLimit)
    case 0x40...0x7E:
      state = .ground
      // Some write the modifier alone: SS3 5 A is CSI 1 ; 5 A.
      let parameters = held.isEmpty ? [] : Array("1;".utf8) + held
      let sequence = ControlSequence(parameters, final: byte)
      if !isOverlong, let key = sequence.keypadKey { found.append(.key(key)) }
    case Self.escape: state = .escape
    default: state = .ground
    }
  }

  private mutating func string(_ byte: UInt8, _ kind: UInt8) {
    switch byte {
    case 0x07: endString(kind)
    case 0x18, 0x1A: state = .ground
    case UInt8(ascii: "\\") where held.last == Self.escape:
      held.removeLast()
      endString(kind)
    case _ where held.last == Self.escape:
      // An escape that ends no string begins the next sequence.
      afterEscape(byte)
    case Self.escape where held.count >= Self.stringLimit:
      isOverlong = true
      held = [byte]
    default: hold(byte, limit: Self.stringLimit)
    }
  }

  private mutating func endString(_ kind: UInt8) {
    state = .ground
    guard !isOverlong, kind == UInt8(ascii: "]") else { return }
    if let reply = Reply(command: held) { found.append(.reply(reply)) }
  }
}

extension InputDecoder {
  private mutating func paste(_ byte: UInt8, matched: Int) {
    if byte == Self.pasteEnd[matched] {
      guard matched + 1 == Self.pasteEnd.count else { return state = .paste(matched: matched + 1) }
      endPaste()
      return state = .ground
    }
    for kept in Self.pasteEnd[..<matched] { hold(kept, limit: Self.pasteLimit) }
    // The end mark has an escape at its beginning only, so nothing shorter can have matched.
    if byte == Self.escape { return state = .paste(matched: 1) }
    hold(byte, limit: Self.pasteLimit)
    state = .paste(matched: 0)
  }

  private mutating func endPaste() {
    var text: [UInt8] = []
    text.reserveCapacity(held.count)
    var previous: UInt8 = 0
    for byte in held {
      // Terminals send the line ends of a paste as the Enter key does.
      if byte != 0x0A || previous != 0x0D { text.append(byte == 0x0D ? 0x0A : byte) }
      previous = byte
    }
    found.append(.paste(String(decoding: text, as: UTF8.self)))
    held = []
  }
}

extension Key {
  /// The key behind a control character, after the layout of ASCII.
  init(control byte: UInt8, alt: Bool) {
    let alt: Modifiers = alt ? .alt : []
    switch byte {
    case 0x09: self.init(.tab, alt)
    case 0x0D: self.init(.enter, alt)
    case 0x7F: self.init(.backspace, alt)
    case 0: self.init(" ", alt.union(.control))
    case 1...26: self.init(Character(Unicode.Scalar(byte + 0x60)), alt.union(.control))
    default: self.init(Character(Unicode.Scalar(byte | 0x40)), alt.union(.control))
    }
  }
}
