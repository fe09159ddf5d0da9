/* What the sources of newsclean.label._compiled share. */

#ifndef NEWSCLEAN_COMPILED_H
#define NEWSCLEAN_COMPILED_H

#include <pyconfig.h>
#ifndef Py_GIL_DISABLED  /* the stable ABI; free-threaded Python has none before 3.15 */
#define Py_LIMITED_API 0x030B0000
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

/* Where the compiler can, a second copy for processors with AVX2, chosen when the module is loaded: three times as fast, the same numbers. */
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

PyObject *binned(PyObject *self, PyObject *args);
PyObject *chained(PyObject *self, PyObject *args);
PyObject *is_narrow(PyObject *self, PyObject *text);
PyObject *kept(PyObject *self, PyObject *args);
PyObject *likeliest(PyObject *self, PyObject *args);
PyObject *measured(PyObject *self, PyObject *args);
PyObject *numbered(PyObject *self, PyObject *args);
PyObject *picked(PyObject *self, PyObject *args);
PyObject *placed(PyObject *self, PyObject *args);
PyObject *shared(PyObject *self, PyObject *args);
PyObject *spoken_for(PyObject *self, PyObject *args);
PyObject *standing(PyObject *self, PyObject *args);
PyObject *strongest(PyObject *self, PyObject *args);
PyObject *tallied(PyObject *self, PyObject *args);

#endif
