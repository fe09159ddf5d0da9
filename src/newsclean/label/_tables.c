/* Lookups for all blocks of a document at a time, compiled: the same as `binned_in_python` and `picked_in_python` of newsclean/label/tables.py.

   binned(values, bounds) -> bytes: for every value how many of the bounds it reaches

   values  sequence of numbers
   bounds  sequence of numbers, ascending, at most MOST

   picked(rows, sizes, columns) -> list: for every block the row that its numbers stand for

   rows     list: one for every combination of the numbers, the last of which counts fastest
   sizes    tuple of ints: how many values each number has
   columns  tuple of bytes: for each number its value for every block */

#include "_compiled.h"

enum { MOST = 64 };

/* The numbers of a sequence in `out`; how many, -1 with an exception. */
static Py_ssize_t numbers_in(PyObject *sequence, double *out)
{
    Py_ssize_t count = PySequence_Size(sequence);
    if (count > MOST) {
        PyErr_SetString(PyExc_ValueError, "too many bounds");
        return -1;
    }
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *item = PySequence_GetItem(sequence, i);
        out[i] = item ? PyFloat_AsDouble(item) : -1.0;
        Py_XDECREF(item);
        if (PyErr_Occurred())
            return -1;
    }
    return count;
}

/* The number at a place of a sequence; -1 perhaps with an exception. What most sequences are, and most numbers, is taken directly. */
static double number_at(PyObject *values, Py_ssize_t i)
{
    PyObject *item = PyList_CheckExact(values) ? Py_XNewRef(PyList_GetItem(values, i)) : PySequence_GetItem(values, i);
    double value = !item ? -1.0 : PyLong_CheckExact(item) ? PyLong_AsDouble(item) : PyFloat_AsDouble(item);
    Py_XDECREF(item);
    return value;
}

PyObject *binned(PyObject *self, PyObject *args)
{
    PyObject *values, *bounds, *found = NULL;
    double steps[MOST];
    (void)self;
    if (!PyArg_ParseTuple(args, "OO", &values, &bounds))
        return NULL;
    Py_ssize_t most = numbers_in(bounds, steps), count = most < 0 ? -1 : PySequence_Size(values);
    char *bins = count < 0 || !(found = PyBytes_FromStringAndSize(NULL, count)) ? NULL : PyBytes_AsString(found);
    for (Py_ssize_t i = 0; found && i < count; i++) {
        double value = number_at(values, i);
        int bin = 0;
        while (bin < most && !(value < steps[bin]))
            bin++;
        bins[i] = (char)bin;
        if (value == -1.0 && PyErr_Occurred())
            Py_CLEAR(found);
    }
    return found;
}

enum { COLUMNS = 8 };

/* Numbers of the blocks, and how many values each has. */
typedef struct {
    const unsigned char *values[COLUMNS];
    Py_ssize_t sizes[COLUMNS], numbers, blocks;
} Columns;

/* Reads columns that fit their sizes, and the sizes the count of the rows; -1 with an exception. */
static int read_columns(PyObject *sizes, PyObject *columns, Py_ssize_t rows, Columns *c)
{
    Py_ssize_t combinations = 1, blocks;
    int fits = (c->numbers = PyTuple_Size(columns)) == PyTuple_Size(sizes) && c->numbers >= 1 && c->numbers <= COLUMNS;
    for (Py_ssize_t n = 0; fits && n < c->numbers; n++) {
        char *bytes;
        c->sizes[n] = PyLong_AsSsize_t(PyTuple_GetItem(sizes, n));
        if (PyErr_Occurred() || PyBytes_AsStringAndSize(PyTuple_GetItem(columns, n), &bytes, &blocks) < 0)
            return -1;
        c->values[n] = (const unsigned char *)bytes;
        fits = c->sizes[n] >= 1 && c->sizes[n] <= 256 && (combinations *= c->sizes[n]) <= rows && (!n || blocks == c->blocks);
        c->blocks = blocks;
    }
    if (fits && combinations == rows)
        return 0;
    PyErr_SetString(PyExc_ValueError, "columns that do not fit their table");
    return -1;
}

PyObject *picked(PyObject *self, PyObject *args)
{
    PyObject *rows, *sizes, *columns;
    Columns c;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!O!", &PyList_Type, &rows, &PyTuple_Type, &sizes, &PyTuple_Type, &columns) || read_columns(sizes, columns, PyList_Size(rows), &c) < 0)
        return NULL;
    PyObject *found = PyList_New(c.blocks);
    for (Py_ssize_t i = 0; found && i < c.blocks; i++) {
        Py_ssize_t place = 0;
        int fits = 1;
        for (Py_ssize_t n = 0; n < c.numbers; n++) {
            fits &= c.values[n][i] < c.sizes[n];
            place = place * c.sizes[n] + c.values[n][i];
        }
        PyObject *row = fits ? PyList_GetItem(rows, place) : NULL;
        Py_XINCREF(row);
        if (!row || PyList_SetItem(found, i, row) < 0) {
            Py_CLEAR(found);
            if (!fits)
                PyErr_SetString(PyExc_ValueError, "columns that do not fit their table");
        }
    }
    return found;
}
