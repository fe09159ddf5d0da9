/* Open elements of the walk, as newsclean/read/frame.py has them. */

#include "_walk.h"

void frame_release(Frame *frame)
{
    while (frame && --frame->refs == 0) {
        Frame *parent = frame->parent;
        PyObject *held[] = {frame->tag, frame->node, frame->counts, frame->own, frame->itemprop, frame->path, frame->tags, frame->classes, frame->hints};
        for (size_t i = 0; i < sizeof held / sizeof *held; i++)
            Py_XDECREF(held[i]);
        free(frame);
        frame = parent;
    }
}

Frame *new_frame(PyObject *tag, Frame *parent, PyObject *node, Py_ssize_t index, int marked, int traits)
{
    Frame *made = calloc(1, sizeof(Frame));
    if (!made) {
        PyErr_NoMemory();
        return NULL;
    }
    if (parent)
        parent->refs++;
    *made = (Frame){.parent = parent, .refs = 1, .index = index, .depth = parent ? parent->depth + 1 : 0, .marked = marked, .traits = traits,
                    .tag = Py_NewRef(tag), .node = Py_XNewRef(node)};
    return made;
}

/* The number of an element among those of its name in its parent, from 1; -1 with an exception. */
Py_ssize_t frame_counted(Frame *frame, PyObject *tag)
{
    if (!frame->counts && !(frame->counts = PyDict_New()))
        return -1;
    PyObject *found = PyDict_GetItemWithError(frame->counts, tag);
    if (!found && PyErr_Occurred())
        return -1;
    Py_ssize_t number = found ? PyLong_AsSsize_t(found) + 1 : 1;
    PyObject *made = PyLong_FromSsize_t(number);
    int stored = made ? PyDict_SetItem(frame->counts, tag, made) : -1;
    Py_XDECREF(made);
    return stored < 0 ? -1 : number;
}

/* Do the attributes of an element hide it? -1 with an exception. */
int frame_hides(const Walk *w, PyObject *node)
{
    PyObject *attr = PyObject_GetAttr(node, w->attr_);
    PyObject *said = attr ? PyObject_CallFunctionObjArgs(w->hides, attr, NULL) : NULL;
    int found = said ? PyObject_IsTrue(said) : -1;
    Py_XDECREF(attr);
    Py_XDECREF(said);
    return found;
}

/* Is a string its own stripped lower case? Only said of ASCII. */
static int is_plain(PyObject *name)
{
    Py_ssize_t size;
    const char *bytes = PyUnicode_AsUTF8AndSize(name, &size);
    if (!bytes)
        PyErr_Clear(); /* lone surrogates */
    if (!bytes || !size || is_space((unsigned char)bytes[0]) || is_space((unsigned char)bytes[size - 1]))
        return 0;
    for (Py_ssize_t i = 0; i < size; i++)
        if ((bytes[i] & 0x80) || (bytes[i] >= 'A' && bytes[i] <= 'Z'))
            return 0;
    return 1;
}

/* Two attributes as one string, a space between if both have something. */
static PyObject *joined(const Walk *w, PyObject *name, PyObject *key)
{
    int named = name != Py_None && PyUnicode_GetLength(name) > 0, keyed = key != Py_None && PyUnicode_GetLength(key) > 0;
    if (!named || !keyed)
        return Py_NewRef(named ? name : keyed ? key : w->empty);
    PyObject *spaced = PyUnicode_Concat(name, w->space), *made = spaced ? PyUnicode_Concat(spaced, key) : NULL;
    Py_XDECREF(spaced);
    return made;
}

/* The class and id of an element in lower case, a space between. */
static PyObject *own_names(const Walk *w, PyObject *node)
{
    PyObject *name = attribute(w, node, w->class_), *key = name ? attribute(w, node, w->id_) : NULL, *both = key ? joined(w, name, key) : NULL;
    Py_XDECREF(name);
    Py_XDECREF(key);
    if (!both || both == w->empty || is_plain(both))
        return both;
    PyObject *bare = PyObject_CallMethodObjArgs(both, w->strip_, NULL), *own = bare ? PyObject_CallMethodObjArgs(bare, w->lower_, NULL) : NULL;
    Py_DECREF(both);
    Py_XDECREF(bare);
    return own;
}

/* The itemprop in force; a new reference. */
static PyObject *itemprop_of(const Walk *w, PyObject *node, PyObject *around)
{
    PyObject *names[] = {w->itemprop_, w->testid_};
    for (int i = 0; i < 2; i++) {
        PyObject *found = attribute(w, node, names[i]);
        if (!found)
            return NULL;
        if (found != Py_None && PyUnicode_GetLength(found) > 0)
            return found;
        Py_DECREF(found);
    }
    return Py_NewRef(around);
}

