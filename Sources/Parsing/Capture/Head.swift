import ArticleModel

/// What stands above the body of a capture.
struct Head {
  var kicker: String?
  var headline = ""
  var dek: String?
  var genre: Genre?
  var byline: [Author] = []
  var published: PublicationDate?
  var modified: PublicationDate?
  var section: [String] = []
  /// The first passage of the body.
  var bodyStart: Int
  /// The passages that the head took, with what they are.
  var taken: [Int: Rule] = [:]

  init(bodyStart: Int) { self.bodyStart = bodyStart }
}
