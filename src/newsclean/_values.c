/* Makers of frozen values: what `quick` of newsclean/quick.py makes, without a call of Python for each. The fields are stored where the slots are. */

#include "_values.h"

/* A maker of values like the template; -1 with an exception where its class has more fields than MOST_FIELDS, or some that are no slots. */
int maker_prepare(Maker *maker, PyObject *template)
{
    maker->cls = Py_NewRef((PyObject *)Py_TYPE(template));
    maker->allocate = (allocfunc)PyType_GetSlot(Py_TYPE(template), Py_tp_alloc);
    PyObject *names = PyObject_GetAttrString(maker->cls, "__slots__");
    Py_ssize_t size = names && PyTuple_Check(names) ? PyTuple_Size(names) : -1;
    int good = maker->allocate && size >= 0 && size <= MOST_FIELDS;
    for (; good && maker->size < size; maker->size++) {
        int i = maker->size;
        PyObject *name = PyTuple_GetItem(names, i);
        maker->slots[i] = PyObject_GetAttr(maker->cls, name);
        maker->values[i] = PyObject_GetAttr(template, name);
        maker->store[i] = maker->slots[i] ? (descrsetfunc)PyType_GetSlot(Py_TYPE(maker->slots[i]), Py_tp_descr_set) : NULL;
        good = maker->values[i] && maker->store[i];
    }
    Py_XDECREF(names);
    if (!good && !PyErr_Occurred())
        PyErr_SetString(PyExc_TypeError, "a template needs a class of slots");
    return good ? 0 : -1;
}

/* A value with these fields, the template's where NULL stands. */
PyObject *stored(const Maker *maker, PyObject *const *values)
{
    PyObject *value = maker->allocate((PyTypeObject *)maker->cls, 0);
    for (int i = 0; value && i < maker->size; i++)
        if (maker->store[i](maker->slots[i], value, values[i] ? values[i] : maker->values[i]) < 0)
            Py_CLEAR(value);
    if (value)
        PyObject_GC_UnTrack(value);  /* it is frozen and holds what was there before it, so that it is in no cycle: not to be looked through for rubbish */
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
    for (int i = 0; i < MOST_FIELDS; i++) {
        Py_CLEAR(maker->slots[i]);
        Py_CLEAR(maker->values[i]);
    }
    Py_CLEAR(maker->cls);
}
