import ArticleModel
import HTML
import Testing

@testable import Parsing

private func read(_ html: String, base: String? = nil) -> PageMetadata {
  metadata(of: Document(html: html), base: base)
}

private func linked(_ json: String, body: String = "") -> PageMetadata {
  read("<script type='application/ld+json'>\(json)</script><body>\(body)")
}

@Test func `the one heading of an article is its headline where the window names the site`() {
  let heading = "<h1>Brücken im Herbst</h1>"
  for title in ["Der Bote | Nachrichten aus aller Welt", "Der Bote", "Untitled Document"] {
    let page = "<title>\(title)</title><body>"
    #expect(read(page + "<article>\(heading)</article>").headline == "Brücken im Herbst")
    #expect(read(page + "<main><div>\(heading)</div></main>").headline == "Brücken im Herbst")
    // A heading of the page, or one of several, may be anything.
    #expect(read(page + "<header>\(heading)</header><article></article>").headline == title)
    #expect(read(page + "<article>\(heading)<h1>Mehr davon</h1></article>").headline == title)
  }
  let shared = "<meta property=og:title content='Über das Warten'><title>Der Bote</title><body>"
  #expect(read(shared + "<article>\(heading)</article>").headline == "Über das Warten")
}

@Test func `linked data tell headline, authors, dates, section and access`() {
  let page = linked(
    """
    {"@context": "https://schema.org", "@graph": [
      {"@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 2, "name": "Kommentare"},
        {"@type": "ListItem", "position": 1, "item": {"@id": "/", "name": "Meinung"}}]},
      {"@type": "Person", "@id": "#anna", "name": "Anna Beispiel", "jobTitle": "Redakteurin"},
      {"@type": ["OpinionNewsArticle"], "headline": "Der lange Atem &amp; was bleibt",
       "author": [{"@id": "#anna"}, {"@type": "Person", "name": "Max Muster, Berlin"}],
       "datePublished": "2025-02-11T15:40:00+01:00", "dateModified": "2025-02-12",
       "isAccessibleForFree": "False", "wordCount": 812, "inLanguage": "de",
       "publisher": {"@type": "Organization", "name": "Der Morgen"},
       "image": {"@type": "ImageObject", "url": "https://beispiel.test/bild.jpg"}}
    ]}
    """)
  #expect(page.headline == "Der lange Atem & was bleibt")
  #expect(page.byline == [Author("Anna Beispiel", role: "Redakteurin"), Author("Max Muster")])
  #expect(page.published?.iso8601 == "2025-02-11T15:40:00+01:00")
  #expect(page.modified?.iso8601 == "2025-02-12")
  #expect(page.section == ["Meinung", "Kommentare"])
  #expect(page.genre == .commentary)
  #expect(page.publication == "Der Morgen")
  #expect(page.isFree == false)
  #expect(page.wordCount == 812)
  #expect(page.declaredLanguage == "de")
  #expect(page.leadImage == "https://beispiel.test/bild.jpg")
}

@Test func `the article of the linked data is the one that the titles name`() {
  let page = read(
    """
    <meta property="og:title" content="Vom Nutzen der Ruhe">
    <script type="application/ld+json">[
      {"@type": "NewsArticle", "headline": "Ein anderer Text", "author": "Karl Fremd"},
      {"@type": "NewsArticle", "headline": "Vom Nutzen der Ruhe", "author": "Eva Probe"}]</script>
    """)
  #expect(page.headline == "Vom Nutzen der Ruhe")
  #expect(page.byline == [Author("Eva Probe")])
}

@Test func `a heading is read without the kicker inside it`() {
  let page = read(
    """
    <title>Wem gehört die Maschine? | Der Morgen</title>
    <h1><span>KI-Technologie</span><span>Wem gehört die Maschine?</span></h1>
    """)
  #expect(page.kicker == "KI-Technologie")
  #expect(page.headline == "Wem gehört die Maschine?")
}

@Test func `the line above the heading is its kicker`() {
  let page = read("<header><p>Kolumne</p><h1>Vom Nutzen der langen Weile</h1></header>")
  #expect(page.kicker == "Kolumne")
  #expect(page.genre == .column)
  #expect(page.shown.map(\.rule) == [.headline, .kicker])
}

@Test func `a link to another article above the heading is no kicker`() {
  let teaser = "<a href=/b><p>Warum man abends jede Tür schließen sollte</p></a>"
  #expect(read("<header>\(teaser)<h1>Vom Nutzen der langen Weile</h1></header>").kicker == nil)
  let desk = "<a href=/b><p>Der Morgen danach</p></a>"
  let page = read("<header>\(desk)<h1>Vom Nutzen der langen Weile</h1></header>")
  #expect(page.kicker == "Der Morgen danach")
}

