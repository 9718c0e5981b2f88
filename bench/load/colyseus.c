/* Colyseus 0.18 with the state of bench/peers/colyseus/server.mjs, for the walkers: joining, moving, and as much of the schema's
 * encoding as it takes to find everybody's `mark`. */
#include <stdio.h>
#include <string.h>

#include "walkers.h"

enum { JOIN_ROOM = 10, JOIN_ERROR = 11, ROOM_DATA = 13, ROOM_STATE = 14, ROOM_STATE_PATCH = 15 };
enum { SWITCH = 255, TYPE_ID = 213, ADD = 128, DELETE = 64, OPERATIONS = 192 };
/* The fields of a walker, in the server's order. */
enum { X, Y, FACING, MARK, NAME };

struct reader {
    const uint8_t *at, *end;
};

static uint32_t little(struct reader *from, int bytes)
{
    uint32_t value = 0;
    if (from->end - from->at < bytes) {
        from->at = from->end;
        return 0;
    }
    for (int i = bytes - 1; i >= 0; i--)
        value = value << 8 | from->at[i];
    from->at += bytes;
    return value;
}

static uint32_t number(struct reader *from)
{
    uint32_t kind = little(from, 1);
    if (kind == 0xcc) return little(from, 1);
    if (kind == 0xcd) return little(from, 2);
    if (kind == 0xce) return little(from, 4);
    return kind;
}

static void skip_text(struct reader *from)
{
    uint32_t kind = little(from, 1), length = kind & 31;
    if (kind == 0xd9) length = little(from, 1);
    else if (kind == 0xda) length = little(from, 2);
    from->at = (size_t)(from->end - from->at) < length ? from->end : from->at + length;
}

/* An entry of the map of walkers. */
static void skip_entry(struct reader *from, uint32_t operation)
{
    number(from);
    if (operation == DELETE) return;
    if (operation & ADD) skip_text(from);
    number(from);
    if (operation & ADD && from->at < from->end && *from->at == TYPE_ID) {
        from->at++;
        number(from);
    }
}

/* The intent that a walker's fields tell of. Somebody who has just come into sight is told whole, with their name: not by an intent. */
struct told {
    uint32_t mark;
    int has_mark, has_name, has_place;
};

static void take_field(struct reader *from, struct told *told, uint32_t operation, uint32_t field)
{
    if (operation == DELETE) return;
    switch (field) {
    case X: case Y:
        little(from, 2);
        told->has_place = 1;
        return;
    case FACING:
        little(from, 1);
        return;
    case MARK:
        told->mark = little(from, 4);
        told->has_mark = 1;
        return;
    case NAME:
        skip_text(from);
        told->has_name = 1;
        return;
    default:
        fprintf(stderr, "unknown field %u\n", field);
        from->at = from->end;
    }
}

static unsigned count_told(struct client *who, struct told *told)
{
    struct client *walker = nth_walker(told->mark >> 8);
    unsigned places = told->has_place;
    if (told->has_mark && !told->has_name && walker) saw_intent(who, walker, (uint8_t)told->mark, 1);
    *told = (struct told){0};
    return places;
}

static unsigned take_state(struct client *who, const uint8_t *payload, size_t length)
{
    struct reader from = {payload, payload + length};
    struct told told = {0};
    /* The root's only field names the map; n is used for its number. */
    uint32_t structure = 0;
    unsigned places = 0;
    while (from.at < from.end) {
        uint32_t byte = little(&from, 1), operation = byte & OPERATIONS;
        if (byte == SWITCH) {
            places += count_told(who, &told);
            structure = number(&from);
        } else if (structure == 0) {
            if (operation != DELETE) who->n = (int)number(&from);
        } else if (structure == (uint32_t)who->n) {
            skip_entry(&from, operation);
        } else {
            take_field(&from, &told, operation, byte & 63);
        }
    }
    return places + count_told(who, &told);
}

static void hear(struct client *who, const uint8_t *payload, size_t length)
{
    static const uint8_t joined[] = {JOIN_ROOM};
    if (!length) return;
    switch (payload[0]) {
    case JOIN_ROOM:
        say(who, joined, sizeof joined);
        break;
    case ROOM_STATE:
        saw_people(take_state(who, payload + 1, length - 1));
        came_in(who);
        break;
    case ROOM_STATE_PATCH:
        saw_frame(who, take_state(who, payload + 1, length - 1));
        break;
    case JOIN_ERROR:
        fprintf(stderr, "refused: %.*s\n", (int)(length > 120 ? 120 : length), payload);
    }
}

static const char *path(const char *ticket) { return ticket; }

static size_t hello(uint8_t *out, const char *ticket)
{
    (void)out, (void)ticket;
    return 0;
}

static size_t seen(uint8_t *out, uint32_t tick)
{
    (void)out, (void)tick;
    return 0;
}

static size_t move(uint8_t *out, unsigned seq, unsigned direction)
{
    size_t at = 0;
    out[at++] = ROOM_DATA;
    memcpy(out + at, "\xa4" "move" "\x82" "\xa3" "seq" "\xcc", 11);
    at += 11;
    out[at++] = (uint8_t)seq;
    memcpy(out + at, "\xa3" "dir", 4);
    at += 4;
    out[at++] = (uint8_t)direction;
    return at;
}

const struct speech colyseus_speech = {"colyseus", path, hello, move, seen, hear};
