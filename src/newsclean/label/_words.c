/* The words of a text's beginning, as `measured` gives them. Of those that a document has, each is made and looked up once, but for a few.

   is_narrow(text) -> True where the text is known to have no character of a script without spaces: its width is its length then */

#include "_traits.h"
#include <stdlib.h>

enum { COPYRIGHT = 0xA9, MIN_WORD = 5, TOPIC_WORDS = 25, FUNCTION = 1, OPENS = 2, FINDS = 4 };

/* A string of these characters. (The stable ABI makes one of wide characters by decoding alone.) */
static PyObject *string_of(const Py_UCS4 *chars, Py_ssize_t count)
{
    char narrow[LONGEST];
    int order = 0;
    Py_ssize_t i = 0;
    for (; i < count && i < LONGEST && chars[i] < 256; i++)
        narrow[i] = (char)chars[i];
    return i == count ? PyUnicode_DecodeLatin1(narrow, count, NULL) : PyUnicode_DecodeUTF32((const char *)chars, count * (Py_ssize_t)sizeof *chars, "surrogatepass", &order);
}

int vocabulary_open(Vocabulary *v, PyObject *lists)
{
    v->lists = lists;
    v->words = PyDict_New();
    v->slots = calloc(SLOTS, sizeof *v->slots);
    if (v->words && v->slots)
        return 0;
    if (!PyErr_Occurred())
        PyErr_NoMemory();
    vocabulary_close(v);
    return -1;
}

void vocabulary_close(Vocabulary *v)
{
    Py_CLEAR(v->words);
    free(v->slots);
}

/* Which of the lists have a word, a sum; -1 with an exception. */
static int listed(const Vocabulary *v, PyObject *word)
{
    PyObject *found = PyDict_GetItemWithError(v->lists, word);
    long lists = found ? PyLong_AsLong(found) : PyErr_Occurred() ? -1 : 0;
    if (lists >= 0 && lists <= (FUNCTION | OPENS | FINDS))
        return (int)lists;
    if (!PyErr_Occurred())
        PyErr_SetString(PyExc_ValueError, "lists that there are not");
    return -1;
}

/* The word as the document has it, borrowed from it. */
static PyObject *known(Vocabulary *v, const Py_UCS4 *chars, Py_ssize_t length)
{
    PyObject *word = string_of(chars, length), *before = word ? PyDict_GetItemWithError(v->words, word) : NULL;
    if (word && !before && !PyErr_Occurred() && PyDict_SetItem(v->words, word, word) == 0)
        before = word;
    Py_XDECREF(word);
    return before;
}

/* The place of a word, made there unless it is the last that stood there: NULL with an exception. Two words of one place cost what they would without it. */
static const Slot *slot_of(Vocabulary *v, const Py_UCS4 *chars, Py_ssize_t length, uint32_t hash)
{
    Slot *slot = v->slots + hash % SLOTS;
    Py_ssize_t same = 0;
    if (slot->word && slot->length == length)
        while (same < length && slot->chars[same] == chars[same])
            same++;
    if (slot->word && same == length)
        return slot;
    slot->word = known(v, chars, length);
    slot->lists = slot->word ? listed(v, slot->word) : -1;
    slot->length = length <= SHORT ? (int)length : 0; /* of a longer one nothing is kept: no word has no characters */
    for (int i = 0; i < slot->length; i++)
        slot->chars[i] = (uint16_t)chars[i];
    if (slot->lists >= 0)
        return slot;
    slot->word = NULL;
    return NULL;
}

/* Takes one more word. */
static void take(Words *w, const Slot *slot, Py_ssize_t length)
{
    w->functional += w->count < FUNCTION_WORDS && slot->lists & FUNCTION;
    if (slot->lists & FINDS || (w->count == 0 && slot->lists & OPENS))
        w->listed[w->listed_count++] = slot->word;
    w->all[w->count++] = slot->word;
    if (length < MIN_WORD)
        return;
    for (Py_ssize_t i = 0; i < w->unique; i++)
        if (w->spoken[i] == slot->word) /* equal words are one object */
            return;
    w->content += w->count <= TOPIC_WORDS;
    w->spoken[w->unique++] = slot->word;
}

