import HTML

/// The tree of a page below its root, written as markup that leaves nothing to be understood.
func markup(_ page: String) -> String {
  let document = Document(html: page)
  return document.markup(below: document.root)
}

/// What is in the body of a page.
func body(_ page: String) -> String {
  let document = Document(html: page)
  let body = document.descendants(of: document.root).first { document.tag(of: $0) == .body }
  return body.map(document.markup(below:)) ?? "no body"
}

func fragment(_ text: String, in context: Tag, _ namespace: Namespace = .html) -> String {
  let document = Document(fragment: text, context: context, namespace: namespace)
  return document.markup(below: document.root)
}

extension Document {
  func markup(below top: NodeID) -> String {
    var text = ""
    var node = firstChild(of: top)
    while let current = node {
      open(current, &text)
      if let child = firstChild(of: current) {
        node = child
      } else {
        node = close(current, within: top, &text)
      }
    }
    return text
  }

  /// How many elements stand in each other at most.
  var depth: Int {
    var (depth, deepest) = (0, 0)
    var node: NodeID? = root
    while let current = node {
      if let child = firstChild(of: current) {
        node = child
        depth += 1
        deepest = max(depth, deepest)
        continue
      }
      var last = current
      while nextSibling(of: last) == nil, let parent = parent(of: last) {
        last = parent
        depth -= 1
      }
      node = nextSibling(of: last)
    }
    return deepest
  }

  private func open(_ node: NodeID, _ text: inout String) {
    switch kind(of: node) {
    case .document: break
    case .doctype: text += "<!doctype \(name(of: node))>"
    case .text: text += self.text(of: node)
    case .comment: text += "<!--\(self.text(of: node))-->"
    case .element:
      let attributes = attributes(of: node).map { " \($0.name)=\"\($0.value)\"" }.joined()
      text += "<\(qualifiedName(of: node))\(attributes)>"
    }
  }

  /// Writes the ends of `node` and of the parents it is the last child of; gives what follows.
  private func close(_ node: NodeID, within top: NodeID, _ text: inout String) -> NodeID? {
    var current = node
    while current != top {
      if kind(of: current) == .element { text += "</\(qualifiedName(of: current))>" }
      if let sibling = nextSibling(of: current) { return sibling }
      guard let parent = parent(of: current) else { return nil }
      current = parent
    }
    return nil
  }

  private func qualifiedName(of node: NodeID) -> String {
    switch namespace(of: node) {
    case .html: name(of: node)
    case .svg: "svg:" + name(of: node)
    case .mathML: "math:" + name(of: node)
    }
  }
}
