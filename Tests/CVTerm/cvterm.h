// libvterm and openpty, with what Swift cannot import as functions.
#ifndef CVTERM_H
#define CVTERM_H

#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <vterm.h>

/// A palette index, -1 for the terminal's own colour, or 0x1000000 | RGB.
static inline int cvterm_ink(const VTermScreenCell *cell) {
  if (VTERM_COLOR_IS_DEFAULT_FG(&cell->fg)) return -1;
  if (VTERM_COLOR_IS_INDEXED(&cell->fg)) return cell->fg.indexed.idx;
  return 0x1000000 | cell->fg.rgb.red << 16 | cell->fg.rgb.green << 8 | cell->fg.rgb.blue;
}

static inline int cvterm_paper(const VTermScreenCell *cell) {
  if (VTERM_COLOR_IS_DEFAULT_BG(&cell->bg)) return -1;
  if (VTERM_COLOR_IS_INDEXED(&cell->bg)) return cell->bg.indexed.idx;
  return 0x1000000 | cell->bg.rgb.red << 16 | cell->bg.rgb.green << 8 | cell->bg.rgb.blue;
}

static inline int cvterm_set_size(int terminal, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

static inline int cvterm_exit_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
static inline int cvterm_end_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

#endif
