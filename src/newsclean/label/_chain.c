/* What the neighbours of a block say of its role, compiled: the same to the last bit as `smoothed` of newsclean/label/chain.py.

   chained(found, ways, transitions, roles) -> None

   found    writable buffer: for each block the probability of each role, a double of this machine, without a look at what its neighbours are; with one afterwards
   ways     buffer: for every block the number of the way in which it follows the one before, a byte
   transitions  buffer: for each way, and for each role and each that may follow it, how many times likelier it makes the other, doubles of this machine

   Anything that does not fit raises ValueError or TypeError. */

#include "_compiled.h"
#include <stdlib.h>
#include <string.h>

enum { MOST_ROLES = 1000 };  /* their square is no overflow */

/* The values as shares of their sum. */
static void share(double *values, Py_ssize_t roles)
{
    double total = 0.0;
    for (Py_ssize_t k = 0; k < roles; k++)
        total += values[k];
    for (Py_ssize_t k = 0; k < roles; k++)
        values[k] /= total;
}

/* out[k] = values[k] * others[k] */
static void multiply(const double *values, const double *others, Py_ssize_t roles, double *out)
{
    for (Py_ssize_t k = 0; k < roles; k++)
        out[k] = values[k] * others[k];
}

/* out[k] = sum over j, in its order, of weights[j] * rows[j][k] */
WIDE static void weigh(const double *weights, const double *rows, Py_ssize_t roles, double *out)
{
    memset(out, 0, roles * sizeof *out);
    for (Py_ssize_t j = 0; j < roles; j++)
        for (Py_ssize_t k = 0; k < roles; k++)
            out[k] += weights[j] * rows[j * roles + k];
}

/* before[i] = what block i and all before it say of its role. */
static void look_back(const double *found, Py_ssize_t blocks, Py_ssize_t roles, const unsigned char *ways, const double *transitions, double *before)
{
    memcpy(before, found, roles * sizeof *before);
    share(before, roles);
    for (Py_ssize_t i = 1; i < blocks; i++) {
        double *now = before + i * roles;
        weigh(now - roles, transitions + ways[i] * roles * roles, roles, now);
        multiply(now, found + i * roles, roles, now);
        share(now, roles);
    }
}

/* found[i] = what block i, those before it and those behind it say. `behind`, `seen`: room for a number for each role. */
static void look_ahead(double *found, Py_ssize_t blocks, Py_ssize_t roles, const unsigned char *ways, const double *turned, const double *before, double *behind,
    double *seen)
{
    for (Py_ssize_t k = 0; k < roles; k++)
        behind[k] = 1.0;
    for (Py_ssize_t i = blocks - 1; i >= 0; i--) {
        multiply(found + i * roles, behind, roles, seen);
        multiply(before + i * roles, behind, roles, found + i * roles);
        share(found + i * roles, roles);
        weigh(seen, turned + ways[i] * roles * roles, roles, behind);
        share(behind, roles);
    }
}

/* Every table of transitions with its rows as columns. */
static void turn(const double *transitions, Py_ssize_t tables, Py_ssize_t roles, double *turned)
{
    for (Py_ssize_t t = 0; t < tables; t++, transitions += roles * roles, turned += roles * roles)
        for (Py_ssize_t j = 0; j < roles; j++)
            for (Py_ssize_t k = 0; k < roles; k++)
                turned[k * roles + j] = transitions[j * roles + k];
}

static int smooth(double *found, Py_ssize_t blocks, Py_ssize_t roles, const unsigned char *ways, const double *transitions, Py_ssize_t tables)
{
    if (blocks < 1)
        return 0;
    double *before = malloc(blocks * roles * sizeof *before), *turned = malloc(tables * roles * roles * sizeof *turned), *room = malloc(2 * roles * sizeof *room);
    int failed = !(before && turned && room);
    if (!failed) {
        turn(transitions, tables, roles, turned);
        look_back(found, blocks, roles, ways, transitions, before);
        look_ahead(found, blocks, roles, ways, turned, before, room, room + roles);
    }
    free(before);
    free(turned);
    free(room);
    return failed ? -1 : 0;
}

/* Are there as many numbers as the blocks have roles, and a table for the way of each? */
static const char *misfit(const Py_buffer *found, const Py_buffer *ways, const Py_buffer *transitions, Py_ssize_t roles)
{
    const unsigned char *way = ways->buf;
    if (roles < 1 || roles > MOST_ROLES)
        return "transitions of other roles";
    Py_ssize_t row = roles * (Py_ssize_t)sizeof(double), tables = transitions->len / (roles * row);
    if (found->len % row || transitions->len != tables * roles * row)
        return "transitions of other roles";
    int known = ways->len == found->len / row;
    for (Py_ssize_t i = 0; known && i < ways->len; i++)
        known = way[i] < tables;
    return known ? NULL : "blocks that follow each other in ways without transitions";
}

PyObject *chained(PyObject *self, PyObject *args)
{
    Py_buffer found, ways, transitions;
    Py_ssize_t roles;
    (void)self;
    if (!PyArg_ParseTuple(args, "w*y*y*n", &found, &ways, &transitions, &roles))
        return NULL;
    const char *error = misfit(&found, &ways, &transitions, roles);
    if (error)
        PyErr_SetString(PyExc_ValueError, error);
    else if (smooth(found.buf, ways.len, roles, ways.buf, transitions.buf, transitions.len / (roles * roles * (Py_ssize_t)sizeof(double))) < 0)
        PyErr_NoMemory();
    PyBuffer_Release(&found);
    PyBuffer_Release(&ways);
    PyBuffer_Release(&transitions);
    return PyErr_Occurred() ? NULL : Py_NewRef(Py_None);
}
