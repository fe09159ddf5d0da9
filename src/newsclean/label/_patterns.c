/* What patterns the beginning of a text holds, or may hold: the same as `measured_in_python` of newsclean/label/measures.py finds by them. */

#include "_traits.h"

enum { MOST_NAMES = 4, MOST_NAME = 21, MOST_ASIDE = 30, YEAR = 4, MAY_BE_DAY = 1, MAY_BE_CLOCK = 2 };
static const char *const DOES[] = {"is ", "was ", "writes ", "covers ", "has ", "joined ", "works ", "ist ", "schreibt ", "arbeitet ", "est ", "es ", "\xe8 ", "\xe9 ",
                                   "jest ", "\xe4r ", "er ", "on "};
/* In Latin-1, whose characters are code points. */
static const uint32_t BEGINS[4] = {0, 0, 1u << 2 | 1u << 3 | 1u << 6 | 1u << 9 | 1u << 11 | 1u << 16, 1u << 2 | 1u << 3 | 1u << 6 | 1u << 9 | 1u << 11 | 1u << 16};
static const uint32_t GOES_ON[4] = {0, 0, 1u << 8 | 1u << 9 | 1u << 13 | 1u << 15 | 1u << 18 | 1u << 21, 1u << 8 | 1u << 9 | 1u << 13 | 1u << 15 | 1u << 18 | 1u << 21};
/* Bits of the letters b, c, f, i, k, p, which PICTURED begin with, and of h, i, m, o, r, u, which come next. */
static const char *const PICTURED[] = {"fot", "phot", "bild", "credit", "kuva", "image", "picture"};


/* Does a word of Latin-1 stand here? */
static int begins_with(const char *word, const Py_UCS4 *chars, Py_ssize_t count)
{
    Py_ssize_t i = 0;
    while (word[i] && i < count && chars[i] == (unsigned char)word[i])
        i++;
    return !word[i];
}

/* The end of a part of a name, a capital and what follows it up to a blank; 0 where there is none. */
static Py_ssize_t part_of_name(const Table *t, const Py_UCS4 *head, Py_ssize_t at, Py_ssize_t count)
{
    Py_ssize_t end = at + 1;
    if (at >= count || ~traits_of(t, head[at]) & (UPPER | ALPHA)) /* Roman numerals are no letters */
        return 0;
    while (end < count && end - at < MOST_NAME && (traits_of(t, head[end]) & ALPHA || head[end] == '.' || head[end] == '\'' || head[end] == '-' || head[end] == 0x2019))
        end++;
    return end < count && head[end] == ' ' ? end + 1 : 0;
}

/* The end of what stands in brackets behind a name, and of a blank; the same place where nothing does. */
static Py_ssize_t aside(const Py_UCS4 *head, Py_ssize_t at, Py_ssize_t count)
{
    Py_ssize_t end = at + 1;
    if (at >= count || head[at] != '(')
        return at;
    while (end < count && head[end] != '(' && head[end] != ')')
        end++;
    return end > at + 1 && end - at <= MOST_ASIDE + 1 && end + 1 < count && head[end] == ')' && head[end + 1] == ' ' ? end + 2 : at;
}

/* Does a head open with a name and say what that person is or does? */
int is_person(const Table *t, const Py_UCS4 *head, Py_ssize_t count)
{
    Py_ssize_t at = 0;
    for (int names = 0; names < MOST_NAMES && (at = part_of_name(t, head, at, count)) > 0; names++) {
        Py_ssize_t behind = aside(head, at, count);
        for (size_t n = 0; n < sizeof DOES / sizeof *DOES; n++)
            if (begins_with(DOES[n], head + behind, count - behind))
                return 1;
    }
    return 0;
}

/* May a head hold a day in digits, or a time of day? */
int may_tell_time(const Table *t, const Py_UCS4 *head, Py_ssize_t count)
{
    int found = 0, run = 0, ended = 0, parted = 0; /* digits up to here; do they end here, but for white space? is it a mark of hours that parts them? */
    for (Py_ssize_t i = 0; i < count; i++) {
        Py_UCS4 c = head[i], low = c | 32;
        unsigned traits = traits_of(t, c);
        if (traits & DECIMAL) {
            run++;
            found |= (run == YEAR ? MAY_BE_DAY : 0) | (parted ? MAY_BE_CLOCK : 0);
            ended = parted = 0;
            continue;
        }
        if (run || ended) {
            found |= c == '.' || c == '/' || c == '-' ? MAY_BE_DAY : low == 'a' || low == 'p' || low == 'u' ? MAY_BE_CLOCK : 0;
            parted = run && (c == ':' || c == '.' || low == 'h');
            ended = run && traits & SPACE;
        } else
            parted = ended = 0;
        run = 0;
    }
    return found;
}

/* Does one of PICTURED stand here? Capitals count as small letters, as in str.lower(). */
static int is_pictured(const Py_UCS4 *chars, Py_ssize_t count)
{
    for (size_t n = 0; n < sizeof PICTURED / sizeof *PICTURED; n++) {
        Py_ssize_t i = 0;
        for (; PICTURED[n][i] && i < count; i++) {
            Py_UCS4 c = chars[i] == 0x212A ? 'k' : chars[i] >= 'A' && chars[i] <= 'Z' ? chars[i] | 32 : chars[i]; /* KELVIN SIGN */
            if (c != (Py_UCS4)PICTURED[n][i])
                break;
        }
        if (!PICTURED[n][i])
            return 1;
    }
    return 0;
}

/* May a part of a text name a photographer or an agency? */
int may_credit(const Py_UCS4 *part, Py_ssize_t count)
{
    Py_ssize_t end = count;
    while (end > 0 && (part[end - 1] == ' ' || part[end - 1] == '\t' || part[end - 1] == '\n' || part[end - 1] == '.'))
        end--;
    if (end > 0 && part[end - 1] == ')')
        return 1;
    for (Py_ssize_t i = 0; i < count; i++) {
        Py_UCS4 c = part[i];
        if (c == 0xA9) /* COPYRIGHT SIGN */
            return 1;
        if ((c < 128 ? BEGINS[c >> 5] & 1u << (c & 31) : c == 0x212A) && i + 1 < count && part[i + 1] < 128 && GOES_ON[part[i + 1] >> 5] & 1u << (part[i + 1] & 31))
            if (is_pictured(part + i, count - i))
                return 1;
    }
    return 0;
}
