/// What a reader does with articles as wholes.
public enum Mark: String, CaseIterable, Hashable, Sendable {
  case read, unread, star, unstar, archive, unarchive, trash, untrash

  /// The mark that takes this one back.
  public var opposite: Mark {
    switch self {
    case .read: .unread
    case .unread: .read
    case .star: .unstar
    case .unstar: .star
    case .archive: .unarchive
    case .unarchive: .archive
    case .trash: .untrash
    case .untrash: .trash
    }
  }
}
