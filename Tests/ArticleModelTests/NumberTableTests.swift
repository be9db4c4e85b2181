import Testing

@testable import ArticleModel

@Suite struct NumberTableTests {
  @Test func `each number has the value that it was given last`() {
    var table = NumberTable(capacity: 0)
    for number in 1...5_000 as ClosedRange<UInt64> {
      table.set(number << 40, to: 7)
      table.set(number << 40, to: Int32(number))
    }
    #expect(table.count == 5_000)
    #expect((1...5_000).allSatisfy { table[$0 << 40] == Int32($0) })
    #expect(table[5_001 << 40] == nil)
  }

  @Test func `a number is new once`() {
    var table = NumberTable()
    let numbers: [UInt64] = [3, 0, 3, .max, 0, 1]
    // 0 marks a free place, so it is taken for 1.
    #expect(numbers.map { table.insert($0) } == [true, true, false, true, false, false])
  }
}
