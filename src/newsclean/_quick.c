/* Makes frozen values as `quick` of newsclean/quick.py does, in a third of its time.

   maker(template, required, slow) -> function: class, values -> a value; what the `__new__` of the class of `template` is to be

   template  an instance: what it holds in the fields beyond the first `required` are their defaults
   slow      the same function in Python: it is asked where the class is another one (derived from it), and where the values do not fit, which it tells in its own words

   changer(template, fields, slow) -> function: a value, other values of its fields -> the same with these

   fields    tuple of ints: the places of those fields among all

   taker(template, fields, slow) -> function: values -> the only one of these fields of each, as a list; `slow` is asked for that of one value */

#include "_values.h"

typedef struct {
    Maker maker;
    int required;          /* of a function that makes values */
    PyObject *names, *slow;
    int fields[MOST_FIELDS], changing; /* of one that changes them */
} Known;

static void release(PyObject *capsule)
{
    Known *known = PyCapsule_GetPointer(capsule, NULL);
    maker_release(&known->maker);
    Py_XDECREF(known->names);
    Py_XDECREF(known->slow);
    PyMem_Free(known);
}

/* The place of a field of this name; -1 where there is none. Names in a program are mostly one object. */
static int place_of(const Known *known, PyObject *name)
{
    for (int i = 0; i < known->maker.size; i++)
        if (PyTuple_GetItem(known->names, i) == name)
            return i;
    for (int i = 0; i < known->maker.size; i++)
        if (PyUnicode_Compare(PyTuple_GetItem(known->names, i), name) == 0)
            return i;
    return -1;
}

/* The values in the order of the fields; 0 where they do not fit. */
static int ordered(const Known *known, PyObject *const *args, Py_ssize_t count, PyObject *names, PyObject **values)
{
    Py_ssize_t named = names ? PyTuple_Size(names) : 0;
    if (count > known->maker.size)
        return 0;
    for (Py_ssize_t i = 0; i < count; i++)
        values[i] = args[i];
    for (Py_ssize_t i = 0; i < named; i++) {
        int place = place_of(known, PyTuple_GetItem(names, i));
        if (place < 0 || values[place])
            return 0;
        values[place] = args[count + i];
    }
    for (int i = 0; i < known->required; i++)
        if (!values[i])
            return 0;
    return 1;
}

/* The function called with the same values. (That of the stable ABI is younger than Python 3.11.) */
static PyObject *called(PyObject *function, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    PyObject *values = PyTuple_New(count), *named = PyDict_New(), *made = NULL;
    int good = values && named;
    for (Py_ssize_t i = 0; good && i < count; i++)
        good = PyTuple_SetItem(values, i, Py_NewRef(args[i])) == 0;
    for (Py_ssize_t i = 0; good && names && i < PyTuple_Size(names); i++)
        good = PyDict_SetItem(named, PyTuple_GetItem(names, i), args[count + i]) == 0;
    if (good)
        made = PyObject_Call(function, values, named);
    Py_XDECREF(values);
    Py_XDECREF(named);
    return made;
}

static PyObject *new(PyObject *capsule, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    const Known *known = PyCapsule_GetPointer(capsule, NULL);
    PyObject *values[MOST_FIELDS] = {0};
    if (count < 1 || args[0] != known->maker.cls || !ordered(known, args + 1, count - 1, names, values))
        return called(known->slow, args, count, names);
    return stored(&known->maker, values);
}

static PyObject *changed(PyObject *capsule, PyObject *const *args, Py_ssize_t count)
{
    const Known *known = PyCapsule_GetPointer(capsule, NULL);
    PyObject *values[MOST_FIELDS];
    if (count != 1 + known->changing || (PyObject *)Py_TYPE(args[0]) != known->maker.cls || !held(&known->maker, args[0], values))
        return called(known->slow, args, count, NULL);
    for (int i = 0; i < known->changing; i++)
        values[known->fields[i]] = args[1 + i];
    return stored(&known->maker, values);
}

