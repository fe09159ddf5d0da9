/* What the beginning and the end of texts look like, compiled: the same as `measured_in_python` of newsclean/label/measures.py.

   measured(texts, table, small, lists) -> list: for each text the fields of Measures, or None

   texts  list of strings
   table  what is true of each character, by `characters.py`; a character that is not in it, or of which it says UNKNOWN, makes the answer None
   small  the same characters in lower case
   lists  dict: word -> which lists have it, a sum of the last three names in the enumeration of _words.c

   The names of the numbers are those of measures.py. */

#include "_traits.h"

enum { MOST_TOKENS = 40, CAPS = 20, MIN_CAPS = 4, OPENING = 1500, CREDIT_REACH = 200, CREDIT_START = 60, IN_TAIL = 1, IN_HEAD = 2 };

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

/* Counts of a head: its MOST_TOKENS first runs without white space, those of them that begin with a capital, its digits; is there a sign in it? */
typedef struct {
    Py_ssize_t capitals, tokens, digits;
    int is_signed;
} Counts;

static int count_of(const Table *t, const Py_UCS4 *head, Py_ssize_t count, Counts *found)
{
    int inside = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        unsigned traits = traits_of(t, head[i]);
        if (traits & UNKNOWN)
            return -1;
        found->digits += (traits & DECIMAL) != 0;
        found->is_signed |= traits & SIGN || (head[i] == '.' && i > 0 && (head[i - 1] | 32) == 'w');
        if (!inside && !(traits & SPACE) && found->tokens < MOST_TOKENS) {
            found->tokens++;
            found->capitals += (traits & UPPER) != 0;
        }
        inside = !(traits & SPACE);
    }
    return 0;
}

/* The ends of sentences. */
static Py_ssize_t sentences_of(const Py_UCS4 *chars, Py_ssize_t count)
{
    Py_ssize_t found = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        if (chars[i] > '?' && chars[i] < 0x0964)
            continue;
        Py_UCS4 next = i + 1 < count ? chars[i + 1] : 0;
        switch (chars[i]) {
        case '.':
            found += next == ' ' || ((next == '"' || next == 0x201D) && i + 2 < count && chars[i + 2] == ' ');
            break;
        case '!': case '?':
            found += next == ' ';
            break;
        case 0x3002: case 0x0964: case 0xFF1F: /* IDEOGRAPHIC FULL STOP, DEVANAGARI DANDA, FULLWIDTH QUESTION MARK */
            found++;
        }
    }
    return found;
}

/* The characters of a part of a text in `out`, which has room for them and one more; -1 where an exception is set. */
static int part_of(PyObject *text, Py_ssize_t start, Py_ssize_t end, Py_UCS4 *out)
{
    PyObject *part = PyUnicode_Substring(text, start, end);
    int failed = !part || !PyUnicode_AsUCS4(part, out, end - start + 1, 0);
    Py_XDECREF(part);
    return failed ? -1 : 0;
}

/* What is counted beyond the head: the sentences of the opening, and whether the end or the beginning may name a photographer. */
static int look_further(PyObject *text, Py_ssize_t size, const Py_UCS4 *head, Py_ssize_t count, Py_ssize_t *sentences, int *credited)
{
    Py_UCS4 opening[OPENING + 1], tail[CREDIT_REACH + 1];
    if (count == size) {
        *sentences = sentences_of(head, count);
        *credited = may_credit(size > CREDIT_REACH ? head + size - CREDIT_REACH : head, size > CREDIT_REACH ? CREDIT_REACH : size) ? IN_TAIL : 0;
    } else {
        Py_ssize_t end = size < OPENING ? size : OPENING, start = size > CREDIT_REACH ? size - CREDIT_REACH : 0;
        if (part_of(text, 0, end, opening) < 0 || part_of(text, start, size, tail) < 0)
            return -1;
        *sentences = sentences_of(opening, end);
        *credited = may_credit(tail, size - start) ? IN_TAIL : 0;
    }
    if (size > CREDIT_REACH && may_credit(head, count < CREDIT_START ? count : CREDIT_START))
        *credited |= IN_HEAD;
    return 0;
}

static double share(Py_ssize_t part, Py_ssize_t whole)
{
    return (double)part / (double)(whole ? whole : 1);
}

/* A tuple of these values, which it takes over; NULL where one is missing. */
static PyObject *tuple_of(PyObject *const *values, int count)
{
    PyObject *tuple = PyTuple_New(count);
    int good = tuple != NULL;
    for (int i = 0; i < count; i++) {
        good &= values[i] != NULL;
        if (tuple)
            PyTuple_SetItem(tuple, i, values[i]);
        else
            Py_XDECREF(values[i]);
    }
    if (!good)
        Py_CLEAR(tuple);
    return tuple;
}

/* The characters of a head in lower case; how many, -1 where an exception is set. Of some it depends on what stands around them,
   which Python knows: as `lowered` of newsclean/lexicon.py does it. */
