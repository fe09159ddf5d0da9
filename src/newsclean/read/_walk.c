/* The walk of a tree of turbohtml, compiled: the same blocks as `walked_in_python` of newsclean/read/walk.py gives, for two fifths of the
   instructions.

   append_blocks(root, html, blocks, traits, kit, calls) -> None: the blocks of the tree are appended to `blocks`

   html    the newline-normalised source that the tree was parsed from
   traits  dict: name of an element, as blocks are given it -> what it is, a sum of the first enumeration of _walk.h, and its number times 1 << NAME
   kit     (Text, Element, a Block, a Span, a Link, Hints): of the last four, the values of the fields that the walk does not fill
   calls   (head, marked, resolve, hides, together, drop_cap, clean, unescape, tokens): what is asked of Python, where a page seldom needs it:
             head(tag, node)           an element that the metadata wants
             marked                    set of the elements that may have an id or one of `frame.MARKS`
             resolve(href)             the address of a link; only white space at its ends is taken from one that begins with http:// or https://
             hides(attr)               do the attributes of an element hide it?
             together(tags, classes)   do inline elements belong together that stand in these?
             drop_cap(name)            does a class name speak of a first letter?
             clean(data)               a text without characters that are to be dropped
             unescape(data)            character references decoded
             tokens(html)              a TokenMap

   Frames are counted: a block's owner may be an element that has been closed. The names and the order of everything are those of sink.py,
   frame.py and spans.py, where the reasons stand. */

#include "_walk.h"

/* ---- events ---- */

/* White space folded, as a style sheet shows it. */
static void fold(Text *text)
{
    Py_ssize_t kept = 0;
    for (Py_ssize_t i = 0; i < text->size; i++) {
        Py_UCS4 c = text->chars[i];
        if (!is_folded(c))
            text->chars[kept++] = c;
        else if (i == 0 || !is_folded(text->chars[i - 1]))
            text->chars[kept++] = ' ';
    }
    text->size = kept;
}

static int blank_text(Walk *w)
{
    if (!w->shown.size || w->quiet || w->ends == NOTHING || w->ends == ' ' || w->ends == '\n')
        return 0;
    int folded = !w->pre;
    for (Py_ssize_t i = 0; folded && i < w->shown.size; i++)
        folded = is_folded(w->shown.chars[i]);
    const Py_UCS4 space = ' ';
    return block_add(w, folded ? &space : w->shown.chars, folded ? 1 : w->shown.size) < 0 ? -1 : 0;
}

/* Leave out what is to be dropped. */
static int drop(Walk *w, PyObject *data)
{
    Py_ssize_t size = PyUnicode_GetLength(data);
    if (PyUnicode_FindChar(data, 0, 0, size, 1) < 0 && PyUnicode_FindChar(data, 0xAD, 0, size, 1) < 0)
        return 0;
    PyObject *kept = PyObject_CallFunctionObjArgs(w->clean, data, NULL);
    int read = kept ? read_text(&w->shown, kept) : -1;
    Py_XDECREF(kept);
    return read;
}

/* A text node; 1 if it had text, -1 with an exception. */
static int text(Walk *w, PyObject *data, PyObject *opened)
{
    Py_ssize_t i = 0, begin = -1, end = -1;
    if (read_text(&w->shown, data) < 0)
        return -1;
    while (i < w->shown.size && is_space(w->shown.chars[i]))
        i++;
    if (i == w->shown.size)
        return blank_text(w);
    int found = text_place(w, data, opened, &begin, &end);
    if (found < 0 || drop(w, data) < 0)
        return -1;
    if (!w->pre)
        fold(&w->shown);
    int added = block_add(w, w->shown.chars, w->shown.size);
    if (added > 0)
        note_place(w, found ? begin : -1, found ? end : -1);
    if (w->shown.room > LARGE) {
        free(w->shown.chars);
        w->shown = (Text){NULL, 0, 0};
    }
    return added < 0 ? -1 : 1;
}

static int begins_with(PyObject *href, const char *start)
{
    Py_ssize_t size = PyUnicode_GetLength(href), at = 0;
    while (start[at] && at < size && PyUnicode_ReadChar(href, at) == (unsigned char)start[at])
        at++;
    return !start[at];
}

/* The address of a link, a new reference. Most stand there in full. */
static PyObject *address_of(const Walk *w, PyObject *href)
{
    int full = (begins_with(href, "https://") || begins_with(href, "http://")) && !is_space(PyUnicode_ReadChar(href, PyUnicode_GetLength(href) - 1));
    return full ? Py_NewRef(href) : PyObject_CallFunctionObjArgs(w->resolve, href, NULL);
}

