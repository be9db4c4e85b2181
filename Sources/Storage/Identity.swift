import ArticleModel
import Foundation

/// The names under which the library finds an article again.
struct Identity: Equatable {
  /// Its canonical address; nil when there is none, or when it is the front page of a site, which
  /// many sites declare on every page.
  var address: String?
  /// Headline and text without case, white space and punctuation.
  var likeness: String
  /// This very form of the article, byte by byte.
  var copy: String

  init(_ article: Article, stored: StoredArticle) {
    address = article.url.flatMap(Identity.name(ofAddress:))
    likeness = "likeness:" + digest(article.likeness.utf8)
    copy = "copy:" + digest(stored.json)
  }

  /// The name of an address; nil for the front page of a site.
  static func name(ofAddress url: String) -> String? {
    canonicalAddress(url).map { "address:" + $0 }
  }

  /// All names, the most certain first.
  var names: [String] { [copy, address, likeness].compactMap(\.self) }
}

extension Article {
  /// The letters and digits of headline and text. A text too short to tell two articles apart
  /// (a feed that gives headlines only) is told apart by where and when it was published.
  fileprivate var likeness: String {
    let words = (headline + " " + text).lettersAndDigits
    guard words.utf8.count < 200 else { return words }
    return [words, publication ?? "", published?.iso8601 ?? ""].joined(separator: "\n")
  }
}

extension String {
  /// Bytes where they will do: properties of scalars are slow, and most text is ASCII.
  var lettersAndDigits: String {
    var kept: [UInt8] = []
    kept.reserveCapacity(utf8.count)
    for scalar in composed.lowercased().unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) { kept.append(byte) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        kept += Array(String(scalar).utf8)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The text in normal form C. What is written without combining marks is in it already: letters
  /// below U+0300 and the usual punctuation. Asking Foundation costs more than all the rest.
  private var composed: String {
    let isComposed = unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x300 || (0x2010...0x205E).contains(scalar.value)
    }
    return isComposed ? self : precomposedStringWithCanonicalMapping
  }
}

/// The address without scheme, `www.`, fragment, closing slash and tracking parameters; nil when
/// nothing but a host is left.
func canonicalAddress(_ url: String) -> String? {
  guard let colon = url.range(of: "://") else { return nil }
  let rest = url[colon.upperBound...].prefix { $0 != "#" }
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
  var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  for byte in bytes {
    hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
  }
  return String(hash, radix: 16)
}
