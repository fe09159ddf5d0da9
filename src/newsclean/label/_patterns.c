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

/* The end of a run of digits. */
static Py_ssize_t digits_end(const Table *t, const Py_UCS4 *head, Py_ssize_t at, Py_ssize_t count)
{
    while (at < count && traits_of(t, head[at]) & DECIMAL)
        at++;
    return at;
}

/* The place behind white space, one character at most. */
static Py_ssize_t behind_space(const Table *t, const Py_UCS4 *head, Py_ssize_t at, Py_ssize_t count)
{
    return at + (at < count && traits_of(t, head[at]) & SPACE);
}

/* The place behind a mark that parts the numbers of a day, and white space around it; 0 where there is none. */
static Py_ssize_t behind_mark(const Table *t, const Py_UCS4 *head, Py_ssize_t at, Py_ssize_t count)
{
    at = behind_space(t, head, at, count);
    return at < count && (head[at] == '.' || head[at] == '/' || head[at] == '-') ? behind_space(t, head, at + 1, count) : 0;
}

/* What a number of two digits at most, which ends here, may begin. */
static int begun_at(const Table *t, const Py_UCS4 *head, Py_ssize_t end, Py_ssize_t count)
{
    Py_ssize_t second = behind_mark(t, head, end, count), second_end = second ? digits_end(t, head, second, count) : 0;
    int found = second_end > second && second_end <= second + 2 && behind_mark(t, head, second_end, count) ? MAY_BE_DAY : 0;
    if (end < count && (head[end] == ':' || head[end] == '.' || (head[end] | 32) == 'h') && digits_end(t, head, end + 1, count) == end + 3)
        return found | MAY_BE_CLOCK;
    Py_ssize_t at = behind_space(t, head, end, count);
    Py_UCS4 one = at + 1 < count ? head[at] | 32 : 0, other = one ? head[at + 1] : 0;
    return found | (((one == 'a' || one == 'p') && (other == '.' || (other | 32) == 'm')) || (one == 'u' && (other | 32) == 'h') ? MAY_BE_CLOCK : 0);
}

/* May a head hold a day in digits, or a time of day? */
int may_tell_time(const Table *t, const Py_UCS4 *head, Py_ssize_t count)
{
    int found = 0;
    for (Py_ssize_t i = 0, end; i < count; i = end + 1) {
        end = digits_end(t, head, i, count);
        if (end == i + YEAR && ((head[i] == '1' && head[i + 1] == '9') || (head[i] == '2' && head[i + 1] == '0')))
            found |= MAY_BE_DAY;
        else if (end > i && end <= i + 2)
            found |= begun_at(t, head, end, count);
    }
    return found;
}

/* A character in lower case, if it is a letter of ASCII then: as in str.lower(). */
static Py_UCS4 small_letter(Py_UCS4 c)
{
    return c == 0x212A ? 'k' : c >= 'A' && c <= 'Z' ? c | 32 : c; /* KELVIN SIGN */
}

/* Does one of PICTURED stand here, and behind the letters that follow, and one character more at most, a mark or a letter that a credit has there? Where an I is
   dotted, which patterns take for one that is none, the word is enough. */
static int is_pictured(const Py_UCS4 *chars, Py_ssize_t count, int is_dotted)
{
    for (size_t n = 0; n < sizeof PICTURED / sizeof *PICTURED; n++) {
        Py_ssize_t i = 0;
        while (PICTURED[n][i] && i < count && small_letter(chars[i]) == (Py_UCS4)PICTURED[n][i])
            i++;
        if (PICTURED[n][i])
            continue;
        while (i < count && ((small_letter(chars[i]) >= 'a' && small_letter(chars[i]) <= 'z') || chars[i] == 0x17F)) /* LONG S */
            i++;
        if (is_dotted)
            return 1;
        for (Py_ssize_t end = i + 2; i < end && i < count; i++)
            if (chars[i] == ':' || chars[i] == '.' || small_letter(chars[i]) == 'b' || small_letter(chars[i]) == 'v')
                return 1;
    }
    return 0;
}

/* May a part of a text name a photographer or an agency? */
int may_credit(const Py_UCS4 *part, Py_ssize_t count)
{
    Py_ssize_t end = count;
    int is_dotted = 0;
    while (end > 0 && (part[end - 1] == ' ' || part[end - 1] == '\t' || part[end - 1] == '\n' || part[end - 1] == '.'))
        end--;
    if (end > 0 && part[end - 1] == ')')
        return 1;
    for (Py_ssize_t i = 0; i < count; i++)
        is_dotted |= part[i] == 0x130; /* CAPITAL I WITH DOT ABOVE */
    for (Py_ssize_t i = 0; i < count; i++) {
        Py_UCS4 c = part[i];
        if (c == 0xA9) /* COPYRIGHT SIGN */
            return 1;
        if ((c < 128 ? BEGINS[c >> 5] & 1u << (c & 31) : c == 0x212A) && i + 1 < count && part[i + 1] < 128 && GOES_ON[part[i + 1] >> 5] & 1u << (part[i + 1] & 31))
            if (is_pictured(part + i, count - i, is_dotted))
                return 1;
    }
    return 0;
}
