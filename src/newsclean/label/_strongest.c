/* Which of a block's features speak most for a role, compiled: the same as `strongest_in_python` of newsclean/label/reasons.py.

   strongest(numbers, evidence, most) -> list of numbers, the strongest first

   numbers   buffer: the block's features, 32-bit integers of this machine
   evidence  buffer: how much each feature speaks for the role, 16-bit integers of this machine, 0 where it does not
   most      so many at most, MOST or fewer; of equal strength the greater number comes first */

#include "_compiled.h"

enum { MOST = 16 };

typedef struct {
    int32_t number[MOST];
    int16_t strength[MOST];
    Py_ssize_t count, most;
} Best;

/* Take in one more; a number that is there already counts once. */
static void take(Best *best, int16_t strength, int32_t number)
{
    Py_ssize_t at = best->count;
    while (at > 0 && (best->strength[at - 1] < strength || (best->strength[at - 1] == strength && best->number[at - 1] < number)))
        at--;
    if (at == best->most || (at > 0 && best->strength[at - 1] == strength && best->number[at - 1] == number))
        return;
    Py_ssize_t end = best->count < best->most ? best->count++ : best->count - 1;
    for (; end > at; end--) {
        best->strength[end] = best->strength[end - 1];
        best->number[end] = best->number[end - 1];
    }
    best->strength[at] = strength;
    best->number[at] = number;
}

static PyObject *as_list(const Best *best)
{
    PyObject *found = PyList_New(best->count);
    for (Py_ssize_t i = 0; found && i < best->count; i++) {
        PyObject *number = PyLong_FromLong(best->number[i]);
        if (!number || PyList_SetItem(found, i, number) < 0)
            Py_CLEAR(found);
    }
    return found;
}

PyObject *strongest(PyObject *self, PyObject *args)
{
    Py_buffer numbers, evidence;
    Best best = {.count = 0};
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*n", &numbers, &evidence, &best.most))
        return NULL;
    const int32_t *values = numbers.buf;
    const int16_t *strengths = evidence.buf;
    Py_ssize_t count = numbers.len / 4, features = evidence.len / 2, i = 0;
    int fits = best.most >= 1 && best.most <= MOST && numbers.len % 4 == 0;
    for (; fits && i < count; i++) {
        fits = values[i] >= 0 && values[i] < features;
        if (fits && strengths[values[i]])
            take(&best, strengths[values[i]], values[i]);
    }
    PyBuffer_Release(&numbers);
    PyBuffer_Release(&evidence);
    if (fits)
        return as_list(&best);
    PyErr_SetString(PyExc_ValueError, "a number without a feature, or more of them than are kept");
    return NULL;
}
