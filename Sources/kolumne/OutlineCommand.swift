import ArgumentParser
import Importing
import Parsing
import Screen
import Settings

/// `kolumne opml`: the subscriptions that a file lists; keeps nothing, needs no home.
struct OutlineList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "opml", abstract: Setting.current.wording.opmlAbstract)
  }

  @Argument(help: ArgumentHelp(Setting.current.wording.pathHelp))
  var path: String

  @Flag(help: ArgumentHelp(Setting.current.wording.jsonHelp))
  var json = false

  func run() throws {
    let wording = Setting.current.wording
    let source = try Source(reading: path, wording: wording)
    guard let outline = Outline(in: source) else { throw Failure(wording.noOutline(path)) }
    for subscription in outline.subscriptions {
      try StandardOutput.write(
        json
          ? JSON.line(SubscriptionReport(subscription: subscription))
          : Printable(line: subscription.line))
    }
    for refused in outline.refused {
      StandardError.write(Printable(line: wording.refusedFeed(refused.title, refused.feed)))
    }
    if !outline.refused.isEmpty { throw ExitCode(1) }
  }
}

extension Outline.Subscription {
  /// Address, title and folders, two spaces apart.
  fileprivate var line: String {
    ([feed, title] + folders).filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

/// What `opml --json` says of one subscription.
private struct SubscriptionReport: Encodable {
  private enum Key: String, CodingKey { case feed, title, page, folders }
  var subscription: Outline.Subscription

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(subscription.feed, forKey: .feed)
    try box.encode(subscription.title.isEmpty ? nil : subscription.title, forKey: .title)
    try box.encode(subscription.page, forKey: .page)
    try box.encode(subscription.folders, forKey: .folders)
  }
}
