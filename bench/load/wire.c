#include "wire.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static uint32_t little(const uint8_t *at, int bytes)
{
    uint32_t value = 0;
    for (int i = bytes - 1; i >= 0; i--)
        value = value << 8 | at[i];
    return value;
}

static uint64_t big(const uint8_t *at, int bytes)
{
    uint64_t value = 0;
    for (int i = 0; i < bytes; i++)
        value = value << 8 | at[i];
    return value;
}

uint32_t tick_of(const uint8_t *frame) { return little(frame + 1, 4); }

unsigned records_in(const uint8_t *frame) { return little(frame + 5, 2); }

struct record record_at(const uint8_t *frame, unsigned index)
{
    const uint8_t *at = frame + TICK_HEAD + (size_t)index * TICK_RECORD;
    return (struct record){
        .n = (uint16_t)little(at, 2),
        .x = (uint16_t)little(at + 2, 2),
        .y = (uint16_t)little(at + 4, 2),
        .facing = at[6],
        .seq = at[7],
    };
}

/* The bytes that one MessagePack object takes, without what it contains; *inside counts its members, *value its number or length. */
static size_t head(const uint8_t *at, uint64_t *inside, int64_t *value)
{
    uint8_t kind = at[0];
    *inside = 0;
    *value = -1;
    if (kind < 0x80) return *value = kind, 1;
    if (kind < 0x90) return *inside = 2 * (kind & 15), *value = kind & 15, 1;
    if (kind < 0xa0) return *inside = kind & 15, *value = kind & 15, 1;
    if (kind < 0xc0) return 1 + (kind & 31);
    if (kind >= 0xe0) return 1;
    switch (kind) {
    case 0xc4: case 0xd9: return 2 + (size_t)at[1];
    case 0xc5: case 0xda: return 3 + (size_t)big(at + 1, 2);
    case 0xc6: case 0xdb: return 5 + (size_t)big(at + 1, 4);
    case 0xca: return 5;
    case 0xcb: return 9;
    case 0xcc: return *value = at[1], 2;
    case 0xcd: return *value = (int64_t)big(at + 1, 2), 3;
    case 0xce: return *value = (int64_t)big(at + 1, 4), 5;
    case 0xcf: return *value = (int64_t)big(at + 1, 8), 9;
    case 0xd0: return 2;
    case 0xd1: return 3;
    case 0xd2: return 5;
    case 0xd3: return 9;
    case 0xdc: return *inside = big(at + 1, 2), *value = (int64_t)*inside, 3;
    case 0xdd: return *inside = big(at + 1, 4), *value = (int64_t)*inside, 5;
    case 0xde: return *value = (int64_t)big(at + 1, 2), *inside = 2 * (uint64_t)*value, 3;
    default: return 1;
    }
}

static size_t whole(const uint8_t *at, size_t left)
{
    uint64_t pending = 1, inside;
    int64_t value;
    size_t used = 0;
    while (pending && used < left) {
        used += head(at + used, &inside, &value);
        pending += inside - 1;
    }
    return used;
}

/* Where the value of a key begins, or 0. */
static size_t find(const uint8_t *data, size_t length, const char *key)
{
    uint64_t inside;
    int64_t members;
    size_t at = head(data, &inside, &members), wanted = strlen(key);
    if (data[0] < 0x80 || data[0] > 0x8f) return 0;
    for (int64_t i = 0; i < members && at < length; i++) {
        size_t name = at;
        at += whole(data + at, length - at);
        if (data[name] == (0xa0 | wanted) && !memcmp(data + name + 1, key, wanted)) return at;
        at += whole(data + at, length - at);
    }
    return 0;
}

int64_t map_number(const uint8_t *data, size_t length, const char *key)
{
    uint64_t inside;
    int64_t value;
    size_t at = find(data, length, key);
    if (!at || at >= length) return -1;
    head(data + at, &inside, &value);
    return value;
}

int map_is(const uint8_t *data, size_t length, const char *tag)
{
    size_t at = find(data, length, "t"), wanted = strlen(tag);
    return at && at + wanted < length && data[at] == (0xa0 | wanted) && !memcmp(data + at + 1, tag, wanted);
}

size_t frame_of(uint8_t *out, const uint8_t *payload, size_t length)
{
    size_t at = 0;
    out[at++] = 0x82;
    if (length < 126) {
        out[at++] = 0x80 | (uint8_t)length;
    } else {
        out[at++] = 0x80 | 126;
        out[at++] = (uint8_t)(length >> 8);
        out[at++] = (uint8_t)length;
    }
    memset(out + at, 0, 4);
    at += 4;
    memcpy(out + at, payload, length);
    return at + length;
}

static size_t put_text(uint8_t *out, const char *text)
{
    size_t length = strlen(text), at = 0;
    if (length < 32) {
        out[at++] = 0xa0 | (uint8_t)length;
    } else {
        out[at++] = 0xda;
        out[at++] = (uint8_t)(length >> 8);
        out[at++] = (uint8_t)length;
    }
    memcpy(out + at, text, length);
    return at + length;
}

static size_t put_number(uint8_t *out, uint32_t value)
{
    out[0] = 0xce;
    for (int i = 0; i < 4; i++)
        out[1 + i] = (uint8_t)(value >> (24 - 8 * i));
    return 5;
}

size_t write_hello(uint8_t *out, const char *ticket)
{
    size_t at = 0;
    out[at++] = 0x83;
    at += put_text(out + at, "t");
    at += put_text(out + at, "hello");
    at += put_text(out + at, "v");
    out[at++] = WIRE_VERSION;
    at += put_text(out + at, "ticket");
    return at + put_text(out + at, ticket);
}

size_t write_move(uint8_t *out, unsigned seq, unsigned direction)
{
    size_t at = 0;
    out[at++] = 0x83;
    at += put_text(out + at, "t");
    at += put_text(out + at, "move");
    at += put_text(out + at, "seq");
    at += put_number(out + at, seq);
    at += put_text(out + at, "dir");
    return at + put_number(out + at, direction);
}

size_t write_seen(uint8_t *out, uint32_t tick)
{
    size_t at = 0;
    out[at++] = 0x83;
    at += put_text(out + at, "t");
    at += put_text(out + at, "seen");
    at += put_text(out + at, "tick");
    at += put_number(out + at, tick);
    at += put_text(out + at, "seq");
    return at + put_number(out + at, 0);
}

size_t write_react(uint8_t *out, unsigned nth, const char *work)
{
    char key[40];
    size_t at = 0;
    snprintf(key, sizeof key, "%08x-0000-4000-8000-%012x", (unsigned)time(NULL), nth);
    out[at++] = 0x84;
    at += put_text(out + at, "t");
    at += put_text(out + at, "react");
    at += put_text(out + at, "key");
    at += put_text(out + at, key);
    at += put_text(out + at, "work");
    at += put_text(out + at, work);
    at += put_text(out + at, "on");
    out[at++] = 0xc3;
    return at;
}

size_t write_view(uint8_t *out, const char *work, int open, unsigned ms)
{
    size_t at = 0;
    out[at++] = 0x84;
    at += put_text(out + at, "t");
    at += put_text(out + at, "view");
    at += put_text(out + at, "work");
    at += put_text(out + at, work);
    at += put_text(out + at, "open");
    out[at++] = open ? 0xc3 : 0xc2;
    at += put_text(out + at, "ms");
    return at + put_number(out + at, ms);
}
