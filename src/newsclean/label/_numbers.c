/* The features of every block as numbers, compiled: the same as `numbered_in_python` of newsclean/label/model.py.

   numbered(features, index, words, kept=None) -> list of bytes: for each block the numbers of those of its features that are known, each once, 16-bit integers of
   this machine

   features  list: per block its groups, a tuple; a group is a tuple or list of names, or a tuple of such groups, none of them empty. One that is no tuple itself,
             but of a class derived from it, holds words
   index     dict: name of a feature -> its number, below the length of the dict and 65,536
   words     three such dicts: word -> the number of the feature that a line has it first, last and anywhere
   kept      what kept(index) gave: the numbers of groups that were met before. Most groups of a page are those of every page, and to find a name among
             thousands takes as long as to read it from memory. Not used where Python has no lock */

#include "_compiled.h"
#include <stdlib.h>
#include <string.h>

enum { MET = 4096, FEW = 15, SAID = 3, UNKNOWN_NAME = -1, FAILED = -2 };

/* A group that was met, held, and the numbers of its names. */
typedef struct {
    PyObject *group;
    uint16_t count, numbers[FEW];
} Met;

typedef struct {
    PyObject *index;    /* whose numbers these are, held */
    Py_ssize_t known;
    Met met[MET];       /* by address: a held tuple has its own */
    uint32_t *last;     /* for each number the last block that has it */
    uint32_t block;     /* the block at work, counted from 1 */
} Kept;

typedef struct {
    PyObject *words[SAID];
    Kept *kept;
    uint16_t *values;   /* the numbers of the block at work */
    Py_ssize_t count, room;
} Work;

static const char *const NAME = "newsclean.label.kept";

static void let_go(Kept *kept)
{
    for (int i = 0; kept && i < MET; i++)
        Py_XDECREF(kept->met[i].group);
    if (!kept)
        return;
    Py_XDECREF(kept->index);
    free(kept->last);
    free(kept);
}

static Kept *new_kept(PyObject *index)
{
    Py_ssize_t known = PyDict_Size(index);
    Kept *made = calloc(1, sizeof *made);
    if (made && (made->last = calloc(known + 1, sizeof *made->last))) {
        made->index = Py_NewRef(index);
        made->known = known;
        return made;
    }
    free(made);
    PyErr_NoMemory();
    return NULL;
}

static void forget(PyObject *capsule)
{
    let_go(PyCapsule_GetPointer(capsule, NAME));
}

PyObject *kept(PyObject *self, PyObject *index)
{
    (void)self;
    if (!PyDict_Check(index)) {
        PyErr_SetString(PyExc_TypeError, "a dict of numbers is needed");
        return NULL;
    }
    Kept *made = new_kept(index);
    PyObject *capsule = made ? PyCapsule_New(made, NAME, forget) : NULL;
    if (!capsule)
        let_go(made);
    return capsule;
}

static int make_room(Work *w, Py_ssize_t more)
{
    if (w->count + more <= w->room)
        return 0;
    Py_ssize_t room = 2 * (w->count + more);
    uint16_t *values = realloc(w->values, room * sizeof *values);
    if (!values) {
        PyErr_NoMemory();
        return -1;
    }
    w->values = values;
    w->room = room;
    return 0;
}

/* The number of a name; UNKNOWN_NAME where it has none. */
static int number_of(PyObject *index, PyObject *name, const Kept *k)
{
    if (!name)
        return FAILED;
    if (!PyUnicode_CheckExact(name)) { /* of others the hash may be computed by Python */
        PyErr_SetString(PyExc_TypeError, "the name of a feature is a str");
        return FAILED;
    }
    PyObject *number = PyDict_GetItemWithError(index, name);
    if (!number)
        return PyErr_Occurred() ? FAILED : UNKNOWN_NAME;
    Py_ssize_t value = PyLong_AsSsize_t(number);
    if (value >= 0 && value < k->known && value <= UINT16_MAX)
        return (int)value;
    if (!PyErr_Occurred())
        PyErr_SetString(PyExc_ValueError, "a feature with a number that is none");
    return FAILED;
}

/* Gives the block at work a number, for which there is room. */
static void add(Work *w, uint16_t number)
{
    uint32_t *last = w->kept->last + number;
    w->values[w->count] = number;
    w->count += *last != w->kept->block;
    *last = w->kept->block;
}

