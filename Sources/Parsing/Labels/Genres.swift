import ArticleModel

/// The words by which newspapers name genres, in lower case.
private let genreWords: [String: Genre] = [
  "kommentar": .commentary, "gastkommentar": .commentary, "gastbeitrag": .commentary,
  "meinung": .commentary, "standpunkt": .commentary, "pro und contra": .commentary,
  "zwischenruf": .commentary, "einwurf": .commentary, "meinungsbeitrag": .commentary,
  "opinion": .commentary, "comment": .commentary, "commentary": .commentary, "op-ed": .commentary,
  "viewpoint": .commentary, "perspective": .commentary, "opinión": .commentary,
  "tribune": .commentary,
  "commento": .commentary, "opinione": .commentary, "opinie": .commentary, "opinião": .commentary,
  "opinia": .commentary, "kommentaren": .commentary, "point de vue": .commentary,
  "leitartikel": .editorial, "editorial": .editorial, "éditorial": .editorial, "leader": .editorial,
  "kolumne": .column, "glosse": .column, "column": .column, "columna": .column,
  "chronique": .column,
  "rubrica": .column, "krönika": .column, "coluna": .column, "felieton": .column,
  "analyse": .analysis, "analysis": .analysis, "análisis": .analysis, "analisi": .analysis,
  "análise": .analysis, "analiza": .analysis, "hintergrund": .analysis, "einordnung": .analysis,
  "interview": .interview, "gespräch": .interview, "entrevista": .interview,
  "entretien": .interview,
  "intervista": .interview, "wywiad": .interview, "q&a": .interview,
  "essay": .essay, "ensayo": .essay, "essai": .essay, "saggio": .essay,
  "leserbrief": .letter, "letter": .letter, "letters": .letter, "brief": .letter,
  "rezension": .review, "kritik": .review, "buchkritik": .review, "filmkritik": .review,
  "review": .review, "critique": .review, "recensione": .review, "reseña": .review,
  "recensie": .review,
  "reportage": .reportage, "reportaje": .reportage, "nachricht": .news,
]

/// The genre that `phrase` names: a genre word alone or with an article before it.
func genre(of phrase: String) -> Genre? {
  let folded = foldedLabel(phrase)
  if let genre = genreWords[folded] { return genre }
  let words = folded.split(separator: " ")
  let articles: Set<Substring> = [
    "ein", "eine", "der", "die", "an", "a", "the", "un", "une", "una", "een", "zum", "unser",
  ]
  guard words.count == 2, articles.contains(words[0]) else { return nil }
  return genreWords[String(words[1])]
}

/// The genre that the last sentence of a dek names (“… Ein Kommentar.”, “… Eine Analyse von …”).
func closingGenre(of dek: String) -> Genre? {
  let sentences = dek.split { ".!?".contains($0) }
  guard let last = sentences.last else { return nil }
  if let genre = genre(of: String(last)) { return genre }
  let words = last.split(separator: " ")
  guard
    let by = words.firstIndex(where: {
      ["von", "by", "par", "por", "di"].contains($0.lowercased())
    }),
    by <= 3
  else { return nil }
  return genre(of: words[..<by].joined(separator: " "))
}
