import ArticleModel
import Foundation

/// The names under which the library finds an article again.
struct Identity: Equatable, Sendable {
  /// Its canonical address; nil when there is none, or when it is the front page of a site, which
  /// many sites declare on every page.
  var address: String?
  /// Headline and text without case, white space and punctuation.
  var likeness: String
  /// This very form of the article, byte by byte.
  var copy: String
  /// What another form of it may share: the headline, the beginning, the end. It only says which
  /// texts are to be compared.
  var hints: [String]

  init(_ article: Article, stored: StoredArticle) {
    address = article.url.flatMap(Identity.name(ofAddress:))
    likeness = "likeness:" + digest(article.likeness)
    copy = "copy:" + stored.digest
    let headline = article.headline.lettersAndDigits[...]
    hints = [("h:", headline), ("b:", article.beginning), ("e:", article.end)].compactMap {
      $1.isEmpty ? nil : $0 + digest($1).suffix(16)
    }
  }

  /// The name of an address; nil for the front page of a site.
  static func name(ofAddress url: String) -> String? {
    canonicalAddress(url).map { "address:" + $0 }
  }

  /// All names that tell it, the most certain first.
  var names: [String] { [copy, address, likeness].compactMap(\.self) }
}

extension Article {
  /// The letters and digits of headline and text. A text too short to tell two articles apart
  /// (a feed that gives headlines only) is told apart by where and when it was published.
  fileprivate var likeness: [UInt8] {
    let words = (headline + " " + text).lettersAndDigits
    guard words.count < 200 else { return words }
    return words + "\n\(publication ?? "")\n\(published?.iso8601 ?? "")".utf8
  }
}

extension Article {
  /// The letters and digits with which the first passage of some length begins, and the last ends.
  fileprivate var beginning: ArraySlice<UInt8> {
    body.lazy.map(\.text.lettersAndDigits).first { $0.count >= 60 }?.prefix(60) ?? []
  }
  fileprivate var end: ArraySlice<UInt8> {
    body.reversed().lazy.map(\.text.lettersAndDigits).first { $0.count >= 60 }?.suffix(60) ?? []
  }
}

extension String {
  /// The letters and digits in lower case. Bytes where they will do: properties of scalars are
  /// slow, and most text needs none of them.
  var lettersAndDigits: [UInt8] {
    let composed = self.composed
    let text = composed.utf8.span
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (scalar, end) = text.scalar(at: index)
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: kept.append(text[index])
      case 0x41...0x5A: kept.append(text[index] | 0x20)
      case 0..<0xA1, 0xD7, 0xF7, 0x2010...0x205E: break
      // Capitals of Latin-1 stand 32 before their small letters.
      case 0xC0...0xDE: kept += [0xC3, text[index + 1] | 0x20]
      case 0xDF...0xFF: kept += [0xC3, text[index + 1]]
      default: kept.append(lowered: scalar)
      }
      index = end
    }
    return kept
  }
}

extension [UInt8] {
  /// Appends what are letters and digits in the small form of `scalar`.
  fileprivate mutating func append(lowered scalar: Unicode.Scalar) {
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      let isKept =
        small.isASCII
        ? small.properties.isAlphabetic || ("0"..."9").contains(small)
        : small.properties.isAlphabetic || small.properties.numericType != nil
      if isKept { self += Array(String(small).utf8) }
    }
  }
}

/// The address without scheme, `www.`, fragment, closing slash and tracking parameters; nil when
/// nothing but a host is left.
func canonicalAddress(_ url: String) -> String? {
  guard let colon = url.indices.first(where: { url[$0...].hasPrefix("://") }) else { return nil }
  let rest = url[colon...].dropFirst(3).prefix { $0 != "#" }
  let host = rest.prefix { $0 != "/" && $0 != "?" }
  let path = rest[host.endIndex...].prefix { $0 != "?" }
  let query = rest[path.endIndex...].dropFirst().split(separator: "&").filter { !isTracking($0) }
  let folded = host.lowercased()
  let site = folded.hasPrefix("www.") ? String(folded.dropFirst(4)) : folded
  let place = path.hasSuffix("/") ? path.dropLast() : path
  guard !site.isEmpty, !place.isEmpty || !query.isEmpty else { return nil }
  return site + place + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
}

private func isTracking(_ parameter: Substring) -> Bool {
  parameter.hasPrefix("utm_")
    || ["fbclid", "gclid", "mc_cid"].contains(parameter.prefix { $0 != "=" })
}

/// FNV-1a of 128 bits in hexadecimal digits.
///
/// Source: Fowler, Noll, Vo; constants from draft-eastlake-fnv. It need not withstand an attacker:
/// whoever wants two articles taken for one can simply give them the same address.
func digest(_ bytes: some Sequence<UInt8>) -> String {
  var (high, low): (UInt64, UInt64) = (0x6c62_272e_07bb_0142, 0x62b8_2175_6295_c58d)
  for byte in bytes {
    // The prime is 2⁸⁸ + 0x13b: one product of 64 bits, where 128 would cost three.
    let (carry, product) = (low ^ UInt64(byte)).multipliedFullWidth(by: 0x13b)
    high = high &* 0x13b &+ carry &+ (low ^ UInt64(byte)) << 24
    low = product
  }
  return String(UInt128(high) << 64 | UInt128(low), radix: 16)
}
