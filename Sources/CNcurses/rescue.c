#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { STACK = 64 * 1024, SIGNALS = 65 };

// Handlers can reach nothing but globals; everything they need is laid ready here.
static struct {
  int input, output;
  struct termios cooked;
  char farewell[512];
  size_t length;
  int pipe[2];
  struct sigaction before[SIGNALS];
} held = {.pipe = {-1, -1}};

static atomic_bool armed;
static atomic_bool silent;
static atomic_bool ending;
static volatile sig_atomic_t asked[SIGNALS];

// Ends the process, so the terminal is given back here and now.
static const int fatal[] = {SIGABRT, SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,    SIGTRAP,
                            SIGQUIT, SIGSYS,  SIGUSR1, SIGUSR2, SIGALRM,   SIGVTALRM,
                            SIGPROF, SIGXCPU, SIGIO,   SIGPWR,  SIGSTKFLT};
// Tells the event loop, which can still save.
static const int polite[] = {SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP, SIGCONT};

#define COUNT(list) (sizeof(list) / sizeof(list)[0])

// Only functions that POSIX allows in a handler.
static void give_back(void) {
  bool was_silent = atomic_exchange(&silent, true);
  // A background process that touches the terminal is stopped unless it ignores this.
  signal(SIGTTOU, SIG_IGN);
  if (!was_silent)
    for (size_t done = 0; done < held.length;) {
      ssize_t written = write(held.output, held.farewell + done, held.length - done);
      if (written <= 0) break;
      done += (size_t)written;
    }
  tcsetattr(held.input, TCSANOW, &held.cooked);
  tcflush(held.input, TCIFLUSH);
}

// Whoever calls exit() ends no value of ours.
static void give_back_at_exit(void) {
  if (atomic_load(&armed)) give_back();
}

static void die(int number) {
  give_back();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void tell(int number) {
  int before = errno;
  // After a real hangup there is nobody to write to; a mere signal leaves the terminal there.
  struct termios now;
  if (number == SIGHUP && tcgetattr(held.input, &now) != 0) atomic_store(&silent, true);
  if (number == SIGTERM || number == SIGHUP || number == SIGINT) atomic_store(&ending, true);
  // Who asks a second time finds a loop that does not listen.
  if ((number == SIGTERM || number == SIGINT) && asked[number]) die(number);
  asked[number] = 1;
  unsigned char byte = (unsigned char)number;
  // A full pipe is no loss: the loop has plenty to wake for.
  (void)!write(held.pipe[1], &byte, 1);
  errno = before;
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | flags};
  sigfillset(&action.sa_mask);
  sigaction(number, NULL, &held.before[number]);
  bool is_request = number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGTSTP;
  // What the parent chose to ignore (nohup) stays ignored.
  if (is_request && held.before[number].sa_handler == SIG_IGN) return;
  sigaction(number, &action, NULL);
}

static pthread_once_t exit_once = PTHREAD_ONCE_INIT;

static void watch_exit(void) { atexit(give_back_at_exit); }

static void unblock_all(void) {
  sigset_t ours;
  sigemptyset(&ours);
  for (size_t i = 0; i < COUNT(fatal); i++) sigaddset(&ours, fatal[i]);
  for (size_t i = 0; i < COUNT(polite); i++) sigaddset(&ours, polite[i]);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}

int rescue_arm(int input, int output, const struct termios *cooked, const char *farewell, size_t length) {
  if (length > sizeof held.farewell || atomic_exchange(&armed, true)) return -1;
  if (held.pipe[0] < 0 && pipe2(held.pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
    atomic_store(&armed, false);
    return -1;
  }
  held.input = input;
  held.output = output;
  held.cooked = *cooked;
  memcpy(held.farewell, farewell, length);
  held.length = length;
  atomic_store(&silent, false);
  atomic_store(&ending, false);
  for (int i = 0; i < SIGNALS; i++) asked[i] = 0;
  pthread_once(&exit_once, watch_exit);
  rescue_cover_thread();
  for (size_t i = 0; i < COUNT(fatal); i++) handle(fatal[i], die, SA_NODEFER);
  for (size_t i = 0; i < COUNT(polite); i++) handle(polite[i], tell, 0);
  unblock_all();
  return held.pipe[0];
}

void rescue_end(void) {
  const int requests[] = {SIGTERM, SIGHUP, SIGINT};
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  for (size_t i = 0; i < COUNT(requests); i++) {
    held.before[requests[i]] = ignore;
    sigaction(requests[i], &ignore, NULL);
  }
}

void rescue_disarm(void) {
  if (!atomic_load(&armed)) return;
  for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &held.before[fatal[i]], NULL);
  for (size_t i = 0; i < COUNT(polite); i++) sigaction(polite[i], &held.before[polite[i]], NULL);
  atomic_store(&armed, false);
}

static pthread_key_t stack_key;
static pthread_once_t stack_once = PTHREAD_ONCE_INIT;

static void drop_stack(void *stack) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  munmap(stack, STACK);
}

static void make_key(void) { pthread_key_create(&stack_key, drop_stack); }

void rescue_cover_thread(void) {
  pthread_once(&stack_once, make_key);
  if (pthread_getspecific(stack_key)) return;
  void *memory = mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  stack_t stack = {.ss_sp = memory, .ss_size = STACK};
  if (sigaltstack(&stack, NULL) != 0 || pthread_setspecific(stack_key, memory) != 0)
    munmap(memory, STACK);
}

bool rescue_is_silent(void) { return atomic_load(&silent); }
bool rescue_is_ending(void) { return atomic_load(&ending); }

static const int keys[] = {SIGINT, SIGQUIT, SIGTSTP};
static struct sigaction of_keys[COUNT(keys)];

void rescue_lend(void) {
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  for (size_t i = 0; i < COUNT(keys); i++) sigaction(keys[i], &ignore, &of_keys[i]);
}

void rescue_take_back(void) {
  for (size_t i = 0; i < COUNT(keys); i++) sigaction(keys[i], &of_keys[i], NULL);
}

void rescue_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction stop, go;
  sigaction(SIGTSTP, &standard, &stop);
  // Otherwise the loop would hear of the continuation that we see ourselves.
  sigaction(SIGCONT, &standard, &go);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &go, NULL);
}
