// Everything of ncurses, terminfo and signal handling that Swift cannot say itself.
#ifndef CNCURSES_H
#define CNCURSES_H

#include "painting.h"
#include "rescue.h"
#include "terminfo.h"

#endif