static int open_inline(Walk *w, PyObject *node, int traits)
{
    w->between = w->after_inline;
    if (traits & LETTER)
        return PyList_Append(w->letters, node);
    if (!(traits & ANCHOR) || w->link)
        return 0;
    PyObject *href = attribute(w, node, &w->href_);
    if (!href)
        return -1;
    if (href != Py_None && PyUnicode_GetLength(href) > 0) {
        w->link = address_of(w, href);
        w->link_start = w->block.size;
        w->link_depth = w->depth;
    }
    Py_DECREF(href);
    return PyErr_Occurred() ? -1 : 0;
}

/* The frame of an element that begins, a new reference. Below MAX_DEPTH it is the one around it, unless the element hides what is in it. */
static Frame *frame_of(Walk *w, PyObject *tag, PyObject *node, int traits)
{
    Frame *parent = w->frame, *around = parent;
    Py_ssize_t index = frame_counted(parent, tag, traits);
    if (index < 0)
        return NULL;
    if (parent->depth >= MAX_DEPTH) {
        int hidden = hides_more(w, parent, node);
        if (hidden < 0)
            return NULL;
        if (!hidden) {
            parent->refs++;
            return parent;
        }
        around = parent->parent;
    }
    return new_frame(w, tag, around, node, index, traits);
}

static int open_element(Walk *w, PyObject *tag, PyObject *node, int traits, Py_ssize_t held)
{
    Frame *frame = grow((void **)&w->levels, &w->levels_room, w->depth + 2, sizeof(Level)) < 0 ? NULL : frame_of(w, tag, node, traits);
    if (!frame)
        return -1;
    w->levels[++w->depth] = (Level){w->frame, held, traits};
    w->frame = frame;
    if (!(traits & BLOCK))
        return open_inline(w, node, traits);
    if (w->parts && !w->quiet) {
        if (traits & QUIET && block_frame(w->levels[w->depth].frame)->traits & TOGETHER)
            w->quiet = w->depth;
        else if (block_flush(w) < 0)
            return -1;
    }
    w->pre += (traits & PREFORMATTED) != 0;
    return 0;
}

static int close_element(Walk *w)
{
    Level level = w->levels[w->depth--];
    frame_release(w, w->frame);
    w->frame = level.frame;
    if (level.traits & BLOCK) {
        if (w->quiet == w->depth + 1)
            w->quiet = 0;
        else if (w->parts && !w->quiet && block_flush(w) < 0)
            return -1;
        w->pre -= (level.traits & PREFORMATTED) != 0;
        return 0;
    }
    w->after_inline = w->text_depth > w->depth;
    w->between = 0;
    if (w->link && w->link_depth == w->depth + 1) {
        if (end_link(w) < 0)
            return -1;
        Py_CLEAR(w->link);
    }
    return 0;
}

static int empty_element(Walk *w, PyObject *tag, int traits)
{
    if (frame_counted(w->frame, tag, traits) < 0)
        return -1;
    if (!w->parts || w->quiet)
        return 0;
    if (traits & QUIET && block_frame(w->frame)->traits & TOGETHER)
        return 0;
    return traits & BREAK ? line_break(w) : traits & BLOCK ? block_flush(w) : 0;
}

/* Where a name stands among those that have a number, or would stand. */
static Known *place_of(Walk *w, const char *text, Py_ssize_t size)
{
    size_t at = 2166136261u; /* FNV-1a */
    for (Py_ssize_t i = 0; i < size; i++)
        at = (at ^ (unsigned char)text[i]) * 16777619u;
    for (;; at++) {
        Known *known = w->known + at % KNOWN;
        if (!known->name || (known->size == size && !memcmp(known->text, text, size)))
            return known;
    }
}

/* What the traits of an element are. Its name is replaced by the same string that all blocks are given, where it has a number. */
static int known_traits(Walk *w, PyObject **tag)
{
    Py_ssize_t size;
    const char *text = PyUnicode_AsUTF8AndSize(*tag, &size);
    if (!text)
        PyErr_Clear(); /* lone surrogates */
    const Known *known = text ? place_of(w, text, size) : NULL;
    if (!known || !known->name)
        return 0;
    Py_DECREF(*tag);
    *tag = Py_NewRef(known->name);
    return known->traits;
}

