import Testing

@testable import Parsing

private func read(_ text: String) -> JSONValue? { JSONValue(reading: Array(text.utf8)) }

@Test func `a JSON text becomes values`() {
  #expect(
    read(#"{"a": [1, -2.5e3, true, null], "b": "x\n\u00e4\ud83d\ude00"}"#)
      == .object([
        "a": .array([.number("1"), .number("-2.5e3"), .bool(true), .null]),
        "b": .string("x\nä😀"),
      ]))
}

@Test func `the first of equal keys counts`() {
  #expect(read(#"{"a": 1, "a": 2}"#) == .object(["a": .number("1")]))
}

@Test(arguments: [
  "//<![CDATA[\n{\"a\": \"b\"}\n//]]>", "<!-- {\"a\": \"b\"} -->", "/* x */ {\"a\": \"b\",}",
  "{\"a\": /* why */ \"b\" // end\n}", ";{\"a\":\"b\"};",
])
func `wrappers, comments and trailing commas are read past`(text: String) {
  #expect(read(text) == .object(["a": .string("b")]))
}

@Test func `strings keep unescaped quotes and lose line breaks`() {
  #expect(
    read("{\"a\": \"Der \"lange\" Atem\nblieb\"}")
      == .object(["a": .string("Der \"lange\" Atem blieb")]))
}

@Test(arguments: [
  (#"{"a": {"b": "c"#, JSONValue.object(["a": .object(["b": .string("c")])])),
  (#"{"a": [1, 2"#, .object(["a": .array([.number("1"), .number("2")])])),
  (#"["\ud83d"]"#, .array([.string("\u{FFFD}")])),
  (#"{"a"}"#, .object([:])), (#"{"a", "b": 1}"#, .object(["b": .number("1")])),
])
func `damaged text gives what was read`(text: String, value: JSONValue) {
  #expect(read(text) == value)
}

@Test func `numbers of any size stay text`() {
  let digits = String(repeating: "9", count: 5_000)
  #expect(read("[\(digits)]") == .array([.number(digits)]))
}

@Test func `a text without values is none`() {
  #expect(read("") == nil)
  #expect(read("// nothing") == nil)
}

@Test func `containers deeper than the limit are left out`() {
  let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
  var value = read(text)
  var depth = 0
  while case .array(let elements) = value {
    depth += 1
    value = elements.first
  }
  #expect(depth == JSONValue.deepest)
}
