/* Makers of frozen values, for compiled code that makes hundreds of them. */

#ifndef NEWSCLEAN_VALUES_H
#define NEWSCLEAN_VALUES_H

#include <pyconfig.h>
#ifndef Py_GIL_DISABLED  /* the stable ABI; free-threaded Python has none before 3.15 */
#define Py_LIMITED_API 0x030B0000
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>

enum { MOST_FIELDS = 12 };

/* Makes copies of a template, an instance of a class that has slots alone, with other values in some of its fields. All zero until it is prepared. */
typedef struct {
    PyObject *cls;
    int size;
    Py_ssize_t places[MOST_FIELDS];  /* where the slots stand in a value, in bytes */
    PyObject *values[MOST_FIELDS];   /* what the template holds in them */
} Maker;

/* An attribute by an interned name: Python remembers for each class the names that were asked for, by their addresses, a new string for ever a new one. */
static inline PyObject *named(PyObject *of, const char *name)
{
    PyObject *key = PyUnicode_InternFromString(name), *found = key ? PyObject_GetAttr(of, key) : NULL;
    Py_XDECREF(key);
    return found;
}

int maker_prepare(Maker *maker, PyObject *template);
int held(const Maker *maker, PyObject *value, PyObject **values);
PyObject *stored(const Maker *maker, PyObject *const *values);
PyObject *made(const Maker *maker, const int *places, PyObject *const *values, int count);
void maker_release(Maker *maker);

#endif