/* Learn from the first element which function tells its attributes, if it is one that takes a tuple. */
static void learn_to_ask(Walk *w, PyObject *element)
{
    PyObject *bound = PyObject_GetAttr(element, w->attr_);
    if (bound && PyCFunction_GetFlags(bound) == (METH_VARARGS | METH_KEYWORDS) && PyCFunction_GetSelf(bound) == element)
        w->ask = (PyCFunctionWithKeywords)(void (*)(void))PyCFunction_GetFunction(bound);
    PyErr_Clear(); /* of what is no function of C */
    Py_XDECREF(bound);
    w->learned = 1;
}

/* An element; 1 if it was opened, -1 with an exception. */
static int element(Walk *w, PyObject *node)
{
    PyObject *tag = property(&w->tag, node);
    int traits = tag ? known_traits(w, &tag) : 0;
    Py_ssize_t held = tag ? PyObject_Size(node) : -1;
    int done = held < 0 ? -1 : 0;
    if (!w->learned)
        learn_to_ask(w, node);
    if (!done && traits & WANTED) {
        PyObject *said = PyObject_CallFunctionObjArgs(w->head, tag, node, NULL);
        done = said ? 0 : -1;
        Py_XDECREF(said);
    }
    if (!done && traits & SKIPPED)
        w->skipped = held;
    else if (!done)
        done = held == 0 ? empty_element(w, tag, traits) : open_element(w, tag, node, traits, held) < 0 ? -1 : 1;
    Py_XDECREF(tag);
    return done;
}

/* A node of the tree, in what is not skipped. `opened`: the last element that began since the text before. -1 with an exception. */
static int take(Walk *w, PyObject *node, PyObject **opened)
{
    int done = 0;
    w->levels[w->depth].left--;
    if ((PyObject *)Py_TYPE(node) == w->text_type) {
        PyObject *data = property(&w->data, node);
        done = data ? text(w, data, *opened) : -1;
        Py_XDECREF(data);
        if (done > 0)
            Py_CLEAR(*opened);
    } else if ((PyObject *)Py_TYPE(node) == w->element_type && (done = element(w, node)) > 0) {
        Py_XDECREF(*opened);
        *opened = Py_NewRef(node);
    }
    while (done >= 0 && w->depth && w->levels[w->depth].left <= 0)
        if (close_element(w) < 0)
            done = -1;
    return done;
}

/* What is skipped holds nodes as well: each counts off itself, and adds what it holds. */
static int skip(Walk *w, PyObject *node)
{
    Py_ssize_t held = PyObject_Size(node);
    w->skipped += held - 1;
    return held < 0 ? -1 : 0;
}

/* All nodes come from one iterator, in the order of the source. An element ends with the last of the nodes that it holds. */
static int walk_nodes(Walk *w)
{
    PyObject *opened = NULL, *node;
    int done = 0;
    for (Py_ssize_t number = 1; done >= 0 && (node = PyIter_Next(w->nodes)); number++) {
        done = w->skipped ? skip(w, node) : take(w, node, &opened);
        Py_DECREF(node);
        if (number % SIGNALS == 0 && PyErr_CheckSignals() < 0)
            done = -1;
    }
    Py_XDECREF(opened);
    return done < 0 || PyErr_Occurred() ? -1 : block_flush(w);
}

/* ---- the call ---- */

static int getter_prepare(Getter *getter, PyObject *type, const char *name)
{
    getter->descriptor = named(type, name);
    getter->get = getter->descriptor ? (descrgetfunc)PyType_GetSlot(Py_TYPE(getter->descriptor), Py_tp_descr_get) : NULL;
    if (!getter->get && !PyErr_Occurred())
        PyErr_Format(PyExc_TypeError, "the elements of a tree need the property %s", name);
    return getter->get ? 0 : -1;
}

static int attribute_prepare(Attribute *attribute, const char *name)
{
    attribute->name = PyUnicode_InternFromString(name);
    attribute->args = attribute->name ? PyTuple_Pack(1, attribute->name) : NULL;
    return attribute->args ? 0 : -1;
}

static int know(Walk *w, PyObject *traits)
{
    PyObject *name, *number;
    Py_ssize_t at = 0, size;
    if (PyDict_Size(traits) > KNOWN / 2) {
        PyErr_SetString(PyExc_TypeError, "there are too many names of elements");
        return -1;
    }
    while (PyDict_Next(traits, &at, &name, &number)) {
        const char *text = PyUnicode_AsUTF8AndSize(name, &size);
        if (!text)
            return -1;
        *place_of(w, text, size) = (Known){name, text, size, (int)PyLong_AsLong(number)};
    }
    return PyErr_Occurred() ? -1 : 0;
}

