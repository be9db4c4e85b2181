import ArticleModel
import HTML

extension Explanation {
  /// What `reader` made of a page; where it found no article, the boxes and passages tell why.
  init(_ reader: PageReader, kind: Kind) {
    let article = reader.article()
    facts = [Fact(name: "kind", value: kind.rawValue)] + Explanation.facts(of: article)
    let choice = reader.choice
    facts.append(
      Fact(
        name: "pictures", value: "\(choice.pictures.count) of \(choice.tree.pictures.count) kept"))
    let boxes = reader.judge.main.best(5)
    candidates = boxes.map { reader.candidate($0) }
    reasons = [reader.judge.main.reason(boxes)]
    if reader.shownInstead != nil {
      reasons.insert("The page shows next to no text: a script of it holds the article.", at: 0)
    }
    if article == nil { reasons.append("There is no article: nothing that is kept is text.") }
    passages = reader.passages()
  }
}

extension PageReader {
  fileprivate func candidate(_ box: Int) -> Explanation.Candidate {
    let main = judge.main
    let element = judge.tree.boxes[box]
    let names = (document.attribute("class", of: element.node) ?? "").utf8.prefix(200)
    let words = names.split { $0 <= 0x20 }.map { "." + String(decoding: $0, as: UTF8.self) }
    return Explanation.Candidate(
      score: main.scores[box], prose: main.prose[box] / main.total,
      name: document.name(of: element.node) + words.joined(), isUnderTitle: main.isUnderTitle(box))
  }

  fileprivate func passages() -> [Explanation.Passage] {
    let first = judge.firstSums()
    let companies = judge.companies(first)
    return judge.tree.leaves.indices.map { index in
      Explanation.Passage(
        fate: fate(of: index), rule: choice.cuts[index]?.rawValue ?? "", first: first[index],
        final: sums[index], text: judge.tree.leaves[index].text,
        evidence: strongest(
          arguments(judge.surroundings[index], leafWeights)
            + arguments(companies[index], companyWeights)))
    }
  }

  private func fate(of leaf: Int) -> Explanation.Passage.Fate {
    guard let rule = choice.cuts[leaf] else { return .kept }
    return choice.captions.contains(leaf) || Rule.head.contains(rule) ? .moved : .cut
  }
}

/// What each piece of evidence adds to the final sum.
private func arguments(
  _ witness: some Witness, _ weights: [Weight]
) -> [Explanation.Argument] {
  let minutes = Minutes(of: witness)
  return zip(minutes.names, zip(weights, minutes.measures)).map { name, pair in
    Explanation.Argument(name: name, weight: Float(pair.0.inCompany) / 100, measure: pair.1)
  }
}

/// The three that gain most, then the three that cost most.
private func strongest(_ arguments: [Explanation.Argument]) -> [Explanation.Argument] {
  let sorted = arguments.sorted { $0.gain > $1.gain }
  let gains = sorted.prefix(3).filter { $0.gain > 0 }
  return gains + sorted.suffix(3).reversed().filter { $0.gain < 0 }
}

extension MainBox {
  /// The boxes with the highest scores, best first.
  fileprivate func best(_ count: Int) -> [Int] {
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    return order.prefix(count).filter { scores[$0] > 0 }
  }

  fileprivate func isUnderTitle(_ box: Int) -> Bool { titled.contains(box) }

  /// Why the first of `boxes` was chosen.
  fileprivate func reason(_ boxes: [Int]) -> String {
    guard let best = boxes.first else { return "No box holds prose." }
    guard boxes.count > 1 else { return "1 is the only box with prose." }
    let scores = boxes.map { self.scores[$0] }
    let start = "1 has the highest score: \(scores[0].fixed(0)) against \(scores[1].fixed(0))."
    guard isUnderTitle(best) else { return start }
    let bare = zip(boxes, scores).map { isUnderTitle($0) ? $1 / MainBox.titleFactor : $1 }
    let rival = bare.indices.max { bare[$0] < bare[$1] } ?? 0
    let other = rival == 0 ? "It would lead without that." : "\(rival + 1) would lead without that."
    return "\(start) It lies in the article under the page's own title and counts "
      + "\(MainBox.titleFactor.fixed(0)) times. \(other)"
  }
}
