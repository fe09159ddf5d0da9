/* The features of every block as numbers, compiled: the same as `numbered_in_python` of newsclean/label/model.py.

   numbered(features, index, words, kept=None) -> list of bytes: for each block the numbers of those of its features that are known, each once, 16-bit integers of
   this machine

   features  list: per block its groups, a tuple; a group is a tuple or list of names, or a tuple of such groups, none of them empty. Blocks share groups,
             whose numbers are looked up once. One that is no tuple itself, but of a class derived from it, holds words
   index     dict: name of a feature -> its number, below the length of the dict and 65,536
   words     three such dicts: word -> the number of the feature that a line has it first, last and anywhere
   kept      what kept(index, words) gave: the same for quick look-ups. A page asks for thousands of names, hardly one of which is in the processor's cache; a dict
             reads four places of memory for one, this one, and three where the name is known */

#include "_compiled.h"
#include <stdlib.h>
#include <string.h>

enum { MET = 1024, SAID = 3, NUMBER = 20, MOST = 1 << 16, FAILED = -1 };

/* A name, NULL where there is none; the upper bits of its hash, and in the lower NUMBER bits its number. */
typedef struct {
    PyObject *name;
    uint64_t hash;
} Place;

/* A dict of names. */
typedef struct {
    PyObject *dict;     /* held, and by it the names */
    Place *places;
    size_t mask;
} Lookup;

/* The index, and the words. */
typedef struct {
    Lookup of[1 + SAID];
    Py_ssize_t known;
} Kept;

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
    const Kept *kept;
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

static const char *const CAPSULE = "newsclean.label.kept";

static void let_go(Kept *kept)
{
    for (int i = 0; kept && i <= SAID; i++) {
        Py_XDECREF(kept->of[i].dict);
        free(kept->of[i].places);
    }
    free(kept);
}

/* The number of a feature; FAILED where it is none. */
static int checked(PyObject *number, Py_ssize_t known)
{
    Py_ssize_t value = PyLong_AsSsize_t(number);
    if (value >= 0 && value < known && value < MOST)
        return (int)value;
    if (!PyErr_Occurred())
        PyErr_SetString(PyExc_ValueError, "a feature with a number that is none");
    return FAILED;
}

/* The place of a name, or the empty one that it would have. */
static Place *place_of(const Lookup *l, PyObject *name, uint64_t hash)
{
    Place *place = l->places + (hash & l->mask);
    while (place->name && !((place->hash ^ hash) >> NUMBER == 0 && (place->name == name || PyUnicode_Compare(place->name, name) == 0)))
        place = place == l->places + l->mask ? l->places : place + 1;
    return place;
}

static int fill(Lookup *l, PyObject *dict, Py_ssize_t known)
{
    size_t room = 2;
    PyObject *name, *number;
    Py_ssize_t at = 0;
    while (room < 2 * (size_t)PyDict_Size(dict))
        room *= 2;
    *l = (Lookup){Py_NewRef(dict), calloc(room, sizeof *l->places), room - 1};
    if (!l->places) {
        PyErr_NoMemory();
        return -1;
    }
    while (PyDict_Next(dict, &at, &name, &number)) {
        int value = checked(number, known);
        if (value == FAILED)
            return -1;
        if (!PyUnicode_CheckExact(name)) /* no feature has it */
            continue;
        uint64_t hash = (uint64_t)PyObject_Hash(name);
        *place_of(l, name, hash) = (Place){name, hash >> NUMBER << NUMBER | (uint64_t)value};
    }
    return 0;
}

static Kept *new_kept(PyObject *const *dicts)
{
    Kept *made = calloc(1, sizeof *made);
    for (int i = 0; made && i <= SAID; i++)
        if (fill(made->of + i, dicts[i], made->known = PyDict_Size(dicts[0])) < 0) {
            let_go(made);
            return NULL;
        }
    return made ? made : (Kept *)PyErr_NoMemory();
}

static void forget(PyObject *capsule)
{
    let_go(PyCapsule_GetPointer(capsule, CAPSULE));
}

PyObject *kept(PyObject *self, PyObject *args)
{
    PyObject *dicts[1 + SAID];
    (void)self;
    if (!PyArg_ParseTuple(args, "O!(O!O!O!)", &PyDict_Type, dicts, &PyDict_Type, dicts + 1, &PyDict_Type, dicts + 2, &PyDict_Type, dicts + 3))
        return NULL;
    Kept *made = new_kept(dicts);
    PyObject *capsule = made ? PyCapsule_New(made, CAPSULE, forget) : NULL;
    if (!capsule)
        let_go(made);
    return capsule;
}

/* What is kept for these dicts; NULL with an exception where that is for others. */
static const Kept *opened(PyObject *capsule, PyObject *const *dicts)
{
    const Kept *found = PyCapsule_GetPointer(capsule, CAPSULE);
    for (int i = 0; found && i <= SAID; i++)
        if (found->of[i].dict != dicts[i]) {
            PyErr_SetString(PyExc_ValueError, "what was kept is another index");
            return NULL;
        }
    return found;
}

/* Looks up a name. */
static int add_name(const Lookup *l, PyObject *name, Work *w)
{
    if (!name)
        return -1;
    if (!PyUnicode_CheckExact(name)) { /* of others the hash may be computed by Python */
        PyErr_SetString(PyExc_TypeError, "the name of a feature is a str");
        return -1;
    }
    const Place *found = place_of(l, name, (uint64_t)PyObject_Hash(name));
    if (found->name)
        w->all.values[w->all.count++] = (uint16_t)(found->hash & ((1 << NUMBER) - 1));
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
        if (add_name(w->kept->of + (is_said ? i < SAID ? i + 1 : SAID : 0), is_tuple ? PyTuple_GetItem(names, i) : PyList_GetItem(names, i), w) < 0)
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
    PyObject *features, *dicts[1 + SAID], *capsule = Py_None, *found = NULL;
    Work w = {0};
    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!(O!O!O!)|O", &PyList_Type, &features, &PyDict_Type, dicts, &PyDict_Type, dicts + 1, &PyDict_Type, dicts + 2, &PyDict_Type, dicts + 3,
                          &capsule))
        return NULL;
    Kept *own = capsule == Py_None ? new_kept(dicts) : NULL;
    w.kept = own || PyErr_Occurred() ? own : opened(capsule, dicts);
    if (!w.kept)
        return NULL;
    w.met = calloc(MET, sizeof *w.met);
    w.last = calloc(w.kept->known + 1, sizeof *w.last);
    if (w.met && w.last && make_room(&w.block, 1) == 0)
        found = PyList_New(0);
    else
        PyErr_NoMemory();
    for (Py_ssize_t i = 0; found && i < PyList_Size(features); i++) {
        PyObject *numbers = numbers_of(PyList_GetItem(features, i), &w, (int32_t)(i + 1));
        if (!numbers || PyList_Append(found, numbers) < 0)
            Py_CLEAR(found);
        Py_XDECREF(numbers);
    }
    let_go(own);
    free(w.met);
    free(w.last);
    free(w.all.values);
    free(w.block.values);
    return found;
}