@Test(arguments: ["https://www.morgen.example/", "http://morgen.example", "www.morgen.example"])
func `an address is the name of a publication only where it has no other`(address: String) {
  let meta = "<meta property=og:site_name content='\(address)'>"
  #expect(read(meta).publication == "morgen.example")
  #expect(read("\(meta)<meta name=publisher content='Der Morgen'>").publication == "Der Morgen")
}

@Test func `a title loses the name of the site alone`() {
  let meta = "<meta property='og:site_name' content='Der Morgen'>"
  #expect(
    read("\(meta)<title>Der Atem - was bleibt | Der Morgen</title>").headline
      == "Der Atem - was bleibt")
  #expect(read("\(meta)<title>Der Atem - was bleibt</title>").headline == "Der Atem - was bleibt")
}

@Test func `a heading that names the site is no headline`() {
  let page = read(
    "<title>Ein Wort zum langen Abend • Mein Blatt</title><h1>Mein Blatt</h1>"
      + "<h2>Ein Wort zum langen Abend</h2>")
  #expect(page.headline == "Ein Wort zum langen Abend")
}

@Test func `a paragraph that repeats the description is the dek unless it opens the text`() {
  let summary = "Wer die Regeln schreibt, muss nicht mehr gewinnen, sagt ein Schiedsrichter."
  let meta = "<meta property='og:description' content='\(summary)'><h1>Wem gehört das Rennen?</h1>"
  #expect(read("\(meta)<p class=a>\(summary)</p><p class=b>Text.</p>").dek == summary)
  #expect(read("\(meta)<p>\(summary)</p><p>Text.</p>").dek == nil)
}

@Test(arguments: [
  ("Von Anna Beispiel", ["Anna Beispiel"]),
  ("Anna Beispiel und Max Muster, Berlin", ["Anna Beispiel", "Max Muster"]),
  ("Anna Beispiel (abe); Max Muster & Eva Probe", ["Anna Beispiel", "Max Muster", "Eva Probe"]),
  ("Morgan & Morgan", ["Morgan & Morgan"]),
  ("Jane Doe, MD, Chief Editor", ["Jane Doe, MD"]),
  ("Felix Muster, dpa", ["Felix Muster", "dpa"]),
  ("https://social.test/morgen", []), ("@morgen", []), ("(Foto: Max Muster)", []),
])
func `authors are names without roles, places and addresses`(text: String, names: [String]) {
  #expect(authorNames(in: text) == names)
}

@Test func `the house gives way to a person that the page shows`() {
  let page = linked(
    #"{"@type": "NewsArticle", "headline": "Der Wind", "author": "Der Morgen", "#
      + #""publisher": {"name": "Der Morgen"}}"#,
    body: "<h1>Der Wind</h1><p class=byline>Von Anna Beispiel</p>")
  #expect(page.byline == [Author("Anna Beispiel")])
}

@Test func `the house stands where nobody else is named`() {
  let page = linked(
    #"{"@type": "NewsArticle", "headline": "Der Wind", "author": "Der Morgen", "#
      + #""publisher": {"name": "Der Morgen"}}"#,
    body: "<h1>Der Wind</h1><p class=author>red</p>")
  #expect(page.byline == [Author("Der Morgen")])
}

@Test func `names in elements of their own are told apart`() {
  let page = read(
    "<h1>Der lange Wind</h1><div class=author>Von <a>Anna Beispiel</a><a>Max Muster</a></div>")
  #expect(page.byline == [Author("Anna Beispiel"), Author("Max Muster")])
}

@Test func `several author metas all count`() {
  let page = read(
    "<meta name=author content='Anna Beispiel'><meta name=author content='Max Muster'>")
  #expect(page.byline == [Author("Anna Beispiel"), Author("Max Muster")])
}

@Test func `a written date under the heading is read`() {
  let page = read("<h1>Der lange Wind</h1><p>11. Jänner 2025, 15.40 Uhr</p>")
  #expect(page.published?.iso8601 == "2025-01-11T15:40:00+01:00")
}

@Test func `an instant in UTC takes the zone in which the page shows it`() {
  let page = read(
    """
    <meta property="article:published_time" content="2025-12-19T03:05:00Z"><h1>A Slow Word</h1>
    <time datetime="2025-12-18T19:05:00-08:00">December 18</time>
    """)
  #expect(page.published?.iso8601 == "2025-12-18T19:05:00-08:00")
}