/* Looks up the names of a group, or the words of one: the first, the last, and all others. */
static int add_names(PyObject *names, Py_ssize_t count, Work *w)
{
    int is_tuple = PyTuple_Check(names), is_said = is_tuple && !PyTuple_CheckExact(names);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *name = is_tuple ? PyTuple_GetItem(names, i) : PyList_GetItem(names, i);
        int number = number_of(is_said ? w->words[i < SAID ? i : SAID - 1] : w->kept->index, name, w->kept);
        if (number == FAILED)
            return -1;
        if (number != UNKNOWN_NAME)
            add(w, (uint16_t)number);
    }
    return 0;
}

/* Looks up the names of a tuple that cannot change, and keeps their numbers in the place of the one that was met there. */
static int meet(PyObject *group, Py_ssize_t count, Met *met, const Kept *k)
{
    Met own = {group, 0, {0}};
    for (Py_ssize_t i = 0; i < count; i++) {
        int number = number_of(k->index, PyTuple_GetItem(group, i), k);
        if (number == FAILED)
            return -1;
        own.numbers[own.count] = (uint16_t)number;
        own.count += number != UNKNOWN_NAME;
    }
    PyObject *before = met->group;
    Py_INCREF(group);
    *met = own;
    Py_XDECREF(before);
    return 0;
}

static int add_group(PyObject *group, Work *w)
{
    Py_ssize_t count = PyTuple_Check(group) ? PyTuple_Size(group) : PyList_Size(group);
    if (count < 0 || make_room(w, count) < 0)
        return -1;
    if (count > FEW || !PyTuple_CheckExact(group))
        return add_names(group, count, w);
    Met *met = w->kept->met + ((uintptr_t)group >> 4) % MET;
    if (met->group != group && meet(group, count, met, w->kept) < 0)
        return -1;
    for (int i = 0; i < met->count; i++)
        add(w, met->numbers[i]);
    return 0;
}

/* Is a group made of groups? */
static int is_parted(PyObject *group)
{
    PyObject *first = PyTuple_Check(group) && PyTuple_Size(group) ? PyTuple_GetItem(group, 0) : NULL;
    return first && !PyUnicode_CheckExact(first);
}

/* The next block begins. */
static void begin(Work *w)
{
    Kept *k = w->kept;
    if (++k->block == 0) {
        memset(k->last, 0, k->known * sizeof *k->last);
        k->block = 1;
    }
    w->count = 0;
}

static PyObject *numbers_of(PyObject *groups, Work *w)
{
    Py_ssize_t count = PyTuple_Size(groups);
    begin(w);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *group = PyTuple_GetItem(groups, i);
        int in_parts = is_parted(group);
        Py_ssize_t parts = in_parts ? PyTuple_Size(group) : 1;
        for (Py_ssize_t k = 0; k < parts; k++)
            if (add_group(in_parts ? PyTuple_GetItem(group, k) : group, w) < 0)
                return NULL;
    }
    return count < 0 ? NULL : PyBytes_FromStringAndSize((const char *)w->values, w->count * (Py_ssize_t)sizeof *w->values);
}

/* What was kept for this index, or what is for this call alone; NULL with an exception. */
static Kept *opened(PyObject *capsule, PyObject *index, int *own)
{
    Kept *found = capsule == Py_None ? NULL : PyCapsule_GetPointer(capsule, NAME);
    if (capsule != Py_None && !found)
        return NULL;
    if (found && found->index != index) {
        PyErr_SetString(PyExc_ValueError, "what was kept are the numbers of another index");
        return NULL;
    }
#ifdef Py_GIL_DISABLED
    found = NULL; /* two threads would write to it */
#endif
    *own = !found;
    return found ? found : new_kept(index);
}

PyObject *numbered(PyObject *self, PyObject *args)
{
    PyObject *features, *index, *capsule = Py_None, *found = NULL;
    Work w = {0};
    int own = 0;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!(O!O!O!)|O", &PyList_Type, &features, &PyDict_Type, &index, &PyDict_Type, w.words, &PyDict_Type, w.words + 1, &PyDict_Type, w.words + 2,
                          &capsule) || !(w.kept = opened(capsule, index, &own)))
        return NULL;
    if (make_room(&w, 1) == 0)
        found = PyList_New(0);
    for (Py_ssize_t i = 0; found && i < PyList_Size(features); i++) {
        PyObject *numbers = numbers_of(PyList_GetItem(features, i), &w);
        if (!numbers || PyList_Append(found, numbers) < 0)
            Py_CLEAR(found);
        Py_XDECREF(numbers);
    }
    if (own)
        let_go(w.kept);
    free(w.values);
    return found;
}
