/* Which texts may hold what is looked for, in one scan over each: `Screen` of newsclean/scan.py.

   screened(texts, masks, starts, ends) -> for each of the `ends` the indexes of the texts in which one of its sequences was found

   texts   a list of str; each is looked at as if a line break stood before it and one behind it
   masks   for each character, by its place (see place_of), and at last for all others, a 64-bit mask: the members of sequences that the character can be
   starts  the mask of the first members
   ends    for each question a 64-bit mask, the last members of its sequences

   The members of a sequence have neighbouring bits, the first the lowest. So one shift moves all sequences on at once (Baeza-Yates and Gonnet's "shift-and"). */

#include <pyconfig.h>
#ifndef Py_GIL_DISABLED  /* the stable ABI; free-threaded Python has none before 3.15 */
#define Py_LIMITED_API 0x030B0000
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <string.h>

enum { LETTERS = 0x600, MARKS = 0x2000, MARKS_END = 0x2100, OTHER = LETTERS + MARKS_END - MARKS, CHUNK = 2048, MOST_QUESTIONS = 64 };

typedef struct {
    const uint64_t *masks;
    uint64_t starts, now, found;
} Scan;

static Py_ssize_t place_of(Py_UCS4 c)
{
    if (c < LETTERS)
        return c;
    return c >= MARKS && c < MARKS_END ? LETTERS + c - MARKS : OTHER;
}

static void scan(Scan *s, const Py_UCS4 *characters, Py_ssize_t count)
{
    uint64_t now = s->now, found = s->found;
    for (Py_ssize_t i = 0; i < count; i++) {
        now = ((now << 1) | s->starts) & s->masks[place_of(characters[i])];
        found |= now;
    }
    s->now = now;
    s->found = found;
}

/* Scans a text, a piece at a time: a long one is not copied. */
static int scan_text(Scan *s, PyObject *text)
{
    static const Py_UCS4 line_break[] = {'\n'};
    Py_UCS4 characters[CHUNK];
    Py_ssize_t size = PyUnicode_GetLength(text);
    if (size < 0)
        return -1;
    s->now = s->found = 0;
    scan(s, line_break, 1);
    for (Py_ssize_t at = 0; at < size; at += CHUNK) {
        Py_ssize_t count = size - at < CHUNK ? size - at : CHUNK;
        PyObject *piece = size > CHUNK ? PyUnicode_Substring(text, at, at + count) : Py_NewRef(text);
        int failed = !piece || !PyUnicode_AsUCS4(piece, characters, CHUNK, 0);
        Py_XDECREF(piece);
        if (failed)
            return -1;
        scan(s, characters, count);
    }
    scan(s, line_break, 1);
    return 0;
}

static int append_index(PyObject *list, Py_ssize_t i)
{
    PyObject *index = PyLong_FromSsize_t(i);
    int failed = !index || PyList_Append(list, index) < 0;
    Py_XDECREF(index);
    return failed ? -1 : 0;
}

static PyObject *screened(PyObject *self, PyObject *args)
{
    PyObject *texts;
    const char *masks, *last;
    Py_ssize_t size, length;
    unsigned long long starts;
    uint64_t ends[MOST_QUESTIONS], any = 0;
    (void)self;
    if (!PyArg_ParseTuple(args, "Oy#Ky#", &texts, &masks, &size, &starts, &last, &length))
        return NULL;
    Py_ssize_t questions = length / (Py_ssize_t)sizeof *ends;
    if (!PyList_Check(texts) || size != (OTHER + 1) * (Py_ssize_t)sizeof *ends || questions > MOST_QUESTIONS)
        return PyErr_Format(PyExc_ValueError, "needs a list, %d masks and at most %d questions", OTHER + 1, MOST_QUESTIONS);
    memcpy(ends, last, questions * sizeof *ends);
    for (Py_ssize_t q = 0; q < questions; q++)
        any |= ends[q];
    PyObject *answers = PyList_New(questions);
    for (Py_ssize_t q = 0; answers && q < questions; q++) {
        PyObject *list = PyList_New(0);
        if (!list || PyList_SetItem(answers, q, list) < 0)
            Py_CLEAR(answers);
    }
    Scan s = {(const uint64_t *)masks, starts, 0, 0};
    for (Py_ssize_t i = 0; answers && i < PyList_Size(texts); i++) {
        int failed = scan_text(&s, PyList_GetItem(texts, i));
        for (Py_ssize_t q = 0; !failed && s.found & any && q < questions; q++)
            failed = s.found & ends[q] && append_index(PyList_GetItem(answers, q), i);
        if (failed)
            Py_CLEAR(answers);
    }
    return answers;
}

static PyMethodDef methods[] = {
    {"screened", screened, METH_VARARGS, "For each question the indexes of the texts that may hold what it asks for."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},  /* nothing is kept */
#endif
    {0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_screen", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__screen(void)
{
    return PyModuleDef_Init(&module);
}
