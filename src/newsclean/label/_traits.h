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

enum { HEAD = 300, LONGEST = 1024, DEPENDS = 0xFFFF };

/* The characters below a limit in lower case; of some it DEPENDS on those around them. */
typedef struct {
    const uint16_t *chars;
    Py_ssize_t limit;
} Small;

enum { SLOTS = 1024, SHORT = 20, FUNCTION_WORDS = 60 };

/* A word that was met, borrowed, its characters, and which lists have it. */
typedef struct {
    PyObject *word;
    int length, lists;
    uint16_t chars[SHORT];
} Slot;

/* The words of a document: each of them, the word lists, and SLOTS of those that were met last. */
typedef struct {
    PyObject *words, *lists;
    Slot *slots;
} Vocabulary;

/* The words of a head, borrowed: all of them; those of MIN_WORD characters, each once, and how many of these stand among the first TOPIC_WORDS; how many function
   words there are among the first FUNCTION_WORDS; those by which a phrase of the word lists may be found */
typedef struct {
    PyObject *all[LONGEST], *spoken[LONGEST], *listed[LONGEST];
    Py_ssize_t count, unique, content, functional, listed_count;
} Words;

int vocabulary_open(Vocabulary *v, PyObject *lists);
void vocabulary_close(Vocabulary *v);
int words_of(const Table *t, const Py_UCS4 *low, Py_ssize_t count, Vocabulary *known, Words *w);
PyObject *as_tuple(PyObject *const *items, Py_ssize_t count);
PyObject *key_of(const Table *t, const Py_UCS4 *low, Py_ssize_t count);
int is_person(const Table *t, const Py_UCS4 *head, Py_ssize_t count);
int may_credit(const Py_UCS4 *part, Py_ssize_t count);
int may_tell_time(const Table *t, const Py_UCS4 *head, Py_ssize_t count);

#endif
