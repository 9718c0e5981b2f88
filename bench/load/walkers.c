/* Many walking visitors in one thread.
 *
 * usage: walkers SPEECH PORT TICKETS CLIENTS CONNECT_SECONDS WARM_SECONDS MEASURE_SECONDS WALK WORK
 *
 * SPEECH is the protocol: madang or colyseus. TICKETS is a file with a ticket a line. They connect evenly over CONNECT_SECONDS, walk (WALK 1) in a direction for one to three
 * seconds each, and say what they have seen once a second. WORK is "-", or "view:" and a work that they open and close every few
 * seconds, or "react:" and one that each of them likes once, within the first five seconds that are measured, or "stall:" and how many
 * of them read nothing while it is measured, but walk on and say what they saw last; then they read on for a while ("drained").
 * Prints one JSON object. Latency is from the sending of an intent to each neighbour's receipt of the first frame that shows it.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "walkers.h"
#include "wire.h"

enum { BINS = 20000, EVENTS = 1024, REACTING = 5, DRAINING = 5, SMALL = 4096 };

static const struct speech *const speeches[] = {&madang_speech, &colyseus_speech};
static const struct speech *speech;
static struct client *clients;
static int client_count, in_count, gone_count, stalling;
static int epoll;
static int measuring;
static double now_s;
static long long bytes_in, frames_in, records_in_all, snapshot_people, snapshots;
static long latency[BINS], gap[BINS], joined[BINS], answered[BINS];
static long answers;
static double measure_from;
static uint32_t dice_state = 2463534242u;

static double clock_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double cpu_s(void)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (double)used.ru_utime.tv_sec + used.ru_utime.tv_usec * 1e-6 + (double)used.ru_stime.tv_sec + used.ru_stime.tv_usec * 1e-6;
}

static double dice(void)
{
    dice_state ^= dice_state << 13;
    dice_state ^= dice_state >> 17;
    dice_state ^= dice_state << 5;
    return (double)dice_state / 4294967296.0;
}

static void count(long *bins, double seconds)
{
    int bin = (int)(seconds * 1000);
    bins[bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin]++;
}

static int quantile(const long *bins, double share)
{
    long all = 0, so_far = 0;
    for (int i = 0; i < BINS; i++)
        all += bins[i];
    for (int i = 0; i < BINS; i++) {
        so_far += bins[i];
        if (so_far >= share * (double)all) return i;
    }
    return BINS;
}

static void give_up(struct client *who)
{
    if (who->state == GONE) return;
    if (who->state == IN) in_count--;
    who->state = GONE;
    gone_count++;
    close(who->fd);
}

void say(struct client *who, const uint8_t *payload, size_t length)
{
    uint8_t frame[4096];
    size_t size = frame_of(frame, payload, length);
    if (send(who->fd, frame, size, MSG_NOSIGNAL) != (ssize_t)size) give_up(who);
}

static void start(struct client *who, int port)
{
    struct sockaddr_in there = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    int on = 1;
    inet_pton(AF_INET, "127.0.0.1", &there.sin_addr);
    who->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    setsockopt(who->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (who - clients < stalling) {
        int small = SMALL;
        setsockopt(who->fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    }
    who->connected_at = now_s;
    who->state = CONNECTING;
    if (connect(who->fd, (struct sockaddr *)&there, sizeof there) < 0 && errno != EINPROGRESS) {
        perror("connect");
        exit(1);
    }
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT, .data.ptr = who};
    epoll_ctl(epoll, EPOLL_CTL_ADD, who->fd, &event);
}

static void upgrade(struct client *who, int port, const char *ticket)
{
    char request[1024];
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = who};
    int length = snprintf(request, sizeof request,
                          "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Key: bWFkYW5nIGJlbmNoICAgIA==\r\nSec-WebSocket-Version: 13\r\n\r\n", speech->path(ticket), port);
    epoll_ctl(epoll, EPOLL_CTL_MOD, who->fd, &event);
    who->state = UPGRADING;
    if (send(who->fd, request, (size_t)length, MSG_NOSIGNAL) != length) give_up(who);
}

static void let_stallers_read(int read_on)
{
    for (int i = 0; i < stalling; i++) {
        struct epoll_event event = {.events = read_on ? EPOLLIN : 0, .data.ptr = &clients[i]};
        if (clients[i].state != GONE) epoll_ctl(epoll, EPOLL_CTL_MOD, clients[i].fd, &event);
    }
}

struct client *nth_walker(size_t nth) { return nth < (size_t)client_count ? &clients[nth] : NULL; }

void came_in(struct client *who)
{
    if (who->state != GREETING) return;
    who->state = IN;
    in_count++;
    who->joined_at = now_s;
    count(joined, now_s - who->connected_at);
    who->next_move = now_s + dice() * 2;
    who->next_seen = now_s + dice();
    who->next_view = now_s + dice() * 5;
    who->reacts_after = dice() * REACTING;
}

void saw_answer(struct client *who)
{
    if (who->reacted_at == 0) return;
    count(answered, now_s - who->reacted_at);
    who->reacted_at = 0;
    answers++;
}

void saw_people(int64_t many)
{
    snapshots++;
    snapshot_people += many;
}

void saw_frame(struct client *who, unsigned records)
{
    if (measuring && who->last_frame > 0) count(gap, now_s - who->last_frame);
    who->last_frame = now_s;
    if (!measuring) return;
    frames_in++;
    records_in_all += records;
}

void saw_intent(struct client *who, struct client *walker, uint8_t seq, uint32_t tick)
{
    double sent = walker->sent_at[seq];
    if (!measuring || walker == who || sent == 0) return;
    if (!walker->shown_tick[seq]) walker->shown_tick[seq] = tick;
    if (walker->shown_tick[seq] == tick) count(latency, now_s - sent);
}

static void take(struct client *who, const char *ticket)
{
    size_t at = 0;
    if (who->state == UPGRADING) {
        uint8_t hello[2048];
        size_t said;
        uint8_t *end = memmem(who->in, who->in_used, "\r\n\r\n", 4);
        if (!end) return;
        if (memcmp(who->in, "HTTP/1.1 101", 12)) {
            give_up(who);
            return;
        }
        at = (size_t)(end - who->in) + 4;
        who->state = GREETING;
        if ((said = speech->hello(hello, ticket))) say(who, hello, said);
    }
    while (who->state != GONE && who->in_used - at >= 2) {
        uint8_t *head = who->in + at;
        size_t length = head[1] & 127, skip = 2;
        if (length == 126) {
            if (who->in_used - at < 4) break;
            length = (size_t)head[2] << 8 | head[3];
            skip = 4;
        } else if (length == 127) {
            if (who->in_used - at < 10) break;
            length = 0;
            for (int i = 0; i < 8; i++)
                length = length << 8 | head[2 + i];
            skip = 10;
        }
        if (who->in_used - at < skip + length) break;
        if ((head[0] & 15) == 8) {
            give_up(who);
            return;
        }
        speech->hear(who, head + skip, length);
        at += skip + length;
    }
    memmove(who->in, who->in + at, who->in_used - at);
    who->in_used -= at;
}

static void receive(struct client *who, const char *ticket)
{
    for (;;) {
        if (who->in_room - who->in_used < 4096) {
            who->in_room = who->in_room ? who->in_room * 2 : 8192;
            who->in = realloc(who->in, who->in_room);
        }
        size_t room = who->in_room - who->in_used;
        ssize_t got = recv(who->fd, who->in + who->in_used, room, 0);
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (got <= 0) {
            give_up(who);
            return;
        }
        who->in_used += (size_t)got;
        if (measuring) bytes_in += got;
        take(who, ticket);
        if (who->state == GONE || (size_t)got < room) return;
    }
}

static void act(struct client *who, int walk, const char *work, int reacting)
{
    uint8_t message[256];
    if (walk && now_s >= who->next_move) {
        who->seq++;
        who->sent_at[who->seq] = measuring ? now_s : 0;
        who->shown_tick[who->seq] = 0;
        say(who, message, speech->move(message, who->seq, 1 + (unsigned)(dice() * 8)));
        who->next_move = now_s + 1 + dice() * 2;
    }
    if (who->state == IN && now_s >= who->next_seen) {
        size_t said = speech->seen(message, who->tick);
        if (said) say(who, message, said);
        who->next_seen += 1;
    }
    if (who->state == IN && reacting && measuring && who->reacts_after >= 0 && now_s - measure_from >= who->reacts_after) {
        say(who, message, write_react(message, (unsigned)(who - clients), work));
        who->reacted_at = now_s;
        who->reacts_after = -1;
    }
    if (who->state == IN && work && !reacting && now_s >= who->next_view) {
        who->viewing = !who->viewing;
        say(who, message, write_view(message, work, who->viewing, who->viewing ? 0 : 3000));
        who->next_view = now_s + 2 + dice() * 4;
    }
}

static char **read_lines(const char *name, int most)
{
    char **lines = calloc((size_t)most, sizeof *lines), *line = NULL;
    size_t room = 0;
    FILE *file = fopen(name, "r");
    for (int i = 0; file && i < most && getline(&line, &room, file) > 0; i++) {
        line[strcspn(line, "\n")] = 0;
        lines[i] = strdup(line);
    }
    if (!file || !lines[most - 1]) {
        fprintf(stderr, "too few tickets in %s\n", name);
        exit(1);
    }
    fclose(file);
    return lines;
}

int main(int argc, char **argv)
{
    if (argc != 10) {
        fprintf(stderr, "usage: walkers SPEECH PORT TICKETS CLIENTS CONNECT_S WARM_S MEASURE_S WALK WORK\n");
        return 2;
    }
    for (size_t i = 0; i < sizeof speeches / sizeof *speeches; i++)
        if (!strcmp(argv[1], speeches[i]->name)) speech = speeches[i];
    if (!speech) {
        fprintf(stderr, "unknown speech %s\n", argv[1]);
        return 2;
    }
    argv++;
    int port = atoi(argv[1]), walk = atoi(argv[7]), begun = 0;
    client_count = atoi(argv[3]);
    double connect_for = atof(argv[4]), warm = atof(argv[5]), measure = atof(argv[6]);
    int reacting = !strncmp(argv[8], "react:", 6);
    const char *work = strchr(argv[8], ':') ? strchr(argv[8], ':') + 1 : NULL;
    if (!strncmp(argv[8], "stall:", 6)) {
        stalling = atoi(work);
        work = NULL;
    }
    char **tickets = read_lines(argv[2], client_count);
    struct epoll_event events[EVENTS];

    clients = calloc((size_t)client_count, sizeof *clients);
    epoll = epoll_create1(0);
    double began = clock_s(), cpu_before = 0, sweep = 0, took = 0, cpu = 0;
    long long snapshots_before = 0;
    for (;;) {
        int ready = epoll_wait(epoll, events, EVENTS, 2);
        now_s = clock_s();
        for (int i = 0; i < ready; i++) {
            struct client *who = events[i].data.ptr;
            if (who->state == GONE) continue;
            if (who->state == CONNECTING && events[i].events & EPOLLOUT) upgrade(who, port, tickets[who - clients]);
            else if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) receive(who, tickets[who - clients]);
        }
        now_s = clock_s();
        while (begun < client_count && now_s - began >= connect_for * begun / client_count)
            start(&clients[begun++], port);
        if (now_s - sweep >= 0.005) {
            sweep = now_s;
            for (int i = 0; i < begun; i++)
                if (clients[i].state == IN) act(&clients[i], walk, work, reacting);
        }
        int everybody = begun == client_count && in_count + gone_count == client_count;
        if (!measure_from && (everybody || now_s - began > connect_for + 60)) measure_from = now_s + warm;
        if (measure_from && !measuring && !took && now_s >= measure_from) {
            measuring = 1;
            cpu_before = cpu_s();
            measure_from = now_s;
            fprintf(stderr, "measuring\n");
            let_stallers_read(0);
        }
        if (measuring && now_s - measure_from >= measure) {
            measuring = 0;
            took = now_s - measure_from;
            cpu = (cpu_s() - cpu_before) / took;
            snapshots_before = snapshots;
            let_stallers_read(1);
        }
        if (took && (!stalling || now_s - measure_from >= measure + DRAINING)) break;
    }
    printf("{\"clients\": %d, \"in\": %d, \"gone\": %d, \"seconds\": %.2f, \"cpu\": %.3f,"
           " \"latency_ms\": {\"p50\": %d, \"p95\": %d, \"p99\": %d, \"max\": %d},"
           " \"gap_ms\": {\"p50\": %d, \"p99\": %d}, \"join_ms\": {\"p50\": %d, \"p95\": %d, \"max\": %d},"
           " \"answers\": %ld, \"answer_ms\": {\"p50\": %d, \"p99\": %d, \"max\": %d},"
           " \"bytes_per_client\": %.0f, \"frames_per_second\": %.0f, \"records_per_frame\": %.1f, \"snapshot_people\": %.1f,"
           " \"drained\": %lld}\n",
           client_count, in_count, gone_count, took, cpu,
           quantile(latency, .5), quantile(latency, .95), quantile(latency, .99), quantile(latency, 1),
           quantile(gap, .5), quantile(gap, .99), quantile(joined, .5), quantile(joined, .95), quantile(joined, 1),
           answers, quantile(answered, .5), quantile(answered, .99), quantile(answered, 1),
           (double)bytes_in / took / (in_count ? in_count : 1), (double)frames_in / took,
           frames_in ? (double)records_in_all / (double)frames_in : 0, snapshots ? (double)snapshot_people / (double)snapshots : 0,
           snapshots - snapshots_before);
    return 0;
}
