/* Keys of texts: `key_of` of newsclean/parts.py.

   keyed(table, slow) -> a function that gives the key of a text

   table  for each character, by its place (see place_of), 32 bits: the character that it is in a key, and in the upper half a second one; 0 for one that is
          left out, UNKNOWN for one that `slow` is asked about
   slow   gives the key of a text with such a character, with one that has no place, or with half of a surrogate pair */

#include <pyconfig.h>
#ifndef Py_GIL_DISABLED  /* the stable ABI; free-threaded Python has none before 3.15 */
#define Py_LIMITED_API 0x030B0000
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>

enum { LETTERS = 0x600, MARKS = 0x2000, MARKS_END = 0x2100, PLACES = LETTERS + MARKS_END - MARKS, SHORT = 1024, WIDEST = 6 };
#define UNKNOWN 0xffffffffu

static Py_ssize_t place_of(Py_UCS4 c)
{
    if (c < LETTERS)
        return c;
    if (c < MARKS || c >= MARKS_END)
        return -1;
    return LETTERS + c - MARKS;
}

/* The character at `from`, in UTF-8, and how many bytes it has; of those of four bytes none has a place. */
static Py_UCS4 read_character(const unsigned char *from, int *bytes)
{
    *bytes = from[0] < 0x80 ? 1 : from[0] < 0xe0 ? 2 : from[0] < 0xf0 ? 3 : 4;
    if (*bytes == 1)
        return from[0];
    if (*bytes == 2)
        return (from[0] & 0x1f) << 6 | (from[1] & 0x3f);
    return *bytes == 3 ? (from[0] & 0x0f) << 12 | (from[1] & 0x3f) << 6 | (from[2] & 0x3f) : MARKS_END;
}

static char *write_character(char *to, uint32_t c)
{
    if (c < 0x80) {
        *to++ = (char)c;
    } else if (c < 0x800) {
        *to++ = (char)(0xc0 | c >> 6);
        *to++ = (char)(0x80 | (c & 0x3f));
    } else {
        *to++ = (char)(0xe0 | c >> 12);
        *to++ = (char)(0x80 | (c >> 6 & 0x3f));
        *to++ = (char)(0x80 | (c & 0x3f));
    }
    return to;
}

/* Writes the key of a text of `size` bytes, into as many and WIDEST more; how long it is, or -1 where `slow` is to be asked. */
static Py_ssize_t write_key(const uint32_t *table, const unsigned char *text, Py_ssize_t size, char *key)
{
    char *to = key, *end = key + size;
    for (Py_ssize_t at = 0; at < size;) {
        int bytes;
        Py_ssize_t place = place_of(read_character(text + at, &bytes));
        uint32_t now = place < 0 ? UNKNOWN : table[place];
        if (now == UNKNOWN || to > end)
            return -1;
        if (now) {
            to = write_character(to, now & 0xffff);
            if (now >> 16)
                to = write_character(to, now >> 16);
        }
        at += bytes;
    }
    return to - key;
}

/* `self`: the table, and `slow`. */
static PyObject *key_of(PyObject *self, PyObject *text)
{
    char near[SHORT + WIDEST], *bytes, *key = near;
    Py_ssize_t size, length = -1;
    PyObject *encoded = PyUnicode_AsUTF8String(text);
    if (encoded && PyBytes_AsStringAndSize(encoded, &bytes, &size) == 0 && (size <= SHORT || (key = PyMem_Malloc(size + WIDEST))))
        length = write_key((const uint32_t *)PyBytes_AsString(PyTuple_GetItem(self, 0)), (const unsigned char *)bytes, size, key);
    PyErr_Clear();  /* a half of a surrogate pair */
    PyObject *made = length < 0 ? PyObject_CallFunctionObjArgs(PyTuple_GetItem(self, 1), text, NULL) : PyUnicode_FromStringAndSize(key, length);
    if (key != near)
        PyMem_Free(key);
    Py_XDECREF(encoded);
    return made;
}

static PyMethodDef made = {"key_of", key_of, METH_O, "key_of(text, /)\n--\n\nLetters and digits alone, in lower case."};

static PyObject *keyed(PyObject *self, PyObject *args)
{
    PyObject *table, *slow;
    (void)self;
    if (!PyArg_ParseTuple(args, "SO", &table, &slow))
        return NULL;
    if (PyBytes_Size(table) != PLACES * (Py_ssize_t)sizeof(uint32_t))
        return PyErr_Format(PyExc_ValueError, "needs a table of %d characters", PLACES);
    PyObject *known = PyTuple_Pack(2, table, slow), *function = known ? PyCFunction_NewEx(&made, known, NULL) : NULL;
    Py_XDECREF(known);
    return function;
}

static PyMethodDef methods[] = {
    {"keyed", keyed, METH_VARARGS, "A function that gives the key of a text."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},  /* nothing is kept that changes */
#endif
    {0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_keys", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__keys(void)
{
    return PyModuleDef_Init(&module);
}
