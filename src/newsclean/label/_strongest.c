/* A block's role and what speaks for it, compiled: the same as `likeliest_in_python` of newsclean/label/classify.py and `strongest_in_python` of
   newsclean/label/reasons.py.

   likeliest(probabilities, first, last) -> the place of the likeliest role, and how likely it is

   probabilities  buffer: of each role, doubles of this machine
   first, last    the article's roles, which stand side by side, others before and behind them

   strongest(numbers, evidence, most) -> list of numbers, the strongest first

   numbers   buffer: the block's features, 16-bit integers of this machine
   evidence  buffer: how much each feature speaks for the role, 16-bit integers of this machine, 0 where it does not
   most      so many at most, MOST or fewer; of equal strength the greater number comes first */

#include "_compiled.h"

enum { MOST = 16 };
static const double LIKELY = 0.5; /* as in classify.py */

/* The first of the greatest numbers between two places. */
static Py_ssize_t greatest(const double *values, Py_ssize_t from, Py_ssize_t to)
{
    Py_ssize_t best = from;
    for (Py_ssize_t i = from + 1; i < to; i++)
        if (values[i] > values[best])
            best = i;
    return best;
}

PyObject *likeliest(PyObject *self, PyObject *args)
{
    Py_buffer buffer;
    Py_ssize_t first, last;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*nn", &buffer, &first, &last))
        return NULL;
    const double *p = buffer.buf;
    Py_ssize_t count = buffer.len / (Py_ssize_t)sizeof *p, place = 0;
    int fits = first > 0 && first <= last && last < count - 1;
    double found = 0.0;
    if (fits) {
        for (Py_ssize_t i = first; i <= last; i++)
            found += p[i];
        Py_ssize_t before = greatest(p, 0, first), behind = greatest(p, last + 1, count);
        place = found >= LIKELY ? greatest(p, first, last + 1) : p[before] >= p[behind] ? before : behind;
        found = found >= LIKELY ? found : p[place];
    }
    PyBuffer_Release(&buffer);
    if (fits)
        return Py_BuildValue("nd", place, found);
    PyErr_SetString(PyExc_ValueError, "no roles before, between or behind these places");
    return NULL;
}

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
    const uint16_t *values = numbers.buf;
    const int16_t *strengths = evidence.buf;
    Py_ssize_t count = numbers.len / 2, features = evidence.len / 2, i = 0;
    int fits = best.most >= 1 && best.most <= MOST && numbers.len % 2 == 0;
    for (; fits && i < count; i++) {
        fits = values[i] < features;
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
