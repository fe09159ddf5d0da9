/* What is true of each character, by `characters.py`, as the sources of newsclean.label._compiled ask it. */

#ifndef NEWSCLEAN_TRAITS_H
#define NEWSCLEAN_TRAITS_H

#include "_compiled.h"

enum { ALNUM = 1, UPPER = 2, LOWER = 4, DECIMAL = 8, DIGIT = 16, ALPHA = 32, SPACE = 64, QUOTE = 128, CLOSER = 256, STOP = 512, COLON = 1024, COMMA = 2048,
       DOTS = 4096, TITLE = 8192, SIGN = 16384, UNKNOWN = 32768 };

typedef struct {
    const uint16_t *traits;
    Py_ssize_t limit;
} Table;

static inline unsigned traits_of(const Table *t, Py_UCS4 c)
{
    return (Py_ssize_t)c < t->limit ? t->traits[c] : UNKNOWN;
}

int is_person(const Table *t, const Py_UCS4 *head, Py_ssize_t count);
int may_credit(const Py_UCS4 *part, Py_ssize_t count);
int may_tell_time(const Table *t, const Py_UCS4 *head, Py_ssize_t count);

#endif
