/* Open elements of the walk, as newsclean/read/frame.py has them. */

#include "_walk.h"

void frame_release(Walk *w, Frame *frame)
{
    while (frame && --frame->refs == 0) {
        Frame *parent = frame->parent;
        PyObject *held[] = {frame->tag, frame->node, frame->others, frame->own, frame->itemprop, frame->path, frame->tags, frame->classes, frame->hints};
        for (size_t i = 0; i < sizeof held / sizeof *held; i++)
            Py_XDECREF(held[i]);
        frame->parent = w->spare;
        w->spare = frame;
        frame = parent;
    }
}

void frames_free(Walk *w)
{
    while (w->spare) {
        Frame *frame = w->spare;
        w->spare = frame->parent;
        free(frame->counts);
        free(frame);
    }
}

Frame *new_frame(Walk *w, PyObject *tag, Frame *parent, PyObject *node, Py_ssize_t index, int traits)
{
    Frame *made = w->spare;
    if (made) {
        w->spare = made->parent;
    } else if (!(made = calloc(1, sizeof(Frame)))) {
        PyErr_NoMemory();
        return NULL;
    }
    if (parent)
        parent->refs++;
    *made = (Frame){.parent = parent, .refs = 1, .index = index, .serial = ++w->frames, .depth = parent ? parent->depth + 1 : 0, .traits = traits,
                    .counts = made->counts, .counts_room = made->counts_room, .tag = Py_NewRef(tag), .node = Py_XNewRef(node)};
    return made;
}

static Py_ssize_t counted_by_name(Frame *frame, PyObject *tag)
{
    if (!frame->others && !(frame->others = PyDict_New()))
        return -1;
    PyObject *found = PyDict_GetItemWithError(frame->others, tag);
    if (!found && PyErr_Occurred())
        return -1;
    Py_ssize_t number = found ? PyLong_AsSsize_t(found) + 1 : 1;
    PyObject *made = PyLong_FromSsize_t(number);
    int stored = made ? PyDict_SetItem(frame->others, tag, made) : -1;
    Py_XDECREF(made);
    return stored < 0 ? -1 : number;
}

/* The number of an element among those of its name in its parent, from 1; -1 with an exception. Names that have a number are few. */
Py_ssize_t frame_counted(Frame *frame, PyObject *tag, int traits)
{
    int name = traits >> NAME;
    if (!name)
        return counted_by_name(frame, tag);
    for (Py_ssize_t i = 0; i < frame->counted; i++)
        if (frame->counts[i].name == name)
            return ++frame->counts[i].count;
    if (grow((void **)&frame->counts, &frame->counts_room, frame->counted + 1, sizeof(Count)) < 0)
        return -1;
    frame->counts[frame->counted++] = (Count){name, 1};
    return 1;
}

/* The attributes of an element that may have one beside its class that tells something; None for another; NULL with an exception. */
static PyObject *telling(const Walk *w, PyObject *node)
{
    int marked = PySet_Contains(w->marked, node);
    return marked < 0 ? NULL : marked ? property(&w->attrs, node) : Py_NewRef(Py_None);
}

/* Is there an attribute among those that `telling` gave? To look is cheaper than to ask for it. -1 with an exception. */
static int has(PyObject *attrs, PyObject *name)
{
    return attrs == Py_None ? 0 : PySequence_Contains(attrs, name);
}

/* An attribute of those that `telling` gave, a new reference; None where it is not there; NULL with an exception. */
static PyObject *told(const Walk *w, PyObject *node, PyObject *attrs, const Attribute *asked)
{
    int there = has(attrs, asked->name);
    return there < 0 ? NULL : there ? attribute(w, node, asked) : Py_NewRef(Py_None);
}

/* Do the attributes of an element hide it? -1 with an exception. */
static int hides(const Walk *w, PyObject *node, PyObject *attrs)
{
    int may = has(attrs, w->hidden_);
    if (!may)
        may = has(attrs, w->style_);
    if (may <= 0)
        return may;
    PyObject *attr = PyObject_GetAttr(node, w->attr_), *said = attr ? PyObject_CallFunctionObjArgs(w->hides, attr, NULL) : NULL;
    int found = said ? PyObject_IsTrue(said) : -1;
    Py_XDECREF(attr);
    Py_XDECREF(said);
    return found;
}

