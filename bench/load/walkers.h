/* What the walkers and the languages that they speak know of each other. */
#ifndef MADANG_WALKERS_H
#define MADANG_WALKERS_H

#include <stddef.h>
#include <stdint.h>

enum state { IDLE, CONNECTING, UPGRADING, GREETING, IN, GONE };

struct client {
    int fd;
    enum state state;
    int channel, n;
    uint8_t *in;
    size_t in_used, in_room;
    double connected_at, joined_at, next_move, next_seen, next_view, last_frame;
    double sent_at[256];
    uint32_t shown_tick[256];
    uint8_t seq;
    uint32_t tick;
    int viewing;
    double reacts_after, reacted_at;
};

/* A server's protocol. `ticket` is a line of the file of tickets. */
struct speech {
    const char *name;
    /* The path to connect to. */
    const char *(*path)(const char *ticket);
    /* What to say once connected; nothing where it returns 0. */
    size_t (*hello)(uint8_t *out, const char *ticket);
    size_t (*move)(uint8_t *out, unsigned seq, unsigned direction);
    /* What to say once a second; nothing where it returns 0. */
    size_t (*seen)(uint8_t *out, uint32_t tick);
    void (*hear)(struct client *who, const uint8_t *payload, size_t length);
};

extern const struct speech madang_speech, colyseus_speech;

/* For the languages to tell: */

struct client *nth_walker(size_t nth);
void say(struct client *who, const uint8_t *payload, size_t length);
void came_in(struct client *who);
/* A write of theirs is done. */
void saw_answer(struct client *who);
void saw_people(int64_t many);
/* A frame with so many records of places. */
void saw_frame(struct client *who, unsigned records);
/* The frame of `tick` shows a walker's intent `seq` to who sees them. Only the first tick that shows it counts. */
void saw_intent(struct client *who, struct client *walker, uint8_t seq, uint32_t tick);

#endif
