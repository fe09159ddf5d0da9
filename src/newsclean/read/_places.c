/* Where the texts of a tree stand in its source, as the SourceMap of newsclean/read/spans.py finds it. */

#include "_walk.h"

enum { EXACT = 2 };

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
    if (!quote || end <= 0 || char_at(w, tag + 1) == '?' || char_at(w, tag + 1) == '!') /* no tag, no attributes */
        return end + 1;
    Py_ssize_t closed = find(w, quote, end, size);
    return find(w, '>', closed < 0 ? size - 1 : closed, size) + 1;
}

/* Where the start tag of an element ends, the text before where it has none; 0 where it stands in a line further back; -1 with an exception. */
static Py_ssize_t behind(Walk *w, PyObject *element, Py_ssize_t size)
{
    PyObject *position = property(&w->position, element);
    if (!position || position == Py_None) {
        Py_XDECREF(position);
        return position ? w->at : -1;
    }
    Py_ssize_t line = PyLong_AsSsize_t(PyTuple_GetItem(position, 0)), column = PyLong_AsSsize_t(PyTuple_GetItem(position, 1));
    Py_DECREF(position);
    if (PyErr_Occurred())
        return -1;
    if (line < w->line)
        return 0;
    for (; w->line < line; w->line++)
        w->line_at = find(w, '\n', w->line_at, size) + 1;
    return tag_end(w, w->line_at + column, size);
}

/* Do the three letters behind a bracket begin the name of an element whose text is none of the page: script, style, template? */
static int is_opaque(const Walk *w, Py_ssize_t tag)
{
    static const char *const names[] = {"scr", "sty", "tem"};
    Py_UCS4 first = char_at(w, tag + 1) | 0x20;
    if (first != 's' && first != 't')
        return 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        int at = 0;
        while (at < 3 && (char_at(w, tag + 1 + at) | 0x20) == (Py_UCS4)names[i][at])
            at++;
        if (at == 3)
            return 1;
    }
    return 0;
}

/* May what begins at `tag` go on behind its first closing bracket, with text that is none: a comment, a script that is not empty? */
static int hides_text(const Walk *w, Py_ssize_t tag, Py_ssize_t end, Py_ssize_t size)
{
    if (char_at(w, tag + 1) == '!')
        return end - tag > 4 && char_at(w, tag + 2) == '-' && char_at(w, tag + 3) == '-' && (char_at(w, end - 2) != '-' || char_at(w, end - 3) != '-');
    return is_opaque(w, tag) && (end == size || char_at(w, end) != '<');
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

/* The short way to a text of `length` characters: 1 with its place, EXACT if nothing else stands there, 0 if it leads nowhere, -1 with an exception. */
static int short_way(const Walk *w, PyObject *data, Py_ssize_t length, Py_ssize_t at, Py_ssize_t *begin, Py_ssize_t *end)
{
    Py_ssize_t size = PyUnicode_GetLength(w->html);
    for (int step = 0; step < STEPS; step++) {
        if (at + length <= size && PyUnicode_Tailmatch(w->html, data, at, size, -1) == 1 && (at + length == size || char_at(w, at + length) == '<')) {
            *begin = at;
            *end = at + length;
            return EXACT;
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
        if (!at || hides_text(w, tag, at, size))
            return 0;
    }
    return 0;
}

/* The place by the tokens of the whole source: 1, 0 or -1 as above. */
static int long_way(Walk *w, PyObject *data, PyObject *opened, Py_ssize_t *begin, Py_ssize_t *end)
{
    if (!w->tokens && !(w->tokens = PyObject_CallFunctionObjArgs(w->make_tokens, w->html, NULL)))
        return -1;
    PyObject *at = PyLong_FromSsize_t(w->at), *found = at ? PyObject_CallMethodObjArgs(w->tokens, w->place_, data, at, opened ? opened : Py_None, NULL) : NULL;
    int said = !found ? -1 : found == Py_None ? 0 : PyArg_ParseTuple(found, "nn", begin, end) ? 1 : -1;
    Py_XDECREF(at);
    Py_XDECREF(found);
    return said;
}

/* Place of a text that is not blank, which `shown` holds, without the white space at its ends: 1, 0 or -1 as above. `opened` is NULL, or the last
   element that began since the text before. */
int text_place(Walk *w, PyObject *data, PyObject *opened, Py_ssize_t *begin, Py_ssize_t *end)
{
    int found = 0;
    if (!w->tokens) {
        Py_ssize_t from = opened ? behind(w, opened, PyUnicode_GetLength(w->html)) : w->at;
        if (from < 0)
            return -1;
        if (from >= w->at)
            found = short_way(w, data, w->shown.size, from, begin, end);
    }
    if (!found)
        found = long_way(w, data, opened, begin, end);
    if (found <= 0)
        return found;
    w->at = *end;
    if (found != EXACT && (*end - *begin != w->shown.size || PyUnicode_Tailmatch(w->html, data, *begin, *end, -1) != 1)) /* character references: the margins cannot be told exactly */
        return 1;
    for (Py_ssize_t i = 0; i < w->shown.size && is_space(w->shown.chars[i]); i++)
        ++*begin;
    for (Py_ssize_t i = w->shown.size; i > 0 && is_space(w->shown.chars[i - 1]); i--)
        --*end;
    return 1;
}
