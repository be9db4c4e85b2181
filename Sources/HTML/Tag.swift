/// The elements of HTML that have a name of their own here; `other` is everything else.
public enum Tag: UInt8, CaseIterable, Sendable {
  case other
  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi
  case bdo, bgsound, big, blink, blockquote, body, br, button, canvas, caption, center, cite
  case code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
  case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2
  case h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins
  case isindex, kbd, keygen, label, legend, li, link, listing, main, map, mark, marquee, math
  case menu, menuitem, meta, meter, nav, nobr, noembed, noframes, noscript, object, ol
  case optgroup, option, output, p, param, picture, plaintext, pre, progress, q, rb, rbc, rp
  case rt, rtc, ruby, s, samp, script, search, section, select, slot, small, source, span
  case strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea
  case tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp

  // Foreign elements at which the rules change.
  case annotationXML, desc, foreignObject, malignmark, mglyph, mi, mn, mo, ms, mtext

  /// The name in lower case; empty for `other`.
  var name: String { tagNames[Int(rawValue)] }
}

private let tagNames = Tag.allCases.map { tag in
  switch tag {
  case .other: ""
  case .annotationXML: "annotation-xml"
  case .foreignObject: "foreignobject"
  default: String(describing: tag)
  }
}
