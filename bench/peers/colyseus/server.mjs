/* The same walkers in Colyseus: usage: node server.mjs VIEWS PORT CLIENTS PER_ROOM WIDTH HEIGHT
 *
 * VIEWS is one of
 * - "own", a StateView a client, as Colyseus documents it: everybody's view is told whom it gains and loses when somebody changes cells;
 * - "shared", a StateView a cell, which all who stand there have in common: encoded once for all of them. Who comes into another cell is sent
 *   the full state of that cell's view, encoded once a tick however many come;
 * - "bare", the same without a word of who comes and goes: everybody is known to the whole room from the beginning, only places are filtered.
 *   Less than a client needs, and therefore a bound.
 *
 * People in sight are those of the 3×3 block of cells of 12×9 tiles, ten times a second, as in the world. There are no walls, tickets,
 * limits or names that change, no heartbeat, and rooms beat at different moments: whatever the world does besides is left out in favour
 * of the peer. Seats are reserved before the walkers come; their addresses are printed, a line each, and then "ready".
 */
import { Room, Server, matchMaker } from "@colyseus/core";
import { Encoder, StateView, schema, t } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";

const [views, port, clients, perRoom, width, height] = process.argv.slice(2).map((word, nth) => (nth ? Number(word) : word));
const CELL_WIDTH = 12;
const CELL_HEIGHT = 9;
const TICK_MS = 100;
const STRIDE = 0.45;
const ACROSS = [0, 0, Math.SQRT1_2, 1, Math.SQRT1_2, 0, -Math.SQRT1_2, -1, -Math.SQRT1_2];
const DOWN = [0, -1, -Math.SQRT1_2, 0, Math.SQRT1_2, 1, Math.SQRT1_2, 0, -Math.SQRT1_2];
const columns = Math.ceil(width / CELL_WIDTH);
const rows = Math.ceil(height / CELL_HEIGHT);
const isBare = views === "bare";
const isShared = views !== "own";

Encoder.BUFFER_SIZE = 256 * 1024;

/* `mark` is who it is and their last intent: what the load generator measures by. */
const place = isBare
  ? { x: t.uint16().view(), y: t.uint16().view(), facing: t.uint8().view(), mark: t.uint32().view() }
  : { x: t.uint16(), y: t.uint16(), facing: t.uint8(), mark: t.uint32() };
const Walker = schema({ ...place, name: t.string() }, "Walker");
const Field = schema({ walkers: isBare ? t.map(Walker) : t.map(Walker).view() }, "Field");

const blocks = Array.from({ length: columns * rows }, (_, cell) => {
  const near = new Set();
  for (let row = Math.floor(cell / columns) - 1; row <= Math.floor(cell / columns) + 1; row++)
    for (let column = (cell % columns) - 1; column <= (cell % columns) + 1; column++)
      if (row >= 0 && column >= 0 && row < rows && column < columns) near.add(row * columns + column);
  return near;
});

let dice = 2463534242;
function chance() {
  dice ^= dice << 13;
  dice ^= dice >>> 17;
  dice ^= dice << 5;
  return (dice >>> 0) / 4294967296;
}

class FieldRoom extends Room {
  maxMessagesPerSecond = Infinity;
  patchRate = null;

  onCreate() {
    this.maxClients = perRoom;
    this.seatReservationTimeout = 3600;
    this.autoDispose = false;
    this.state = new Field();
    this.inCell = blocks.map(() => new Map());
    this.cellViews = isShared ? blocks.map(() => new StateView()) : [];
    this.onMessage("move", (client, { seq, dir }) => {
      const who = client.userData;
      who.dir = dir;
      who.walker.mark = ((who.nth << 8) | (seq & 255)) >>> 0;
    });
    this.setSimulationInterval(() => this.beat(), TICK_MS);
  }

