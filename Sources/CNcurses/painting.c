#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include "painting.h"

#include <curses.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

struct Painting {
  SCREEN *screen;
  FILE *canvas;
  FILE *nothing;
};

// The signals that newterm takes; its handlers would clean up a terminal that it does not have.
static const int taken[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
enum { TAKEN = sizeof taken / sizeof taken[0] };

static void leave_alone(int number) { (void)number; }

static SCREEN *newterm_without_handlers(const char *name, FILE *out, FILE *in) {
  // ncurses ignores SIGTSTP while it paints, so that a stop is lost, unless it finds it handled now.
  struct sigaction before[TAKEN], handled = {.sa_handler = leave_alone};
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_BLOCK, &stop, &mask);
  for (size_t i = 0; i < TAKEN; i++) sigaction(taken[i], NULL, &before[i]);
  sigaction(SIGTSTP, &handled, NULL);
  SCREEN *screen = newterm(name, out, in);
  for (size_t i = 0; i < TAKEN; i++) sigaction(taken[i], &before[i], NULL);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  return screen;
}

// A variable of the environment as it was before we changed it.
struct Variable {
  const char *name;
  char *before;
};

static struct Variable borrow(const char *name, const char *value) {
  const char *found = getenv(name);
  struct Variable variable = {name, found ? strdup(found) : NULL};
  setenv(name, value, 1);
  return variable;
}

static void give_back(struct Variable variable) {
  if (variable.before)
    setenv(variable.name, variable.before, 1);
  else
    unsetenv(variable.name);
  free(variable.before);
}

// Entries without a size, as that of the Linux console, are refused unless the environment has one.
static SCREEN *newterm_with_size(const char *name, int columns, int rows, FILE *out, FILE *in) {
  char width[16], height[16];
  snprintf(width, sizeof width, "%d", columns);
  snprintf(height, sizeof height, "%d", rows);
  struct Variable columns_before = borrow("COLUMNS", width), rows_before = borrow("LINES", height);
  use_env(TRUE);
  SCREEN *screen = newterm_without_handlers(name, out, in);
  use_env(FALSE);
  give_back(columns_before);
  give_back(rows_before);
  return screen;
}

// Children must never see our TERMINFO, so it stands only while ncurses looks.
static SCREEN *look_up(
  const char *name, const char *terminfo, int columns, int rows, FILE *out, FILE *in) {
  if (terminfo) {
    struct Variable before = borrow("TERMINFO", terminfo);
    SCREEN *screen = newterm_without_handlers(name, out, in);
    give_back(before);
    return screen;
  }
  SCREEN *screen = newterm_without_handlers(name, out, in);
  return screen ? screen : newterm_with_size(name, columns, rows, out, in);
}

Painting *painting_open(const char *name, const char *terminfo, int columns, int rows) {
  // Curses writes UTF-8 or nothing; who has no UTF-8 gets ASCII cells from us.
  setlocale(LC_CTYPE, "C.UTF-8");
  Painting *painting = calloc(1, sizeof *painting);
  if (!painting) return NULL;
  int canvas = memfd_create("frame", MFD_CLOEXEC);
  painting->canvas = canvas < 0 ? NULL : fdopen(canvas, "w+");
  painting->nothing = fopen("/dev/null", "re");
  // The size is ours to say, not the environment's or the memfd's.
  use_env(FALSE);
  if (painting->canvas && painting->nothing)
    painting->screen =
      look_up(name, terminfo, columns, rows, painting->canvas, painting->nothing);
  if (!painting->screen) {
    painting_close(painting);
    return NULL;
  }
  set_term(painting->screen);
  start_color();
  use_default_colors();
  typeahead(-1);
  scrollok(stdscr, FALSE);
  resizeterm(rows, columns);
  // Curses opens with sequences of its own; the terminal's owner sends its own instead.
  refresh();
  painting_take(painting, NULL, 0);
  return painting;
}

void painting_close(Painting *painting) {
  if (painting->screen) {
    set_term(painting->screen);
    endwin();
    delscreen(painting->screen);
  }
  if (painting->canvas) fclose(painting->canvas);
  if (painting->nothing) fclose(painting->nothing);
  free(painting);
}

bool painting_resize(Painting *painting, int columns, int rows) {
  set_term(painting->screen);
  return resizeterm(rows, columns) == OK;
}

void painting_choose(Painting *painting) { set_term(painting->screen); }

int painting_pair(int ink, int paper) {
  // Without colours alloc_pair has no table to look into, and looks.
  if ((ink < 0 && paper < 0) || !has_colors()) return 0;
  int pair = alloc_pair(ink, paper);
  return pair < 0 ? 0 : pair;
}

void painting_forget_pairs(void) { reset_color_pairs(); }

static attr_t curses_attributes(uint32_t attributes) {
  attr_t all = A_NORMAL;
  if (attributes & PAINTING_BOLD) all |= A_BOLD;
  if (attributes & PAINTING_ITALIC) all |= A_ITALIC;
  if (attributes & PAINTING_UNDERLINE) all |= A_UNDERLINE;
  if (attributes & PAINTING_DIM) all |= A_DIM;
  if (attributes & PAINTING_REVERSE) all |= A_REVERSE;
  return all;
}

void painting_put(
  int row, int column, uint32_t base, int width, const uint32_t *marks, int count,
  uint32_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)base};
  int length = 1;
  // Where the C library's widths differ from ours, curses would lose the column.
  // On ASCII and the Latin letters, nearly all there is, everybody agrees.
  bool is_latin = (base >= 0x20 && base < 0x7F) || (base >= 0xA1 && base < 0x300 && base != 0xAD);
  bool agrees = is_latin ? width == 1 : wcwidth((wchar_t)base) == width;
  if (!agrees) text[0] = width == 2 ? 0x3013 : 0xFFFD;
  for (int i = 0; agrees && i < count && length < CCHARW_MAX; i++)
    if (wcwidth((wchar_t)marks[i]) == 0) text[length++] = (wchar_t)marks[i];
  cchar_t cell;
  // The pair goes through the last argument, which alone holds numbers above 32767.
  if (setcchar(&cell, text, curses_attributes(attributes), 0, &pair) == OK)
    mvadd_wch(row, column, &cell);
}

void painting_resend(int row) { wredrawln(stdscr, row, 1); }

void painting_refresh(bool whole, int row, int column) {
  if (whole) clearok(curscr, TRUE);
  move(row, column);
  refresh();
}

size_t painting_length(const Painting *painting) {
  off_t length = lseek(fileno(painting->canvas), 0, SEEK_CUR);
  return length < 0 ? 0 : (size_t)length;
}

size_t painting_take(Painting *painting, uint8_t *room, size_t size) {
  int canvas = fileno(painting->canvas);
  ssize_t taken = size > 0 ? pread(canvas, room, size, 0) : 0;
  // The next frame is drawn over this one: giving the memory back would cost more than the drawing.
  lseek(canvas, 0, SEEK_SET);
  return taken < 0 ? 0 : (size_t)taken;
}
