/* The floor: what it costs to send the same tick frames to the same walkers, and nothing else.
 *
 * usage: floor PORT CLIENTS PER_CHANNEL WIDTH HEIGHT
 *
 * A bare epoll loop that lets in whoever greets it, moves them without walls, and ten times a second sends everybody the records
 * of who moves in the 3×3 block of cells around them: framed once a cell, one send a receiver. No tickets, no names, no comings and
 * goings, no limits, no slow readers (theirs are dropped).
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "wire.h"

enum { CELL_WIDTH = 12, CELL_HEIGHT = 9, EVENTS = 1024, HEAD = 4, IN = 4096, MOST_FRAME = 65535, SLOTS = 5 };

struct walker {
    int fd, channel, n, greeted, direction;
    double x, y;
    uint8_t seq, changed;
    uint8_t in[IN];
    size_t in_used;
};

static struct walker *walkers;
static int count, per_channel, width, height, columns, rows, epoll;
static uint32_t tick;

static double clock_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void leave(struct walker *who)
{
    if (who->fd >= 0) close(who->fd);
    who->fd = -1;
    who->greeted = 0;
}

/* An unmasked binary frame; `frame` has HEAD bytes of room before its payload. Returns where it begins. */
static uint8_t *framed(uint8_t *frame, size_t length, size_t *size)
{
    uint8_t *at = length < 126 ? frame + 2 : frame;
    at[0] = 0x82;
    at[1] = length < 126 ? (uint8_t)length : 126;
    if (length >= 126) {
        at[2] = (uint8_t)(length >> 8);
        at[3] = (uint8_t)length;
    }
    *size = length + (size_t)(frame + HEAD - at);
    return at;
}

static void tell(struct walker *who, uint8_t *frame, size_t length)
{
    size_t size;
    uint8_t *at = framed(frame, length, &size);
    if (send(who->fd, at, size, MSG_NOSIGNAL | MSG_DONTWAIT) < 0) leave(who);
}

static void greet(struct walker *who)
{
    uint8_t frame[128], *out = frame + HEAD;
    size_t length = (size_t)sprintf((char *)out, "\x83\xa1t\xa7" "entered\xa7" "channel%c\xa1n\xcd%c%c", who->channel, 0, 0);
    out[length - 2] = (uint8_t)(who->n >> 8);
    out[length - 1] = (uint8_t)who->n;
    tell(who, frame, length);
    memcpy(out, "\x83\xa1t\xa8snapshot\xa4tick\xce", 18);
    length = 18;
    for (int shift = 24; shift >= 0; shift -= 8)
        out[length++] = (uint8_t)(tick >> shift);
    memcpy(out + length, "\xa6people\x90", 8);
    tell(who, frame, length + 8);
    who->greeted = 1;
}

static void hear(struct walker *who, uint8_t *payload, size_t length)
{
    if (map_is(payload, length, "hello")) {
        greet(who);
    } else if (map_is(payload, length, "move")) {
        who->seq = (uint8_t)map_number(payload, length, "seq");
        who->direction = (int)map_number(payload, length, "dir");
        who->changed = 1;
    }
}

static size_t whole(struct walker *who)
{
    static const char answer[] = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
    if (who->in[0] == 'G') {
        uint8_t *end = memmem(who->in, who->in_used, "\r\n\r\n", 4);
        if (!end) return 0;
        if (send(who->fd, answer, sizeof answer - 1, MSG_NOSIGNAL) < 0) leave(who);
        return (size_t)(end - who->in) + 4;
    }
    if (who->in_used < 6) return 0;
    size_t length = who->in[1] & 127, skip = 6;
    if (length == 126) {
        length = (size_t)who->in[2] << 8 | who->in[3];
        skip = 8;
    }
    if (who->in_used < skip + length) return 0;
    /* The generator's mask is nought. */
    hear(who, who->in + skip, length);
    return skip + length;
}

static void receive(struct walker *who)
{
    ssize_t got = recv(who->fd, who->in + who->in_used, IN - who->in_used, 0);
    if (got <= 0) {
        leave(who);
        return;
    }
    who->in_used += (size_t)got;
    size_t taken;
    while (who->fd >= 0 && who->in_used && (taken = whole(who))) {
        memmove(who->in, who->in + taken, who->in_used - taken);
        who->in_used -= taken;
    }
}

static void step(struct walker *who)
{
    static const double across[] = {0, 0, .7071, 1, .7071, 0, -.7071, -1, -.7071};
    static const double down[] = {0, -1, -.7071, 0, .7071, 1, .7071, 0, -.7071};
    double x = who->x + across[who->direction] * .45, y = who->y + down[who->direction] * .45;
    if (x > 1 && x < width - 1) who->x = x;
    if (y > 1 && y < height - 1) who->y = y;
}

static int cell_of(const struct walker *who)
{
    return (int)(who->y / CELL_HEIGHT) * columns + (int)(who->x / CELL_WIDTH);
}

