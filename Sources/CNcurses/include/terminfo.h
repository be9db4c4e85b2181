// What is known of a terminal before anything is sent to it.
#ifndef CNCURSES_TERMINFO_H
#define CNCURSES_TERMINFO_H

#include <stdbool.h>

/// What terminfo knows of a terminal.
typedef struct {
  int colours;
  bool moves_cursor;
  bool has_rgb;
  char enter[128];
  char leave[128];
} TerminfoFacts;

/// Looks a terminal up; false when there is no entry of that name.
bool terminfo_look(const char *name, TerminfoFacts *facts);

#endif
