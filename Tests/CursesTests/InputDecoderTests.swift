import Curses
import Screen
import Testing

/// Bytes as a terminal sends them, and what they mean.
private let samples: [(String, [Input])] = [
  ("j", [.key(Key("j"))]),
  ("G ", [.key(Key("G")), .key(Key(" "))]),
  ("ü„漢👍", [.key(Key("ü")), .key(Key("„")), .key(Key("漢")), .key(Key("👍"))]),
  (
    "\u{06}\t\r\u{7F}",
    [
      .key(Key("f", .control)), .key(Key(.tab)), .key(Key(.enter)), .key(Key(.backspace)),
    ]
  ),
  (
    "\0\u{1A}\u{1C}\u{1F}",
    [
      .key(Key(" ", .control)), .key(Key("z", .control)), .key(Key("\\", .control)),
      .key(Key("_", .control)),
    ]
  ),
  (
    "\u{1B}x\u{1B}ä\u{1B}\r", [.key(Key("x", .alt)), .key(Key("ä", .alt)), .key(Key(.enter, .alt))]
  ),
  ("\u{1B}\u{1B}[A", [.key(Key(.escape)), .key(Key(.up))]),
  ("\u{1B}]11;\u{1B}\u{1B}[A", [.key(Key(.escape)), .key(Key(.up))]),
  (
    "\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD",
    [
      .key(Key(.up)), .key(Key(.down)), .key(Key(.right)), .key(Key(.left)),
    ]
  ),
  (
    "\u{1B}[1;5A\u{1B}[1;4B\u{1B}[1;9C",
    [
      .key(Key(.up, .control)), .key(Key(.down, [.shift, .alt])), .key(Key(.right)),
    ]
  ),
  (
    "\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[8~\u{1B}[5~\u{1B}[6;5~",
    [
      .key(Key(.home)), .key(Key(.end)), .key(Key(.home)), .key(Key(.end)), .key(Key(.pageUp)),
      .key(Key(.pageDown, .control)),
    ]
  ),
  (
    "\u{1B}[2~\u{1B}[3~\u{1B}[Z",
    [
      .key(Key(.insert)), .key(Key(.delete)), .key(Key(.tab, .shift)),
    ]
  ),
  (
    "\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[34~\u{1B}[[E\u{1B}[1;2R",
    [
      .key(Key(.function(1))), .key(Key(.function(5))), .key(Key(.function(12))),
      .key(Key(.function(20))), .key(Key(.function(5))), .key(Key(.function(3), .shift)),
    ]
  ),
  ("\u{1B}OM\u{1B}Oy\u{1B}Oj", [.key(Key(.enter)), .key(Key("9")), .key(Key("*"))]),
  (
    "\u{1B}[97;5u\u{1B}[27u\u{1B}[13;2u",
    [
      .key(Key("a", .control)), .key(Key(.escape)), .key(Key(.enter, .shift)),
    ]
  ),
  (
    "\u{1B}[97;2u\u{1B}[49:33;2u\u{1B}[97;1:3u\u{1B}[57399u\u{1B}[57376u",
    [
      .key(Key("A")), .key(Key("!")), .key(Key("0")), .key(Key(.function(13))),
    ]
  ),
  ("\u{1B}[27;5;105~", [.key(Key("i", .control))]),
  ("\u{1B}[200~q\r\nw\u{1B}[A\re\u{1B}[201~j", [.paste("q\nw\u{1B}[A\ne"), .key(Key("j"))]),
  ("\u{1B}[200~\u{1B}[20\u{1B}[201\u{1B}[201~", [.paste("\u{1B}[20\u{1B}[201")]),
  (
    "\u{1B}[<0;3;2M\u{1B}[<32;4;2M\u{1B}[<35;4;2M\u{1B}[<0;3;2m\u{1B}[<64;1;1M\u{1B}[<81;10;20M",
    [
      .mouse(Mouse(.press(0), row: 1, column: 2)), .mouse(Mouse(.drag(0), row: 1, column: 3)),
      .mouse(Mouse(.release, row: 1, column: 2)),
      .mouse(Mouse(.wheelUp, row: 0, column: 0)),
      .mouse(Mouse(.wheelDown, row: 19, column: 9, modifiers: .control)),
    ]
  ),
  ("\u{1B}[I\u{1B}[O", [.focus(true), .focus(false)]),
  ("\u{1B}[?1;2c\u{1B}[?2026;2$y", [.reply(.attributes), .reply(.mode(2026, state: 2))]),
  ("\u{1B}[?997;1n\u{1B}[?997;2n", [.reply(.appearance(.dark)), .reply(.appearance(.light))]),
  (
    "\u{1B}]11;rgb:ffff/8080/0000\u{1B}\\\u{1B}]11;rgba:f/0/80/ff\u{07}",
    [
      .reply(.background(red: 255, green: 128, blue: 0)),
      .reply(.background(red: 255, green: 0, blue: 128)),
    ]
  ),
  // Unknown sequences vanish whole, and the key after them is heard.
  (
    "\u{1B}[1;2;3;4;5xj\u{1B}[>1;2;3cj\u{1B}P1$r0m\u{1B}\\j",
    [
      .key(Key("j")), .key(Key("j")), .key(Key("j")),
    ]
  ),
  (
    "\u{1B}]52;c;cXVpdA==\u{07}j\u{1B}_Gi=1;OK\u{1B}\\j\u{1B}[Mabcj\u{1B}[12;40Rj",
    [
      .key(Key("j")), .key(Key("j")), .key(Key("j")), .key(Key("j")),
    ]
  ),
  (
    "\u{1B}[?62;c\u{1B}]11;rgb:zz/0/0\u{07}\u{1B}]11;nonsense\u{07}j",
    [
      .reply(.attributes), .key(Key("j")),
    ]
  ),
  ("\u{1B}]0;left open\u{1B}[A\u{1B}P\u{18}j", [.key(Key(.up)), .key(Key("j"))]),
]