@Test func `the day beside the heading counts more than one that machines are told`() {
  let meta = "<meta property='article:published_time' content='2025-06-12T09:00:00Z'>"
  let head = "\(meta)<h1>Der lange Wind</h1>"
  #expect(read("\(head)<p>2. November 2022</p>").published?.iso8601 == "2022-11-02")
  #expect(read("\(head)<p>Von Anna Beispiel</p><p>Am 2.11.2022</p>").published?.day.year == 2022)
}

@Test func `a later day beside the heading is the publication unless it is that of the change`() {
  let born = "<meta property='article:published_time' content='2013-03-11T09:00:00Z'>"
  let head = "<h1>Der lange Wind</h1><p>20. März 2023</p>"
  let changed = "<meta property='article:modified_time' content='2023-03-20T09:00:00Z'>"
  #expect(read(born + head).published?.iso8601 == "2023-03-20")
  #expect(read(born + changed + head).published?.day.year == 2013)
}

@Test func `the year 1 that machines tell when they know none is no date`() {
  let page = read(
    "<meta property='article:published_time' content='0001-01-01T00:00:00Z'>"
      + "<h1>Wind</h1><p>2. November 2022</p>")
  #expect(page.published?.iso8601 == "2022-11-02")
}

@Test(arguments: [
  "<p>Aktualisiert am 2. November 2025</p>", "<div>Last updated:</div><div>Nov 2, 2025</div>",
  "<p>13. Juni 2025</p>", "<p>05/06/2025</p>",
  "<p>\(String(repeating: "Ein langer Satz steht hier und geht weiter. ", count: 12))</p><p>2.1.22</p>",
])
func `a change, another zone or a date far below does not move the day`(line: String) {
  let page = read(
    "<meta property='article:published_time' content='2025-06-12T20:00:00Z'><h1>Wind</h1>\(line)")
  #expect(page.published?.iso8601 == "2025-06-12T20:00:00+00:00")
}

@Test func `the one date on lines of their own is the day of a page without any other`() {
  let text = String(repeating: "<p>Ein Absatz ohne Datum steht hier.</p>", count: 40)
  let page = "<h1>Der lange Wind</h1>\(text)<footer><span>Posted on April 13, 2023</span></footer>"
  #expect(read(page).published?.iso8601 == "2023-04-13")
  #expect(read("\(page)<p>April 14, 2023</p>").published == nil)
}

@Test(arguments: [
  ("Anna Beispiel, Redakteurin", "Redakteurin"), ("Jane Doe (Senior Editor)", "Senior Editor"),
  ("Anna Beispiel, Berlin", nil), ("Anna Beispiel und Max Muster, Redakteure", nil),
])
func `what one author does is kept apart from the name`(text: String, role: String?) {
  #expect(authorRole(in: text) == role)
}

@Test func `addresses of the head are absolute`() {
  let head = "<link rel=canonical href='/wind'><meta property='og:image' content='bild/wind.jpg'>"
  let page = read(head, base: "https://a.test/2025/x")
  #expect(page.canonical == "https://a.test/wind")
  #expect(page.leadImage == "https://a.test/2025/bild/wind.jpg")
  let moved = read("<base href='/archiv/'>\(head)", base: "https://a.test/2025/x")
  #expect(moved.leadImage == "https://a.test/archiv/bild/wind.jpg")
  #expect(read("<link rel=canonical href='javascript:x'>", base: nil).canonical == nil)
}

@Test func `the address tells the day when nothing else does`() {
  #expect(
    read("<h1>Wind</h1>", base: "https://a.test/2025/02/11/wind").published?.iso8601 == "2025-02-11"
  )
}

@Test func `a declared language loses against a text that clearly is in another`() {
  let text = "Der Wind ist nicht das, was man von ihm sagt, und wer wartet, hat die Zeit für sich."
  #expect(language(of: text, declared: "en-US") == "de")
  #expect(language(of: text, declared: "de_AT") == "de-AT")
  #expect(language(of: text, declared: "lb") == "lb")
}

@Test func `a closed page is a teaser only when its text is short`() {
  let long = String(repeating: "Wort ", count: 600)
  #expect(access(of: long, claimedFree: false, wordCount: nil, endsInOffer: false) == .full)
  #expect(
    access(of: "Kurz.", claimedFree: false, wordCount: nil, endsInOffer: false)
      == .teaser(reason: "closed and short"))
  #expect(access(of: "Kurz.", claimedFree: true, wordCount: nil, endsInOffer: false) == .full)
}
