import HTML

extension Document {
  /// The tree in the form of the html5lib tests.
  var outline: String {
    var lines: [String] = []
    var (node, depth) = (firstChild(of: root), 0)
    while let current = node {
      let indent = "| " + String(repeating: "  ", count: depth)
      append(current, indent, to: &lines)
      let isTemplate = tag(of: current) == .template
      if isTemplate { lines.append(indent + "  content") }
      if let child = firstChild(of: current) {
        (node, depth) = (child, depth + (isTemplate ? 2 : 1))
      } else {
        node = following(current, &depth)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func following(_ node: NodeID, _ depth: inout Int) -> NodeID? {
    var current = node
    while true {
      if let sibling = nextSibling(of: current) { return sibling }
      guard let parent = parent(of: current), parent != root else { return nil }
      current = parent
      depth -= tag(of: parent) == .template ? 2 : 1
    }
  }

  private func append(_ node: NodeID, _ indent: String, to lines: inout [String]) {
    switch kind(of: node) {
    case .document: break
    case .doctype: lines.append(indent + doctype(node))
    case .comment: lines.append("\(indent)<!-- \(text(of: node)) -->")
    case .text:
      // Adjacent texts are one text.
      if let previous = previousSibling(of: node), kind(of: previous) == .text,
        let last = lines.last
      {
        lines[lines.count - 1] = last.dropLastScalar + text(of: node) + "\""
      } else {
        lines.append("\(indent)\"\(text(of: node))\"")
      }
    case .element:
      let prefix = [Namespace.html: "", .svg: "svg ", .mathML: "math "][namespace(of: node)] ?? ""
      lines.append("\(indent)<\(prefix)\(name(of: node))>")
      let isForeign = namespace(of: node) != .html
      let attributes = attributes(of: node).map {
        (isForeign ? foreignName($0.name) : $0.name, $0.value)
      }
      for (name, value) in attributes.sorted(by: {
        $0.0.unicodeScalars.lexicographicallyPrecedes($1.0.unicodeScalars)
      }) {
        lines.append("\(indent)  \(name)=\"\(value)\"")
      }
    }
  }

  private func doctype(_ node: NodeID) -> String {
    guard let (publicID, systemID) = doctypeIdentifiers(of: node) else {
      return "<!DOCTYPE \(name(of: node))>"
    }
    return "<!DOCTYPE \(name(of: node)) \"\(publicID)\" \"\(systemID)\">"
  }
}

/// Source: WHATWG HTML, “adjust foreign attributes”.
private func foreignName(_ name: String) -> String {
  switch name {
  case "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title",
    "xlink:type", "xml:lang", "xml:space", "xmlns:xlink":
    String(name.map { $0 == ":" ? " " : $0 })
  default: name
  }
}

private extension String {
  var dropLastScalar: String { String(unicodeScalars.dropLast()) }
}
