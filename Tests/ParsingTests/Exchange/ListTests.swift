import ArticleModel
import Testing

@testable import Parsing

@Suite struct ExportedListTests {
  @Test func `Pocket's list has titles, dates, tags and what was archived`() throws {
    let list = """
      title,url,time_added,tags,status
      Vom Warten,https://example.org/warten?utm_source=pocket,1714998600,reise|geduld,unread
      "Der ""kleine"" Rest, gezählt",https://example.org/rest,1715085000,,archive
      https://example.org/ohne,https://example.org/ohne,1715085001,,unread
      Kein Weg,javascript:alert(1),1715085002,,unread
      """
    #expect(
      try holdingLines(list) == [
        "Vom Warten ; https://example.org/warten?utm_source=pocket ; 2024-05-06 ;  ; #reise #geduld"
          + " ; address only ; ",
        "Der \"kleine\" Rest, gezählt ; https://example.org/rest ; 2024-05-07 ; read archived ;  ; "
          + "address only ; ",
        "https://example.org/ohne ; https://example.org/ohne ; 2024-05-07 ;  ;  ; address only ; ",
        "list:5: noAddress(\"javascript:alert(1)\")",
      ])
  }

  @Test func `a list is read in the encoding in which it was saved`() throws {
    let pocket =
      "title,url,time_added,tags,status\nMüßig,https://example.org/m,1714998600,,unread\n"
    let wallabag = """
      [{"is_archived":0,"is_starred":0,"title":"Müßig","url":"https://example.org/m"}]
      """
    for list in [pocket, wallabag] {
      let units = Array(list.utf16)
      let wide: [UInt8] =
        [0xFF, 0xFE]
        + units.flatMap { unit -> [UInt8] in
          [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
      let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(list.utf8)
      let plain = try holdingLines(list)
      #expect(plain.count == 1 && plain[0].hasPrefix("Müßig ; https://example.org/m"))
      #expect(try holdingLines(wide) == plain)
      #expect(try holdingLines(marked) == plain)
    }
  }

  @Test func `Instapaper's list has folders, selections and, lately, tags`() throws {
    let list = """
      URL,Title,Selection,Folder,Timestamp,Tags
      https://example.org/a,Langsam lesen,"Lesen heißt,\nwarten können.",Unread,1714998600,"[""essay"",""müßiggang""]"
      https://example.org/b,Ein Stern,,Starred,1714998601,[]
      https://example.org/c,Abgelegt,,Archive,1714998602,[]
      https://example.org/d,Im Fach,,Debatten,1714998603,[]
      """
    #expect(
      try holdingLines(list) == [
        "Langsam lesen ; https://example.org/a ; 2024-05-06 ;  ; #essay #müßiggang ; address only ; "
          + "<Lesen heißt,\nwarten können.||->",
        "Ein Stern ; https://example.org/b ; 2024-05-06 ; starred ;  ; address only ; ",
        "Abgelegt ; https://example.org/c ; 2024-05-06 ; read archived ;  ; address only ; ",
        "Im Fach ; https://example.org/d ; 2024-05-06 ;  ; #Debatten ; address only ; ",
      ])
  }

  @Test func `Raindrop's list has folders, notes, highlights and favourites`() throws {
    let list = """
      id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
      7,Über Brücken,Für den Kurs,Ein Lob der Geduld.,https://example.org/b,Bau/Straße,"stadt, geld",2024-05-06T10:30:00.000Z,,"Highlight:Fünf Jahre\nNote:wirklich?",true
      8,Unsortiert,,,https://example.org/u,Unsorted,,2024-05-07T10:30:00.000Z,,,false
      """
    #expect(
      try holdingLines(list) == [
        "Über Brücken ; https://example.org/b ; 2024-05-06 ; starred ; #stadt #geld #Bau/Straße ; "
          + "address only ; <Fünf Jahre|wirklich?|-> <|Für den Kurs|->",
        "Unsortiert ; https://example.org/u ; 2024-05-07 ;  ;  ; address only ; ",
      ])
  }

  @Test func `a browser's bookmarks keep date, tags and folder`() throws {
    let page = """
      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
      <TITLE>Bookmarks</TITLE>
      <H1>Bookmarks</H1>
      <DL><p>
          <DT><H3 ADD_DATE="1714998600" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
          <DL><p>
              <DT><A HREF="https://example.org/eins" ADD_DATE="1714998600" TAGS="a,b">Eins</A>
              <DD>Was darin steht.
              <DT><H3>Debatten</H3>
              <DL><p>
                  <DT><A HREF="https://example.org/zwei" ADD_DATE="1715085000">Zwei &amp; drei</A>
              </DL><p>
          </DL><p>
          <DT><A HREF="place:sort=8">Zuletzt besucht</A>
      </DL><p>
      """
    #expect(
      try holdingLines(page) == [
        "Eins ; https://example.org/eins ; 2024-05-06 ;  ; #a #b ; address only ; ",
        "Zwei & drei ; https://example.org/zwei ; 2024-05-07 ;  ; #Debatten ; address only ; ",
        "list:3: noAddress(\"place:sort=8\")",
      ])
  }

  @Test func `the pages that Instapaper and Pocket exported tell read from unread`() throws {
    let instapaper = """
      <html><head><title>Instapaper: Export</title></head><body>
      <h1>Unread</h1><ol><li><a href="https://example.org/a">Eins</a></ol>
      <h1>Archive</h1><ol><li><a href="https://example.org/b">Zwei</a></ol>
      <h1>Debatten</h1><ol><li><a href="https://example.org/c">Drei</a></ol></body></html>
      """
    #expect(
      try holdingLines(instapaper) == [
        "Eins ; https://example.org/a ; - ;  ;  ; address only ; ",
        "Zwei ; https://example.org/b ; - ; read archived ;  ; address only ; ",
        "Drei ; https://example.org/c ; - ;  ; #Debatten ; address only ; ",
      ])
    let pocket = """
      <!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
      <h1>Unread</h1><ul>
      <li><a href="https://example.org/a" time_added="1714998600" tags="x,y">Eins</a></li></ul>
      <h1>Read Archive</h1><ul>
      <li><a href="https://example.org/b" time_added="1714998601" tags="">Zwei</a></li></ul>
      """
    #expect(
      try holdingLines(pocket) == [
        "Eins ; https://example.org/a ; 2024-05-06 ;  ; #x #y ; address only ; ",
        "Zwei ; https://example.org/b ; 2024-05-06 ; read archived ;  ; address only ; ",
      ])
  }

  @Test func `wallabag's entries come with their text and annotations`() throws {
    let list = """
      [{"is_archived":1,"is_starred":0,"tags":["stadt","bau"],"is_public":false,"id":1,
        "title":"Vom Warten","url":"https:\\/\\/example.org\\/warten",
        "content":"<p>Wer wartet, handelt auch.<\\/p><p>Und [wer] nicht?<\\/p>",
        "created_at":"2024-05-06T10:30:00+0200","updated_at":"2024-05-06T10:30:00+0200",
        "published_at":"2024-05-01T08:00:00+0200","published_by":["Anna Beispiel"],
        "annotations":[{"text":"stimmt","created_at":"2024-05-07T10:00:00+0000",
          "quote":"handelt auch","ranges":[{"start":"\\/p[1]","startOffset":"12"}]}],
        "language":"de","mimetype":"text\\/html","reading_time":1,"domain_name":"example.org"},
       {"is_archived":false,"is_starred":true,"tags":[{"id":2,"label":"kurz","slug":"kurz"}],
        "title":"Ohne Text","url":"https://example.org/leer","content":"",
        "created_at":"2024-05-08T10:30:00+0000","annotations":[]},
       {"is_archived":0,"is_starred":0,"title":"Kaputt"
      """
    #expect(
      try holdingLines(list) == [
        "Vom Warten ; https://example.org/warten ; 2024-05-06 ; read archived ; #stadt #bau ; "
          + "Wer wartet, handelt auch. / Und [wer] nicht? ; <handelt auch|stimmt|2024-05-07>",
        "Ohne Text ; https://example.org/leer ; 2024-05-08 ; starred ; #kurz ; address only ; ",
        "list#3: damaged",
      ])
  }

  @Test func `a list of JSON that breaks off says so, whatever could be read`() throws {
    let list = """
      [{"is_archived":0,"is_starred":0,"title":"Eins","url":"https://example.org/1"},
       {"is_archived":0,"is_starred":0,"title":"Zwei","url":"https://example.org/2"}]
      """
    let one = "Eins ; https://example.org/1 ; - ;  ;  ; address only ; "
    let two = "Zwei ; https://example.org/2 ; - ;  ;  ; address only ; "
    #expect(try holdingLines(list) == [one, two])
    #expect(try holdingLines(list + "\n" + list) == [one, two, "list#3: damaged"])
    #expect(try holdingLines(String(list.dropLast())) == [one, two, "list: damaged"])
    #expect(try holdingLines(String(list.dropLast(3))) == [one, "list#2: damaged"])
  }

  @Test func `one broken row spoils no other`() throws {
    let list = """
      title,url,time_added,tags,status
      Eins,https://example.org/1,1714998600,,unread
      "Offen,https://example.org/2,1714998600,,unread
      Drei,https://example.org/3,1714998600,,unread
      """
    let lines = try holdingLines(list)
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("Eins ; https://example.org/1") == true)
    #expect(lines.last?.hasPrefix("Drei ; https://example.org/3") == true)
  }

  @Test func `rows without an end cost no more than their length`() throws {
    let marks = String(repeating: "\"a,", count: 200_000)
    let lines = try holdingLines("title,url,time_added,tags,status\n" + marks)
    #expect(lines.count == 1)
  }

  @Test(arguments: [
    "title,url,time_added,tags,status\nA,https://e.org/a,1,,unread",
    "[{\"is_archived\":0,\"is_starred\":0,\"url\":\"https://e.org/a\"}]",
    "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF=\"https://e.org/a\">A</A></DL>",
    "{\"kolumne\":1,\"article\":{}}",
  ])
  func `a list that breaks off anywhere is no crash`(list: String) {
    let bytes = Array(list.utf8)
    for count in 1...bytes.count {
      _ = try? holdingLines(Array(bytes.prefix(count)))
    }
  }
}
