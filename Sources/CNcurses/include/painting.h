// Curses as a painter: cells go in, the bytes that draw them come out. It never sees a terminal.
#ifndef CNCURSES_PAINTING_H
#define CNCURSES_PAINTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
  PAINTING_BOLD = 1,
  PAINTING_ITALIC = 2,
  PAINTING_UNDERLINE = 4,
  PAINTING_DIM = 8,
  PAINTING_REVERSE = 16,
};

typedef struct Painting Painting;

/// Opens a screen of that size; `terminfo` overrides TERMINFO for the look-up alone.
Painting *painting_open(const char *name, const char *terminfo, int columns, int rows);
void painting_close(Painting *painting);
bool painting_resize(Painting *painting, int columns, int rows);

/// Makes `painting` the one that the functions below speak to.
void painting_choose(Painting *painting);
/// The number of a pair of colours, -1 being the terminal's own; 0 when it cannot be had.
int painting_pair(int ink, int paper);
void painting_forget_pairs(void);
void painting_put(
  int row, int column, uint32_t base, int width, const uint32_t *marks, int count,
  uint32_t attributes, int pair);
/// Makes the next refresh send a row whole, whatever it believes the terminal shows there.
void painting_resend(int row);
/// Draws what changed, or everything, and leaves the cursor at a place.
void painting_refresh(bool whole, int row, int column);

/// The bytes drawn and not yet taken.
size_t painting_length(const Painting *painting);
size_t painting_take(Painting *painting, uint8_t *room, size_t size);

#endif
