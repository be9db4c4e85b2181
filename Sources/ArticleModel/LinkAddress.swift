/// An address that a rendered article may point to.
///
/// Absolute http, https and mailto addresses only: everything else could run something
/// (“javascript:”) or means nothing outside its page.
struct LinkAddress {
  let text: String

  init?(_ address: String) {
    let schemes = ["http://", "https://", "mailto:"]
    let head = address.prefix(8).lowercased()
    guard let scheme = schemes.first(where: { head.hasPrefix($0) }),
      address.utf8.count > scheme.utf8.count, address.utf8.count <= 8192,
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) })
    else { return nil }
    text = address
  }
}