  onJoin(client, { nth }) {
    const x = 1 + chance() * (width - 2);
    const y = 1 + chance() * (height - 2);
    const walker = new Walker();
    Object.assign(walker, { x: x * 64, y: y * 64, facing: 5, mark: (nth << 8) >>> 0, name: `손님 ${nth}` });
    const who = { nth, x, y, dir: 0, walker, client, cell: cellOf(x, y) };
    client.userData = who;
    this.state.walkers.set(client.sessionId, walker);
    this.inCell[who.cell].set(nth, who);
    if (isShared) {
      client.view = this.cellViews[who.cell];
      for (const cell of blocks[who.cell]) this.cellViews[cell].add(walker);
      return;
    }
    client.view = new StateView();
    for (const cell of blocks[who.cell])
      for (const other of this.inCell[cell].values()) {
        client.view.add(other.walker);
        if (other !== who) other.client.view.add(walker);
      }
  }

  onLeave(client) {
    const who = client.userData;
    this.inCell[who.cell].delete(who.nth);
    this.state.walkers.delete(client.sessionId);
  }

  beat() {
    this.crossed = [];
    for (const client of this.clients) {
      const who = client.userData;
      if (who?.dir) this.step(who);
    }
    if (views === "shared") this.tellCrossers();
    this.broadcastPatch();
  }

  /* Before the patch: it names walkers that they have not heard of. */
  tellCrossers() {
    const { encoder, fullEncodeBuffer } = this._serializer;
    const states = new Map();
    const shared = { offset: 1 };
    if (this.crossed.length) encoder.encodeAll(shared, fullEncodeBuffer);
    for (const { client, cell } of this.crossed) {
      if (!states.has(cell))
        states.set(cell, encoder.encodeAllView(client.view, shared.offset, { ...shared }, fullEncodeBuffer));
      client.raw(states.get(cell));
    }
  }

  step(who) {
    const x = who.x + ACROSS[who.dir] * STRIDE;
    const y = who.y + DOWN[who.dir] * STRIDE;
    if (x > 1 && x < width - 1) who.x = x;
    if (y > 1 && y < height - 1) who.y = y;
    const cell = cellOf(who.x, who.y);
    if (cell !== who.cell) this.cross(who, cell);
    const { walker } = who;
    walker.x = Math.round(who.x * 64);
    walker.y = Math.round(who.y * 64);
    walker.facing = who.dir | 128;
  }

  cross(who, cell) {
    const was = who.cell;
    this.inCell[was].delete(who.nth);
    this.inCell[cell].set(who.nth, who);
    who.cell = cell;
    const lost = [...blocks[was]].filter((one) => !blocks[cell].has(one));
    const gained = [...blocks[cell]].filter((one) => !blocks[was].has(one));
    if (isShared) {
      for (const one of lost) this.cellViews[one].remove(who.walker);
      for (const one of gained) this.cellViews[one].add(who.walker);
      who.client.view = this.cellViews[cell];
      this.crossed.push(who);
      return;
    }
    for (const one of lost)
      for (const other of this.inCell[one].values()) {
        who.client.view.remove(other.walker);
        other.client.view.remove(who.walker);
      }
    for (const one of gained)
      for (const other of this.inCell[one].values()) {
        who.client.view.add(other.walker);
        other.client.view.add(who.walker);
      }
  }
}

function cellOf(x, y) {
  return Math.floor(y / CELL_HEIGHT) * columns + Math.floor(x / CELL_WIDTH);
}

const server = new Server({ transport: new WebSocketTransport({ pingInterval: 0 }), greet: false, gracefullyShutdown: false });
server.define("field", FieldRoom);
await server.listen(port, "127.0.0.1");
const addresses = [];
for (let first = 0; first < clients; first += perRoom) {
  /* One after the other: a fifth of a tick lies between the rooms' beats. */
  await new Promise((resolve) => setTimeout(resolve, TICK_MS * 3 + TICK_MS / 5));
  const room = await matchMaker.createRoom("field", {});
  for (let nth = first; nth < Math.min(clients, first + perRoom); nth++) {
    const seat = await matchMaker.joinById(room.roomId, { nth });
    addresses.push(`/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`);
  }
}
process.stdout.write(`${addresses.join("\n")}\nready\n`);
