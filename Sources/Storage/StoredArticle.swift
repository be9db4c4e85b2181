import ArticleModel
import Foundation

/// An article in its stored form: JSON with sorted keys, so that equal articles are equal bytes.
///
/// Origins are left out: they have a table of their own, and an article is the same article
/// wherever it came from.
struct StoredArticle: Equatable, Sendable {
  /// The number of the form, stored beside the bytes: 1 is JSON deflated by zlib.
  static let format = 1
  /// The digest of the JSON.
  let digest: String
  /// The bytes as they are stored.
  let packed: Deflated

  init(_ article: Article) throws {
    var plain = article
    plain.origins = []
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json: [UInt8]
    do {
      json = Array(try encoder.encode(plain))
    } catch is EncodingError {
      // Foundation neither writes nor reads more than 512 levels; nothing else can go wrong.
      throw LibraryError.tooDeep(headline: article.headline)
    }
    guard let packed = Deflated(json) else { throw LibraryError.outOfMemory }
    (self.packed, digest) = (packed, Storage.digest(json))
  }

  /// The article in the stored `bytes`; nil when they are damaged or of an unknown format.
  static func article(format: Int, _ bytes: Deflated) -> Article? {
    guard format == Self.format, let json = bytes.plain else { return nil }
    return try? JSONDecoder().decode(Article.self, from: Data(json))
  }
}
