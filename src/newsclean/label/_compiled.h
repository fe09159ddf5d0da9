/* What the sources of newsclean.label._compiled share. */

#ifndef NEWSCLEAN_COMPILED_H
#define NEWSCLEAN_COMPILED_H

#define Py_LIMITED_API 0x030B0000
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

PyObject *measured(PyObject *self, PyObject *args);
PyObject *numbered(PyObject *self, PyObject *args);
PyObject *strongest(PyObject *self, PyObject *args);

#endif
