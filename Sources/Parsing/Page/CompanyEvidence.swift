// What the company of a leaf says of it. The weights are fitted by `.ci/weights`, together with a
// second set for the evidence of the leaf itself.

extension Company: Witness {
  /// Tells all evidence of the company a leaf keeps, in the order of `companyWeights`.
  @inline(__always)
  func testify(to hearing: inout some Hearing) {
    hearing.hear("own sum", share: sum)
    hearing.hear("sum of the leaf three before", share: neighbours[0])
    hearing.hear("sum of the leaf two before", share: neighbours[1])
    hearing.hear("sum of the leaf before", share: neighbours[2])
    hearing.hear("sum of the leaf behind", share: neighbours[3])
    hearing.hear("sum of the leaf two behind", share: neighbours[4])
    hearing.hear("sum of the leaf three behind", share: neighbours[5])
    hearing.hear("kept of its box, by length", share: boxes[0].byLength)
    hearing.hear("kept of its box, by number", share: boxes[0].byNumber)
    hearing.hear("share of its box in all that is kept", share: boxes[0].ofKept)
    hearing.hear("kept of the next box, by length", share: boxes[1].byLength)
    hearing.hear("kept of the next box, by number", share: boxes[1].byNumber)
    hearing.hear("share of the next box in all that is kept", share: boxes[1].ofKept)
    hearing.hear("kept of the third box, by length", share: boxes[2].byLength)
    hearing.hear("kept of the third box, by number", share: boxes[2].byNumber)
    hearing.hear("share of the third box in all that is kept", share: boxes[2].ofKept)
    hearing.hear("kept of the fourth box, by length", share: boxes[3].byLength)
    hearing.hear("kept of the fourth box, by number", share: boxes[3].byNumber)
    hearing.hear("share of the fourth box in all that is kept", share: boxes[3].ofKept)
    hearing.hear("kept of its shape", share: shape.byLength)
    hearing.hear("share of its shape in all that is kept", share: shape.ofKept)
    hearing.hear("in the best box", share: isInBestBox ? 1 : 0)
    hearing.hear("kept before it", share: keptBefore)
    hearing.hear("kept up to it", share: keptUpTo)
    hearing.hear("mean sum around it", share: mean)
    hearing.hear("mean of the page", share: pageMean)
    hearing.hear("length", share: length / 400)
  }
}
