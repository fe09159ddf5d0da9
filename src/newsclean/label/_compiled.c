/* The labeller's networks, compiled: the same integers as newsclean/label/network.py gives, some thirty times faster.

   role_probabilities(numbers, networks) -> bytes: for each block the probability of each role, a double of this machine: the mean of all networks

   numbers  list: per block its features, bytes that hold their rows in the embedding as 16-bit integers of this machine; the first MOST are counted
   networks tuple of tuples of buffers: the embedding (signed bytes, size for each feature), then 32-bit integers of this machine's byte order: bias, gates,
           gates_bias, again, again_bias, scores, scores_bias, curves (three tables, rectified, sigmoid and tanh, of 65,536 each)

   Anything that does not fit raises ValueError, TypeError or IndexError; nothing is kept between calls. */

#include "_compiled.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 250, FINE = 16, BUFFERS = 9, LAYERS = 2 };
static const double OUTER = 65536.0;

typedef struct {
    const int8_t *embedding;
    const int32_t *bias, *gates[LAYERS], *gates_bias[LAYERS], *scores, *scores_bias, *rectified, *sigmoid, *tanhs;
    Py_ssize_t features, size, state, roles;
} Weights;

enum { ROW_LANES = 64 };

/* sum[k] += the rows of the embedding, ROW_LANES at a time, which stay in registers: MOST signed bytes fit into 16 bits. -1 where there is no such row: that is
   looked for in the same loop, since compilers make other code, ten times as slow, of one that ends in one place alone. */
WIDE static int add_rows(const Weights *w, const uint16_t *rows, Py_ssize_t count, int32_t *sum)
{
    Py_ssize_t at = 0, size = w->size, features = w->features;
    const int8_t *embedding = w->embedding;
    for (; at + ROW_LANES <= size; at += ROW_LANES) {
        int16_t lanes[ROW_LANES] = {0};
        for (Py_ssize_t i = 0; i < count; i++) {
            if (rows[i] >= features)
                return -1;
            const int8_t *values = embedding + rows[i] * size + at;
            for (int k = 0; k < ROW_LANES; k++)
                lanes[k] = (int16_t)(lanes[k] + values[k]);
        }
        for (int k = 0; k < ROW_LANES; k++)
            sum[at + k] += lanes[k];
    }
    for (Py_ssize_t i = 0; at < size && i < count; i++) {
        if (rows[i] >= features)
            return -1;
        for (Py_ssize_t k = at; k < size; k++)
            sum[k] += embedding[rows[i] * size + k];
    }
    return 0;
}

/* Activations of one block: the rectified sums of its features' rows. */
static int activate(PyObject *numbers, const Weights *w, int32_t *sum, int16_t *x)
{
    char *bytes;
    Py_ssize_t count;
    if (!numbers || PyBytes_AsStringAndSize(numbers, &bytes, &count) < 0)
        return -1;
    const uint16_t *rows = (const uint16_t *)bytes;
    count = count / 2 < MOST ? count / 2 : MOST;
    memcpy(sum, w->bias, w->size * sizeof *sum);
    if (add_rows(w, rows, count, sum) < 0) {
        PyErr_SetString(PyExc_ValueError, "a feature without a row");
        return -1;
    }
    for (Py_ssize_t k = 0; k < w->size; k++)
        x[k] = (int16_t)w->rectified[(uint16_t)(sum[k] + 32768)];
    return 0;
}

/* A value and its place. */
typedef struct {
    uint32_t value, place;
} Live;

static const uint32_t NOWHERE = UINT32_MAX;

/* Some values, in order, and behind them one that stands NOWHERE. Of the first, `size` activations, half are zero: those cost nothing further. All are kept in one
   way, since a processor cannot foresee which. */
static const Live *live_of(const int16_t *values, Py_ssize_t size, Py_ssize_t count, Live *out)
{
    Py_ssize_t found = 0;
    for (Py_ssize_t i = 0; i < size; i++) {
        out[found] = (Live){(uint32_t)values[i], (uint32_t)i};
        found += values[i] != 0;
    }
    Live *rest = out + found;
    for (Py_ssize_t i = size; i < count; i++)
        rest[i - size] = (Live){(uint32_t)values[i], (uint32_t)i};
    rest[count - size] = (Live){0, NOWHERE};
    return out;
}

