/* What the beginning and the end of a text look like, compiled: the same as `measured_in_python` of newsclean/label/measures.py.

   measured(text, head, low, table, lists, seen) -> the fields of Measures, or None

   head      the beginning of the text, which is looked at
   low       the same in lower case
   table     what is true of each character, by `characters.py`; a character that is not in it, or of which it says UNKNOWN, makes the answer None
   lists     frozensets: function words, words that a phrase of the word lists begins with, words by which one is found
   seen      dict: word -> the same word, of the document so far; new ones are added

   The names of the numbers are those of measures.py. */

#include "_traits.h"

enum { LONGEST = 1024, MOST_TOKENS = 40, FUNCTION_WORDS = 60, CAPS = 20, MIN_CAPS = 4, MIN_WORD = 5, TOPIC_WORDS = 25, OPENING = 1500, CREDIT_REACH = 200,
       CREDIT_START = 60, IN_TAIL = 1, IN_HEAD = 2 };

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

/* The words of a head. */
typedef struct {
    PyObject *all, *spoken[LONGEST]; /* runs of letters and digits; those of MIN_WORD characters, each once (borrowed) */
    Py_ssize_t unique, content, functional; /* of the latter, those among the first TOPIC_WORDS; function words among the first FUNCTION_WORDS */
    int is_listed; /* may it hold a phrase of the word lists? */
} Words;

/* The word as the document has it; a new reference. */
static PyObject *known(PyObject *seen, PyObject *word)
{
    PyObject *before = PyDict_GetItemWithError(seen, word);
    if (!before && (PyErr_Occurred() || PyDict_SetItem(seen, word, word) < 0))
        return NULL;
    before = before ? before : word;
    Py_INCREF(before);
    return before;
}

/* Takes one more word. */
static int take(Words *w, PyObject *word, Py_ssize_t length, PyObject *const *lists)
{
    Py_ssize_t count = PyList_Size(w->all);
    int is_functional = count < FUNCTION_WORDS ? PySet_Contains(lists[0], word) : 0;
    int is_listed = w->is_listed ? 1 : count || !PySet_Contains(lists[1], word) ? PySet_Contains(lists[2], word) : 1;
    if (is_functional < 0 || is_listed < 0 || PyList_Append(w->all, word) < 0)
        return -1;
    w->functional += is_functional;
    w->is_listed = is_listed;
    if (length < MIN_WORD)
        return 0;
    for (Py_ssize_t i = 0; i < w->unique; i++)
        if (w->spoken[i] == word) /* equal words are one object */
            return 0;
    w->content += count < TOPIC_WORDS;
    w->spoken[w->unique++] = word;
    return 0;
}

/* Splits a head into words; -1 with an exception, or without one where a character is unknown. */
static int words_of(const Table *t, PyObject *low, const Py_UCS4 *chars, Py_ssize_t count, PyObject *const *lists, PyObject *seen, Words *w)
{
    Py_ssize_t begin = -1;
    for (Py_ssize_t i = 0; i <= count; i++) {
        unsigned traits = i < count ? traits_of(t, chars[i]) : 0;
        if (traits & UNKNOWN)
            return -1;
        if (traits & ALNUM) {
            if (begin < 0)
                begin = i;
        } else if (begin >= 0) {
            PyObject *fresh = PyUnicode_Substring(low, begin, i), *word = fresh ? known(seen, fresh) : NULL;
            int failed = !word || take(w, word, i - begin, lists) < 0;
            Py_XDECREF(fresh);
            Py_XDECREF(word);
            if (failed)
                return -1;
            begin = -1;
        }
    }
    return 0;
}

static PyObject *as_tuple(PyObject *const *items, Py_ssize_t count)
{
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t i = 0; tuple && i < count; i++) {
        Py_INCREF(items[i]);
        PyTuple_SetItem(tuple, i, items[i]);
    }
    return tuple;
}

static double share(Py_ssize_t part, Py_ssize_t whole)
{
    return (double)part / (double)(whole ? whole : 1);
}

/* May folding its case change a small letter? Not those of Latin-1 and Latin Extended-A but for four, of Russian, nor those without case. */
static int may_fold(Py_UCS4 c)
{
    if (c < 0x180)
        return c == 0xB5 || c == 0xDF || c == 0x149 || c == 0x17F; /* MICRO SIGN, SHARP S, N PRECEDED BY APOSTROPHE, LONG S */
    return !(c >= 0x430 && c <= 0x45F) && !(c >= 0x5D0 && c <= 0x6FF);
}

