// What the company of a leaf says of it. The weights are fitted by `.ci/weights`, together with a
// second set for the evidence of the leaf itself.

/// All evidence of the company a leaf keeps.
let companyEvidence: [Evidence<Company>] = [
  Evidence("own sum", share: { $0.sum }),
  Evidence("sum of the leaf three before", share: { $0.neighbours[0] }),
  Evidence("sum of the leaf two before", share: { $0.neighbours[1] }),
  Evidence("sum of the leaf before", share: { $0.neighbours[2] }),
  Evidence("sum of the leaf behind", share: { $0.neighbours[3] }),
  Evidence("sum of the leaf two behind", share: { $0.neighbours[4] }),
  Evidence("sum of the leaf three behind", share: { $0.neighbours[5] }),
  Evidence("kept of its box, by length", share: { $0.boxes[0].byLength }),
  Evidence("kept of its box, by number", share: { $0.boxes[0].byNumber }),
  Evidence("share of its box in all that is kept", share: { $0.boxes[0].ofKept }),
  Evidence("kept of the next box, by length", share: { $0.boxes[1].byLength }),
  Evidence("kept of the next box, by number", share: { $0.boxes[1].byNumber }),
  Evidence("share of the next box in all that is kept", share: { $0.boxes[1].ofKept }),
  Evidence("kept of the third box, by length", share: { $0.boxes[2].byLength }),
  Evidence("kept of the third box, by number", share: { $0.boxes[2].byNumber }),
  Evidence("share of the third box in all that is kept", share: { $0.boxes[2].ofKept }),
  Evidence("kept of the fourth box, by length", share: { $0.boxes[3].byLength }),
  Evidence("kept of the fourth box, by number", share: { $0.boxes[3].byNumber }),
  Evidence("share of the fourth box in all that is kept", share: { $0.boxes[3].ofKept }),
  Evidence("kept of its shape", share: { $0.shape.byLength }),
  Evidence("share of its shape in all that is kept", share: { $0.shape.ofKept }),
  Evidence("in the best box", share: { $0.isInBestBox ? 1 : 0 }),
  Evidence("kept before it", share: { $0.keptBefore }),
  Evidence("kept up to it", share: { $0.keptUpTo }),
  Evidence("mean sum around it", share: { $0.mean }),
  Evidence("mean of the page", share: { $0.pageMean }),
  Evidence("length", share: { $0.length / 400 }),
]
