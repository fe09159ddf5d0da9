/* Which of some needles stand in a text, in one look at it, compiled: the same as `standing_in_python` of newsclean/label/needles.py.

   standing(text, needles) -> list: those that stand in it, in their order

   needles  tuple of MOST strings or fewer, of two to LONGEST characters each */

#include "_compiled.h"
#include <string.h>

enum { MOST = 250, LONGEST = 63, PAIRS = 1024, CHUNK = 2048 };

/* Needles by their first two characters: of each pair of these the first needle, and for each needle the next with such a pair, counted from 1. */
typedef struct {
    Py_UCS4 chars[MOST][LONGEST + 1];
    Py_ssize_t length[MOST], count;
    uint8_t first[PAIRS], next[MOST], is_found[MOST];
} Needles;

static unsigned pair_of(const Py_UCS4 *chars)
{
    return (chars[0] * 31 + chars[1]) % PAIRS;
}

/* Takes the needles in; -1 with an exception. */
static int read_needles(PyObject *needles, Needles *n)
{
    n->count = PyTuple_Size(needles);
    int fits = n->count <= MOST;
    memset(n->first, 0, sizeof n->first);
    memset(n->is_found, 0, sizeof n->is_found);
    for (Py_ssize_t i = 0; fits && i < n->count; i++) {
        PyObject *needle = PyTuple_GetItem(needles, i);
        n->length[i] = PyUnicode_Check(needle) ? PyUnicode_GetLength(needle) : 0;
        fits = n->length[i] >= 2 && n->length[i] <= LONGEST;
        if (!fits || !PyUnicode_AsUCS4(needle, n->chars[i], LONGEST + 1, 0))
            break;
        unsigned pair = pair_of(n->chars[i]);
        n->next[i] = n->first[pair];
        n->first[pair] = (uint8_t)(i + 1);
    }
    if (!fits)
        PyErr_SetString(PyExc_ValueError, "too many needles, or one that is too short or too long");
    return PyErr_Occurred() ? -1 : 0;
}

/* Marks the needles that begin in the first `begins` characters of some. */
static void look_for(Needles *n, const Py_UCS4 *chars, Py_ssize_t begins, Py_ssize_t count)
{
    for (Py_ssize_t i = 0; i < begins && i + 1 < count; i++)
        for (int at = n->first[pair_of(chars + i)]; at; at = n->next[at - 1]) {
            Py_ssize_t length = n->length[at - 1];
            if (!n->is_found[at - 1] && i + length <= count && memcmp(chars + i, n->chars[at - 1], length * sizeof *chars) == 0)
                n->is_found[at - 1] = 1;
        }
}

PyObject *standing(PyObject *self, PyObject *args)
{
    PyObject *text, *needles;
    Needles n;
    Py_UCS4 chars[CHUNK + LONGEST + 1];
    (void)self;
    if (!PyArg_ParseTuple(args, "UO!", &text, &PyTuple_Type, &needles) || read_needles(needles, &n) < 0)
        return NULL;
    Py_ssize_t size = PyUnicode_GetLength(text);
    for (Py_ssize_t at = 0; at < size; at += CHUNK) { /* a piece at a time: a long text is not copied */
        Py_ssize_t end = size - at < CHUNK + LONGEST ? size : at + CHUNK + LONGEST;
        PyObject *piece = at == 0 && end == size ? Py_NewRef(text) : PyUnicode_Substring(text, at, end);
        int failed = !piece || !PyUnicode_AsUCS4(piece, chars, CHUNK + LONGEST + 1, 0);
        Py_XDECREF(piece);
        if (failed)
            return NULL;
        look_for(&n, chars, CHUNK, end - at);
    }
    PyObject *found = PyList_New(0);
    for (Py_ssize_t i = 0; found && i < n.count; i++)
        if (n.is_found[i] && PyList_Append(found, PyTuple_GetItem(needles, i)) < 0)
            Py_CLEAR(found);
    return found;
}