enum { LANES = 64, FEW_LANES = 32 };

/* out[k] += sum over all values of value * rows[place][k], in 32 bits that wrap, for some lanes, which stay in registers. (Of a loop that counts its values
   compilers make other code, a third as fast.) */
static inline void weigh_lanes(const Live *live, const int32_t *rows, Py_ssize_t width, uint32_t *out, int lanes)
{
    uint32_t sums[LANES] = {0};
    for (; live->place != NOWHERE; live++) {
        const int32_t *row = rows + live->place * width;
        for (int k = 0; k < lanes; k++)
            sums[k] += live->value * (uint32_t)row[k];
    }
    for (int k = 0; k < lanes; k++)
        out[k] += sums[k];
}

/* The same for all lanes. */
WIDE static void weigh(const Live *live, const int32_t *rows, uint32_t *out, Py_ssize_t width)
{
    Py_ssize_t at = 0;
    for (; at + LANES <= width; at += LANES)
        weigh_lanes(live, rows + at, width, out + at, LANES);
    for (; at + FEW_LANES <= width; at += FEW_LANES)
        weigh_lanes(live, rows + at, width, out + at, FEW_LANES);
    for (; at < width && live->place != NOWHERE; live++)
        for (Py_ssize_t k = at; k < width; k++)
            out[k] += live->value * (uint32_t)rows[live->place * width + k];
}

/* One step of a gated average: what it has seen goes into `seen`. */
static void step(const Weights *w, const uint16_t *gate, const uint16_t *fresh, int32_t *carry, int16_t *seen)
{
    for (Py_ssize_t k = 0; k < w->state; k++) {
        int64_t new = w->tanhs[fresh[k]], keep = w->sigmoid[gate[k]];
        carry[k] = (int32_t)(new + ((keep * (carry[k] - new)) >> FINE));
        seen[k] = (int16_t)(carry[k] >> FINE);
    }
}

/* What is worked with for one block at a time: an average, sums of gates, values that are not zero. */
typedef struct {
    int32_t *carry;
    uint32_t *sums;
    Live *live;
} Scratch;

/* One layer: gates from what is known of every block, then both averages; the second layer sees those of the first, and takes their place. The average that runs
   down takes its gates as they come; those of the other, which comes after, are kept in z: forget gates and candidates of every block. */
static void pass_over(const Weights *w, int layer, Py_ssize_t blocks, int16_t *x, uint16_t *z, Scratch *s)
{
    Py_ssize_t state = w->state, wide = w->size + 2 * state, width = 4 * state;
    uint16_t *gates = z + blocks * 2 * state; /* of one block: down, up, and the candidates of both */
    memset(s->carry, 0, state * sizeof *s->carry);
    for (Py_ssize_t i = 0; i < blocks; i++) {
        memcpy(s->sums, w->gates_bias[layer], width * sizeof *s->sums);
        weigh(live_of(x + i * wide, w->size, layer ? wide : w->size, s->live), w->gates[layer], s->sums, width);
        for (Py_ssize_t k = 0; k < width; k++)
            gates[k] = (uint16_t)((s->sums[k] + 0x80000000u) >> 16);
        step(w, gates, gates + 2 * state, s->carry, x + i * wide + w->size);
        memcpy(z + i * 2 * state, gates + state, state * sizeof *z);
        memcpy(z + i * 2 * state + state, gates + 3 * state, state * sizeof *z);
    }
    memset(s->carry, 0, state * sizeof *s->carry);
    for (Py_ssize_t i = blocks - 1; i >= 0; i--)
        step(w, z + i * 2 * state, z + i * 2 * state + state, s->carry, x + i * wide + w->size + state);
}

static void softmax(const uint32_t *scores, Py_ssize_t roles, double *out)
{
    int32_t top = (int32_t)scores[0];
    double total = 0.0;
    for (Py_ssize_t k = 1; k < roles; k++)
        if ((int32_t)scores[k] > top)
            top = (int32_t)scores[k];
    for (Py_ssize_t k = 0; k < roles; k++)
        total += out[k] = exp(((double)(int32_t)scores[k] - top) / OUTER);
    for (Py_ssize_t k = 0; k < roles; k++)
        out[k] /= total;
}

