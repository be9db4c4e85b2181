/// Words that introduce authors, in the languages of the label tables.
enum BylineWords {
  /// Academic titles that keep their point.
  static let titles: Set<String> = [
    "Dr.", "Prof.", "Mag.", "Ing.", "Dipl.", "jun.", "sen.", "Jr.", "Sr.",
  ]

  /// “Von Anna Beispiel”: the words that may open a byline.
  static let openers: Set<String> = [
    "von", "by", "par", "por", "di", "door", "av", "af", "od", "text", "texte", "texto", "testo",
    "autor", "autorin", "author", "autore", "auteur", "tekst", "written", "words", "reported",
    "przez",
    "skrevet", "skriven", "geschrieben", "escrito", "écrit", "scritto", "story",
  ]
  /// Words between names.
  static let joints: Set<String> = [
    "und", "and", "et", "y", "e", "en", "och", "og", "i", "mit", "with", "sowie", "ja", "&",
  ]
  /// Small words inside names.
  static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "di", "da", "del", "della", "la", "le", "du", "dos", "das",
    "do",
    "bin", "al", "el", "ten", "ter", "zu", "zum", "zur", "vom", "st", "mc", "av",
  ]
  /// Capitalised words that no name has.
  static let strangers: Set<String> = [
    "staff", "redaktion", "news", "team", "editor", "editors", "reporter", "correspondent",
    "writer",
    "online", "kommentar", "kolumne", "analyse", "interview", "uhr", "lesezeit", "foto", "bild",
    "video",
    "artikel", "politik", "wirtschaft", "sport", "kultur", "meinung", "home", "opinion", "politics",
    "business", "world", "the", "die", "der", "das", "ein", "eine", "reuters", "dpa", "afp",
    "getty",
    "images", "press", "agency", "published", "updated", "posted", "read", "more", "share",
    "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "january", "redakteur", "redakteurin", "chefredakteur", "autor", "autorin",
    "newsletter",
    "contributor", "columnist", "journalist", "guest", "today", "yesterday", "comments", "times",
    "post",
    "daily", "magazine", "media", "this", "article", "story", "report", "how", "what", "why",
    "when",
    "to", "for", "in", "of", "with", "your", "our", "we", "you", "is", "are", "am", "pm", "on",
    "at",
    "und", "für", "mit", "im", "auf", "zeitung", "close", "alert", "fact", "checked", "print",
    "copy", "link", "email", "facebook", "twitter", "linkedin",
    "mobile", "app", "development", "reviewed", "whatsapp", "instagram", "pinterest", "mehr",
    "thema", "lesen", "hören", "get", "click", "view",
    "all", "images", "gallery", "image", "content", "watch", "listen", "subscribe", "sign", "log",
    "menu", "agencia", "redacción", "redazione", "rédaction",
    "copyright", "credit", "credits", "photo", "photos", "picture", "edited", "guide", "download",
    "features", "latest", "top", "picks", "tips", "courses", "specifications", "product",
    "products", "awards", "teilen", "kommentare", "ausgabe", "seite", "titel", "gegründet",
    "partager", "discussion", "übersicht", "kontakt", "suche", "anmelden", "untitled",
  ]

  /// What people are who write, besides the roles of bylines.
  static let makers: Set<String> = [
    "author", "covering", "journalism", "expert", "professor", "professorin", "founder", "blogger",
    "content", "creator", "attorney", "consultant", "specialist",
  ]

  /// Words that begin a role behind a bare name (“… Deputy Content Director”).
  static let roles: Set<String> = [
    "editor", "reporter", "correspondent", "writer", "director", "deputy", "senior", "chief",
    "political",
    "lifestyle", "science", "sports", "business", "columnist", "contributor", "freelance",
    "redakteur",
    "redakteurin", "korrespondent", "korrespondentin", "journalist", "journalistin", "reporterin",
    "autor",
    "autorin", "chefredakteur", "redaktor", "redaktorin", "staff", "head", "managing", "associate",
    "news",
    "journaliste", "periodista", "giornalista", "redacteur", "assistant", "crime", "health",
    "football", "expert", "specialist", "analyst", "attorney", "executive", "consultant",
    "associated", "parliamentary", "candidate", "experte", "expertin",
  ]
}
