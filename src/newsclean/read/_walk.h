/* What the sources of newsclean.read._walk share. */

#ifndef NEWSCLEAN_WALK_H
#define NEWSCLEAN_WALK_H

#include "../_values.h"
#include <stdlib.h>
#include <string.h>

enum { WANTED = 1, SKIPPED = 2, BLOCK = 4, PREFORMATTED = 8, LETTER = 16, FALLBACK = 32, BREAK = 64, ANCHOR = 128, TOGETHER = 256, QUIET = 512, NAME = 10 };
enum { MAX_DEPTH = 64, STEPS = 12, LONGEST_REFERENCE = 40, SHORTEST = 6, SIGNALS = 4096, LONGEST_STEP = 40, LARGE = 1 << 16, LONGEST_NAMES = 256 };
enum { KNOWN = 512 }; /* a power of two, at least twice as many as there are names that have a number */
static const Py_UCS4 NOTHING = 0x110000; /* no character: the block has no text yet */

/* A property of the elements of a class, asked without looking it up. */
typedef struct {
    PyObject *descriptor;
    descrgetfunc get;
} Getter;

/* A name that has a number, as blocks are given it, and its traits. All zero: an empty place. */
typedef struct {
    PyObject *name;
    const char *text;
    Py_ssize_t size;
    int traits;
} Known;

/* An attribute: its name, and the name as the arguments of a call. */
typedef struct {
    PyObject *name, *args;
} Attribute;

typedef struct {
    int name;
    Py_ssize_t count;
} Count;

typedef struct Frame {
    struct Frame *parent;                            /* of one that is not in use: the next such */
    Py_ssize_t refs, index, serial;
    int depth, hidden, traits;
    Count *counts;                                   /* of the elements in it, for each name that has a number */
    Py_ssize_t counted, counts_room;
    PyObject *tag, *node, *others;                   /* node is NULL for the root's; others: the counts of names without a number */
    PyObject *own, *itemprop;                        /* class and id, and the itemprop in force; NULL until text stands in it */
    PyObject *path, *tags, *classes, *hints;         /* NULL until it is a block's own element */
} Frame;

/* What the last block's own element at some depth gave its blocks: the next is often alike, in the same list or in the next box. */
typedef struct {
    PyObject *tags, *classes, *itemprop, *hints;
    int hidden;
} Alike;

typedef struct {
    Py_UCS4 *chars;
    Py_ssize_t size, room;
} Text;

typedef struct {
    Frame *frame;      /* around the element */
    Py_ssize_t left;   /* nodes in it that are still to come */
    int traits;
} Level;

typedef struct {
    Py_ssize_t serial, end;
} Step;

typedef struct {
    Py_ssize_t start, end;
    PyObject *url;
} Address;

typedef struct {
    PyObject *html, *blocks;
    PyObject *text_type, *element_type, *element_attr;
    PyCFunctionWithKeywords ask;                     /* what element_attr calls, where that is known */
    Known known[KNOWN];
    Getter data, tag, attrs, position;
    Maker new_block, new_span, new_link, new_hints;
    PyObject *head, *marked, *resolve, *hides, *together, *drop_cap, *clean, *unescape, *make_tokens;
    Attribute class_, id_, itemprop_, testid_, href_;
    PyObject *attr_, *hidden_, *style_, *place_, *strip_, *lower_, *isalnum_, *empty, *space;
    PyObject *nodes;                                 /* iterator over all that is in the root */
    Frame *frame, *owner, *spare;
    Level *levels;
    Py_ssize_t depth, levels_room, skipped, frames;  /* depth: open elements, the root's level not counted; skipped: nodes still to come in what is skipped */
    char path[(LONGEST_STEP + 24) * MAX_DEPTH];      /* the last path, and where the steps of its elements end */
    Step steps[MAX_DEPTH + 1];
    int path_depth;
    Alike last[MAX_DEPTH + 1];                       /* by depth */
    Text block, shown;
    Py_ssize_t parts, last_part;                     /* pieces of the block so far; where the last begins */
    Py_UCS4 ends;
    Py_ssize_t first_begin, last_end;                /* places of the first and last text of the block; -1: not known */
    Address *links;
    Py_ssize_t link_count, links_room;
    PyObject *link;                                  /* address of the open link */
    Py_ssize_t link_start, link_depth;
    int pre, after_inline, between, learned;
    Py_ssize_t quiet;                                /* depth of the element of QUIET_TAGS that has had no text yet; 0: in none */
    PyObject *letters;
    Py_ssize_t text_depth;
    PyObject *tokens;                                /* TokenMap, once it is needed */
    Py_ssize_t at, line, line_at;
} Walk;

