/* Blocks of the walk: text is gathered and given out, as the BlockSink of newsclean/read/sink.py does. */

#include "_walk.h"

int end_link(Walk *w)
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

/* The id of the next block. */
static PyObject *next_id(const Walk *w)
{
    char room[20];
    return PyUnicode_FromStringAndSize(room, digits(room, PyList_Size(w->blocks) + 1));
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
    PyObject *values[] = {next_id(w), string_of(text + lead, end - lead), span_of(w), Py_NewRef(w->owner->path),
                          Py_NewRef(block_frame(w->owner)->tag), clean_links(w, text + lead, end - lead, lead), Py_NewRef(hints)};
    PyObject *block = made(&w->new_block, places, values, 7);
    int stored = block ? PyList_Append(w->blocks, block) : -1;
    Py_XDECREF(block);
    return stored;
}

void set_owner(Walk *w, Frame *frame)
{
    if (frame)
        frame->refs++;
    frame_release(w, w->owner);
    w->owner = frame;
}

static int clear_letters(Walk *w)
{
    return PyList_Size(w->letters) > 0 ? PyList_SetSlice(w->letters, 0, PyList_Size(w->letters), NULL) : 0;
}

int block_flush(Walk *w)
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
        PyObject *name = attribute(w, PyList_GetItem(w->letters, i), &w->class_);
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
int block_add(Walk *w, const Py_UCS4 *shown, Py_ssize_t size)
{
    if (w->quiet) {
        w->quiet = 0;
        if (block_flush(w) < 0)
            return -1;
    }
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
    if (apart < 0 || (apart && block_flush(w) < 0) || grow((void **)&w->block.chars, &w->block.room, w->block.size + size, sizeof(Py_UCS4)) < 0)
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

int line_break(Walk *w)
{
    if (w->ends == '\n')
        return block_flush(w);
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
void note_place(Walk *w, Py_ssize_t begin, Py_ssize_t end)
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
