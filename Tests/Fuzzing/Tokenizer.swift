@testable import HTML

/// Reads any bytes as tokens; the first byte chooses in which state of the tokenizer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTokenizer(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  var tokenizer = Tokenizer(UnsafeBufferPointer(start: start + 1, count: count - 1))
  tokenizer.allowsCDATA = start[0] & 8 != 0
  tokenizer.lastStartTag = [.script, .title, .style, .textarea][Int(start[0] >> 4 & 3)]
  tokenizer.content = ContentModel(rawValue: start[0] & 7) ?? .data
  var tokens = 0
  repeat {
    tokenizer.next()
    tokens += 1
    // Every token but the last takes a byte at least.
    precondition(tokens <= count + 1)
    precondition(tokenizer.token.start <= tokenizer.token.end)
  } while tokenizer.token.kind != .endOfFile
  return 0
}
