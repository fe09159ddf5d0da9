/* Which of a block's features speak most for a role, compiled: the same as `strongest_in_python` of newsclean/label/reasons.py.

   strongest(groups, evidence, most) -> list of names, the strongest first

   groups    sequences of names of features
   evidence  dict: name of a feature -> how much it speaks for the role
   most      so many names at most, MOST or fewer; of equal strength the name that sorts behind comes first */

#include "_compiled.h"

enum { MOST = 16 };

typedef struct {
    long strength[MOST];
    PyObject *name[MOST];
    Py_ssize_t count, most;
} Best;

/* Take in one more; a name that is there already counts once. */
static int take(Best *best, long strength, PyObject *name)
{
    Py_ssize_t at = best->count;
    while (at > 0 && best->strength[at - 1] <= strength) {
        if (best->strength[at - 1] == strength) {
            int order = PyUnicode_Compare(best->name[at - 1], name);
            if (order == -1 && PyErr_Occurred())
                return -1;
            if (order == 0)
                return 0;
            if (order > 0)
                break;
        }
        at--;
    }
    if (at == best->most)
        return 0;
    if (best->count == best->most)
        Py_DECREF(best->name[--best->count]);
    for (Py_ssize_t i = best->count++; i > at; i--) {
        best->strength[i] = best->strength[i - 1];
        best->name[i] = best->name[i - 1];
    }
    best->strength[at] = strength;
    best->name[at] = name;
    Py_INCREF(name);
    return 0;
}

static int take_all(Best *best, PyObject *names, PyObject *evidence)
{
    Py_ssize_t count = PySequence_Size(names);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *name = PySequence_GetItem(names, i), *found = name ? PyDict_GetItemWithError(evidence, name) : NULL;
        long strength = found ? PyLong_AsLong(found) : 0;
        int failed = PyErr_Occurred() || (found && take(best, strength, name) < 0);
        Py_XDECREF(name);
        if (failed)
            return -1;
    }
    return count < 0 ? -1 : 0;
}

PyObject *strongest(PyObject *self, PyObject *args)
{
    PyObject *groups, *evidence, *found = NULL;
    Best best = {.count = 0};
    (void)self;
    if (!PyArg_ParseTuple(args, "OO!n", &groups, &PyDict_Type, &evidence, &best.most))
        return NULL;
    if (best.most < 1 || best.most > MOST) {
        PyErr_SetString(PyExc_ValueError, "more names than are kept");
        return NULL;
    }
    Py_ssize_t count = PySequence_Size(groups), done = 0;
    for (; done < count; done++) {
        PyObject *names = PySequence_GetItem(groups, done);
        int failed = !names || take_all(&best, names, evidence) < 0;
        Py_XDECREF(names);
        if (failed)
            break;
    }
    if (count >= 0 && done == count && (found = PyList_New(best.count)))
        for (Py_ssize_t i = 0; i < best.count; i++) {
            Py_INCREF(best.name[i]);
            PyList_SetItem(found, i, best.name[i]);
        }
    while (best.count)
        Py_DECREF(best.name[--best.count]);
    return found;
}
