/* Values as JSON, compiled: the characters that the functions of newsclean/write/writers.py give, in some third of the time.

   written(value, kinds, other) -> str; None where Python is to write it: for lone surrogates, numbers that JSON has not, and what is nested too deep

   kinds  dict: a dataclass -> (opening, fields); opening is bytes, what stands before its first field ("" or the kind of a change); fields is a tuple of
          (name in quotes and colon as bytes, name, default, optional, rolled): a field with `optional` is left out where it equals its default; with `rolled` the
          default is a dataclass of defaults, and the field is left out where it is written as "{}"
   other  function: any other value -> its JSON */

#include <pyconfig.h>
#ifndef Py_GIL_DISABLED  /* the stable ABI; free-threaded Python has none before 3.15 */
#define Py_LIMITED_API 0x030B0000
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 100 };
enum { FAILED = -1, DONE = 0, NOT_HERE = 1 };

typedef struct {
    char *bytes;
    Py_ssize_t size, room;
    PyObject *kinds, *other;
} Out;

static int put(Out *out, const char *bytes, Py_ssize_t size)
{
    if (out->size + size > out->room) {
        Py_ssize_t room = 2 * out->room + size + 1024;
        char *made = realloc(out->bytes, room);
        if (!made) {
            PyErr_NoMemory();
            return FAILED;
        }
        out->bytes = made;
        out->room = room;
    }
    memcpy(out->bytes + out->size, bytes, size);
    out->size += size;
    return DONE;
}

/* One character that cannot stand in a string of JSON as it is. */
static int put_escaped(Out *out, unsigned char c)
{
    static const char plain[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt", digits[] = "0123456789abcdef";
    const char *found = c ? strchr(plain, c) : NULL;
    char made[6] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
    if (!found)
        return put(out, made, 6);
    made[1] = names[found - plain];
    return put(out, made, 2);
}

/* What an error of a string comes to: lone surrogates are left to Python. */
static int failed_string(void)
{
    if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError))
        return FAILED;
    PyErr_Clear();
    return NOT_HERE;
}

/* Does one of eight bytes have to be escaped? (Sean Anderson, "Bit Twiddling Hacks": a byte less than n, a byte equal to n; it may say yes for nothing.) */
static int needs_escape(const char *bytes)
{
    const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    uint64_t word;
    memcpy(&word, bytes, 8);
    uint64_t quote = word ^ (ones * '"'), slash = word ^ (ones * '\\');
    return (((word - ones * 0x20) & ~word) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & highs ? 1 : 0;
}

static int put_string(Out *out, PyObject *text)
{
    Py_ssize_t size, begin = 0;
    const char *bytes = PyUnicode_AsUTF8AndSize(text, &size);
    if (!bytes)
        return failed_string();
    if (put(out, "\"", 1) < 0)
        return FAILED;
    for (Py_ssize_t i = 0; i < size; i++) {
        while (i + 8 <= size && !needs_escape(bytes + i))
            i += 8;
        if (i == size)
            break;
        unsigned char c = (unsigned char)bytes[i];
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        if (put(out, bytes + begin, i - begin) < 0 || put_escaped(out, c) < 0)
            return FAILED;
        begin = i + 1;
    }
    return put(out, bytes + begin, size - begin) < 0 ? FAILED : put(out, "\"", 1);
}

/* The str() of a number. */
static int put_number(Out *out, PyObject *number)
{
    PyObject *shown = PyObject_Repr(number);
    Py_ssize_t size;
    const char *bytes = shown ? PyUnicode_AsUTF8AndSize(shown, &size) : NULL;
    int done = bytes ? put(out, bytes, size) : FAILED;
    Py_XDECREF(shown);
    return done;
}

static int put_value(Out *out, PyObject *value, int depth);

static int put_sequence(Out *out, PyObject *values, int depth)
{
    Py_ssize_t size = PySequence_Size(values);
    if (size < 0 || put(out, "[", 1) < 0)
        return FAILED;
    for (Py_ssize_t i = 0; i < size; i++) {
        PyObject *item = PySequence_GetItem(values, i);
        int done = !item || (i && put(out, ", ", 2) < 0) ? FAILED : put_value(out, item, depth);
        Py_XDECREF(item);
        if (done != DONE)
            return done;
    }
    return put(out, "]", 1);
}

/* One field of a dataclass, unless it is left out; `start` is where the first field begins. */
static int put_field(Out *out, PyObject *value, PyObject *field, Py_ssize_t start, int depth)
{
    char *label;
    Py_ssize_t length, before = out->size;
    if (PyTuple_Size(field) != 5 || PyBytes_AsStringAndSize(PyTuple_GetItem(field, 0), &label, &length) < 0) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_TypeError, "a field of five parts was expected");
        return FAILED;
    }
    PyObject *content = PyObject_GetAttr(value, PyTuple_GetItem(field, 1)), *standard = PyTuple_GetItem(field, 2);
    int optional = PyTuple_GetItem(field, 3) == Py_True, rolled = PyTuple_GetItem(field, 4) == Py_True;
    int done = content ? DONE : FAILED, left_out = optional && content == standard;
    if (!done && optional && !rolled && !left_out && standard != Py_None && (left_out = PyObject_RichCompareBool(content, standard, Py_EQ)) < 0)
        done = FAILED;
    if (!done && !left_out) {
        done = (out->size > start && put(out, ", ", 2) < 0) || put(out, label, length) < 0 ? FAILED : DONE;
        Py_ssize_t from = out->size;
        if (!done)
            done = put_value(out, content, depth);
        if (!done && rolled && out->size - from == 2 && out->bytes[from] == '{')
            out->size = before;
    }
    Py_XDECREF(content);
    return done;
}

