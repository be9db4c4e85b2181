// The hyphenation patterns that .ci/patterns packs, in place and ready to be read.
#ifndef CPATTERNS_H
#define CPATTERNS_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  const uint8_t *bytes;
  size_t count;
} PatternTrie;

/// The patterns of a language by the name of its file (“de”, “en-gb”); no bytes for an unknown one.
PatternTrie pattern_trie(const char *tag);

/// The names of all files, one after the other; NULL behind the last.
const char *pattern_tag(size_t index);

#endif
