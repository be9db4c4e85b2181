@testable import HTML

/// Makes trees of any bytes, as a page or as a fragment by the first byte, and walks them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTree(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let text = decode(Array(UnsafeBufferPointer(start: start + 1, count: count - 1)))
  let contexts: [Tag] = [.body, .table, .tr, .select, .template, .title, .p, .frameset]
  let context = contexts[Int(start[0] >> 4 & 7)]
  let document =
    switch start[0] & 3 {
    case 0: Document(fragment: text, context: context)
    case 1: Document(fragment: text, context: context, namespace: .svg)
    default: Document(html: text)
    }
  check(document)
  return 0
}

/// Every node is met once, below its parent, between its siblings, and not too deep.
private func check(_ document: Document) {
  var met = 0
  for node in document.descendants(of: document.root) {
    met += 1
    precondition(met < document.nodeCount)
    guard let parent = document.parent(of: node) else { preconditionFailure() }
    let previous = document.previousSibling(of: node)
    precondition(
      previous.map { document.nextSibling(of: $0) == node }
        ?? (document.firstChild(of: parent) == node))
    if document.nextSibling(of: node) == nil {
      precondition(document.lastChild(of: parent) == node)
    }
    _ = document.attributes(of: node)
  }
  checkDepth(document)
}

private func checkDepth(_ document: Document) {
  var depths = [Int](repeating: 0, count: document.nodeCount)
  for node in document.descendants(of: document.root) {
    depths[node.number] = (document.parent(of: node).map { depths[$0.number] } ?? 0) + 1
    precondition(depths[node.number] <= 520)
  }
}
