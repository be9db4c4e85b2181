import Screen

extension ControlSequence {
  /// The key that the sequence stands for.
  var key: Key? {
    guard !isRelease else { return nil }
    switch Unicode.Scalar(final) {
    case "~": return tildeKey
    case "u": return kittyKey
    case "Z": return Key(.tab, modifiers.union(.shift))
    // With other parameters this is the report of the cursor's place.
    case "R" where !parameters.isEmpty && self[0] != 1: return nil
    default: return Self.letters[final].map { Key($0, modifiers) }
    }
  }

  /// The key after SS3, where the keypad has letters too.
  var keypadKey: Key? {
    switch final {
    case UInt8(ascii: "M"): Key(.enter, modifiers)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // j…y write “*” to “9” in application keypad mode.
      Key(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
    default: key
    }
  }

  private static let letters: [UInt8: Key.Code] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
  ]
  private static let numbers: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]

  /// The second parameter less one, a bit for each modifier; what we have no name for is left out.
  private var modifiers: Key.Modifiers {
    let bits = max(0, (self[1] ?? 1) - 1)
    return Key.Modifiers(rawValue: UInt8(bits & 7))
  }

  /// Kitty can report a key's release as well.
  private var isRelease: Bool { self[1, 1] == 3 }

  private var tildeKey: Key? {
    guard let number = self[0] else { return nil }
    // xterm's modifyOtherKeys: 27 ; modifiers ; character.
    if number == 27, let code = self[2] { return typed(code, shifted: nil) }
    return Self.numbers[number].map { Key($0, modifiers) }
  }

  private var kittyKey: Key? { self[0].flatMap { typed($0, shifted: self[0, 1]) } }

  private static let keypad: [Key.Code] = [
    .character("."), .character("/"), .character("*"), .character("-"), .character("+"), .enter,
    .character("="), .character(","), .left, .right, .up, .down, .pageUp, .pageDown, .home, .end,
    .insert, .delete,
  ]

  /// The key with a Unicode number, or with one of kitty's numbers in the private area.
  private func typed(_ code: Int, shifted: Int?) -> Key? {
    switch code {
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    case 57376...57398: return Key(.function(code - 57376 + 13), modifiers)
    case 57399...57408:
      return Key(.character(Character(Unicode.Scalar(UInt8(code - 57399) + 0x30))), modifiers)
    case 57409...57426: return Key(Self.keypad[code - 57409], modifiers)
    case 0..<32, 57344...63743: return nil
    default: return letter(code, shifted: shifted)
    }
  }

  /// A typed character; shift is part of it wherever it changes it.
  private func letter(_ code: Int, shifted: Int?) -> Key? {
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    let plain = Character(scalar)
    guard modifiers.contains(.shift) else { return Key(plain, modifiers) }
    let upper = plain.uppercased()
    let changed =
      shifted.flatMap { Unicode.Scalar(UInt32($0)) }.map(Character.init)
      ?? (upper.count == 1 ? upper.first : nil)
    guard let changed, changed != plain || plain.isUppercase else { return Key(plain, modifiers) }
    return Key(changed, modifiers.subtracting(.shift))
  }
}