/* White space as str.isspace() knows it. */
static inline int is_space(Py_UCS4 c)
{
    if (c < 128)
        return (c >= 9 && c <= 13) || (c >= 28 && c <= 32);
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/* White space that HTML folds. */
static inline int is_folded(Py_UCS4 c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

static inline int grow(void **array, Py_ssize_t *room, Py_ssize_t wanted, size_t each)
{
    if (wanted <= *room)
        return 0;
    Py_ssize_t more = wanted + wanted / 2 + 16;
    void *made = more > (Py_ssize_t)(PY_SSIZE_T_MAX / each) ? NULL : realloc(*array, more * each);
    if (!made) {
        PyErr_NoMemory();
        return -1;
    }
    *array = made;
    *room = more;
    return 0;
}

/* Write a number: how many characters that takes, 20 at the most. */
static inline int digits(char *into, Py_ssize_t number)
{
    char room[20];
    int size = 0;
    do
        room[sizeof room - ++size] = (char)('0' + number % 10);
    while (number /= 10);
    memcpy(into, room + sizeof room - size, size);
    return size;
}

/* A string as characters. */
static inline int read_text(Text *into, PyObject *data)
{
    Py_ssize_t size = PyUnicode_GetLength(data);
    if (size < 0 || grow((void **)&into->chars, &into->room, size + 1, sizeof(Py_UCS4)) < 0 || !PyUnicode_AsUCS4(data, into->chars, into->room, 1))
        return -1;
    into->size = size;
    return 0;
}

/* A string of these characters. (The stable ABI makes one of wide characters by decoding alone; of most, which are short and narrow, bytes are made sooner.) */
static inline PyObject *string_of(const Py_UCS4 *chars, Py_ssize_t size)
{
    char narrow[LONGEST_NAMES];
    Py_ssize_t i = 0;
    for (; i < size && i < LONGEST_NAMES && chars[i] < 256; i++)
        narrow[i] = (char)chars[i];
    if (i == size)
        return PyUnicode_DecodeLatin1(narrow, size, NULL);
    int order = PY_BIG_ENDIAN ? 1 : -1;
    PyObject *made = PyUnicode_DecodeUTF32((const char *)chars, size * 4, NULL, &order);
    if (!made && PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) { /* lone surrogates are kept */
        PyErr_Clear();
        made = PyUnicode_DecodeUTF32((const char *)chars, size * 4, "surrogatepass", &order);
    }
    return made;
}

/* An attribute as a new reference; None where there is none; NULL with an exception. A page asks for a thousand: half of what that takes is Python's way to
   the function. */
static inline PyObject *attribute(const Walk *w, PyObject *node, const Attribute *attribute)
{
    return w->ask ? w->ask(node, attribute->args, NULL) : PyObject_CallFunctionObjArgs(w->element_attr, node, attribute->name, NULL);
}

/* A property of a node; NULL with an exception. */
static inline PyObject *property(const Getter *getter, PyObject *node)
{
    return getter->get(getter->descriptor, node, (PyObject *)Py_TYPE(node));
}

/* _frames.c: open elements, and what blocks know of them. A frame is spare with its last reference. */

void frame_release(Walk *w, Frame *frame);
void frames_free(Walk *w);
void alike_free(Walk *w);
Frame *new_frame(Walk *w, PyObject *tag, Frame *parent, PyObject *node, Py_ssize_t index, int traits);
Py_ssize_t frame_counted(Frame *frame, PyObject *tag, int traits);
int hides_more(Walk *w, Frame *parent, PyObject *node);
PyObject *hints_of(Walk *w, Frame *frame);
const Frame *block_frame(const Frame *frame);
int keeps_together(Walk *w, Frame *frame);

/* _blocks.c: the block that is being gathered. */

int end_link(Walk *w);
int block_flush(Walk *w);
int block_add(Walk *w, const Py_UCS4 *shown, Py_ssize_t size);
int line_break(Walk *w);
void note_place(Walk *w, Py_ssize_t begin, Py_ssize_t end);
void set_owner(Walk *w, Frame *frame);

/* _places.c: where texts stand in the source. */

int text_place(Walk *w, PyObject *data, PyObject *opened, Py_ssize_t *begin, Py_ssize_t *end);

#endif
