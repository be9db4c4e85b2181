import ArticleModel
import HTML
import Parsing

/// Parses any bytes as a source; the first byte chooses what is declared of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExtractor(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let types = [
    nil, "text/html", "text/html; charset=gb18030", "text/html; charset=iso-2022-jp",
    "text/html; charset=windows-1255", "text/html; charset=big5", "text/markdown", "text/plain",
  ]
  let source = Source(
    bytes: Array(UnsafeBufferPointer(start: start + 1, count: count - 1)), location: "-",
    declaredType: types[Int(start[0] & 7)], base: start[0] & 8 == 0 ? nil : "https://example.org/a/"
  )
  if start[0] & 16 != 0 { _ = (try? explanation(of: source))?.text }
  if let article = try? parse(source).article {
    _ = article.markdownDocument
    _ = article.html
  }
  return 0
}
