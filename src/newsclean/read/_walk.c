/* The walk of a tree of turbohtml, compiled: the same blocks as `drive` of newsclean/read/html.py pushes into a BlockSink, in a sixth of the time.

   append_blocks(root, html, blocks, traits, kit, calls) -> None: the blocks of the tree are appended to `blocks`

   html    the newline-normalised source that the tree was parsed from
   traits  dict: name of an element -> what it is, a sum of the first enumeration below
   kit     (Text, Element, a Block, a Span, a Link, Hints): of the last four, the values of the fields that the walk does not fill
   calls   (head, marked, resolve, hides, together, drop_cap, clean, unescape, tokens): what is asked of Python, where a page seldom needs it:
             head(tag, node)           an element that the metadata wants
             marked                    set of the elements that may have one of `frame.MARKS`
             resolve(href)             the address of a link
             hides(attr)               do the attributes of an element hide it?
             together(tags, classes)   do inline elements belong together that stand in these?
             drop_cap(name)            does a class name speak of a first letter?
             clean(data)               a text without characters that are to be dropped
             unescape(data)            character references decoded
             tokens(html)              a TokenMap

   Frames are counted: a block's owner may be an element that has been closed. The names and the order of everything are those of sink.py,
   frame.py and spans.py, where the reasons stand. */

#include "_values.h"
#include <stdlib.h>
#include <string.h>

enum { WANTED = 1, SKIPPED = 2, BLOCK = 4, PREFORMATTED = 8, LETTER = 16, FALLBACK = 32, BREAK = 64, ANCHOR = 128, TOGETHER = 256 };
enum { MAX_DEPTH = 64, STEPS = 12, LONGEST_REFERENCE = 40, SHORTEST = 6, SIGNALS = 4096, LONGEST_STEP = 40, LARGE = 1 << 16 };
static const Py_UCS4 NOTHING = 0x110000; /* no character: the block has no text yet */

typedef struct Frame {
    struct Frame *parent;
    Py_ssize_t refs, index;
    int depth, marked, hidden, traits;
    PyObject *tag, *node, *counts;                   /* node is NULL for the root's */
    PyObject *own, *itemprop;                        /* class and id, and the itemprop in force; NULL until text stands in it */
    PyObject *path, *tags, *classes, *hints;         /* NULL until it is a block's own element */
} Frame;

typedef struct {
    Py_UCS4 *chars;
    Py_ssize_t size, room;
} Text;

typedef struct {
    Frame *frame;      /* around the element */
    PyObject *nodes;   /* iterator over what it holds */
    int traits;
} Level;

typedef struct {
    Py_ssize_t start, end;
    PyObject *url;
} Address;

typedef struct {
    PyObject *html, *blocks, *traits;
    PyObject *text_type, *element_type, *element_attr;
    Maker new_block, new_span, new_link, new_hints;
    PyObject *head, *marked, *resolve, *hides, *together, *drop_cap, *clean, *unescape, *make_tokens;
    PyObject *data_, *tag_, *attr_, *class_, *id_, *itemprop_, *testid_, *href_, *position_, *place_, *strip_, *lower_, *isalnum_, *empty, *space;
    Frame *frame, *owner;
    Level *levels;
    Py_ssize_t depth, levels_room;                   /* depth: open elements, the root's level not counted */
    Text block, shown;
    Py_ssize_t parts, last_part;                     /* pieces of the block so far; where the last begins */
    Py_UCS4 ends;
    Py_ssize_t first_begin, last_end;                /* places of the first and last text of the block; -1: not known */
    Address *links;
    Py_ssize_t link_count, links_room;
    PyObject *link;                                  /* address of the open link */
    Py_ssize_t link_start, link_depth;
    int pre, after_inline, between;
    PyObject *letters;
    Py_ssize_t text_depth;
    PyObject *tokens;                                /* TokenMap, once it is needed */
    Py_ssize_t at, line, line_at;
} Walk;