static int begin(Walk *w, PyObject *root, PyObject *traits, PyObject *const *templates)
{
    struct { Maker *maker; PyObject *template; } kinds[] = {
        {&w->new_block, templates[0]}, {&w->new_span, templates[1]}, {&w->new_link, templates[2]}, {&w->new_hints, templates[3]}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (maker_prepare(kinds[i].maker, kinds[i].template) < 0)
            return -1;
    struct { PyObject **name; const char *text; } names[] = {
        {&w->attr_, "attr"}, {&w->hidden_, "hidden"}, {&w->style_, "style"}, {&w->place_, "place"}, {&w->strip_, "strip"}, {&w->lower_, "lower"},
        {&w->isalnum_, "isalnum"}, {&w->empty, ""}, {&w->space, " "}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!(*names[i].name = PyUnicode_InternFromString(names[i].text)))
            return -1;
    if (attribute_prepare(&w->class_, "class") < 0 || attribute_prepare(&w->id_, "id") < 0 || attribute_prepare(&w->itemprop_, "itemprop") < 0
            || attribute_prepare(&w->testid_, "data-testid") < 0 || attribute_prepare(&w->href_, "href") < 0 || know(w, traits) < 0)
        return -1;
    if (getter_prepare(&w->data, w->text_type, "data") < 0 || getter_prepare(&w->tag, w->element_type, "tag") < 0
            || getter_prepare(&w->attrs, w->element_type, "attrs") < 0 || getter_prepare(&w->position, w->element_type, "position") < 0)
        return -1;
    if (!(w->element_attr = PyObject_GetAttr(w->element_type, w->attr_)) || !(w->letters = PyList_New(0)) || !(w->frame = new_frame(w, w->empty, NULL, NULL, 1, 0))
            || grow((void **)&w->levels, &w->levels_room, 1, sizeof(Level)) < 0)
        return -1;
    PyObject *all = named(root, "descendants");
    w->nodes = all ? PyObject_GetIter(all) : NULL;
    Py_XDECREF(all);
    w->levels[0] = (Level){NULL, 0, 0};
    w->depth = 0;
    return w->nodes ? 0 : -1;
}

static void end(Walk *w)
{
    PyObject *held[] = {w->class_.name, w->class_.args, w->id_.name, w->id_.args, w->itemprop_.name, w->itemprop_.args, w->testid_.name, w->testid_.args,
                        w->href_.name, w->href_.args, w->attr_, w->hidden_, w->style_, w->place_, w->strip_, w->lower_, w->isalnum_,
                        w->empty, w->space, w->letters, w->link, w->tokens, w->element_attr, w->nodes,
                        w->data.descriptor, w->tag.descriptor, w->attrs.descriptor, w->position.descriptor};
    for (; w->depth >= 0; w->depth--) {
        frame_release(w, w->frame);
        w->frame = w->levels[w->depth].frame;
    }
    frame_release(w, w->frame);
    frame_release(w, w->owner);
    frames_free(w);
    alike_free(w);
    while (w->link_count)
        Py_DECREF(w->links[--w->link_count].url);
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        Py_XDECREF(held[i]);
    maker_release(&w->new_block);
    maker_release(&w->new_span);
    maker_release(&w->new_link);
    maker_release(&w->new_hints);
    free(w->levels);
    free(w->links);
    free(w->block.chars);
    free(w->shown.chars);
}

static PyObject *append_blocks(PyObject *self, PyObject *args)
{
    Walk w = {.ends = NOTHING, .first_begin = -1, .last_end = -1, .line = 1, .depth = -1};
    PyObject *root, *traits, *templates[4];
    (void)self;
    if (!PyArg_ParseTuple(args, "OUO!O!(OOOOOO)(OOOOOOOOO)", &root, &w.html, &PyList_Type, &w.blocks, &PyDict_Type, &traits,
                          &w.text_type, &w.element_type, templates, templates + 1, templates + 2, templates + 3,
                          &w.head, &w.marked, &w.resolve, &w.hides, &w.together, &w.drop_cap, &w.clean, &w.unescape, &w.make_tokens))
        return NULL;
    int done = begin(&w, root, traits, templates) < 0 ? -1 : walk_nodes(&w);
    end(&w);
    if (done < 0)
        return NULL;
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"append_blocks", append_blocks, METH_VARARGS, "Append the blocks of a tree."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},  /* nothing is shared: what a call works with is its own, or never changes */
#endif
    {0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_walk", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__walk(void)
{
    return PyModuleDef_Init(&module);
}
