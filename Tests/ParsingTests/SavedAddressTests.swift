import HTML
import Testing

@testable import Parsing

@Suite struct SavedAddressTests {
  private func address(_ page: String) -> String? { savedAddress(in: Array(page.utf8)[...]) }

  @Test(arguments: [
    "<!DOCTYPE html>\n<!-- saved from url=(0023)https://example.org/a/b -->\n<html>",
    """
    <!DOCTYPE html> <html lang=de><!--
     Page saved with SingleFile 
     url: https://example.org/a/b 
     saved date: Tue May 07 2024 06:30:00 GMT+0200
    --><meta charset=utf-8>
    """,
    "<!-- Saved from https://example.org/a/b at 2024-05-07T04:30:00Z using monolith v2.8.1 -->",
    "<!-- a --><!-- saved from url=(0023)https://example.org/a/b --><html>",
  ])
  func `a saved page says where it came from`(page: String) {
    #expect(address(page) == "https://example.org/a/b")
  }

  @Test(arguments: [
    "", "<!--", "<p>saved from url=(0023)https://example.org/a/b", "<!-- saved from url=(0014)",
    "<!-- saved from url=(0014)about:internet -->", "<!-- Page saved with SingleFile -->",
    "<!-- saved from url=(0029)file:///home/anna/page.html -->",
    "<!-- saved from url=0023 https://example.org/a/b -->", "<!-- Saved from the fire -->",
  ])
  func `others do not`(page: String) {
    #expect(address(page) == nil)
  }

  @Test func `what the caller says comes first`() {
    let page = "<!-- saved from url=(0023)https://example.org/a/b -->"
    let source = Source(bytes: Array(page.utf8), location: "-")
    #expect(source.address(ofPage: source.markup) == "https://example.org/a/b")
    let other = Source(bytes: source.bytes, location: "-", base: "https://example.com/")
    #expect(other.address(ofPage: page) == "https://example.com/")
  }

  @Test func `a page is read in the encoding of its transport, else in its own`() {
    let bytes = Array("<meta charset=iso-8859-2><p>".utf8) + [0xE8]
    let page = Source(bytes: bytes, location: "-")
    #expect(page.markup.hasSuffix("č"))
    let declared = Source(bytes: bytes, location: "-", declaredType: "text/html; charset=koi8-r")
    #expect(declared.markup.hasSuffix("Х"))
  }
}