/* Read the attributes of a frame, and of those around it. Frames are at most MAX_DEPTH deep. */
static int read_frame(const Walk *w, Frame *frame)
{
    if (frame->own)
        return 0;
    Frame *parent = frame->parent;
    if (!parent) {
        frame->itemprop = Py_NewRef(w->empty);
        frame->own = Py_NewRef(w->empty);
        return 0;
    }
    if (read_frame(w, parent) < 0)
        return -1;
    int hidden = parent->hidden || frame->traits & FALLBACK;
    if (frame->marked && !hidden && (hidden = frame_hides(w, frame->node)) < 0)
        return -1;
    PyObject *own = own_names(w, frame->node), *itemprop = NULL;
    if (own && !(itemprop = frame->marked ? itemprop_of(w, frame->node, parent->itemprop) : Py_NewRef(parent->itemprop)))
        Py_CLEAR(own);
    frame->itemprop = itemprop;
    frame->own = own;
    frame->hidden = hidden;
    return own ? 0 : -1;
}

/* XPath of a frame's element, whatever its tags are. */
static PyObject *slow_path_of(const Frame *frame)
{
    PyErr_Clear();
    PyObject *path = PyUnicode_FromString("");
    for (; path && frame->parent; frame = frame->parent) {
        PyObject *longer = PyUnicode_FromFormat("/%U[%zd]%U", frame->tag, frame->index, path);
        Py_DECREF(path);
        path = longer;
    }
    return path;
}

/* XPath of a frame's element. Tags are short of LONGEST_STEP in all but hostile pages. */
static PyObject *path_of(const Frame *frame)
{
    char room[(LONGEST_STEP + 24) * MAX_DEPTH], *at = room + sizeof room;
    for (const Frame *of = frame; of->parent; of = of->parent) {
        Py_ssize_t size, number = of->index;
        const char *tag = PyUnicode_AsUTF8AndSize(of->tag, &size);
        if (!tag || size > LONGEST_STEP)
            return slow_path_of(frame);
        *--at = ']';
        do
            *--at = (char)('0' + number % 10);
        while (number /= 10);
        *--at = '[';
        at = memcpy(at - size, tag, size);
        *--at = '/';
    }
    return PyUnicode_FromStringAndSize(at, room + sizeof room - at);
}

/* The tags around a block, or the classes, outermost first. */
static PyObject *chain_of(const Frame *frame, int classes)
{
    PyObject *made = PyTuple_New(frame->depth);
    for (; made && frame->parent; frame = frame->parent)
        PyTuple_SetItem(made, frame->depth - 1, Py_NewRef(classes ? frame->own : frame->tag));
    return made;
}

/* Make what blocks know of their own element. */
static int describe(const Walk *w, Frame *frame)
{
    if (frame->path)
        return 0;
    if (read_frame(w, frame) < 0)
        return -1;
    PyObject *tags = chain_of(frame, 0), *classes = tags ? chain_of(frame, 1) : NULL, *path = classes ? path_of(frame) : NULL;
    if (!path) {
        Py_XDECREF(tags);
        Py_XDECREF(classes);
        return -1;
    }
    frame->tags = tags;
    frame->classes = classes;
    frame->path = path;
    return 0;
}

/* The hints of a frame's blocks, a borrowed reference. */
PyObject *hints_of(const Walk *w, Frame *frame)
{
    static const int places[] = {0, 1, 2, 3};
    if (!frame->hints && describe(w, frame) == 0) {
        PyObject *values[] = {Py_NewRef(frame->tags), Py_NewRef(frame->classes), Py_NewRef(frame->itemprop), PyBool_FromLong(frame->hidden)};
        frame->hints = made(&w->new_hints, places, values, 4);
    }
    return frame->hints;
}

const Frame *block_frame(const Frame *frame)
{
    while (frame->parent && !(frame->traits & BLOCK))
        frame = frame->parent;
    return frame;
}

/* Do inline elements without a space between them belong to one run of text? -1 with an exception. */
int keeps_together(const Walk *w, Frame *frame)
{
    Py_ssize_t dash = PyUnicode_FindChar(frame->tag, '-', 0, PyUnicode_GetLength(frame->tag), 1);
    if (dash != -1 || block_frame(frame)->traits & TOGETHER)
        return dash == -2 ? -1 : 1;
    if (describe(w, frame) < 0)
        return -1;
    PyObject *said = PyObject_CallFunctionObjArgs(w->together, frame->tags, frame->classes, NULL);
    int found = said ? PyObject_IsTrue(said) : -1;
    Py_XDECREF(said);
    return found;
}
