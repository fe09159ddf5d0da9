/* Rows of links and the blocks of menus, compiled: the same as `spoken_for_in_python` of newsclean/label/rows.py, whose names the numbers have.

   spoken_for(blocks, templates, group_of) -> the blocks that are looked at, and for every block the place of the one that speaks for it; None where one of them is
   of another class than the templates

   blocks     tuple
   templates  a block, its hints and a link, whatever they hold
   group_of   function: hints, is_link -> what a block has in common with others, nothing where it stands for itself */

#include "_compiled.h"
#include "../_values.h"

enum { LONGEST = 50, LONGEST_LABEL = 30, SPEAKERS = 2, ELSEWHERE = 3, KINDS = 3 };
/* The places of fields in a block, its hints and a link. */
enum { TEXT = 1, LINKS = 8, HINTS = 9, TAGS = 0, CLASSES = 1, START = 0, END = 1 };

enum { SEEN = 256 };

/* Hints that were met, borrowed from their block, and those of the blocks alike that are looked at, borrowed from `known`. */
typedef struct {
    PyObject *hints, *others;
} Seen;

typedef struct {
    Maker kinds[KINDS]; /* of blocks, hints and links */
    Seen seen[2][SEEN]; /* by address, of links and of others: elements that are alike share their hints */
    PyObject *group_of, *known, *heard, *kept, *places;
    PyObject *row;      /* tags of the row, borrowed; NULL where there is none */
    Py_ssize_t length;  /* of the row so far */
} Rows;

/* The fields of a value, borrowed; 0 where it is of another class. */
static int fields_of(const Rows *r, int kind, PyObject *value, PyObject **fields)
{
    return value && (PyObject *)Py_TYPE(value) == r->kinds[kind].cls && held(&r->kinds[kind], value, fields);
}

/* Is a block a short link, or several, from its first character to its last? -1 where a link is none. */
static int is_link(const Rows *r, PyObject *links, Py_ssize_t size)
{
    PyObject *first[MOST_FIELDS], *last[MOST_FIELDS];
    Py_ssize_t count = PyTuple_Check(links) ? PyTuple_Size(links) : -1;
    if (count <= 0 || size >= LONGEST)
        return count < 0 ? -1 : 0;
    if (!fields_of(r, 2, PyTuple_GetItem(links, 0), first) || !fields_of(r, 2, PyTuple_GetItem(links, count - 1), last))
        return -1;
    return PyLong_AsSsize_t(first[START]) == 0 && PyLong_AsSsize_t(last[END]) == size;
}

/* Those of the blocks that are built like one that are looked at, a new reference to a list of their places; None where it stands for itself. `place`: where it stands. */
static PyObject *found_anew(Rows *r, PyObject *place, PyObject *hints, PyObject *link)
{
    PyObject *group = PyObject_CallFunctionObjArgs(r->group_of, hints, link, NULL), *others = NULL;
    if (group && PyObject_IsTrue(group) == 1) {
        others = Py_XNewRef(PyDict_GetItemWithError(r->heard, group));
        if (!others && !PyErr_Occurred() && (others = PyList_New(0)) && PyDict_SetItem(r->heard, group, others) < 0)
            Py_CLEAR(others);
    } else if (group && !PyErr_Occurred())
        others = Py_NewRef(Py_None);
    if (others && PyDict_SetItem(r->known, place, others) < 0)
        Py_CLEAR(others);
    Py_XDECREF(group);
    return others;
}

static PyObject *alike(Rows *r, PyObject *hints, PyObject *const *fields, int link)
{
    Seen *seen = &r->seen[link][((uintptr_t)hints >> 4) % SEEN];
    if (seen->hints == hints)
        return Py_NewRef(seen->others);
    PyObject *is_link = link ? Py_True : Py_False, *place = PyTuple_Pack(3, fields[TAGS], fields[CLASSES], is_link);
    PyObject *others = place ? Py_XNewRef(PyDict_GetItemWithError(r->known, place)) : NULL;
    if (place && !others && !PyErr_Occurred())
        others = found_anew(r, place, hints, is_link);
    if (others)
        *seen = (Seen){hints, others};
    Py_XDECREF(place);
    return others;
}

/* Adds a number to a list; -1 with an exception. */
static int add_number(PyObject *list, Py_ssize_t number)
{
    PyObject *value = PyLong_FromSsize_t(number);
    int failed = !value || PyList_Append(list, value) < 0;
    Py_XDECREF(value);
    return failed ? -1 : 0;
}

/* The last number of a list is added to the places. */
static int add_last(Rows *r, PyObject *list)
{
    return PyList_Append(r->places, PyList_GetItem(list, PyList_Size(list) - 1));
}

/* Takes one more block; -1 with an exception, or without one where it is of another class. */
static int take(Rows *r, PyObject *block)
{
    PyObject *own[MOST_FIELDS], *seen[MOST_FIELDS];
    if (!fields_of(r, 0, block, own) || !fields_of(r, 1, own[HINTS], seen) || !PyUnicode_Check(own[TEXT]))
        return -1;
    Py_ssize_t size = PyUnicode_GetLength(own[TEXT]);
    int link = is_link(r, own[LINKS], size), goes_on = link > 0 && r->row ? PyObject_RichCompareBool(seen[TAGS], r->row, Py_EQ) : 0;
    if (link < 0 || goes_on < 0 || PyErr_Occurred())
        return -1;
    r->length = goes_on ? r->length + 1 : 1;
    r->row = link ? seen[TAGS] : NULL;
    if (r->length > SPEAKERS)
        return add_last(r, r->places);
    if (link || size < LONGEST_LABEL) {
        PyObject *others = alike(r, own[HINTS], seen, link);
        int is_heard = others && others != Py_None && PyList_Size(others) >= ELSEWHERE;
        int failed = !others || (is_heard ? add_last(r, others) : others != Py_None ? add_number(others, PyList_Size(r->kept)) : 0) < 0;
        Py_XDECREF(others);
        if (failed || is_heard)
            return failed ? -1 : 0;
    }
    return add_number(r->places, PyList_Size(r->kept)) < 0 ? -1 : PyList_Append(r->kept, block);
}

PyObject *spoken_for(PyObject *self, PyObject *args)
{
    PyObject *blocks, *templates[KINDS], *found = NULL;
    Rows r = {0};
    (void)self;
    if (!PyArg_ParseTuple(args, "O!(OOO)O", &PyTuple_Type, &blocks, templates, templates + 1, templates + 2, &r.group_of))
        return NULL;
    r.known = PyDict_New();
    r.heard = PyDict_New();
    r.kept = PyList_New(0);
    r.places = PyList_New(0);
    int good = r.known && r.heard && r.kept && r.places;
    for (int i = 0; i < KINDS && good; i++)
        good = maker_prepare(&r.kinds[i], templates[i]) == 0;
    for (Py_ssize_t i = 0; good && i < PyTuple_Size(blocks); i++)
        good = take(&r, PyTuple_GetItem(blocks, i)) == 0;
    if (good)
        found = PyTuple_Pack(2, r.kept, r.places);
    else if (!PyErr_Occurred())
        found = Py_NewRef(Py_None);
    Py_XDECREF(r.known);
    Py_XDECREF(r.heard);
    Py_XDECREF(r.kept);
    Py_XDECREF(r.places);
    for (int i = 0; i < KINDS; i++)
        maker_release(&r.kinds[i]);
    return found;
}
