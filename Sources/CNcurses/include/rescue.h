// Gives the terminal back when the program is ended from outside or by a fault of its own.
#ifndef CNCURSES_RESCUE_H
#define CNCURSES_RESCUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// Takes charge of the signals; the answer is a descriptor on which they can be read, one byte
/// each, its value the signal's number. -1 when the terminal is in charge already.
int rescue_arm(int input, int output, const struct termios *cooked, const char *farewell, size_t length);
/// From now on no further request to end is heard, also when the signals are given back.
void rescue_end(void);
/// Gives the signals back to whom they belonged.
void rescue_disarm(void);
/// Gives the calling thread a stack to die on, so that overflowing its own is survivable.
void rescue_cover_thread(void);

/// Whether the terminal has hung up or was given back by a handler: nothing more is written then.
bool rescue_is_silent(void);
/// Whether a polite request to end has come, so that a blocked write is given up.
bool rescue_is_ending(void);

/// While another program has the terminal, its keys for interrupting and stopping are not ours.
void rescue_lend(void);
void rescue_take_back(void);

/// Stops the process as if it had no handler of ours, and returns when it is continued.
void rescue_stop(void);

#endif
