import Testing

@testable import Parsing

@Suite struct LabelTests {
  @Test(arguments: [
    ("Czytaj więcej", Rule.related), ("À lire également", .related), ("Para saber más", .related),
    ("Potrebbe interessarti anche", .related), ("Læs også", .related), ("Читайте далее", .related),
    ("관련 기사", .related), ("相關新聞", .related), ("ilginizi çekebilir", .related),
    ("Passer la publicité", .advertisement), ("Sponsorlu içerik", .advertisement),
    ("Allerede abonnent? Log ind", .subscription), ("会員限定", .subscription),
    ("Deixe seu comentário", .comments), ("댓글쓰기", .comments), ("Додати коментар", .comments),
    ("Votre adresse e-mail ne sera pas publiée.", .comments), ("Del artiklen", .share),
    ("نسخ الرابط", .share), ("Beluister artikel", .control), ("Waktu baca 3 menit", .control),
    ("Zapisz się do newslettera", .newsletter), ("Sobre la firma", .author),
    ("Об авторе", .author), ("Todos os direitos reservados.", .legal), ("Bron: Belga", .references),
  ])
  func `labels are known in the languages of newspapers`(text: String, rule: Rule) {
    #expect(labels.rule(for: text) == rule)
  }

  @Test(arguments: [
    "Wer mehr liest, weiß mehr.", "Ontvangst op het station.", "Sources close to the mill said so.",
    "Im Abo sah er keinen Sinn.", "Dalej", "Zoom",
  ])
  func `the words of labels in other company are text`(text: String) {
    #expect(labels.rule(for: text) == nil)
  }

  @Test func `phrases are written as passages are folded`() {
    for table in LabelTable.all {
      for phrase in table.whole + table.starts {
        #expect(foldedLabel(phrase + " x").hasPrefix(phrase), "“\(phrase)” is never found")
      }
    }
  }
}
