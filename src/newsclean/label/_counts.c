/* What comes again in a document, compiled: the same as `tallied_in_python` of newsclean/label/kin.py, `shared_in_python` of newsclean/label/story.py and
   `placed_in_python` of newsclean/label/context.py.

   tallied(keys) -> two lists: for each key how many there are like it, and how many of them stand before it

   keys  list of hashable values

   shared(contents, times, spare) -> bytes: for each block how many of its words come more often than `spare` says

   contents  list of tuples of words
   times     dict: word -> how often it comes
   spare     bytes: of each block

   placed(lines, pairs): adds to every pair of words the lines that have both beside each other

   lines  list of tuples of words
   pairs  dict: one word -> dict: another behind it -> list of lines */

#include "_compiled.h"
#include <stdlib.h>
#include <string.h>

static PyObject *as_numbers(const Py_ssize_t *values, const Py_ssize_t *places, Py_ssize_t count)
{
    PyObject *list = PyList_New(count);
    for (Py_ssize_t i = 0; list && i < count; i++) {
        PyObject *number = PyLong_FromSsize_t(values[places ? places[i] : i]);
        if (!number || PyList_SetItem(list, i, number) < 0)
            Py_CLEAR(list);
    }
    return list;
}

/* The number of a key, `fresh` where it had none; -1 with an exception. */
static Py_ssize_t number_of(PyObject *numbers, PyObject *key, Py_ssize_t fresh)
{
    PyObject *number = PyDict_GetItemWithError(numbers, key);
    if (number)
        return PyLong_AsSsize_t(number);
    if (PyErr_Occurred() || !(number = PyLong_FromSsize_t(fresh)))
        return -1;
    int failed = PyDict_SetItem(numbers, key, number) < 0;
    Py_DECREF(number);
    return failed ? -1 : fresh;
}

PyObject *tallied(PyObject *self, PyObject *args)
{
    PyObject *keys, *found = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!", &PyList_Type, &keys))
        return NULL;
    Py_ssize_t count = PyList_Size(keys), fresh = 0, i = 0;
    Py_ssize_t *all = malloc((3 * count + 1) * sizeof *all), *numbers = all + count, *before = numbers + count; /* all: how many have each number */
    PyObject *known = PyDict_New();
    if (!all)
        PyErr_NoMemory();
    for (; all && known && i < count && i < PyList_Size(keys); i++) {
        PyObject *key = Py_NewRef(PyList_GetItem(keys, i)); /* to compare keys may run code that changes the list */
        Py_ssize_t number = number_of(known, key, fresh);
        Py_DECREF(key);
        if (number < 0)
            break;
        if (number == fresh)
            all[fresh++] = 0;
        numbers[i] = number;
        before[i] = all[number]++;
    }
    if (all && known && i == count) {
        PyObject *many = as_numbers(all, numbers, count), *earlier = many ? as_numbers(before, NULL, count) : NULL;
        found = earlier ? Py_BuildValue("NN", many, earlier) : NULL;
        if (!earlier)
            Py_XDECREF(many);
    } else if (all && known && !PyErr_Occurred())
        PyErr_SetString(PyExc_ValueError, "keys that change while they are counted");
    Py_XDECREF(known);
    free(all);
    return found;
}

/* A word of some, borrowed; NULL with an exception where it is no plain str: the hash of another is Python's, which may change what is looked through. */
static PyObject *word_at(PyObject *words, Py_ssize_t i)
{
    PyObject *word = PyTuple_GetItem(words, i);
    if (!word || PyUnicode_CheckExact(word))
        return word;
    PyErr_SetString(PyExc_TypeError, "a word is a str");
    return NULL;
}

/* How many of the words come more often; -1 with an exception. */
static int shared_of(PyObject *words, PyObject *times, long spare)
{
    Py_ssize_t count = PyTuple_Size(words), found = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *word = word_at(words, i), *often = word ? PyDict_GetItemWithError(times, word) : NULL;
        long number = often ? PyLong_AsLong(often) : 0;
        if (!often || number == -1)
            if (PyErr_Occurred())
                return -1;
        found += number > spare;
    }
    if (found <= UINT8_MAX && count >= 0)
        return (int)found;
    if (count >= 0)
        PyErr_SetString(PyExc_ValueError, "more words than are counted");
    return -1;
}

PyObject *shared(PyObject *self, PyObject *args)
{
    PyObject *contents, *times, *found = NULL;
    const char *spare;
    Py_ssize_t spares;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!y#", &PyList_Type, &contents, &PyDict_Type, &times, &spare, &spares))
        return NULL;
    Py_ssize_t count = PyList_Size(contents);
    if (spares != count)
        PyErr_SetString(PyExc_ValueError, "one number for each block is needed");
    else
        found = PyBytes_FromStringAndSize(NULL, count);
    char *out = found ? PyBytes_AsString(found) : NULL;
    for (Py_ssize_t i = 0; found && i < count; i++) {
        int number = shared_of(PyList_GetItem(contents, i), times, (unsigned char)spare[i]);
        out[i] = (char)number;
        if (number < 0)
            Py_CLEAR(found);
    }
    return found;
}

/* Adds a line to a list unless it is the last of it; -1 with an exception. */
static int add_line(PyObject *have, Py_ssize_t at)
{
    Py_ssize_t count = PyList_Size(have);
    if (count < 0 || (count && PyLong_AsSsize_t(PyList_GetItem(have, count - 1)) == at))
        return count < 0 ? -1 : 0;
    PyObject *number = PyLong_FromSsize_t(at);
    int failed = !number || PyList_Append(have, number) < 0;
    Py_XDECREF(number);
    return failed ? -1 : 0;
}

PyObject *placed(PyObject *self, PyObject *args)
{
    PyObject *lines, *pairs;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!", &PyList_Type, &lines, &PyDict_Type, &pairs))
        return NULL;
    for (Py_ssize_t at = 0; at < PyList_Size(lines); at++) {
        PyObject *line = PyList_GetItem(lines, at);
        Py_ssize_t last = PyTuple_Size(line) - 1;
        for (Py_ssize_t i = 0; i < last; i++) {
            PyObject *word = word_at(line, i), *others = word ? PyDict_GetItemWithError(pairs, word) : NULL; /* of most words none */
            PyObject *next = others ? word_at(line, i + 1) : NULL, *have = next ? PyDict_GetItemWithError(others, next) : NULL;
            if (have ? add_line(have, at) < 0 : PyErr_Occurred() != NULL)
                return NULL;
        }
        if (last < -1)
            return NULL;
    }
    Py_RETURN_NONE;
}