/* Splits a head in lower case into words, borrowed from the vocabulary; -1 with an exception, or without one where a character is unknown. */
int words_of(const Table *t, const Py_UCS4 *low, Py_ssize_t count, Vocabulary *known, Words *w)
{
    uint32_t hash = 0;
    Py_ssize_t begin = -1;
    w->count = w->unique = w->content = w->functional = w->listed_count = 0;
    for (Py_ssize_t i = 0; i <= count; i++) {
        unsigned traits = i < count ? traits_of(t, low[i]) : 0;
        if (traits & UNKNOWN)
            return -1;
        if (traits & ALNUM || (i < count && low[i] == COPYRIGHT)) {
            begin = begin < 0 ? i : begin;
            hash = hash * 31 + low[i];
        } else if (begin >= 0) {
            const Slot *slot = slot_of(known, low + begin, i - begin, hash ^ hash >> 12);
            if (!slot)
                return -1;
            take(w, slot, i - begin);
            begin = -1;
            hash = 0;
        }
    }
    return 0;
}

PyObject *as_tuple(PyObject *const *items, Py_ssize_t count)
{
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t i = 0; tuple && i < count; i++)
        PyTuple_SetItem(tuple, i, Py_NewRef(items[i]));
    return tuple;
}

/* May folding its case change a small letter? Not those of Latin-1 and Latin Extended-A but for four, of Russian, nor those without case. */
static int may_fold(Py_UCS4 c)
{
    if (c < 0x180)
        return c == 0xB5 || c == 0xDF || c == 0x149 || c == 0x17F; /* MICRO SIGN, SHARP S, N PRECEDED BY APOSTROPHE, LONG S */
    return !(c >= 0x430 && c <= 0x45F) && !(c >= 0x5D0 && c <= 0x6FF);
}

/* The letters and digits of a head in lower case. */
PyObject *key_of(const Table *t, const Py_UCS4 *low, Py_ssize_t count)
{
    Py_UCS4 kept[LONGEST];
    Py_ssize_t size = 0;
    int folds = 0;
    for (Py_ssize_t i = 0; i < count; i++) {
        folds |= low[i] >= 128 && may_fold(low[i]);
        kept[size] = low[i];
        size += (traits_of(t, low[i]) & ALNUM) != 0;
    }
    PyObject *key = string_of(kept, size);
    if (!key || !folds)
        return key;
    PyObject *folded = PyObject_CallMethod(key, "casefold", NULL);
    Py_DECREF(key);
    return folded;
}

enum { PIECE = 512, THAI = 0x0E00, PUNCTUATION = 0x2000, PUNCTUATION_END = 0x2070 };

/* Are all characters of a text below the first script without spaces, or general punctuation? Of most that have others than ASCII it is so; of the rest Python
   knows more. A long text is not copied. */
PyObject *is_narrow(PyObject *self, PyObject *text)
{
    Py_UCS4 chars[PIECE + 1];
    Py_ssize_t size = PyUnicode_Check(text) ? PyUnicode_GetLength(text) : -1;
    int wide = 0;
    (void)self;
    if (size < 0 && !PyErr_Occurred())
        PyErr_SetString(PyExc_TypeError, "a text is a str");
    for (Py_ssize_t at = 0; at < size && !wide; at += PIECE) {
        Py_ssize_t count = size - at < PIECE ? size - at : PIECE;
        PyObject *piece = count == size ? Py_NewRef(text) : PyUnicode_Substring(text, at, at + count);
        int failed = !piece || !PyUnicode_AsUCS4(piece, chars, PIECE + 1, 0);
        Py_XDECREF(piece);
        if (failed)
            return NULL;
        for (Py_ssize_t i = 0; i < count; i++)
            wide |= chars[i] >= THAI && !(chars[i] >= PUNCTUATION && chars[i] < PUNCTUATION_END);
    }
    return size < 0 ? NULL : PyBool_FromLong(!wide);
}
