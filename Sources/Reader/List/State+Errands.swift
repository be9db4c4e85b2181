import ArticleModel
import Settings

/// What the text of an article is asked for that is not to be read.
enum Errand: Equatable, Sendable {
  case citation, details
}

extension State {
  /// Asks for the article that is selected in the list; nothing of it is shown or marked.
  mutating func fetch(for errand: Errand) -> [Effect] {
    // Not while another view is on its way: its rows are meant.
    guard !list.isLeaving else { return [] }
    guard let summary = list.selection else {
      say(wording.noArticle)
      return []
    }
    return [.open(summary.id, newRequest(for: .errand(errand)))]
  }

  mutating func run(_ errand: Errand, with article: Article, _ summary: Summary) -> [Effect] {
    switch errand {
    case .citation: return copyCitation(of: article)
    case .details: return showDetails(of: article, summary)
    }
  }
}
