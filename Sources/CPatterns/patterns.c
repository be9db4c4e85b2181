// The files of Tries as bytes of the binary: nothing is opened, nothing is loaded.
#include "CPatterns.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t ca[] = {
#embed "Tries/ca.trie"
};
static const uint8_t da[] = {
#embed "Tries/da.trie"
};
static const uint8_t de[] = {
#embed "Tries/de.trie"
};
static const uint8_t en[] = {
#embed "Tries/en.trie"
};
static const uint8_t en_gb[] = {
#embed "Tries/en-gb.trie"
};
static const uint8_t es[] = {
#embed "Tries/es.trie"
};
static const uint8_t et[] = {
#embed "Tries/et.trie"
};
static const uint8_t fi[] = {
#embed "Tries/fi.trie"
};
static const uint8_t fr[] = {
#embed "Tries/fr.trie"
};
static const uint8_t hr[] = {
#embed "Tries/hr.trie"
};
static const uint8_t is[] = {
#embed "Tries/is.trie"
};
static const uint8_t it[] = {
#embed "Tries/it.trie"
};
static const uint8_t la[] = {
#embed "Tries/la.trie"
};
static const uint8_t lt[] = {
#embed "Tries/lt.trie"
};
static const uint8_t nb[] = {
#embed "Tries/nb.trie"
};
static const uint8_t nl[] = {
#embed "Tries/nl.trie"
};
static const uint8_t pl[] = {
#embed "Tries/pl.trie"
};
static const uint8_t pt[] = {
#embed "Tries/pt.trie"
};
static const uint8_t ru[] = {
#embed "Tries/ru.trie"
};
static const uint8_t sl[] = {
#embed "Tries/sl.trie"
};
static const uint8_t sv[] = {
#embed "Tries/sv.trie"
};
static const uint8_t tr[] = {
#embed "Tries/tr.trie"
};
static const uint8_t uk[] = {
#embed "Tries/uk.trie"
};

#define TRIE(tag, name) {tag, {name, sizeof name}}

static const struct {
  const char *tag;
  PatternTrie trie;
} tries[] = {
  TRIE("ca", ca),
  TRIE("da", da),
  TRIE("de", de),
  TRIE("en", en),
  TRIE("en-gb", en_gb),
  TRIE("es", es),
  TRIE("et", et),
  TRIE("fi", fi),
  TRIE("fr", fr),
  TRIE("hr", hr),
  TRIE("is", is),
  TRIE("it", it),
  TRIE("la", la),
  TRIE("lt", lt),
  TRIE("nb", nb),
  TRIE("nl", nl),
  TRIE("pl", pl),
  TRIE("pt", pt),
  TRIE("ru", ru),
  TRIE("sl", sl),
  TRIE("sv", sv),
  TRIE("tr", tr),
  TRIE("uk", uk),
};

PatternTrie pattern_trie(const char *tag) {
  for (size_t index = 0; index < sizeof tries / sizeof tries[0]; index++) {
    if (strcmp(tries[index].tag, tag) == 0) return tries[index].trie;
  }
  return (PatternTrie){NULL, 0};
}

const char *pattern_tag(size_t index) {
  return index < sizeof tries / sizeof tries[0] ? tries[index].tag : NULL;
}
