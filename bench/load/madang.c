/* The world's own protocol, for the walkers. */
#include <stdio.h>
#include <stdlib.h>

#include "walkers.h"
#include "wire.h"

enum { MOST_CHANNELS = 64, NUMBERS = 65536 };

static struct client **by_number[MOST_CHANNELS];

static const char *path(const char *ticket)
{
    (void)ticket;
    return "/";
}

static void see(struct client *who, const uint8_t *frame, size_t length)
{
    unsigned many = records_in(frame);
    uint32_t tick = tick_of(frame);
    if (length < TICK_HEAD + (size_t)many * TICK_RECORD) return;
    who->tick = tick;
    saw_frame(who, many);
    for (unsigned i = 0; i < many; i++) {
        struct record one = record_at(frame, i);
        struct client *walker = by_number[who->channel][one.n];
        if (walker) saw_intent(who, walker, one.seq, tick);
    }
}

static void hear(struct client *who, const uint8_t *payload, size_t length)
{
    if (!length) return;
    if (payload[0] == TICK_FRAME) {
        see(who, payload, length);
    } else if (map_is(payload, length, "entered")) {
        who->channel = (int)map_number(payload, length, "channel") % MOST_CHANNELS;
        who->n = (int)map_number(payload, length, "n");
        if (!by_number[who->channel]) by_number[who->channel] = calloc(NUMBERS, sizeof(struct client *));
        by_number[who->channel][who->n] = who;
    } else if (map_is(payload, length, "snapshot")) {
        saw_people(map_number(payload, length, "people"));
        who->tick = (uint32_t)map_number(payload, length, "tick");
        came_in(who);
    } else if (map_is(payload, length, "done")) {
        saw_answer(who);
    } else if (map_is(payload, length, "refused") && who->state != IN) {
        fprintf(stderr, "refused: %.*s\n", (int)(length > 120 ? 120 : length), payload);
    }
}

const struct speech madang_speech = {"madang", path, write_hello, write_move, write_seen, hear};