@Test(arguments: samples)
func `bytes become inputs`(bytes: String, inputs: [Input]) {
  var decoder = InputDecoder()
  #expect(decoder.feed(bytes.utf8) == inputs)
  #expect(decoder.patience == nil)
}

@Test(arguments: samples)
func `inputs are the same wherever their bytes are split`(bytes: String, inputs: [Input]) {
  let all = Array(bytes.utf8)
  for place in 0...all.count {
    var decoder = InputDecoder()
    let found = decoder.feed(all[..<place]) + decoder.feed(all[place...])
    #expect(found == inputs, "split at \(place)")
  }
  var decoder = InputDecoder()
  #expect(all.flatMap { decoder.feed([$0]) } == inputs)
}

@Test(
  arguments: [
    ("\u{1B}", .short, [.key(Key(.escape))]),
    ("\u{1B}[", .short, [.key(Key("[", .alt))]),
    ("\u{1B}O", .short, [.key(Key("O", .alt))]),
    ("\u{1B}]", .short, [.key(Key("]", .alt))]),
    ("\u{1B}[1;", .long, []),
    ("\u{1B}]11;rgb:", .long, []),
    ("\u{1B}[200~half", .paste, [.paste("half")]),
  ] as [(String, InputDecoder.Patience, [Input])])
func `what stays unfinished means something or nothing`(
  bytes: String, patience: InputDecoder.Patience, inputs: [Input]
) {
  var decoder = InputDecoder()
  #expect(decoder.feed(bytes.utf8) == [])
  #expect(decoder.patience == patience)
  #expect(decoder.expire() == inputs)
  #expect(decoder.feed("j".utf8) == [.key(Key("j"))])
}

@Test(
  arguments: [
    [0x80], [0xFF, 0xFE], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xC3], [0xE2, 0x80],
  ] as [[UInt8]])
func `bytes that are no UTF-8 are dropped alone`(bytes: [UInt8]) {
  var decoder = InputDecoder()
  #expect(decoder.feed(bytes + Array("jk".utf8)) == [.key(Key("j")), .key(Key("k"))])
}

@Test(arguments: ["\u{1B}[", "\u{1B}]11;", "\u{1B}P", "\u{1B}[200~"])
func `endless sequences take bounded room and end`(opening: String) {
  var decoder = InputDecoder()
  let flood = Array(repeating: UInt8(ascii: "1"), count: 3_000_000)
  #expect(decoder.feed(Array(opening.utf8) + flood) == [])
  let end = decoder.feed("m\u{07}\u{1B}\\\u{1B}[201~".utf8)
  for case .paste(let text) in end { #expect(text.utf8.count == 1 << 20) }
  #expect(decoder.feed("j".utf8) == [.key(Key("j"))])
}

@Test(arguments: 0..<64)
func `random bytes never trap`(seed: UInt64) {
  var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  let bytes = (0..<4096).map { _ -> UInt8 in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // Escapes are frequent, so that sequences are reached.
    return state >> 60 == 0 ? 0x1B : UInt8(truncatingIfNeeded: state >> 33)
  }
  var decoder = InputDecoder()
  _ = decoder.feed(bytes)
  _ = decoder.expire()
  #expect(decoder.feed("q".utf8) == [.key(Key("q"))])
}

@Test(
  arguments: [
    (.background(red: 253, green: 246, blue: 227), .light),
    (.background(red: 0, green: 43, blue: 54), .dark), (.appearance(.light), .light),
    (.attributes, nil),
  ] as [(Reply, Theme.Variant?)])
func `replies tell light from dark`(reply: Reply, variant: Theme.Variant?) {
  #expect(reply.variant == variant)
}
