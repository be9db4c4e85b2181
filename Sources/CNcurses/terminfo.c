#include "terminfo.h"

#include <curses.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static void keep(const char *capability, char *room, size_t size) {
  room[0] = 0;
  if (capability && capability != (char *)-1 && strlen(capability) < size)
    strcpy(room, capability);
}

bool terminfo_look(const char *name, TerminfoFacts *facts) {
  int outcome = 0;
  TERMINAL *before = cur_term;
  if (setupterm(name, STDOUT_FILENO, &outcome) != OK) return false;
  facts->colours = tigetnum("colors");
  facts->has_rgb = tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || tigetflag("Tc") > 0;
  facts->moves_cursor = tigetstr("cup") && tigetstr("cup") != (char *)-1;
  keep(tigetstr("smcup"), facts->enter, sizeof facts->enter);
  keep(tigetstr("rmcup"), facts->leave, sizeof facts->leave);
  del_curterm(set_curterm(before));
  return true;
}
