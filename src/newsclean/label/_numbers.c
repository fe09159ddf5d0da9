/* The features of every block as numbers, compiled: the same as `numbered_in_python` of newsclean/label/model.py.

   numbered(features, index, words) -> list of bytes: for each block the numbers of those of its features that are known, each once, 16-bit integers of this machine

   features  list: per block its groups, a tuple; a group is a tuple or list of names, or a tuple of such groups, none of them empty. Blocks share groups,
             whose numbers are looked up once. One that is no tuple itself, but of a class derived from it, holds words
   index     dict: name of a feature -> its number, below the length of the dict and 65,536
   words     three such dicts: word -> the number of the feature that a line has it first, last and anywhere */

#include "_compiled.h"
#include <stdlib.h>
#include <string.h>

enum { MET = 1024, SAID = 3 };

/* Numbers, one behind the other. */
typedef struct {
    uint16_t *values;
    Py_ssize_t count, room;
} Numbers;

/* A group that was met: where its numbers stand. */
typedef struct {
    PyObject *group;
    Py_ssize_t at, count;
} Met;

typedef struct {
    PyObject *index, *words[SAID];
    Py_ssize_t known;
    Met *met;           /* MET of them, by address */
    Numbers all, block; /* of the groups that were met, of the block at work */
    int32_t *last;      /* for each number the last block that has it, counted from 1 */
} Work;

static int make_room(Numbers *n, Py_ssize_t more)
{
    if (n->count + more <= n->room)
        return 0;
    Py_ssize_t room = 2 * (n->count + more);
    uint16_t *values = realloc(n->values, room * sizeof *values);
    if (!values) {
        PyErr_NoMemory();
        return -1;
    }
    n->values = values;
    n->room = room;
    return 0;
}

/* Looks up a name. */
static int add_name(PyObject *index, PyObject *name, Work *w)
{
    if (!name)
        return -1;
    if (!PyUnicode_CheckExact(name)) { /* of others the hash may be computed by Python */
        PyErr_SetString(PyExc_TypeError, "the name of a feature is a str");
        return -1;
    }
    PyObject *number = PyDict_GetItemWithError(index, name);
    if (!number)
        return PyErr_Occurred() ? -1 : 0;
    Py_ssize_t value = PyLong_AsSsize_t(number);
    if (value < 0 || value >= w->known || value > UINT16_MAX) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_ValueError, "a feature with a number that is none");
        return -1;
    }
    w->all.values[w->all.count++] = (uint16_t)value;
    return 0;
}

/* Looks up the names of a group, or the words of one: the first, the last, and all others. */
static int add_names(PyObject *names, Work *w)
{
    int is_tuple = PyTuple_Check(names), is_said = is_tuple && !PyTuple_CheckExact(names);
    Py_ssize_t count = is_tuple ? PyTuple_Size(names) : PyList_Size(names);
    if (count < 0 || make_room(&w->all, count) < 0)
        return -1;
    for (Py_ssize_t i = 0; i < count; i++)
        if (add_name(is_said ? w->words[i < SAID ? i : SAID - 1] : w->index, is_tuple ? PyTuple_GetItem(names, i) : PyList_GetItem(names, i), w) < 0)
            return -1;
    return 0;
}

static int add_group(PyObject *group, Work *w, int32_t block)
{
    Met *met = w->met + ((uintptr_t)group >> 4) % MET;
    if (met->group != group) {
        Py_ssize_t at = w->all.count;
        if (add_names(group, w) < 0)
            return -1;
        *met = (Met){group, at, w->all.count - at};
    }
    if (make_room(&w->block, met->count) < 0)
        return -1;
    for (Py_ssize_t i = 0; i < met->count; i++) {
        uint16_t number = w->all.values[met->at + i];
        w->block.values[w->block.count] = number;
        w->block.count += w->last[number] != block;
        w->last[number] = block;
    }
    return 0;
}

/* Is a group made of groups? */
static int is_parted(PyObject *group)
{
    PyObject *first = PyTuple_Check(group) && PyTuple_Size(group) ? PyTuple_GetItem(group, 0) : NULL;
    return first && !PyUnicode_CheckExact(first);
}

static PyObject *numbers_of(PyObject *groups, Work *w, int32_t block)
{
    Py_ssize_t count = PyTuple_Size(groups);
    w->block.count = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *group = PyTuple_GetItem(groups, i);
        int in_parts = is_parted(group);
        Py_ssize_t parts = in_parts ? PyTuple_Size(group) : 1;
        for (Py_ssize_t k = 0; k < parts; k++)
            if (add_group(in_parts ? PyTuple_GetItem(group, k) : group, w, block) < 0)
                return NULL;
    }
    return count < 0 ? NULL : PyBytes_FromStringAndSize((const char *)w->block.values, w->block.count * (Py_ssize_t)sizeof *w->block.values);
}

PyObject *numbered(PyObject *self, PyObject *args)
{
    PyObject *features;
    Work w = {0};
    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!(O!O!O!)", &PyList_Type, &features, &PyDict_Type, &w.index, &PyDict_Type, w.words, &PyDict_Type, w.words + 1, &PyDict_Type, w.words + 2))
        return NULL;
    w.known = PyDict_Size(w.index);
    w.met = calloc(MET, sizeof *w.met);
    w.last = calloc(w.known + 1, sizeof *w.last);
    PyObject *found = PyList_New(0);
    if (found && !(w.met && w.last && make_room(&w.block, 1) == 0)) {
        Py_CLEAR(found);
        PyErr_NoMemory();
    }
    for (Py_ssize_t i = 0; found && i < PyList_Size(features); i++) {
        PyObject *numbers = numbers_of(PyList_GetItem(features, i), &w, (int32_t)(i + 1));
        if (!numbers || PyList_Append(found, numbers) < 0)
            Py_CLEAR(found);
        Py_XDECREF(numbers);
    }
    free(w.met);
    free(w.last);
    free(w.all.values);
    free(w.block.values);
    return found;
}
