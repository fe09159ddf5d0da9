/* Makers of frozen values: what `quick` of newsclean/quick.py makes, without a call of Python for each. The fields are stored
   where the slots are: once for each class it is tried out where that is, since the stable ABI does not tell. */

#include "_values.h"

static PyObject **slot_at(PyObject *value, Py_ssize_t place)
{
    return (PyObject **)((char *)value + place);
}

/* Where in an instance the slot of a name stands; -1 where it is none. `value` is an instance of which nothing else is known. */
static Py_ssize_t place_of(PyObject *value, PyObject *name, Py_ssize_t end)
{
    if (PyObject_GenericSetAttr(value, name, name) < 0)
        return -1;
    for (Py_ssize_t at = sizeof(PyObject); at < end; at += sizeof(PyObject *))
        if (*slot_at(value, at) == name)
            return PyObject_GenericSetAttr(value, name, Py_None) < 0 ? -1 : at;
    return -1;
}

/* The size of the instances of a class; -1 where they hold more than `slots` slots, or are no objects of which the garbage collector knows. */
static Py_ssize_t size_of(PyObject *cls, Py_ssize_t slots)
{
    PyObject *said = named(cls, "__basicsize__");
    Py_ssize_t size = said ? PyLong_AsSsize_t(said) : -1;
    Py_XDECREF(said);
    int fits = slots > 0 && slots <= MOST_FIELDS && size == (Py_ssize_t)(sizeof(PyObject) + slots * sizeof(PyObject *));
    return fits && PyType_HasFeature((PyTypeObject *)cls, Py_TPFLAGS_HAVE_GC) ? size : -1;
}

/* A maker of values like the template; -1 with an exception where its class has more fields than MOST_FIELDS, or some that are no slots. */
int maker_prepare(Maker *maker, PyObject *template)
{
    maker->cls = Py_NewRef((PyObject *)Py_TYPE(template));
    PyObject *names = named(maker->cls, "__slots__");
    Py_ssize_t slots = names && PyTuple_Check(names) ? PyTuple_Size(names) : -1, end = slots > 0 ? size_of(maker->cls, slots) : -1;
    PyObject *trial = end > 0 ? PyType_GenericAlloc((PyTypeObject *)maker->cls, 0) : NULL;
    int good = trial != NULL;
    for (; good && maker->size < slots; maker->size++) {
        PyObject *name = PyTuple_GetItem(names, maker->size);
        maker->values[maker->size] = PyObject_GetAttr(template, name);
        maker->places[maker->size] = place_of(trial, name, end);
        good = maker->values[maker->size] && maker->places[maker->size] >= 0;
    }
    Py_XDECREF(trial);
    Py_XDECREF(names);
    if (!good && !PyErr_Occurred())
        PyErr_SetString(PyExc_TypeError, "a template needs a class of slots");
    return good ? 0 : -1;
}

/* What a value of the maker's class holds in its fields, borrowed: they do not change. 0 where one of them was never filled. */
int held(const Maker *maker, PyObject *value, PyObject **values)
{
    int full = 1;
    for (int i = 0; i < maker->size; i++)
        full &= (values[i] = *slot_at(value, maker->places[i])) != NULL;
    return full;
}

/* A value with these fields, the template's where NULL stands. It is frozen and holds what was there before it, so that it is in no cycle: the garbage
   collector is not told to look through it for rubbish. */
PyObject *stored(const Maker *maker, PyObject *const *values)
{
    PyObject *value = (PyObject *)PyObject_GC_New(PyObject, (PyTypeObject *)maker->cls);
    for (int i = 0; value && i < maker->size; i++)
        *slot_at(value, maker->places[i]) = Py_NewRef(values[i] ? values[i] : maker->values[i]);
    return value;
}

/* A copy of the template with `count` other values, at these places among its fields. Takes the references of the values; where one of them is NULL there is
   an exception already, and nothing is made. */
PyObject *made(const Maker *maker, const int *places, PyObject *const *values, int count)
{
    PyObject *all[MOST_FIELDS] = {0};
    int good = 1;
    for (int i = 0; i < count; i++) {
        good = good && values[i];
        all[places[i]] = values[i];
    }
    PyObject *value = good ? stored(maker, all) : NULL;
    for (int i = 0; i < count; i++)
        Py_XDECREF(values[i]);
    return value;
}

void maker_release(Maker *maker)
{
    for (int i = 0; i < MOST_FIELDS; i++)
        Py_CLEAR(maker->values[i]);
    Py_CLEAR(maker->cls);
}
