extension TreeBuilder {
  mutating func push(_ element: OpenElement) {
    stack.append(element)
    document.nodes[Int(element.node)].isOpen = true
    openCounts[Int(element.key)] += 1
  }

  mutating func pop() {
    guard let element = stack.popLast() else { return }
    didClose(element)
  }

  mutating func removeFromStack(at index: Int) {
    didClose(stack.remove(at: index))
  }

  private mutating func didClose(_ element: OpenElement) {
    document.nodes[Int(element.node)].isOpen = false
    openCounts[Int(element.key)] -= 1
  }

  /// Closes elements until one with `tag` is closed.
  mutating func pop(through tag: Tag) {
    while let element = stack.last {
      pop()
      if element.isHTML(tag) { return }
    }
  }

  /// Closes all elements from `index` on.
  mutating func pop(from index: Int) {
    while stack.count > index { pop() }
  }

  /// Whether an HTML element with `tag`, which is not `.other`, is open.
  func isOpen(_ tag: Tag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

  func stackIndex(of node: Int32) -> Int? {
    guard document.nodes[Int(node)].isOpen else { return nil }
    return stack.lastIndex { $0.node == node }
  }
}