static void put(uint8_t *out, const struct walker *who)
{
    unsigned x = (unsigned)(who->x * 64), y = (unsigned)(who->y * 64);
    uint8_t bytes[] = {(uint8_t)who->n, (uint8_t)(who->n >> 8), (uint8_t)x, (uint8_t)(x >> 8),
                       (uint8_t)y, (uint8_t)(y >> 8), (uint8_t)(who->direction | 128), who->seq};
    memcpy(out, bytes, sizeof bytes);
}

/* One channel: everybody moves, every cell's records are gathered, every block's frame is made once and sent to its people. */
static void beat(int channel)
{
    static uint8_t records[4096][TICK_RECORD * 512], frame[HEAD + MOST_FRAME];
    static int many[4096];
    int first = channel * per_channel, last = first + per_channel < count ? first + per_channel : count;
    memset(many, 0, sizeof many);
    for (int i = first; i < last; i++) {
        struct walker *who = &walkers[i];
        double x = who->x, y = who->y;
        if (!who->greeted || !who->direction) continue;
        step(who);
        int cell = cell_of(who);
        if ((who->changed || x != who->x || y != who->y) && many[cell] < 512)
            put(records[cell] + TICK_RECORD * many[cell]++, who);
        who->changed = 0;
    }
    static int by_cell[4096], next[65536];
    memset(by_cell, -1, sizeof by_cell);
    for (int i = first; i < last; i++)
        if (walkers[i].greeted) {
            int cell = cell_of(&walkers[i]);
            next[i] = by_cell[cell];
            by_cell[cell] = i;
        }
    for (int cell = 0; cell < columns * rows; cell++) {
        if (by_cell[cell] < 0) continue;
        uint8_t *out = frame + HEAD;
        size_t length = TICK_HEAD;
        unsigned all = 0;
        for (int row = cell / columns - 1; row <= cell / columns + 1; row++)
            for (int column = cell % columns - 1; column <= cell % columns + 1; column++) {
                if (row < 0 || column < 0 || row >= rows || column >= columns) continue;
                int near = row * columns + column;
                memcpy(out + length, records[near], (size_t)many[near] * TICK_RECORD);
                length += (size_t)many[near] * TICK_RECORD;
                all += (unsigned)many[near];
            }
        if (!all) continue;
        out[0] = TICK_FRAME;
        memcpy(out + 1, &tick, 4);
        out[5] = (uint8_t)all;
        out[6] = (uint8_t)(all >> 8);
        for (int i = by_cell[cell]; i >= 0; i = next[i])
            if (walkers[i].greeted) tell(&walkers[i], frame, length);
    }
}

static void let_in(int door)
{
    static int came;
    int on = 1, fd = accept4(door, NULL, NULL, SOCK_NONBLOCK);
    if (fd < 0) return;
    if (came >= count) {
        close(fd);
        return;
    }
    struct walker *who = &walkers[came];
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    *who = (struct walker){.fd = fd, .channel = came / per_channel + 1, .n = came % per_channel};
    who->x = 1 + drand48() * (width - 2);
    who->y = 1 + drand48() * (height - 2);
    came++;
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = who};
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

int main(int argc, char **argv)
{
    if (argc != 6) {
        fprintf(stderr, "usage: floor PORT CLIENTS PER_CHANNEL WIDTH HEIGHT\n");
        return 2;
    }
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(argv[1]))};
    struct epoll_event events[EVENTS], event = {.events = EPOLLIN, .data.ptr = NULL};
    int on = 1, door = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), channels;
    count = atoi(argv[2]);
    per_channel = atoi(argv[3]);
    width = atoi(argv[4]);
    height = atoi(argv[5]);
    columns = (width + CELL_WIDTH - 1) / CELL_WIDTH;
    rows = (height + CELL_HEIGHT - 1) / CELL_HEIGHT;
    channels = (count + per_channel - 1) / per_channel;
    walkers = calloc((size_t)count, sizeof *walkers);
    inet_pton(AF_INET, "127.0.0.1", &here.sin_addr);
    setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(door, (struct sockaddr *)&here, sizeof here) < 0 || listen(door, 4096) < 0) {
        perror("listen");
        return 1;
    }
    epoll = epoll_create1(0);
    epoll_ctl(epoll, EPOLL_CTL_ADD, door, &event);
    double due = clock_s();
    /* Channels beat at different moments of the tick, as the world's rooms do. */
    for (int slot = 0;; slot = (slot + 1) % SLOTS) {
        for (due += .1 / SLOTS;;) {
            double left = due - clock_s();
            if (left <= 0) break;
            int ready = epoll_wait(epoll, events, EVENTS, (int)(left * 1000) + 1);
            for (int i = 0; i < ready; i++) {
                struct walker *who = events[i].data.ptr;
                if (!who) let_in(door);
                else if (who->fd >= 0) receive(who);
            }
        }
        if (!slot) tick++;
        for (int channel = slot; channel < channels; channel += SLOTS)
            beat(channel);
    }
}