/* Add `share` of the probabilities of some blocks to `found`; -1 where there is no memory. The rows are made as wide as FEW_LANES, a few of which are nobody's. */
static int tell(const Weights *w, Py_ssize_t blocks, const int16_t *x, double share, double *found, Live *live)
{
    Py_ssize_t wide = w->size + 2 * w->state, width = (w->roles + FEW_LANES - 1) / FEW_LANES * FEW_LANES;
    int32_t *rows = calloc(wide * width, sizeof *rows);
    uint32_t *sums = calloc(width, sizeof *sums);
    double *parts = calloc(w->roles, sizeof *parts);
    int failed = !(rows && sums && parts);
    for (Py_ssize_t i = 0; !failed && i < wide; i++)
        memcpy(rows + i * width, w->scores + i * w->roles, w->roles * sizeof *rows);
    for (Py_ssize_t i = 0; !failed && i < blocks; i++) {
        memcpy(sums, w->scores_bias, w->roles * sizeof *sums);
        weigh(live_of(x + i * wide, w->size, wide, live), rows, sums, width);
        softmax(sums, w->roles, parts);
        for (Py_ssize_t k = 0; k < w->roles; k++)
            found[i * w->roles + k] += share * parts[k];
    }
    free(rows);
    free(sums);
    free(parts);
    return failed ? -1 : 0;
}

/* Add `share` of what one network says of the blocks to `found`; -1 where that fails. */
static int run(PyObject *numbers, Py_ssize_t blocks, const Weights *w, double share, double *found)
{
    Py_ssize_t wide = w->size + 2 * w->state;
    int32_t *vector = calloc(w->size + 1, sizeof *vector);
    int16_t *x = calloc(blocks * wide + 1, sizeof *x);
    uint16_t *z = calloc(blocks * 2 * w->state + 4 * w->state, sizeof *z);
    Scratch s = {calloc(w->state + 1, sizeof *s.carry), calloc(4 * w->state, sizeof *s.sums), calloc(wide + 1, sizeof *s.live)};
    int failed = !(x && vector && z && s.carry && s.sums && s.live);
    if (failed)
        PyErr_NoMemory();
    for (Py_ssize_t i = 0; !failed && i < blocks; i++)
        failed = activate(PyList_GetItem(numbers, i), w, vector, x + i * wide) < 0;
    for (int layer = 0; !failed && layer < LAYERS; layer++)
        pass_over(w, layer, blocks, x, z, &s);
    if (!failed && tell(w, blocks, x, share, found, s.live) < 0) {
        PyErr_NoMemory();
        failed = 1;
    }
    free(x);
    free(vector);
    free(z);
    free(s.carry);
    free(s.sums);
    free(s.live);
    return failed ? -1 : 0;
}

/* Do the sizes of the weights agree with each other? */
static int fill(Weights *w, const Py_buffer *b)
{
    w->size = b[1].len / 4;
    w->state = b[3].len / 16;
    w->roles = b[7].len / 4;
    if (w->size < 1 || w->state < 1 || w->roles < 1 || w->roles > 64 || w->size > 4096 || w->state > 4096)
        return -1;
    w->features = b[0].len / w->size;
    w->embedding = b[0].buf;
    w->bias = b[1].buf;
    for (int layer = 0; layer < LAYERS; layer++) {
        w->gates[layer] = b[2 + 2 * layer].buf;
        w->gates_bias[layer] = b[3 + 2 * layer].buf;
    }
    w->scores = b[6].buf;
    w->scores_bias = b[7].buf;
    w->rectified = b[8].buf;
    w->sigmoid = w->rectified + 65536;
    w->tanhs = w->sigmoid + 65536;
    Py_ssize_t wide = w->size + 2 * w->state;
    return b[0].len == w->features * w->size && b[1].len == 4 * w->size && b[2].len == 16 * w->size * w->state && b[3].len == 16 * w->state
        && b[4].len == 16 * wide * w->state && b[5].len == 16 * w->state && b[6].len == 4 * wide * w->roles && b[7].len == 4 * w->roles
        && b[8].len == 12 * 65536 ? 0 : -1;
}