/* Names in lower case and without white space at their ends, whatever their characters are. Takes the reference. */
static PyObject *slow_lowered(const Walk *w, PyObject *names)
{
    PyObject *bare = PyObject_CallMethodObjArgs(names, w->strip_, NULL), *lower = bare ? PyObject_CallMethodObjArgs(bare, w->lower_, NULL) : NULL;
    Py_DECREF(names);
    Py_XDECREF(bare);
    return lower;
}

static inline unsigned char is_capital(char c)
{
    return (unsigned char)(c - 'A') < 26;
}

/* The same, quickly for ASCII: the same string where nothing changes. */
static PyObject *lowered(const Walk *w, PyObject *names)
{
    char lower[LONGEST_NAMES];
    Py_ssize_t size, start = 0;
    const char *bytes = PyUnicode_AsUTF8AndSize(names, &size);
    if (!bytes)
        PyErr_Clear(); /* lone surrogates */
    if (!bytes || size > LONGEST_NAMES)
        return slow_lowered(w, names);
    unsigned char all = 0, capitals = 0;
    for (Py_ssize_t i = 0; i < size; i++) {
        all |= bytes[i];
        capitals |= is_capital(bytes[i]);
    }
    if (all & 0x80)
        return slow_lowered(w, names);
    if (!size || !(capitals || is_space((unsigned char)bytes[0]) || is_space((unsigned char)bytes[size - 1])))
        return names;
    for (Py_ssize_t i = 0; i < size; i++)
        lower[i] = bytes[i] | (is_capital(bytes[i]) << 5);
    while (size > 0 && is_space((unsigned char)lower[size - 1]))
        size--;
    while (start < size && is_space((unsigned char)lower[start]))
        start++;
    Py_DECREF(names);
    return PyUnicode_FromStringAndSize(lower + start, size - start);
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
static PyObject *own_names(const Walk *w, PyObject *node, PyObject *attrs)
{
    PyObject *name = attribute(w, node, &w->class_), *key = name ? told(w, node, attrs, &w->id_) : NULL, *both = key ? joined(w, name, key) : NULL;
    Py_XDECREF(name);
    Py_XDECREF(key);
    return both ? lowered(w, both) : NULL;
}

/* The itemprop in force; a new reference. */
static PyObject *itemprop_of(const Walk *w, PyObject *node, PyObject *attrs, PyObject *around)
{
    const Attribute *names[] = {&w->itemprop_, &w->testid_};
    for (int i = 0; i < 2 && attrs != Py_None; i++) {
        PyObject *found = told(w, node, attrs, names[i]);
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
    PyObject *attrs = telling(w, frame->node);
    int hidden = !attrs ? -1 : parent->hidden || frame->traits & FALLBACK ? 1 : hides(w, frame->node, attrs);
    PyObject *own = hidden < 0 ? NULL : own_names(w, frame->node, attrs), *itemprop = own ? itemprop_of(w, frame->node, attrs, parent->itemprop) : NULL;
    if (!itemprop)
        Py_CLEAR(own);
    Py_XDECREF(attrs);
    frame->itemprop = itemprop;
    frame->own = own;
    frame->hidden = hidden > 0;
    return own ? 0 : -1;
}

/* Does an element hide what is in it, where the frame around it does not already? -1 with an exception. */
int hides_more(Walk *w, Frame *parent, PyObject *node)
{
    PyObject *attrs = telling(w, node);
    int found = attrs ? hides(w, node, attrs) : -1;
    Py_XDECREF(attrs);
    return found <= 0 ? found : read_frame(w, parent) < 0 ? -1 : !parent->hidden;
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

/* Write the step of a frame's element behind the first `end` characters of the path: where it ends, or -1 where its name is too long. */
static Py_ssize_t add_step(Walk *w, const Frame *frame, Py_ssize_t end)
{
    Py_ssize_t size;
    const char *tag = PyUnicode_AsUTF8AndSize(frame->tag, &size);
    if (!tag || size > LONGEST_STEP)
        return -1;
    w->path[end] = '/';
    memcpy(w->path + end + 1, tag, size);
    end += size + 1;
    w->path[end++] = '[';
    end += digits(w->path + end, frame->index);
    w->path[end++] = ']';
    return end;
}

/* XPath of a frame's element. The steps that it shares with the last one stand there already. Tags are short of LONGEST_STEP in all but hostile pages. */
static PyObject *path_of(Walk *w, const Frame *frame)
{
    const Frame *line[MAX_DEPTH + 1], *of = frame;
    for (; of->parent && (of->depth > w->path_depth || w->steps[of->depth].serial != of->serial); of = of->parent)
        line[of->depth] = of;
    w->path_depth = of->depth;
    while (w->path_depth < frame->depth) {
        of = line[w->path_depth + 1];
        Py_ssize_t end = add_step(w, of, w->steps[w->path_depth].end);
        if (end < 0)
            return slow_path_of(frame);
        w->steps[++w->path_depth] = (Step){of->serial, end};
    }
    return PyUnicode_FromStringAndSize(w->path, w->steps[w->path_depth].end);
}

/* The tags around a block, or the classes, outermost first. */
static PyObject *chain_of(const Frame *frame, int classes)
{
    PyObject *made = PyTuple_New(frame->depth);
    for (; made && frame->parent; frame = frame->parent)
        PyTuple_SetItem(made, frame->depth - 1, Py_NewRef(classes ? frame->own : frame->tag));
    return made;
}

static void keep(PyObject **place, PyObject *value)
{
    PyObject *before = *place;
    *place = Py_XNewRef(value);
    Py_XDECREF(before);
}

/* The same, taken over from another element at the same depth where that is alike: `last` is what that has, or NULL. Equal names become one: a long one is not
   compared again for each block under it. */
static PyObject *shared_chain(PyObject *last, Frame *frame, int classes)
{
    int alike = last != NULL;
    for (Frame *of = frame; alike && of->parent; of = of->parent) {
        PyObject **own = classes ? &of->own : &of->tag, *other = PyTuple_GetItem(last, of->depth - 1);
        if (*own != other && (alike = PyUnicode_Compare(*own, other) == 0))
            keep(own, other);
    }
    return alike ? Py_NewRef(last) : chain_of(frame, classes);
}

/* Make what blocks know of their own element. */
static int describe(Walk *w, Frame *frame)
{
    if (frame->path)
        return 0;
    if (read_frame(w, frame) < 0)
        return -1;
    Alike *last = w->last + frame->depth;
    PyObject *tags = shared_chain(last->tags, frame, 0), *classes = tags ? shared_chain(last->classes, frame, 1) : NULL, *path = classes ? path_of(w, frame) : NULL;
    if (!path) {
        Py_XDECREF(tags);
        Py_XDECREF(classes);
        return -1;
    }
    frame->tags = tags;
    frame->classes = classes;
    frame->path = path;
    if (tags != last->tags || classes != last->classes) {
        keep(&last->tags, tags);
        keep(&last->classes, classes);
        keep(&last->hints, NULL);
    }
    return 0;
}

/* The hints of a frame's blocks, a borrowed reference. */
PyObject *hints_of(Walk *w, Frame *frame)
{
    static const int places[] = {0, 1, 2, 3};
    if (frame->hints || describe(w, frame) < 0)
        return frame->hints;
    Alike *last = w->last + frame->depth;
    int alike = frame->tags == last->tags && frame->classes == last->classes;
    if (alike && last->hints && frame->hidden == last->hidden && PyUnicode_Compare(frame->itemprop, last->itemprop) == 0) {
        keep(&last->itemprop, frame->itemprop);
        return frame->hints = Py_NewRef(last->hints);
    }
    PyObject *values[] = {Py_NewRef(frame->tags), Py_NewRef(frame->classes), Py_NewRef(frame->itemprop), PyBool_FromLong(frame->hidden)};
    frame->hints = made(&w->new_hints, places, values, 4);
    if (alike && frame->hints) {
        keep(&last->hints, frame->hints);
        keep(&last->itemprop, frame->itemprop);
        last->hidden = frame->hidden;
    }
    return frame->hints;
}

void alike_free(Walk *w)
{
    for (int depth = 0; depth <= MAX_DEPTH; depth++) {
        PyObject *held[] = {w->last[depth].tags, w->last[depth].classes, w->last[depth].itemprop, w->last[depth].hints};
        for (size_t i = 0; i < sizeof held / sizeof *held; i++)
            Py_XDECREF(held[i]);
    }
}

const Frame *block_frame(const Frame *frame)
{
    while (frame->parent && !(frame->traits & BLOCK))
        frame = frame->parent;
    return frame;
}

/* Do inline elements without a space between them belong to one run of text? -1 with an exception. */
int keeps_together(Walk *w, Frame *frame)
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
