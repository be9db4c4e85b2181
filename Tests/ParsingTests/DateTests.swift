import ArticleModel
import Testing

@testable import Parsing

@Suite struct DateTests {
  @Test(arguments: [
    ("11.02.2025 - 15:40 Uhr", "2025-02-11T15:40:00+01:00"),
    ("11. Februar 2025, 15.40 Uhr", "2025-02-11T15:40:00+01:00"),
    ("Di., 11.02.25", "2025-02-11"),
    ("am 3. Juli 2025 um 9 Uhr", "2025-07-03T09:00:00+02:00"),
    ("7. Jänner 2026", "2026-01-07"), ("7. Feber 2026", "2026-02-07"),
    ("7. Maerz 2026", "2026-03-07"), ("7. Mrz. 2026", "2026-03-07"),
    ("15:40 Uhr, 11.02.2025", "2025-02-11T15:40:00+01:00"),
  ])
  func `German dates are read with the clock of Berlin`(text: String, expected: String) {
    #expect(date(in: text)?.iso8601 == expected)
  }

  @Test(arguments: [
    ("Feb. 11, 2025, 3:40 p.m.", "2025-02-11T15:40:00"),
    ("11 February 2025 15:40 GMT", "2025-02-11T15:40:00+00:00"),
    ("November 18th, 2019 at 8:40 AM", "2019-11-18T08:40:00"),
    ("Tue, 11 Feb 2025 15:40:10 +0100", "2025-02-11T15:40:10+01:00"),
    ("12 July 2024 12:05 am EDT", "2024-07-12T00:05:00-04:00"),
  ])
  func `English dates keep their zone unknown unless they name it`(text: String, expected: String) {
    #expect(date(in: text)?.iso8601 == expected)
  }

  @Test(arguments: [
    ("2025-02-11", "2025-02-11"), ("2025-02-11T15:40Z", "2025-02-11T15:40:00+00:00"),
    ("2025-02-11 15:40:10.123-05:30", "2025-02-11T15:40:10-05:30"),
    ("2025-02-11T15:40:10.123456789Z", "2025-02-11T15:40:10+00:00"),
    ("2025-02-11T15:40:10,5+01:00", "2025-02-11T15:40:10+01:00"),
    ("2025-02-11 15:40:10, 100000 Leser", "2025-02-11T15:40:10"),
    ("2025年2月11日", "2025-02-11"), ("le 1er février 2025 à 15h40", "2025-02-01T15:40:00"),
    ("11 de febrero de 2025", "2025-02-11"), ("11 febbraio 2025", "2025-02-11"),
    ("11 maart 2025", "2025-03-11"), ("06/01/2026 - 14:16 UTC+1", ""),
    ("26/01/2026 - 14:16 UTC+1", "2026-01-26T14:16:00+01:00"),
  ])
  func `ISO dates and those of the neighbours are read`(text: String, expected: String) {
    #expect((date(in: text)?.iso8601 ?? "") == expected)
  }

  @Test(arguments: ["31.02.2025", "2025-13-01", "30. Februar 2025", "Kapitel 3.4.5", "11.02.", ""])
  func `what is no day is no date`(text: String) {
    #expect(date(in: text) == nil)
  }

  @Test(arguments: [
    (2025, 3, 30, 1, false), (2025, 3, 30, 2, true), (2025, 10, 26, 2, true),
    (2025, 10, 26, 3, false), (2024, 3, 31, 2, true), (2026, 7, 1, 0, true),
    (2026, 12, 1, 0, false),
  ])
  func `summer time lasts from the last Sunday of March to that of October`(
    year: Int, month: Int, day: Int, hour: Int, isSummer: Bool
  ) throws {
    let day = try #require(CivilDay(year: year, month: month, day: day))
    #expect(isEuropeanSummer(day, second: hour * 3600) == isSummer)
  }

  @Test func `a line of dates tells what changed and what appeared`() throws {
    let line = try #require(DateLine("Erschienen am 1.3.2024, aktualisiert am 2.3.2024, 9.05 Uhr"))
    #expect(line.published?.iso8601 == "2024-03-01")
    #expect(line.modified?.iso8601 == "2024-03-02T09:05:00+01:00")
    #expect(line.rest == "")
  }
}
