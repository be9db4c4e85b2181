import HTML
import Testing

@Suite struct PrescanTests {
  @Test(arguments: [
    ("<!DOCTYPE html><meta charset=koi8-r>", Encoding.koi8R),
    ("<META  CharSet = 'Shift_JIS'/>", .shiftJIS),
    ("<meta/charset=\"big5\">", .big5),
    ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>", .iso8859_2),
    ("<meta content=\"text/html; charset = 'euc-kr'\" http-equiv=\"content-type\">", .eucKR),
    ("<meta charset=none-such><meta charset=euc-jp>", .eucJP),
    ("<!-- <meta charset=big5> --><meta charset=gbk>", .gb18030),
    ("<!--><meta charset=gbk>-->", .gb18030),
    ("<p title='<meta charset=big5>'><meta charset=gbk>", .gb18030),
    ("<?php echo '<' ?><! junk ></ junk ><meta charset=gbk>", .gb18030),
    ("<meta charset=utf-16>", .utf8),
    ("<meta charset=x-user-defined>", .windows1252),
    ("<?xml version=\"1.0\" encoding='windows-1251'?><html>", .windows1251),
    ("<?xml version='1.0' encoding=\"utf-16\" ?><html>", .utf8),
    ("<title>" + String(repeating: "x", count: 5000) + "</title><meta charset=gbk>", .gb18030),
  ])
  func `a page declares its encoding`(page: String, encoding: Encoding) {
    #expect(Encoding(declaredIn: Array(page.utf8)) == encoding)
  }

  @Test(arguments: [
    "", "<", "</", "<!", "<!--", "<meta", "<meta ", "<meta charset", "<meta charset=", "<p",
    "<metadata charset=gbk>", "<meta content='text/html; charset=gbk'>",
    "<meta name=charset content=gbk>", "<meta =charset=gbk>", "charset=gbk",
    " <?xml version='1.0' encoding='gbk'?>", "<?xml encoding", "<?xml encoding='gbk'",
    "<meta http-equiv=content-type content='charset charset'>",
  ])
  func `what is no declaration declares nothing`(page: String) {
    #expect(Encoding(declaredIn: Array(page.utf8)) == nil)
  }

  @Test func `XML in UTF-16 shows itself by its zeros`() {
    let page = "<?xml version='1.0'?>".utf16
    #expect(
      Encoding(declaredIn: page.flatMap { [UInt8($0), 0] }) == .utf16LittleEndian)
    #expect(Encoding(declaredIn: page.flatMap { [0, UInt8($0)] }) == .utf16BigEndian)
  }

  @Test(arguments: ["<!--", "<a ", "<meta =", "<a b='", "<", "<meta content='charset charset"])
  func `marks without an end take linear time`(mark: String) {
    let page = String(repeating: mark, count: 1_000_000 / mark.utf8.count)
    #expect(Encoding(declaredIn: Array(page.utf8)) == nil)
  }
}