/* What was told so far: for each block a number for each role. */
typedef struct {
    double *values;
    Py_ssize_t blocks, count;
} Told;

static int make_room(Told *told, Py_ssize_t roles)
{
    if (!told->values) {
        told->count = told->blocks * roles;
        told->values = calloc(told->count + 1, sizeof *told->values);
        if (!told->values)
            PyErr_NoMemory();
    } else if (told->count != told->blocks * roles) {
        PyErr_SetString(PyExc_ValueError, "networks that do not know the same roles");
        return -1;
    }
    return told->values ? 0 : -1;
}

/* Add `share` of what the network says that has these arrays; -1 where that fails. */
static int add_network(PyObject *numbers, PyObject *arrays, double share, Told *told)
{
    Py_buffer buffers[BUFFERS];
    Weights w;
    int held = 0, done = -1;
    if (!PyTuple_Check(arrays) || PyTuple_Size(arrays) != BUFFERS) {
        PyErr_SetString(PyExc_ValueError, "weights of another number of arrays");
        return -1;
    }
    while (held < BUFFERS && PyObject_GetBuffer(PyTuple_GetItem(arrays, held), buffers + held, PyBUF_SIMPLE) == 0)
        held++;
    if (held == BUFFERS && fill(&w, buffers) < 0)
        PyErr_SetString(PyExc_ValueError, "weights whose sizes do not fit each other");
    else if (held == BUFFERS && make_room(told, w.roles) == 0)
        done = run(numbers, told->blocks, &w, share, told->values);
    while (held--)
        PyBuffer_Release(buffers + held);
    return done;
}

static PyObject *role_probabilities(PyObject *self, PyObject *args)
{
    PyObject *numbers, *networks, *found = NULL;
    Told told = {NULL, 0, 0};
    (void)self;
    if (!PyArg_ParseTuple(args, "O!O!", &PyList_Type, &numbers, &PyTuple_Type, &networks))
        return NULL;
    Py_ssize_t count = PyTuple_Size(networks), done = 0;
    told.blocks = PyList_Size(numbers);
    while (done < count && add_network(numbers, PyTuple_GetItem(networks, done), 1.0 / (double)count, &told) == 0)
        done++;
    if (count < 1)
        PyErr_SetString(PyExc_ValueError, "no network");
    else if (done == count)
        found = PyBytes_FromStringAndSize((const char *)told.values, told.count * (Py_ssize_t)sizeof *told.values);
    free(told.values);
    return found;
}

static PyMethodDef methods[] = {
    {"role_probabilities", role_probabilities, METH_VARARGS, "Probability of each role for every block of a document."},
    {"is_narrow", is_narrow, METH_O, "Is no character of a text of a script without spaces?"},
    {"kept", kept, METH_VARARGS, "An index and its words for quick look-ups."},
    {"likeliest", likeliest, METH_VARARGS, "The likeliest of a block's roles."},
    {"measured", measured, METH_VARARGS, "What the beginning and the end of texts look like."},
    {"numbered", numbered, METH_VARARGS, "The features of every block as numbers."},
    {"binned", binned, METH_VARARGS, "How many of some bounds each of many values reaches."},
    {"chained", chained, METH_VARARGS, "What the neighbours of every block say of its role."},
    {"picked", picked, METH_VARARGS, "The rows of a table that the numbers of every block stand for."},
    {"tallied", tallied, METH_VARARGS, "How many of some keys are alike."},
    {"placed", placed, METH_VARARGS, "Adds to pairs of words the lines that have them."},
    {"shared", shared, METH_VARARGS, "How many of every block's words come often."},
    {"spoken_for", spoken_for, METH_VARARGS, "Which blocks of a page speak for which."},
    {"standing", standing, METH_VARARGS, "Which of some needles stand in a text."},
    {"strongest", strongest, METH_VARARGS, "Which of a block's features speak most for a role."},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},  /* nothing is shared: what a call works with is its own, or never changes */
#endif
    {0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_compiled", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__compiled(void)
{
    return PyModuleDef_Init(&module);
}