/* White space as str.isspace() knows it. */
static int is_space(Py_UCS4 c)
{
    if (c < 128)
        return (c >= 9 && c <= 13) || (c >= 28 && c <= 32);
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/* White space that HTML folds. */
static int is_folded(Py_UCS4 c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

static int grow(void **array, Py_ssize_t *room, Py_ssize_t wanted, size_t each)
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

/* A string as characters. */
static int read_text(Text *into, PyObject *data)
{
    Py_ssize_t size = PyUnicode_GetLength(data);
    if (size < 0 || grow((void **)&into->chars, &into->room, size + 1, sizeof(Py_UCS4)) < 0 || !PyUnicode_AsUCS4(data, into->chars, into->room, 1))
        return -1;
    into->size = size;
    return 0;
}

static PyObject *string_of(const Py_UCS4 *chars, Py_ssize_t size)
{
    int order = PY_BIG_ENDIAN ? 1 : -1;
    PyObject *made = PyUnicode_DecodeUTF32((const char *)chars, size * 4, NULL, &order);
    if (!made && PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) { /* lone surrogates are kept */
        PyErr_Clear();
        made = PyUnicode_DecodeUTF32((const char *)chars, size * 4, "surrogatepass", &order);
    }
    return made;
}

/* What the traits of an element's name are; -1 with an exception. */
static int traits_of(const Walk *w, PyObject *tag)
{
    PyObject *found = PyDict_GetItemWithError(w->traits, tag);
    return found ? (int)PyLong_AsLong(found) : PyErr_Occurred() ? -1 : 0;
}

/* An attribute as a new reference; None where there is none; NULL with an exception. */
static PyObject *attribute(const Walk *w, PyObject *node, PyObject *name)
{
    return PyObject_CallFunctionObjArgs(w->element_attr, node, name, NULL);
}

/* ---- frames ---- */

static void release(Frame *frame)
{
    while (frame && --frame->refs == 0) {
        Frame *parent = frame->parent;
        PyObject *held[] = {frame->tag, frame->node, frame->counts, frame->own, frame->itemprop, frame->path, frame->tags, frame->classes, frame->hints};
        for (size_t i = 0; i < sizeof held / sizeof *held; i++)
            Py_XDECREF(held[i]);
        free(frame);
        frame = parent;
    }
}

static Frame *new_frame(PyObject *tag, Frame *parent, PyObject *node, Py_ssize_t index, int marked, int traits)
{
    Frame *made = calloc(1, sizeof(Frame));
    if (!made) {
        PyErr_NoMemory();
        return NULL;
    }
    if (parent)
        parent->refs++;
    *made = (Frame){.parent = parent, .refs = 1, .index = index, .depth = parent ? parent->depth + 1 : 0, .marked = marked, .traits = traits,
                    .tag = Py_NewRef(tag), .node = Py_XNewRef(node)};
    return made;
}

/* The number of an element among those of its name in its parent, from 1; -1 with an exception. */
static Py_ssize_t counted(Frame *frame, PyObject *tag)
{
    if (!frame->counts && !(frame->counts = PyDict_New()))
        return -1;
    PyObject *found = PyDict_GetItemWithError(frame->counts, tag);
    if (!found && PyErr_Occurred())
        return -1;
    Py_ssize_t number = found ? PyLong_AsSsize_t(found) + 1 : 1;
    PyObject *made = PyLong_FromSsize_t(number);
    int stored = made ? PyDict_SetItem(frame->counts, tag, made) : -1;
    Py_XDECREF(made);
    return stored < 0 ? -1 : number;
}

/* Do the attributes of an element hide it? -1 with an exception. */
static int hides(const Walk *w, PyObject *node)
{
    PyObject *attr = PyObject_GetAttr(node, w->attr_);
    PyObject *said = attr ? PyObject_CallFunctionObjArgs(w->hides, attr, NULL) : NULL;
    int found = said ? PyObject_IsTrue(said) : -1;
    Py_XDECREF(attr);
    Py_XDECREF(said);
    return found;
}

/* Is a string its own stripped lower case? Only said of ASCII. */
static int is_plain(PyObject *name)
{
    Py_ssize_t size;
    const char *bytes = PyUnicode_AsUTF8AndSize(name, &size);
    if (!bytes)
        PyErr_Clear(); /* lone surrogates */
    if (!bytes || !size || is_space((unsigned char)bytes[0]) || is_space((unsigned char)bytes[size - 1]))
        return 0;
    for (Py_ssize_t i = 0; i < size; i++)
        if ((bytes[i] & 0x80) || (bytes[i] >= 'A' && bytes[i] <= 'Z'))
            return 0;
    return 1;
}

/* Two attributes as one string, a space between if both have something. */
static PyObject *joined(const Walk *w, PyObject *name, PyObject *key)
{
    int named = name != Py_None && PyUnicode_GetLength(name) > 0, keyed = key != Py_None && PyUnicode_GetLength(key) > 0;
    if (!named || !keyed)
        return Py_NewRef(named ? name : keyed ? key : w->empty);
    PyObject *spaced = PyUnicode_Concat(name, w->space), *made = spaced ? PyUnicode_Concat(spaced, key) : NULL;
    Py_XDECREF(spaced);
    return made;
}

/* The class and id of an element in lower case, a space between. */
static PyObject *own_names(const Walk *w, PyObject *node)
{
    PyObject *name = attribute(w, node, w->class_), *key = name ? attribute(w, node, w->id_) : NULL, *both = key ? joined(w, name, key) : NULL;
    Py_XDECREF(name);
    Py_XDECREF(key);
    if (!both || both == w->empty || is_plain(both))
        return both;
    PyObject *bare = PyObject_CallMethodObjArgs(both, w->strip_, NULL), *own = bare ? PyObject_CallMethodObjArgs(bare, w->lower_, NULL) : NULL;
    Py_DECREF(both);
    Py_XDECREF(bare);
    return own;
}

/* The itemprop in force; a new reference. */
static PyObject *itemprop_of(const Walk *w, PyObject *node, PyObject *around)
{
    PyObject *names[] = {w->itemprop_, w->testid_};
    for (int i = 0; i < 2; i++) {
        PyObject *found = attribute(w, node, names[i]);
        if (!found)
            return NULL;
        if (found != Py_None && PyUnicode_GetLength(found) > 0)
            return found;
        Py_DECREF(found);
    }
    return Py_NewRef(around);
}

/* Read the attributes of a frame, and of those around it. Frames are at most MAX_DEPTH deep. */
static int read_frame(const Walk *w, Frame *frame)
{
    if (frame->own)
        return 0;
    Frame *parent = frame->parent;
    if (!parent) {
        frame->itemprop = Py_NewRef(w->empty);
        frame->own = Py_NewRef(w->empty);
        return 0;
    }
    if (read_frame(w, parent) < 0)
        return -1;
    int hidden = parent->hidden || frame->traits & FALLBACK;
    if (frame->marked && !hidden && (hidden = hides(w, frame->node)) < 0)
        return -1;
    PyObject *own = own_names(w, frame->node), *itemprop = NULL;
    if (own && !(itemprop = frame->marked ? itemprop_of(w, frame->node, parent->itemprop) : Py_NewRef(parent->itemprop)))
        Py_CLEAR(own);
    frame->itemprop = itemprop;
    frame->own = own;
    frame->hidden = hidden;
    return own ? 0 : -1;
}

/* XPath of a frame's element, whatever its tags are. */
static PyObject *slow_path_of(const Frame *frame)
{
    PyErr_Clear();
    PyObject *path = PyUnicode_FromString("");
    for (; path && frame->parent; frame = frame->parent) {
        PyObject *longer = PyUnicode_FromFormat("/%U[%zd]%U", frame->tag, frame->index, path);
        Py_DECREF(path);
        path = longer;
    }
    return path;
}

/* XPath of a frame's element. Tags are short of LONGEST_STEP in all but hostile pages. */
static PyObject *path_of(const Frame *frame)
{
    char room[(LONGEST_STEP + 24) * MAX_DEPTH], *at = room + sizeof room;
    for (const Frame *of = frame; of->parent; of = of->parent) {
        Py_ssize_t size, number = of->index;
        const char *tag = PyUnicode_AsUTF8AndSize(of->tag, &size);
        if (!tag || size > LONGEST_STEP)
            return slow_path_of(frame);
        *--at = ']';
        do
            *--at = (char)('0' + number % 10);
        while (number /= 10);
        *--at = '[';
        at = memcpy(at - size, tag, size);
        *--at = '/';
    }
    return PyUnicode_FromStringAndSize(at, room + sizeof room - at);
}

/* The tags around a block, or the classes, outermost first. */
static PyObject *chain_of(const Frame *frame, int classes)
{
    PyObject *made = PyTuple_New(frame->depth);
    for (; made && frame->parent; frame = frame->parent)
        PyTuple_SetItem(made, frame->depth - 1, Py_NewRef(classes ? frame->own : frame->tag));
    return made;
}

/* Make what blocks know of their own element. */
static int describe(const Walk *w, Frame *frame)
{
    if (frame->path)
        return 0;
    if (read_frame(w, frame) < 0)
        return -1;
    PyObject *tags = chain_of(frame, 0), *classes = tags ? chain_of(frame, 1) : NULL, *path = classes ? path_of(frame) : NULL;
    if (!path) {
        Py_XDECREF(tags);
        Py_XDECREF(classes);
        return -1;
    }
    frame->tags = tags;
    frame->classes = classes;
    frame->path = path;
    return 0;
}

/* The hints of a frame's blocks, a borrowed reference. */
static PyObject *hints_of(const Walk *w, Frame *frame)
{
    static const int places[] = {0, 1, 2, 3};
    if (!frame->hints && describe(w, frame) == 0) {
        PyObject *values[] = {Py_NewRef(frame->tags), Py_NewRef(frame->classes), Py_NewRef(frame->itemprop), PyBool_FromLong(frame->hidden)};
        frame->hints = made(&w->new_hints, places, values, 4);
    }
    return frame->hints;
}

static const Frame *block_frame(const Frame *frame)
{
    while (frame->parent && !(frame->traits & BLOCK))
        frame = frame->parent;
    return frame;
}

/* Do inline elements without a space between them belong to one run of text? -1 with an exception. */
static int keeps_together(const Walk *w, Frame *frame)
{
    Py_ssize_t dash = PyUnicode_FindChar(frame->tag, '-', 0, PyUnicode_GetLength(frame->tag), 1);
    if (dash != -1 || block_frame(frame)->traits & TOGETHER)
        return dash == -2 ? -1 : 1;
    if (describe(w, frame) < 0)
        return -1;
    PyObject *said = PyObject_CallFunctionObjArgs(w->together, frame->tags, frame->classes, NULL);
    int found = said ? PyObject_IsTrue(said) : -1;
    Py_XDECREF(said);
    return found;
}

/* ---- blocks ---- */

static int end_link(Walk *w)
{
    if (grow((void **)&w->links, &w->links_room, w->link_count + 1, sizeof(Address)) < 0)
        return -1;
    w->links[w->link_count++] = (Address){w->link_start, w->block.size, Py_NewRef(w->link)};
    return 0;
}

/* A Span, or a Link where there is an address. */
static PyObject *range_of(const Maker *maker, Py_ssize_t start, Py_ssize_t end, PyObject *url)
{
    static const int places[] = {0, 1, 2};
    PyObject *values[] = {PyLong_FromSsize_t(start), PyLong_FromSsize_t(end), Py_XNewRef(url)};
    return made(maker, places, values, url ? 3 : 2);
}

/* A link as it stands in a text of `size` characters, white space at its ends left out; None where nothing is left. */
static PyObject *clean_link(const Walk *w, const Address *link, const Py_UCS4 *text, Py_ssize_t size, Py_ssize_t lead)
{
    Py_ssize_t start = link->start > lead ? link->start - lead : 0, end = link->end - lead;
    if (start != 0 || end < size) {
        end = end < size ? end : size;
        while (start < end && is_space(text[end - 1]))
            end--;
        while (start < end && is_space(text[start]))
            start++;
        if (start >= end)
            return Py_NewRef(Py_None);
    } else {
        end = size;
    }
    return range_of(&w->new_link, start, end, link->url);
}

static PyObject *clean_links(const Walk *w, const Py_UCS4 *text, Py_ssize_t size, Py_ssize_t lead)
{
    PyObject *found = PyList_New(0);
    for (Py_ssize_t i = 0; found && i < w->link_count; i++) {
        PyObject *link = clean_link(w, w->links + i, text, size, lead);
        if (!link || (link != Py_None && PyList_Append(found, link) < 0))
            Py_CLEAR(found);
        Py_XDECREF(link);
    }
    PyObject *links = found ? PyList_AsTuple(found) : NULL;
    Py_XDECREF(found);
    return links;
}

/* Where the block stands in the source; None where that is not known. */
static PyObject *span_of(const Walk *w)
{
    if (w->first_begin < 0 || w->last_end < 0 || w->first_begin >= w->last_end)
        return Py_NewRef(Py_None);
    return range_of(&w->new_span, w->first_begin, w->last_end, NULL);
}

static int emit(Walk *w)
{
    const Py_UCS4 *text = w->block.chars;
    Py_ssize_t end = w->block.size, lead = 0;
    while (end > 0 && is_space(text[end - 1]))
        end--;
    while (lead < end && is_space(text[lead]))
        lead++;
    if (lead == end)
        return 0;
    PyObject *hints = hints_of(w, w->owner);
    if (!hints)
        return -1;
    static const int places[] = {0, 1, 5, 6, 7, 8, 9};
    PyObject *values[] = {PyUnicode_FromFormat("%zd", PyList_Size(w->blocks) + 1), string_of(text + lead, end - lead), span_of(w), Py_NewRef(w->owner->path),
                          Py_NewRef(block_frame(w->owner)->tag), clean_links(w, text + lead, end - lead, lead), Py_NewRef(hints)};
    PyObject *block = made(&w->new_block, places, values, 7);
    int stored = block ? PyList_Append(w->blocks, block) : -1;
    Py_XDECREF(block);
    return stored;
}

static void set_owner(Walk *w, Frame *frame)
{
    if (frame)
        frame->refs++;
    release(w->owner);
    w->owner = frame;
}

static int clear_letters(Walk *w)
{
    return PyList_Size(w->letters) > 0 ? PyList_SetSlice(w->letters, 0, PyList_Size(w->letters), NULL) : 0;
}

static int flush(Walk *w)
{
    if (!w->parts)
        return 0;
    if (w->link) {
        if (end_link(w) < 0)
            return -1;
        w->link_start = 0;
    }
    if (w->owner && emit(w) < 0)
        return -1;
    while (w->link_count)
        Py_DECREF(w->links[--w->link_count].url);
    w->block.size = w->parts = w->last_part = 0;
    w->ends = NOTHING;
    set_owner(w, NULL);
    w->after_inline = w->between = 0;
    if (w->block.room > LARGE) { /* one huge text does not hold its memory to the end */
        free(w->block.chars);
        w->block = (Text){NULL, 0, 0};
    }
    return clear_letters(w);
}

/* Is the text so far, if any, the first letter of a paragraph, set apart? -1 with an exception. */
static int is_drop_cap(const Walk *w)
{
    Py_ssize_t count = PyList_Size(w->letters);
    int found = 0;
    for (Py_ssize_t i = 0; i < count && !found; i++) {
        PyObject *name = attribute(w, PyList_GetItem(w->letters, i), w->class_);
        if (!name)
            return -1;
        if (name != Py_None && PyUnicode_GetLength(name) > 0) {
            PyObject *said = PyObject_CallFunctionObjArgs(w->drop_cap, name, NULL);
            found = said ? PyObject_IsTrue(said) : -1;
            Py_XDECREF(said);
        }
        Py_DECREF(name);
    }
    return found;
}

/* str.isalnum() of one character; -1 with an exception. */
static int is_alnum(const Walk *w, Py_UCS4 c)
{
    if (c < 128)
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    PyObject *one = c < NOTHING ? string_of(&c, 1) : Py_NewRef(w->empty);
    PyObject *said = one ? PyObject_CallMethodObjArgs(one, w->isalnum_, NULL) : NULL;
    int found = said ? PyObject_IsTrue(said) : -1;
    Py_XDECREF(one);
    Py_XDECREF(said);
    return found;
}

/* Does a style sheet keep the text so far and what comes apart: <a>Home</a><a>News</a>? -1 with an exception. */
static int stand_apart(Walk *w, Py_UCS4 next)
{
    if (!w->between || w->block.size <= 1)
        return 0;
    int joined = is_alnum(w, w->ends);
    if (joined > 0)
        joined = is_alnum(w, next);
    if (joined <= 0)
        return joined;
    int together = keeps_together(w, w->frame);
    return together < 0 ? -1 : !together;
}

/* Append to the block; 1 if there was something to append, -1 with an exception. */
static int add(Walk *w, const Py_UCS4 *shown, Py_ssize_t size)
{
    int lettered = PyList_Size(w->letters) > 0, strips = w->ends == NOTHING || w->ends == ' ' || w->ends == '\n';
    if (!strips && lettered && (strips = is_drop_cap(w)) < 0)
        return -1;
    for (Py_UCS4 stripped = w->pre ? '\n' : ' '; strips && size && *shown == stripped; size--)
        shown++;
    if (!size)
        return 0;
    if (lettered && w->block.size + size > 1 && clear_letters(w) < 0)
        return -1;
    int apart = stand_apart(w, *shown);
    if (apart < 0 || (apart && flush(w) < 0) || grow((void **)&w->block.chars, &w->block.room, w->block.size + size, sizeof(Py_UCS4)) < 0)
        return -1;
    memcpy(w->block.chars + w->block.size, shown, size * sizeof(Py_UCS4));
    w->last_part = w->block.size;
    w->block.size += size;
    w->parts++;
    w->ends = shown[size - 1];
    w->text_depth = w->depth;
    w->after_inline = w->between = 0;
    return 1;
}

static int line_break(Walk *w)
{
    if (w->ends == '\n')
        return flush(w);
    if (w->ends == ' ')
        while (w->block.size > w->last_part && w->block.chars[w->block.size - 1] == ' ')
            w->block.size--;
    if (grow((void **)&w->block.chars, &w->block.room, w->block.size + 1, sizeof(Py_UCS4)) < 0)
        return -1;
    w->last_part = w->block.size;
    w->block.chars[w->block.size++] = w->ends = '\n';
    w->parts++;
    return 0;
}

/* Take note of where the block's text stands. */
static void note_place(Walk *w, Py_ssize_t begin, Py_ssize_t end)
{
    Frame *owner = w->owner, *frame = w->frame;
    w->last_end = end;
    if (!owner) {
        w->first_begin = begin;
        set_owner(w, frame);
        return;
    }
    while (owner != frame) { /* both come to the root, which is its own parent here */
        if (frame->depth > owner->depth)
            frame = frame->parent ? frame->parent : frame;
        else
            owner = owner->parent ? owner->parent : owner;
    }
    if (owner != w->owner)
        set_owner(w, owner);
}

/* ---- places in the source ---- */

static Py_ssize_t find(const Walk *w, Py_UCS4 c, Py_ssize_t from, Py_ssize_t to)
{
    return from < to ? PyUnicode_FindChar(w->html, c, from, to, 1) : -1;
}

static Py_ssize_t count_of(const Walk *w, Py_UCS4 c, Py_ssize_t from, Py_ssize_t to)
{
    Py_ssize_t count = 0;
    while ((from = find(w, c, from, to)) >= 0) {
        count++;
        from++;
    }
    return count;
}

static Py_UCS4 char_at(const Walk *w, Py_ssize_t at)
{
    return PyUnicode_ReadChar(w->html, at);
}

/* Where a tag ends that begins at `tag`; 0 where it does not. */
static Py_ssize_t tag_end(const Walk *w, Py_ssize_t tag, Py_ssize_t size)
{
    Py_ssize_t end = find(w, '>', tag, size);
    if (end - tag < SHORTEST || (char_at(w, end - 1) == '"' && char_at(w, end - 2) != '='))
        return end + 1;
    Py_UCS4 quote = count_of(w, '"', tag, end) % 2 ? '"' : count_of(w, '\'', tag, end) % 2 && find(w, '"', tag, end) < 0 ? '\'' : 0;
    if (!quote || end <= 0)
        return end + 1;
    Py_ssize_t closed = find(w, quote, end, size);
    return find(w, '>', closed < 0 ? size - 1 : closed, size) + 1;
}

/* Where the start tag of an element ends; 0 where it has none, or stands further back; -1 with an exception. */
static Py_ssize_t behind(Walk *w, PyObject *element, Py_ssize_t size)
{
    PyObject *position = PyObject_GetAttr(element, w->position_);
    Py_ssize_t line = 0, column = 0;
    if (!position || (position != Py_None && !PyArg_ParseTuple(position, "nn", &line, &column))) {
        Py_XDECREF(position);
        return -1;
    }
    Py_DECREF(position);
    if (line < w->line)
        return 0;
    for (; w->line < line; w->line++)
        w->line_at = find(w, '\n', w->line_at, size) + 1;
    return tag_end(w, w->line_at + column, size);
}

/* Is a run of source, its character references decoded, this text? -1 with an exception. */
static int is_run(const Walk *w, Py_ssize_t from, Py_ssize_t to, PyObject *data)
{
    PyObject *run = PyUnicode_Substring(w->html, from, to), *plain = run ? PyObject_CallFunctionObjArgs(w->unescape, run, NULL) : NULL;
    int same = plain ? PyUnicode_Compare(plain, data) == 0 : -1;
    Py_XDECREF(run);
    Py_XDECREF(plain);
    return PyErr_Occurred() ? -1 : same;
}

static int is_blank(const Walk *w, Py_ssize_t from, Py_ssize_t to)
{
    while (from < to && is_space(char_at(w, from)))
        from++;
    return from >= to;
}

/* The short way to a text of `length` characters: 1 with its place, 0 if it leads nowhere, -1 with an exception. */
static int short_way(const Walk *w, PyObject *data, Py_ssize_t length, Py_ssize_t at, Py_ssize_t *begin, Py_ssize_t *end)
{
    Py_ssize_t size = PyUnicode_GetLength(w->html);
    for (int step = 0; step < STEPS; step++) {
        if (at + length <= size && PyUnicode_Tailmatch(w->html, data, at, size, -1) == 1 && (at + length == size || char_at(w, at + length) == '<')) {
            *begin = at;
            *end = at + length;
            return 1;
        }
        Py_ssize_t reach = at + LONGEST_REFERENCE * (length + 1), tag = find(w, '<', at, reach < size ? reach : size);
        if (tag < 0)
            return 0;
        if (tag > at && !is_blank(w, at, tag)) {
            int same = is_run(w, at, tag, data);
            if (!same && char_at(w, at) == '\n' && (same = is_run(w, at + 1, tag, data)) > 0)
                at++;  /* the first line break in a `pre` is left out */
            *begin = at;
            *end = tag;
            return same;
        }
        at = tag_end(w, tag, size);
        if (!at)
            return 0;
    }
    return 0;
}

/* The place by the tokens of the whole source: 1, 0 or -1 as above. */
static int long_way(Walk *w, PyObject *data, Py_ssize_t *begin, Py_ssize_t *end)
{
    if (!w->tokens && !(w->tokens = PyObject_CallFunctionObjArgs(w->make_tokens, w->html, NULL)))
        return -1;
    PyObject *at = PyLong_FromSsize_t(w->at), *found = at ? PyObject_CallMethodObjArgs(w->tokens, w->place_, data, at, NULL) : NULL;
    int said = !found ? -1 : found == Py_None ? 0 : PyArg_ParseTuple(found, "nn", begin, end) ? 1 : -1;
    Py_XDECREF(at);
    Py_XDECREF(found);
    return said;
}

/* Place of a text that is not blank, which `shown` holds, without the white space at its ends: 1, 0 or -1 as above. `opened` is NULL, or the last
   element that began since the text before. */
static int place(Walk *w, PyObject *data, PyObject *opened, Py_ssize_t *begin, Py_ssize_t *end)
{
    int found = 0;
    if (!w->tokens) {
        Py_ssize_t from = opened ? behind(w, opened, PyUnicode_GetLength(w->html)) : 0;
        if (from < 0)
            return -1;
        found = short_way(w, data, w->shown.size, from > w->at ? from : w->at, begin, end);
    }
    if (!found)
        found = long_way(w, data, begin, end);
    if (found <= 0)
        return found;
    w->at = *end;
    if (*end - *begin != w->shown.size) /* character references: the margins cannot be told exactly */
        return 1;
    for (Py_ssize_t i = 0; i < w->shown.size && is_space(w->shown.chars[i]); i++)
        ++*begin;
    for (Py_ssize_t i = w->shown.size; i > 0 && is_space(w->shown.chars[i - 1]); i--)
        --*end;
    return 1;
}

/* ---- events ---- */

/* White space folded, as a style sheet shows it. */
static void fold(Text *text)
{
    Py_ssize_t kept = 0;
    for (Py_ssize_t i = 0; i < text->size; i++) {
        Py_UCS4 c = text->chars[i];
        if (!is_folded(c))
            text->chars[kept++] = c;
        else if (i == 0 || !is_folded(text->chars[i - 1]))
            text->chars[kept++] = ' ';
    }
    text->size = kept;
}

static int blank_text(Walk *w)
{
    if (!w->shown.size || w->ends == NOTHING || w->ends == ' ' || w->ends == '\n')
        return 0;
    int folded = !w->pre;
    for (Py_ssize_t i = 0; folded && i < w->shown.size; i++)
        folded = is_folded(w->shown.chars[i]);
    const Py_UCS4 space = ' ';
    return add(w, folded ? &space : w->shown.chars, folded ? 1 : w->shown.size) < 0 ? -1 : 0;
}

/* Leave out what is to be dropped. */
static int drop(Walk *w, PyObject *data)
{
    Py_ssize_t size = PyUnicode_GetLength(data);
    if (PyUnicode_FindChar(data, 0, 0, size, 1) < 0 && PyUnicode_FindChar(data, 0xAD, 0, size, 1) < 0)
        return 0;
    PyObject *kept = PyObject_CallFunctionObjArgs(w->clean, data, NULL);
    int read = kept ? read_text(&w->shown, kept) : -1;
    Py_XDECREF(kept);
    return read;
}

/* A text node; 1 if it had text, -1 with an exception. */
static int text(Walk *w, PyObject *data, PyObject *opened)
{
    Py_ssize_t i = 0, begin = -1, end = -1;
    if (read_text(&w->shown, data) < 0)
        return -1;
    while (i < w->shown.size && is_space(w->shown.chars[i]))
        i++;
    if (i == w->shown.size)
        return blank_text(w);
    int found = place(w, data, opened, &begin, &end);
    if (found < 0 || drop(w, data) < 0)
        return -1;
    if (!w->pre)
        fold(&w->shown);
    int added = add(w, w->shown.chars, w->shown.size);
    if (added > 0)
        note_place(w, found ? begin : -1, found ? end : -1);
    if (w->shown.room > LARGE) {
        free(w->shown.chars);
        w->shown = (Text){NULL, 0, 0};
    }
    return added < 0 ? -1 : 1;
}

static int open_inline(Walk *w, PyObject *node, int traits)
{
    w->between = w->after_inline;
    if (traits & LETTER)
        return PyList_Append(w->letters, node);
    if (!(traits & ANCHOR) || w->link)
        return 0;
    PyObject *href = attribute(w, node, w->href_);
    if (!href)
        return -1;
    if (href != Py_None && PyUnicode_GetLength(href) > 0) {
        w->link = PyObject_CallFunctionObjArgs(w->resolve, href, NULL);
        w->link_start = w->block.size;
        w->link_depth = w->depth;
    }
    Py_DECREF(href);
    return PyErr_Occurred() ? -1 : 0;
}

/* The frame of an element that begins, a new reference. Below MAX_DEPTH it is the one around it, unless the element hides what is in it. */
static Frame *frame_of(Walk *w, PyObject *tag, PyObject *node, int traits)
{
    Frame *parent = w->frame, *around = parent;
    Py_ssize_t index = counted(parent, tag);
    int marked = index < 0 ? -1 : PySet_Contains(w->marked, node);
    if (marked < 0)
        return NULL;
    if (parent->depth >= MAX_DEPTH) {
        int hidden = marked ? (hints_of(w, parent) ? parent->hidden : -1) : 1;
        if (!hidden && (hidden = hides(w, node)) >= 0)
            hidden = !hidden;
        if (hidden < 0)
            return NULL;
        if (hidden) {
            parent->refs++;
            return parent;
        }
        around = parent->parent;
    }
    return new_frame(tag, around, node, index, marked, traits);
}

static int open_element(Walk *w, PyObject *tag, PyObject *node, int traits)
{
    PyObject *nodes = PyObject_GetIter(node);
    if (!nodes || grow((void **)&w->levels, &w->levels_room, w->depth + 2, sizeof(Level)) < 0) {
        Py_XDECREF(nodes);
        return -1;
    }
    Frame *frame = frame_of(w, tag, node, traits);
    if (!frame) {
        Py_DECREF(nodes);
        return -1;
    }
    w->levels[++w->depth] = (Level){w->frame, nodes, traits};
    w->frame = frame;
    if (!(traits & BLOCK))
        return open_inline(w, node, traits);
    if (w->parts && flush(w) < 0)
        return -1;
    w->pre += (traits & PREFORMATTED) != 0;
    return 0;
}

static int close_element(Walk *w)
{
    Level level = w->levels[w->depth--];
    Py_DECREF(level.nodes);
    release(w->frame);
    w->frame = level.frame;
    if (level.traits & BLOCK) {
        if (w->parts && flush(w) < 0)
            return -1;
        w->pre -= (level.traits & PREFORMATTED) != 0;
        return 0;
    }
    w->after_inline = w->text_depth > w->depth;
    w->between = 0;
    if (w->link && w->link_depth == w->depth + 1) {
        if (end_link(w) < 0)
            return -1;
        Py_CLEAR(w->link);
    }
    return 0;
}

static int empty_element(Walk *w, PyObject *tag, int traits)
{
    if (counted(w->frame, tag) < 0)
        return -1;
    if (!w->parts)
        return 0;
    return traits & BREAK ? line_break(w) : traits & BLOCK ? flush(w) : 0;
}

/* An element; 1 if it was opened, -1 with an exception. */
static int element(Walk *w, PyObject *node)
{
    PyObject *tag = PyObject_GetAttr(node, w->tag_);
    int traits = tag ? traits_of(w, tag) : -1, done = traits < 0 ? -1 : 0;
    if (!done && traits & WANTED) {
        PyObject *said = PyObject_CallFunctionObjArgs(w->head, tag, node, NULL);
        done = said ? 0 : -1;
        Py_XDECREF(said);
    }
    if (!done && !(traits & SKIPPED)) {
        Py_ssize_t held = PyObject_Size(node);
        done = held < 0 ? -1 : held == 0 ? empty_element(w, tag, traits) : open_element(w, tag, node, traits) < 0 ? -1 : 1;
    }
    Py_XDECREF(tag);
    return done;
}

static int walk_nodes(Walk *w)
{
    PyObject *opened = NULL; /* the last element that began since the text before */
    int done = 0;
    for (Py_ssize_t number = 1; done >= 0 && w->depth >= 0; number++) {
        PyObject *node = PyIter_Next(w->levels[w->depth].nodes);
        if (!node) {
            if (PyErr_Occurred() || (w->depth && close_element(w) < 0))
                done = -1;
            else if (!w->depth)
                break;
            continue;
        }
        if ((PyObject *)Py_TYPE(node) == w->text_type) {
            PyObject *data = PyObject_GetAttr(node, w->data_);
            done = data ? text(w, data, opened) : -1;
            Py_XDECREF(data);
            if (done > 0)
                Py_CLEAR(opened);
        } else if ((PyObject *)Py_TYPE(node) == w->element_type && (done = element(w, node)) > 0) {
            Py_XDECREF(opened);
            opened = Py_NewRef(node);
        }
        Py_DECREF(node);
        if (number % SIGNALS == 0 && PyErr_CheckSignals() < 0)
            done = -1;
    }
    Py_XDECREF(opened);
    return done < 0 ? -1 : flush(w);
}

/* ---- the call ---- */

static int begin(Walk *w, PyObject *root, PyObject *const *templates)
{
    struct { Maker *maker; PyObject *template; } kinds[] = {
        {&w->new_block, templates[0]}, {&w->new_span, templates[1]}, {&w->new_link, templates[2]}, {&w->new_hints, templates[3]}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (maker_prepare(kinds[i].maker, kinds[i].template) < 0)
            return -1;
    struct { PyObject **name; const char *text; } names[] = {
        {&w->data_, "data"}, {&w->tag_, "tag"}, {&w->attr_, "attr"}, {&w->class_, "class"}, {&w->id_, "id"}, {&w->itemprop_, "itemprop"},
        {&w->testid_, "data-testid"}, {&w->href_, "href"}, {&w->position_, "position"}, {&w->place_, "place"}, {&w->strip_, "strip"},
        {&w->lower_, "lower"}, {&w->isalnum_, "isalnum"}, {&w->empty, ""}, {&w->space, " "}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!(*names[i].name = PyUnicode_InternFromString(names[i].text)))
            return -1;
    if (!(w->element_attr = PyObject_GetAttr(w->element_type, w->attr_)) || !(w->letters = PyList_New(0)) || !(w->frame = new_frame(w->empty, NULL, NULL, 1, 0, 0))
            || grow((void **)&w->levels, &w->levels_room, 1, sizeof(Level)) < 0)
        return -1;
    PyObject *nodes = PyObject_GetIter(root);
    if (!nodes)
        return -1;
    w->levels[0] = (Level){NULL, nodes, 0};
    w->depth = 0;
    return 0;
}

static void end(Walk *w)
{
    PyObject *held[] = {w->data_, w->tag_, w->attr_, w->class_, w->id_, w->itemprop_, w->testid_, w->href_, w->position_, w->place_, w->strip_, w->lower_,
                        w->isalnum_, w->empty, w->space, w->letters, w->link, w->tokens, w->element_attr};
    for (; w->depth >= 0; w->depth--) {
        Py_DECREF(w->levels[w->depth].nodes);
        release(w->frame);
        w->frame = w->levels[w->depth].frame;
    }
    release(w->frame);
    release(w->owner);
    while (w->link_count)
        Py_DECREF(w->links[--w->link_count].url);
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        Py_XDECREF(held[i]);
    maker_release(&w->new_block);
    maker_release(&w->new_span);
    maker_release(&w->new_link);
    maker_release(&w->new_hints);
    free(w->levels);
    free(w->links);
    free(w->block.chars);
    free(w->shown.chars);
}

static PyObject *append_blocks(PyObject *self, PyObject *args)
{
    Walk w = {.ends = NOTHING, .first_begin = -1, .last_end = -1, .line = 1, .depth = -1};
    PyObject *root, *templates[4];
    (void)self;
    if (!PyArg_ParseTuple(args, "OUO!O!(OOOOOO)(OOOOOOOOO)", &root, &w.html, &PyList_Type, &w.blocks, &PyDict_Type, &w.traits,
                          &w.text_type, &w.element_type, templates, templates + 1, templates + 2, templates + 3,
                          &w.head, &w.marked, &w.resolve, &w.hides, &w.together, &w.drop_cap, &w.clean, &w.unescape, &w.make_tokens))
        return NULL;
    int done = begin(&w, root, templates) < 0 ? -1 : walk_nodes(&w);
    end(&w);
    if (done < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"append_blocks", append_blocks, METH_VARARGS, "Append the blocks of a tree."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {{0, NULL}};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_walk", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__walk(void)
{
    return PyModuleDef_Init(&module);
}
