import Screen

/// A control sequence in its parts, as ECMA-48 names them.
struct ControlSequence {
  /// “<”, “=”, “>” or “?”: what makes a sequence private.
  let prefix: UInt8?
  /// Parameters with their subparameters; nil where none was written.
  let parameters: [[Int?]]
  let intermediates: ArraySlice<UInt8>
  let final: UInt8

  init(_ bytes: [UInt8], final: UInt8) {
    var rest = bytes[...]
    prefix = rest.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    if prefix != nil { rest.removeFirst() }
    intermediates = rest.drop { $0 >= 0x30 }
    let written = rest.prefix { $0 >= 0x30 }
    parameters =
      written.isEmpty
      ? []
      : written
        .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map {
          $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(number)
        }
    self.final = final
  }

  /// A parameter's value; nil when it is missing.
  subscript(parameter: Int, sub: Int = 0) -> Int? {
    guard parameter < parameters.count, sub < parameters[parameter].count else { return nil }
    return parameters[parameter][sub]
  }

  /// Whether pasted text follows.
  var beginsPaste: Bool { isPlain && final == UInt8(ascii: "~") && self[0] == 200 }
  /// Whether it is neither private nor has intermediates, as keys are.
  var isPlain: Bool { prefix == nil && intermediates.isEmpty }
}

extension ControlSequence {
  /// What the sequence says; nil when it is none that we know.
  var input: Input? {
    switch (prefix.map(Unicode.Scalar.init), Unicode.Scalar(final)) {
    case ("<", "M"), ("<", "m"): mouse.map(Input.mouse)
    case ("?", "c"): .reply(.attributes)
    case ("?", "n"): appearance
    case ("?", "y"): mode
    case (nil, "I") where parameters.isEmpty: .focus(true)
    case (nil, "O") where parameters.isEmpty: .focus(false)
    default: isPlain ? key.map(Input.key) : nil
    }
  }

  private var appearance: Input? {
    guard self[0] == 997 else { return nil }
    return switch self[1] {
    case 1: .reply(.appearance(.dark))
    case 2: .reply(.appearance(.light))
    default: nil
    }
  }

  private var mode: Input? {
    guard intermediates.elementsEqual([UInt8(ascii: "$")]), let mode = self[0], let state = self[1]
    else { return nil }
    return .reply(.mode(mode, state: state))
  }

  /// The report of xterm's mode 1006.
  private var mouse: Mouse? {
    guard intermediates.isEmpty, let code = self[0], let column = self[1], let row = self[2],
      column > 0, row > 0
    else { return nil }
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    guard let action = Mouse.Action(code: code & ~0x1C, isPress: final == UInt8(ascii: "M"))
    else { return nil }
    return Mouse(action, row: row - 1, column: column - 1, modifiers: modifiers)
  }
}

extension Mouse.Action {
  /// Further buttons are nil, and movement without one.
  fileprivate init?(code: Int, isPress: Bool) {
    switch code {
    case 0...2: self = isPress ? .press(code) : .release
    case 32...34: self = .drag(code - 32)
    case 64: self = .wheelUp
    case 65: self = .wheelDown
    default: return nil
    }
  }
}

/// The number that digits write; nil for none, a large one where it is too large.
private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var value: Int?
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    value = min(9_999_999, (value ?? 0) * 10 + Int(digit - 0x30))
  }
  return value
}
