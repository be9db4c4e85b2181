import ArticleModel
import HTML

extension BlockWalk {
  /// The address of the picture itself, not of what stands there until a script has run.
  func pictureAddress(_ image: NodeID) -> String? {
    var sets = [
      document.attribute("srcset", of: image), document.attribute("data-srcset", of: image),
      document.attribute("data-lazy-srcset", of: image),
    ]
    if let parent = document.parent(of: image), document.tag(of: parent) == .picture {
      // The first source is the one for wide windows, as a rule.
      let source = document.children(of: parent).prefix(16).first {
        document.tag(of: $0) == .source
      }
      sets +=
        source.map {
          [document.attribute("srcset", of: $0), document.attribute("data-srcset", of: $0)]
        } ?? []
    }
    let single = [
      document.attribute("src", of: image), document.attribute("data-src", of: image),
      document.attribute("data-original", of: image),
      document.attribute("data-lazy-src", of: image),
      document.attribute("data-full-src", of: image), document.attribute("data-image", of: image),
    ].lazy.compactMap { $0 }.filter { !isPlaceholder($0) }
    let candidates = sets.lazy.compactMap { $0.flatMap(widestSource) } + single
    return candidates.lazy.compactMap { absoluteAddress($0, base: builder.base) }.first
  }
}

/// The widest picture of a `srcset`.
///
/// Source: WHATWG HTML, “Parsing a srcset attribute”, without the densities of fractions.
func widestSource(_ set: String) -> String? {
  var best: (address: String, size: Int)?
  // Addresses hold commas, but no space behind them.
  var words = set.split { $0 == " " || $0 == "\n" || $0 == "\t" }[...]
  while let word = words.popFirst() {
    var address = word
    var size = 1
    if address.hasSuffix(",") {
      while address.hasSuffix(",") { address.removeLast() }
    } else if let descriptor = words.first {
      words.removeFirst()
      let digits = descriptor.prefix { $0.isASCII && $0.isNumber }
      if digits.utf8.count <= 6 { size = Int(digits) ?? 1 }
    }
    guard !address.isEmpty, !isPlaceholder(String(address)) else { continue }
    if best.map({ size > $0.size }) ?? true { best = (String(address), size) }
  }
  return best?.address
}

/// Whether an address shows nothing: a picture in the address itself, or one of the names that
/// stand-ins bear.
private func isPlaceholder(_ address: String) -> Bool {
  if address.isEmpty || address.prefix(5).lowercased() == "data:" { return true }
  let name = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
  let stem = name.prefix { $0 != "." }.lowercased()
  return [
    "blank", "spacer", "pixel", "1x1", "placeholder", "transparent", "lazy", "loading", "clear",
  ].contains(stem)
}
