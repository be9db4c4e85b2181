import ArticleModel
import Testing

@testable import Parsing

@Suite struct ExportedArchiveTests {
  private func zip(_ files: [(String, String)]) -> [UInt8] {
    ZipFixture(
      entries: files.map { name, text in .init(name: name, content: Array(text.utf8)) }
    ).bytes
  }

  @Test func `Omnivore's archive joins list, text and highlights`() throws {
    let bytes = zip([
      (
        "metadata_0_to_1.json",
        """
        [{"id":"1","slug":"vom-warten","title":"Vom Warten","description":"Über Geduld.",
          "author":"Anna Beispiel","url":"https://example.org/warten","state":"Archived",
          "readingProgress":40,"thumbnail":"","labels":["Essay"],
          "savedAt":"2024-05-06T10:30:00.000Z","updatedAt":"2024-05-06T10:30:00.000Z",
          "publishedAt":"2024-05-01T08:00:00.000Z"},
         {"id":"2","slug":"halb","title":"Halb gelesen","url":"https://example.org/halb",
          "state":"Active","readingProgress":50,"labels":[],"savedAt":"2024-05-07T10:30:00.000Z"}]
        """
      ),
      (
        "content/vom-warten.html",
        "<DIV class=\"page\" id=\"readability-page-1\"><p>Wer wartet, handelt auch.</p></DIV>"
      ),
      ("content/halb.html", "<p>Erster Absatz.</p><p>Zweiter Absatz.</p><p>Dritter.</p>"),
      (
        "highlights/vom-warten.md",
        "> handelt auch\n\n#frage #zeit\n\nEine Notiz\ndazu.\n\n#1 bleibt\n\n> Wer\n> wartet\n"
      ),
    ])
    #expect(
      try holdingLines(bytes) == [
        "Vom Warten ; https://example.org/warten ; 2024-05-06 ; read archived ; #Essay ; "
          + "Wer wartet, handelt auch. ; <handelt auch|Eine Notiz\ndazu.\n\n#1 bleibt|-> <Wer wartet||->",
        "Halb gelesen ; https://example.org/halb ; 2024-05-07 ; 50% at 1 ;  ; "
          + "Erster Absatz. / Zweiter Absatz. / Dritter. ; ",
      ])
  }

  @Test func `a list of Omnivore's that cannot be read is named`() throws {
    let list = Array("[{\"slug\":\"a\",\"url\":\"https://e.org/a\",\"title\":\"A\"}]".utf8)
    let bytes = ZipFixture(entries: [
      .init(name: "metadata_0_to_1.json", content: list, flags: 1),
      .init(name: "metadata_2_to_3.json", content: list),
    ]).bytes
    #expect(
      try holdingLines(bytes) == [
        "list/metadata_0_to_1.json: archive(Parsing.ArchiveProblem.encrypted)",
        "A ; https://e.org/a ; - ;  ;  ; address only ; ",
      ])
  }

  @Test func `an article of which a part cannot be read is named, and is no mere address`() throws {
    let list = "[{\"slug\":\"a\",\"url\":\"https://e.org/a\",\"title\":\"A\"}]"
    let omnivore = ZipFixture(entries: [
      .init(name: "metadata_0_to_1.json", content: Array(list.utf8)),
      .init(name: "content/a.html", content: Array("<p>Text</p>".utf8), checksum: 1),
    ]).bytes
    let readeck = ZipFixture(entries: [
      .init(name: "bookmarks/x/info.json", content: Array("{\"url\":\"https://e.org/a\"}".utf8)),
      .init(name: "bookmarks/x/container/index.html", content: [0x61], checksum: 1),
    ]).bytes
    #expect(
      try holdingLines(omnivore) + holdingLines(readeck) == [
        "list/a: archive(Parsing.ArchiveProblem.damaged)",
        "list/bookmarks/x: archive(Parsing.ArchiveProblem.damaged)",
      ])
  }

  @Test func `Readeck's archive joins records and texts`() throws {
    let bytes = zip([
      (
        "data.json", "{\"Info\":{\"Version\":\"1\"},\"Bookmarks\":[{\"UID\":\"Ab1\",\"UserID\":1}]}"
      ),
      (
        "bookmarks/Ab1/info.json",
        """
        {"UID":"Ab1","Created":"2024-05-06T10:30:00Z","IsMarked":true,"IsArchived":false,
         "Labels":["stadt"],"ReadProgress":0,"URL":"https://example.org/warten",
         "Title":"Vom Warten","Site":"example.org","SiteName":"Der Bote","Lang":"de",
         "Published":"2024-05-01T08:00:00Z","Authors":["Anna Beispiel"],
         "Annotations":[{"id":"x","start_selector":"p","start_offset":0,"end_selector":"p",
           "end_offset":3,"color":"yellow","created":"2024-05-07T10:00:00Z","text":"handelt auch"}]}
        """
      ),
      ("bookmarks/Ab1/container/index.html", "<section><p>Wer wartet, handelt auch.</p></section>"),
      ("bookmarks/Ab1/container/_resources/a.jpg", "x"),
      ("bookmarks/Zz9/info.json", "{\"url\":\"https://example.org/leer\",\"is_archived\":true}"),
    ])
    #expect(
      try holdingLines(bytes) == [
        "Vom Warten ; https://example.org/warten ; 2024-05-06 ; starred ; #stadt ; "
          + "Wer wartet, handelt auch. ; <handelt auch||2024-05-07>",
        "https://example.org/leer ; https://example.org/leer ; - ; read archived ;  ; address only ; ",
      ])
  }

  @Test func `an archive of files gives their articles, lists in it opened, archives in it named`()
    throws
  {
    let inner = ZipFixture(entries: [.init(name: "a", content: [0x61])]).bytes
    let bytes = ZipFixture(entries: [
      .init(
        name: "part_000000.csv",
        content: Array(
          "title,url,time_added,tags,status\nEins,https://e.org/1,1714998600,,unread\nZwei,https://e.org/2,1714998600,,unread"
            .utf8)),
      .init(name: "b.md", content: Array("---\ntitle: Drei\n---\n\nEin Text.".utf8)),
      .init(name: "c.zip", content: inner), .init(name: "leer.txt"),
      .init(name: "geheim.txt", content: [1, 2, 3], flags: 1),
    ]).bytes
    #expect(
      try holdingLines(bytes, "x.zip") == [
        "Eins ; https://e.org/1 ; 2024-05-06 ;  ;  ; address only ; ",
        "Zwei ; https://e.org/2 ; 2024-05-06 ;  ;  ; address only ; ",
        "Drei ; - ; - ;  ;  ; Ein Text. ; ",
        "x.zip/c.zip: archive(Parsing.ArchiveProblem.nested)", "x.zip/leer.txt: empty",
        "x.zip/geheim.txt: archive(Parsing.ArchiveProblem.encrypted)",
      ])
  }

  @Test func `a packed page is the page`() throws {
    let page = packed(Array("---\ntitle: Eins\n---\n\nEin Text.".utf8), isGzip: true)
    #expect(try holdingLines(page) == ["Eins ; - ; - ;  ;  ; Ein Text. ; "])
    #expect(throws: ParsingError.archive(.nested)) {
      try holdingLines(packed(page, isGzip: true))
    }
  }
}
