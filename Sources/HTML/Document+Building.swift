/// A place for a node: in `parent`, before a child of it or, with −1, behind the last.
struct Place {
  var parent: Int32
  var before: Int32 = -1
}

extension Document {
  /// Adds `record` as a node that has no parent yet.
  mutating func append(_ record: Record) -> Int32 {
    nodes.append(record)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Puts `node`, which has no parent, at `place`.
  mutating func link(_ node: Int32, at place: Place) {
    let previous = previous(at: place)
    nodes[Int(node)].parent = place.parent
    nodes[Int(node)].previous = previous
    nodes[Int(node)].next = place.before
    if previous >= 0 {
      nodes[Int(previous)].next = node
    } else {
      nodes[Int(place.parent)].firstChild = node
    }
    if place.before >= 0 {
      nodes[Int(place.before)].previous = node
    } else {
      nodes[Int(place.parent)].lastChild = node
    }
  }

  func previous(at place: Place) -> Int32 {
    place.before >= 0 ? nodes[Int(place.before)].previous : nodes[Int(place.parent)].lastChild
  }

  /// Takes `node` from its parent.
  mutating func unlink(_ node: Int32) {
    let record = nodes[Int(node)]
    guard record.parent >= 0 else { return }
    if record.previous >= 0 {
      nodes[Int(record.previous)].next = record.next
    } else {
      nodes[Int(record.parent)].firstChild = record.next
    }
    if record.next >= 0 {
      nodes[Int(record.next)].previous = record.previous
    } else {
      nodes[Int(record.parent)].lastChild = record.previous
    }
    nodes[Int(node)].parent = -1
    nodes[Int(node)].previous = -1
    nodes[Int(node)].next = -1
  }

  /// Makes the children of `source` the last children of `target`, which has none.
  mutating func moveChildren(of source: Int32, to target: Int32) {
    let (first, last) = (nodes[Int(source)].firstChild, nodes[Int(source)].lastChild)
    nodes[Int(target)].firstChild = first
    nodes[Int(target)].lastChild = last
    nodes[Int(source)].firstChild = -1
    nodes[Int(source)].lastChild = -1
    var child = first
    while child >= 0 {
      nodes[Int(child)].parent = target
      child = nodes[Int(child)].next
    }
  }
}
