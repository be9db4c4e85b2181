import Testing

@testable import Parsing

@Suite struct OutlineTests {
  private func read(_ text: String, _ location: String = "-") -> Outline? {
    Outline(in: Source(bytes: Array(text.utf8), location: location))
  }

  @Test func `OPML gives feeds with title, page and folders, and refuses commands`() throws {
    let outline = try #require(
      read(
        """
        <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <opml version="2.0"><head><title>Meine Feeds</title></head><body>
        <outline text="Zeitungen"><outline text="Der Bote &amp; Co" type="rss"
          xmlUrl="https://bote.example/feed" htmlUrl="https://bote.example/"/>
        <outline TITLE="Klein" XMLURL='http://klein.example/rss?a=1&amp;b=2'/></outline>
        <outline text="Böse" xmlUrl="|rm -rf ~"/><outline text="&x;" xmlUrl="file:///etc/passwd"/>
        <outline text="Befehl" xmlUrl="exec:~/a.sh"/>
        <outline type="link" text="Ein Artikel" url="https://example.org/a"/>
        </body></opml>
        """))
    #expect(outline.title == "Meine Feeds")
    #expect(
      outline.subscriptions == [
        .init(
          title: "Der Bote & Co", feed: "https://bote.example/feed",
          page: "https://bote.example/", folders: ["Zeitungen"]),
        .init(
          title: "Klein", feed: "http://klein.example/rss?a=1&b=2", page: nil,
          folders: ["Zeitungen"]),
      ])
    #expect(outline.refused.map(\.feed) == ["|rm -rf ~", "file:///etc/passwd", "exec:~/a.sh"])
    #expect(outline.links.map(\.url) == ["https://example.org/a"])
  }

  @Test func `no entry is left out, however many there are and however deep they stand`() throws {
    let links = (0..<10_500).map { "<outline type=\"link\" url=\"https://e.org/\($0)\"/>" }
    let feeds = (0..<10_500).map { "<outline text=\"O\" xmlUrl=\"https://e.org/\($0)\">" }
    let outline = try #require(
      read("<opml version=\"2.0\"><body>" + links.joined() + feeds.joined()))
    #expect(outline.links.count == 10_500)
    #expect(outline.subscriptions.count == 10_500)
    #expect(outline.subscriptions.last?.folders == [])
  }

  @Test func `the subscriptions of newsboat have tags and titles`() throws {
    let text = """
      # Zeitungen
      https://bote.example/feed "Presse" "~Der Bote"
      "query:Ungelesen:unread = \\"yes\\"" "Suche"
      "exec:~/bin/feed.sh"
      https://klein.example/rss "!"
      """
    let outline = try #require(read(text))
    #expect(
      outline.subscriptions == [
        .init(title: "Der Bote", feed: "https://bote.example/feed", page: nil, folders: ["Presse"]),
        .init(title: "", feed: "https://klein.example/rss", page: nil, folders: []),
      ])
    #expect(
      outline.refused.map(\.feed) == ["query:Ungelesen:unread = \"yes\"", "exec:~/bin/feed.sh"])
    #expect(read("https://bote.example/feed\n") == nil)
    #expect(read("https://bote.example/feed\n", "/home/a/urls")?.subscriptions.count == 1)
    #expect(read("https://bote.example schreibt: \"Nein.\"\nUnd mehr.") == nil)
  }

  @Test func `an import says that subscriptions are not kept, and takes the links`() throws {
    let text = """
      <opml><body><outline text="A" xmlUrl="https://a.example/f"/>
      <outline type="link" text="B" url="https://b.example/1" created="2024-05-06T10:30:00+00:00"/>
      </body></opml>
      """
    #expect(
      try holdingLines(text) == [
        "B ; https://b.example/1 ; 2024-05-06 ;  ;  ; address only ; ", "list: subscriptions(1)",
      ])
    #expect(try holdingLines("<opml><body>") == ["list: damaged"])
  }

  @Test func `deep and endless outlines cost no more than their length`() {
    let deep = String(repeating: "<outline text='a'>", count: 100_000)
    #expect(read("<opml>" + deep)?.subscriptions.isEmpty == true)
    let open = "<opml><outline text=\"" + String(repeating: "a<", count: 200_000)
    #expect(read(open)?.subscriptions.isEmpty == true)
  }
}
