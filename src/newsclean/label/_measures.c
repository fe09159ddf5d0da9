/* What the beginning and the end of a text look like, compiled: the same as `measured_in_python` of newsclean/label/measures.py.

   measured(text, head, low, table, function) -> (words, stop, first, capitals, tokens, digits, functional), or None

   head      the beginning of the text, which is looked at
   low       the same in lower case
   table     what is true of each character, by `characters.py`; a character that is not in it, or of which it says UNKNOWN, makes the answer None
   function  frozenset of function words

   stop and first are places in STOP_KINDS and FIRST_KINDS of measures.py. */

#include "_compiled.h"

enum { ALNUM = 1, UPPER = 2, LOWER = 4, DECIMAL = 8, DIGIT = 16, ALPHA = 32, SPACE = 64, QUOTE = 128, CLOSER = 256, STOP = 512, COLON = 1024, COMMA = 2048,
       DOTS = 4096, TITLE = 8192, UNKNOWN = 32768 };
enum { LONGEST = 1024, MOST_TOKENS = 40, FUNCTION_WORDS = 60, CAPS = 20, MIN_CAPS = 4 };

typedef struct {
    const uint16_t *traits;
    Py_ssize_t limit;
} Table;

static unsigned traits_of(const Table *t, Py_UCS4 c)
{
    return (Py_ssize_t)c < t->limit ? t->traits[c] : UNKNOWN;
}

/* How a text ends: an index of STOP_KINDS; -1 where that cannot be told. */
static int stop_of(const Table *t, PyObject *text, Py_ssize_t size)
{
    Py_ssize_t end = size;
    unsigned last = 0;
    while (end > 0 && (last = traits_of(t, PyUnicode_ReadChar(text, end - 1))) & CLOSER)
        end--;
    if (end == 0)
        return 0;
    if (last & UNKNOWN)
        return -1;
    if (last & DOTS || (end > 2 && PyUnicode_ReadChar(text, end - 1) == '.' && PyUnicode_ReadChar(text, end - 2) == '.' && PyUnicode_ReadChar(text, end - 3) == '.'))
        return 3;
    if (last & STOP)
        return end == size ? 1 : 2;
    return last & COLON ? 4 : last & COMMA ? 5 : end != size ? 6 : 0;
}

/* What a text begins with: an index of FIRST_KINDS; an empty one with the first of them. */
static int first_of(const Table *t, const Py_UCS4 *head, Py_ssize_t count)
{
    unsigned first = count ? traits_of(t, head[0]) : QUOTE, others = 0;
    if (first & QUOTE)
        return 0;
    if (first & UPPER) {
        for (Py_ssize_t i = 0; i < count && i < CAPS; i++) {
            unsigned traits = traits_of(t, head[i]);
            others |= traits & LOWER || (traits & TITLE && !(traits & UPPER));
        }
        return count >= MIN_CAPS && !others ? 1 : 2;
    }
    return first & LOWER ? 3 : first & DIGIT ? 4 : first & ALPHA ? 5 : 6;
}

/* Numbers of a head: those of its MOST_TOKENS first runs without white space that begin with a capital, of these runs, and of its digits. */
static int count_of(const Table *t, const Py_UCS4 *head, Py_ssize_t count, Py_ssize_t *capitals, Py_ssize_t *tokens, Py_ssize_t *digits)
{
    int inside = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        unsigned traits = traits_of(t, head[i]);
        if (traits & UNKNOWN)
            return -1;
        *digits += (traits & DECIMAL) != 0;
        if (!inside && !(traits & SPACE) && *tokens < MOST_TOKENS) {
            ++*tokens;
            *capitals += (traits & UPPER) != 0;
        }
        inside = !(traits & SPACE);
    }
    return 0;
}

/* The runs of letters and digits; NULL with an exception, or without one where a character is unknown. Counts those of the first that are function words. */
static PyObject *words_of(const Table *t, PyObject *low, const Py_UCS4 *chars, Py_ssize_t count, PyObject *function, Py_ssize_t *functional)
{
    PyObject *words = PyList_New(0);
    Py_ssize_t begin = -1, found = 0;
    for (Py_ssize_t i = 0; words && i <= count; i++) {
        unsigned traits = i < count ? traits_of(t, chars[i]) : 0;
        if (traits & UNKNOWN) {
            Py_CLEAR(words);
        } else if (traits & ALNUM) {
            if (begin < 0)
                begin = i;
        } else if (begin >= 0) {
            PyObject *word = PyUnicode_Substring(low, begin, i);
            int known = word && found++ < FUNCTION_WORDS ? PySet_Contains(function, word) : 0;
            if (!word || known < 0 || PyList_Append(words, word) < 0)
                Py_CLEAR(words);
            *functional += known > 0;
            Py_XDECREF(word);
            begin = -1;
        }
    }
    return words;
}

PyObject *measured(PyObject *self, PyObject *args)
{
    PyObject *text, *head, *low, *function;
    Py_buffer buffer;
    Py_UCS4 shown[LONGEST + 1], lowered[LONGEST + 1];
    (void)self;
    if (!PyArg_ParseTuple(args, "UUUy*O", &text, &head, &low, &buffer, &function))
        return NULL;
    Table table = {buffer.buf, buffer.len / 2};
    Py_ssize_t size = PyUnicode_GetLength(text), count = PyUnicode_GetLength(head), lows = PyUnicode_GetLength(low);
    Py_ssize_t capitals = 0, tokens = 0, digits = 0, functional = 0;
    PyObject *words = NULL;
    int stop = -1;
    if (count <= LONGEST && lows <= LONGEST && PyUnicode_AsUCS4(head, shown, LONGEST + 1, 0) && PyUnicode_AsUCS4(low, lowered, LONGEST + 1, 0)
            && count_of(&table, shown, count, &capitals, &tokens, &digits) == 0 && (stop = stop_of(&table, text, size)) >= 0)
        words = words_of(&table, low, lowered, lows, function, &functional);
    int first = first_of(&table, shown, words ? count : 0);
    PyBuffer_Release(&buffer);
    if (!words && !PyErr_Occurred())
        Py_RETURN_NONE;
    return words ? Py_BuildValue("Niinnnn", words, stop, first, capitals, tokens, digits, functional) : NULL;
}