static PyObject *taken(PyObject *capsule, PyObject *values)
{
    const Known *known = PyCapsule_GetPointer(capsule, NULL);
    PyObject *list = PySequence_List(values), *fields[MOST_FIELDS];
    Py_ssize_t size = list ? PyList_Size(list) : 0;
    for (Py_ssize_t i = 0; i < size; i++) {
        PyObject *value = PyList_GetItem(list, i);
        int known_class = (PyObject *)Py_TYPE(value) == known->maker.cls && held(&known->maker, value, fields);
        PyObject *field = known_class ? Py_NewRef(fields[known->fields[0]]) : PyObject_CallFunctionObjArgs(known->slow, value, NULL);
        if (!field) {
            Py_DECREF(list);
            return NULL;
        }
        PyList_SetItem(list, i, field);
    }
    return list;
}

static PyMethodDef new_method = {"__new__", (PyCFunction)(void (*)(void))new, METH_FASTCALL | METH_KEYWORDS, NULL};
static PyMethodDef changed_method = {"changed", (PyCFunction)(void (*)(void))changed, METH_FASTCALL, NULL};
static PyMethodDef taken_method = {"taken", taken, METH_O, NULL};

/* The function of a method, which knows the class of the template; `known` is filled in with the rest. */
static PyObject *function_of(PyMethodDef *method, PyObject *template, PyObject *slow, Known **filled)
{
    Known *known = *filled = PyMem_Calloc(1, sizeof *known);
    if (!known)
        return PyErr_NoMemory();
    PyObject *capsule = PyCapsule_New(known, NULL, release);
    if (!capsule) {
        PyMem_Free(known);
        return NULL;
    }
    PyObject *made = NULL;
    known->slow = Py_NewRef(slow);
    if (maker_prepare(&known->maker, template) == 0 && (known->names = named(known->maker.cls, "__slots__")))
        made = PyCFunction_NewEx(method, capsule, NULL);
    Py_DECREF(capsule);
    return made;
}

static PyObject *maker(PyObject *self, PyObject *args)
{
    PyObject *template, *slow;
    Known *known;
    int required;
    (void)self;
    if (!PyArg_ParseTuple(args, "OiO", &template, &required, &slow))
        return NULL;
    PyObject *function = function_of(&new_method, template, slow, &known);
    if (function && (required < 0 || required > known->maker.size)) {
        Py_CLEAR(function); /* and with it what it knows */
        PyErr_SetString(PyExc_ValueError, "more fields than the class has");
    }
    if (function)
        known->required = required;
    return function;
}

/* A function of some fields. */
static PyObject *function_of_fields(PyMethodDef *method, PyObject *args)
{
    PyObject *template, *fields, *slow;
    Known *known;
    if (!PyArg_ParseTuple(args, "OO!O", &template, &PyTuple_Type, &fields, &slow))
        return NULL;
    PyObject *function = function_of(method, template, slow, &known);
    for (; function && known->changing < PyTuple_Size(fields); known->changing++) {
        Py_ssize_t field = known->changing < MOST_FIELDS ? PyLong_AsSsize_t(PyTuple_GetItem(fields, known->changing)) : -1;
        if (field < 0 || field >= known->maker.size) {
            Py_CLEAR(function); /* and with it what it knows */
            if (!PyErr_Occurred())
                PyErr_SetString(PyExc_ValueError, "a field that the class does not have");
            break;
        }
        known->fields[known->changing] = (int)field;
    }
    return function;
}

static PyObject *changer(PyObject *self, PyObject *args)
{
    (void)self;
    return function_of_fields(&changed_method, args);
}

static PyObject *taker(PyObject *self, PyObject *args)
{
    (void)self;
    return function_of_fields(&taken_method, args);
}

static PyMethodDef methods[] = {
    {"maker", maker, METH_VARARGS, "A function that makes values like the template."},
    {"changer", changer, METH_VARARGS, "A function that gives values other fields."},
    {"taker", taker, METH_VARARGS, "A function that takes a field of many values."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},  /* a maker never changes */
#endif
    {0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_quick", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__quick(void)
{
    return PyModuleDef_Init(&module);
}
