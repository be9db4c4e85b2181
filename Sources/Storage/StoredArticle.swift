import ArticleModel
import Foundation

/// An article in its stored form: JSON with sorted keys, so that equal articles are equal bytes.
///
/// Origins are left out: they have a table of their own, and an article is the same article
/// wherever it came from.
struct StoredArticle: Equatable {
  /// The number of the form, stored beside the bytes: 1 is JSON deflated by zlib.
  static let format = 1
  var json: [UInt8]

  init(_ article: Article) throws {
    var plain = article
    plain.origins = []
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    json = Array(try encoder.encode(plain))
    // Foundation writes what it refuses to read: its limit is 512.
    guard json.depth < 500 else { throw LibraryError.tooDeep(headline: article.headline) }
  }

  /// The article in the stored `bytes`; nil when they are damaged or of an unknown format.
  static func article(format: Int, _ bytes: Deflated) -> Article? {
    guard format == Self.format, let json = bytes.plain else { return nil }
    return try? JSONDecoder().decode(Article.self, from: Data(json))
  }
}

extension [UInt8] {
  /// The depth to which the arrays and objects of these bytes of JSON nest.
  fileprivate var depth: Int {
    var (deepest, depth, inString, escaped) = (0, 0, false, false)
    for byte in self {
      switch byte {
      case _ where escaped: escaped = false
      case UInt8(ascii: "\\"): escaped = inString
      case UInt8(ascii: "\""): inString.toggle()
      case UInt8(ascii: "{") where !inString, UInt8(ascii: "[") where !inString:
        depth += 1
        deepest = Swift.max(deepest, depth)
      case UInt8(ascii: "}") where !inString, UInt8(ascii: "]") where !inString: depth -= 1
      default: break
      }
    }
    return deepest
  }
}