/* The letters and digits of a head in lower case whose words are these. */
static PyObject *key_of(const Py_UCS4 *low, Py_ssize_t count, PyObject *words)
{
    int any = 0;
    for (Py_ssize_t i = 0; i < count; i++)
        any |= low[i] >= 128 && may_fold(low[i]);
    PyObject *nothing = PyUnicode_FromString(""), *key = nothing ? PyUnicode_Join(nothing, words) : NULL, *folded = NULL;
    Py_XDECREF(nothing);
    if (!key || !any)
        return key;
    folded = PyObject_CallMethod(key, "casefold", NULL);
    Py_DECREF(key);
    return folded;
}

/* What `measured` is given: beside the texts a table, and sets and a dict that are asked. */
static int fits(PyObject *const *args, Py_ssize_t count, Table *table, PyObject **lists)
{
    char *traits;
    Py_ssize_t size;
    int good = count == 6 && PyUnicode_Check(args[0]) && PyUnicode_Check(args[1]) && PyUnicode_Check(args[2]) && PyTuple_Check(args[4]) && PyTuple_Size(args[4]) == 3
        && PyDict_Check(args[5]) && PyBytes_AsStringAndSize(args[3], &traits, &size) == 0;
    for (int i = 0; good && i < 3; i++)
        good = PyFrozenSet_Check(lists[i] = PyTuple_GetItem(args[4], i));
    if (good)
        *table = (Table){(const uint16_t *)traits, size / 2};
    else if (!PyErr_Occurred())
        PyErr_SetString(PyExc_TypeError, "three texts, a table, three frozensets and a dict are needed");
    return good;
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

PyObject *measured(PyObject *self, PyObject *const *args, Py_ssize_t given)
{
    PyObject *lists[3], *found = NULL;
    Table table;
    Py_UCS4 shown[LONGEST + 1], lowered[LONGEST + 1];
    (void)self;
    if (!fits(args, given, &table, lists))
        return NULL;
    PyObject *text = args[0], *head = args[1], *low = args[2], *seen = args[5];
    Py_ssize_t size = PyUnicode_GetLength(text), count = PyUnicode_GetLength(head), lows = PyUnicode_GetLength(low), sentences = 0;
    Counts counts = {0, 0, 0, 0};
    Words words;
    int stop = -1, credited = 0;
    words.all = PyList_New(0);
    words.unique = words.content = words.functional = words.is_listed = 0;
    if (words.all && count <= LONGEST && lows <= LONGEST && PyUnicode_AsUCS4(head, shown, LONGEST + 1, 0) && PyUnicode_AsUCS4(low, lowered, LONGEST + 1, 0)
            && count_of(&table, shown, count, &counts) == 0 && (stop = stop_of(&table, text, size)) >= 0
            && look_further(text, size, shown, count, &sentences, &credited) == 0 && words_of(&table, low, lowered, lows, lists, seen, &words) == 0) {
        Py_ssize_t asked = PyList_Size(words.all);
        PyObject *values[] = {
            PyList_AsTuple(words.all), as_tuple(words.spoken, words.unique), PyLong_FromSsize_t(words.content), key_of(lowered, lows, words.all), PyLong_FromLong(stop),
            PyLong_FromLong(first_of(&table, shown, count)), PyFloat_FromDouble(share(counts.capitals, counts.tokens)),
            PyFloat_FromDouble(share(counts.digits, count)), PyFloat_FromDouble(share(words.functional, asked < FUNCTION_WORDS ? asked : FUNCTION_WORDS)),
            PyLong_FromLong(0), PyLong_FromSsize_t(sentences + 1), PyLong_FromLong(counts.is_signed ? 1 : 0), PyLong_FromLong(credited), PyLong_FromLong(words.is_listed),
            PyLong_FromLong(counts.digits ? may_tell_time(&table, shown, count) : 0), PyLong_FromLong(is_person(&table, shown, count))};
        found = tuple_of(values, sizeof values / sizeof *values);
    }
    Py_XDECREF(words.all);
    if (!found && !PyErr_Occurred())
        Py_RETURN_NONE;
    return found;
}