static int put_dataclass(Out *out, PyObject *value, PyObject *kind, int depth)
{
    char *opening;
    Py_ssize_t length;
    PyObject *first = PyTuple_GetItem(kind, 0), *fields = first ? PyTuple_GetItem(kind, 1) : NULL;
    if (!fields || PyBytes_AsStringAndSize(first, &opening, &length) < 0 || put(out, "{", 1) < 0)
        return FAILED;
    Py_ssize_t start = out->size;
    if (put(out, opening, length) < 0)
        return FAILED;
    for (Py_ssize_t i = 0; i < PyTuple_Size(fields); i++) {
        int done = put_field(out, value, PyTuple_GetItem(fields, i), start, depth);
        if (done != DONE)
            return done;
    }
    return put(out, "}", 1);
}

static int put_other(Out *out, PyObject *value)
{
    PyObject *shown = PyObject_CallFunctionObjArgs(out->other, value, NULL);
    Py_ssize_t size;
    const char *bytes = shown ? PyUnicode_AsUTF8AndSize(shown, &size) : NULL;
    int done = bytes ? put(out, bytes, size) : shown ? failed_string() : FAILED;
    Py_XDECREF(shown);
    return done;
}

static int put_value(Out *out, PyObject *value, int depth)
{
    if (depth > DEEPEST)
        return NOT_HERE;
    if (PyUnicode_Check(value))
        return put_string(out, value);
    if (value == Py_None)
        return put(out, "null", 4);
    if (value == Py_True || value == Py_False)
        return value == Py_True ? put(out, "true", 4) : put(out, "false", 5);
    if (PyLong_CheckExact(value))
        return put_number(out, value);
    if (PyFloat_CheckExact(value)) {
        double number = PyFloat_AsDouble(value);
        return number - number == 0 ? put_number(out, value) : NOT_HERE;
    }
    if (PyTuple_Check(value) || PyList_Check(value))
        return put_sequence(out, value, depth + 1);
    PyObject *kind = PyDict_GetItemWithError(out->kinds, (PyObject *)Py_TYPE(value));
    if (kind)
        return put_dataclass(out, value, kind, depth + 1);
    return PyErr_Occurred() ? FAILED : put_other(out, value);
}

static PyObject *written(PyObject *self, PyObject *args)
{
    Out out = {0};
    PyObject *value, *made = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "OO!O", &value, &PyDict_Type, &out.kinds, &out.other))
        return NULL;
    int done = put_value(&out, value, 0);
    if (done == DONE)
        made = PyUnicode_DecodeUTF8(out.bytes, out.size, NULL);
    else if (done == NOT_HERE)
        made = Py_NewRef(Py_None);
    free(out.bytes);
    return made;
}

static PyMethodDef methods[] = {
    {"written", written, METH_VARARGS, "A value as JSON."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},  /* nothing is shared: what a call works with is its own, or never changes */
#endif
    {0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_written", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__written(void)
{
    return PyModuleDef_Init(&module);
}
