/* The little of the world's protocol (docs/protocol.md) that the load generators need. */
#ifndef MADANG_WIRE_H
#define MADANG_WIRE_H

#include <stddef.h>
#include <stdint.h>

enum { TICK_FRAME = 1, TICK_HEAD = 7, TICK_RECORD = 8 };

/* A record of a tick frame. */
struct record {
    uint16_t n, x, y;
    uint8_t facing, seq;
};

uint32_t tick_of(const uint8_t *frame);
unsigned records_in(const uint8_t *frame);
struct record record_at(const uint8_t *frame, unsigned index);

/* The value of a key in the MessagePack map at the start of `data`: an unsigned number, the length of an array, or -1. */
int64_t map_number(const uint8_t *data, size_t length, const char *key);
/* Whether the map's "t" is `tag`. */
int map_is(const uint8_t *data, size_t length, const char *tag);

/* A masked binary frame (with the key 0) around a payload of up to 65,535 bytes; returns its length. */
size_t frame_of(uint8_t *out, const uint8_t *payload, size_t length);

size_t write_hello(uint8_t *out, const char *ticket);
size_t write_move(uint8_t *out, unsigned seq, unsigned direction);
size_t write_seen(uint8_t *out, uint32_t tick);
/* The same `nth` is the same key in a walk, and another in another: it holds the hour to the second. */
size_t write_react(uint8_t *out, unsigned nth, const char *work);
size_t write_view(uint8_t *out, const char *work, int open, unsigned ms);

#endif