static Py_ssize_t lowered(const Small *small, PyObject *head, const Py_UCS4 *shown, Py_ssize_t count, Py_UCS4 *out)
{
    for (Py_ssize_t i = 0; i < count; i++) {
        if ((Py_ssize_t)shown[i] >= small->limit || (out[i] = small->chars[shown[i]]) == DEPENDS) {
            PyObject *plain = PyObject_CallMethod(head, "replace", "ss", "\xc4\xb0", "i"), *low = plain ? PyObject_CallMethod(plain, "lower", NULL) : NULL;
            Py_ssize_t size = low && PyUnicode_AsUCS4(low, out, LONGEST, 0) ? PyUnicode_GetLength(low) : -1;
            Py_XDECREF(plain);
            Py_XDECREF(low);
            return size;
        }
    }
    return count;
}

/* Do these characters have a capital with a dot, and others beyond ASCII? Their key has the dot as a character of its own, which the words have not. */
static int is_dotted(const Py_UCS4 *shown, Py_ssize_t count, const Py_UCS4 *low, Py_ssize_t lows)
{
    int dotted = 0, beyond = 0;
    for (Py_ssize_t i = 0; i < count; i++)
        dotted |= shown[i] == 0x0130;
    for (Py_ssize_t i = 0; dotted && i < lows; i++)
        beyond |= low[i] > 0x7F;
    return beyond;
}

/* The fields of Measures; NULL with an exception, or without one where a character is unknown. */
static PyObject *measures_of(PyObject *text, PyObject *head, const Table *table, const Small *small, Vocabulary *known)
{
    Py_UCS4 shown[LONGEST + 1], low[LONGEST];
    Py_ssize_t size = PyUnicode_GetLength(text), count = PyUnicode_GetLength(head), lows, sentences = 0;
    Counts counts = {0, 0, 0, 0};
    Words words;
    int stop, credited = 0;
    if (!PyUnicode_AsUCS4(head, shown, LONGEST + 1, 0) || count_of(table, shown, count, &counts) < 0 || (stop = stop_of(table, text, size)) < 0
            || look_further(text, size, shown, count, &sentences, &credited) < 0 || (lows = lowered(small, head, shown, count, low)) < 0
            || is_dotted(shown, count, low, lows) || words_of(table, low, lows, known, &words) < 0)
        return NULL;
    PyObject *values[] = {
        as_tuple(words.all, words.count), as_tuple(words.spoken, words.unique), PyLong_FromSsize_t(words.content), key_of(table, low, lows), PyLong_FromLong(stop),
        PyLong_FromLong(first_of(table, shown, count)), PyFloat_FromDouble(share(counts.capitals, counts.tokens)),
        PyFloat_FromDouble(share(counts.digits, count)), PyFloat_FromDouble(share(words.functional, words.count < FUNCTION_WORDS ? words.count : FUNCTION_WORDS)),
        PyLong_FromLong(0), PyLong_FromSsize_t(sentences + 1), PyLong_FromLong(counts.is_signed ? 1 : 0), PyLong_FromLong(credited), as_tuple(words.listed, words.listed_count),
        PyLong_FromLong(counts.digits ? may_tell_time(table, shown, count) : 0), PyLong_FromLong(is_person(table, shown, count))};
    return tuple_of(values, sizeof values / sizeof *values);
}

/* The same of any text, None where a character is unknown; a new reference. */
static PyObject *measured_one(PyObject *text, const Table *table, const Small *small, Vocabulary *known)
{
    if (!PyUnicode_Check(text)) {
        PyErr_SetString(PyExc_TypeError, "a text is a str");
        return NULL;
    }
    PyObject *head = PyUnicode_GetLength(text) > HEAD ? PyUnicode_Substring(text, 0, HEAD) : Py_NewRef(text);
    PyObject *found = head ? measures_of(text, head, table, small, known) : NULL;
    Py_XDECREF(head);
    return found || PyErr_Occurred() ? found : Py_NewRef(Py_None);
}

PyObject *measured(PyObject *self, PyObject *args)
{
    PyObject *texts, *lists;
    Vocabulary known = {0};
    const char *traits, *small;
    Py_ssize_t traits_size, small_size;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!y#y#O!", &PyList_Type, &texts, &traits, &traits_size, &small, &small_size, &PyDict_Type, &lists) || vocabulary_open(&known, lists) < 0)
        return NULL;
    Table table = {(const uint16_t *)traits, traits_size / 2};
    Small lower = {(const uint16_t *)small, small_size / 2};
    Py_ssize_t count = PyList_Size(texts);
    PyObject *found = PyList_New(count);
    for (Py_ssize_t i = 0; found && i < count; i++) {
        PyObject *one = measured_one(PyList_GetItem(texts, i), &table, &lower, &known);
        if (!one || PyList_SetItem(found, i, one) < 0)
            Py_CLEAR(found);
    }
    vocabulary_close(&known);
    return found;
}
