import type { LabRow } from '../../src/importers/qemu-lab.ts';
import type { Random } from '../../src/stats/random.ts';

/** What became of a migration that was followed page by page. */
export interface Followed {
  readonly rounds: number;
  /** Bytes on the wire. */
  readonly transferred: number;
}

const page = 4096;
const header = 8;
const marker = 9;
/** Seconds in which the sender looks through a page that was never touched, while its socket empties. */
const looking = 0.4e-6;
/** Pages of firmware with content and without, after the guest's memory and never written again. */
const firmware = 118 * (page + header) + 14 * marker;
/** QEMU hands 32 pages to the socket at a time and looks at the clock after every 64. */
const handed = 32 * page;
const perLook = 64;
/** The socket, which wakes a sleeping sender when a third is free. */
const socket = 2 ** 22;
/** The guest writes in batches, this often. */
const tick = 0.01;

/**
 * A laboratory migration as QEMU 7.2 makes it, on a link that keeps its nominal rate and with the writers at random places to
 * begin with: bitmaps instead of formulas, the clock read every 64 pages and after each sleep, the threshold from the bytes
 * of the last 100 ms. Independent of the model but for what both take from QEMU's source.
 */
export function followPages(row: LabRow, random: Random): Followed {
  const [mtu, link] = [Number(row.mtu), Number(row.bw_Mbps) * 1e6];
  const rate = (link * (mtu - 52)) / (mtu + 14) / 8;
  const limit = Number(row.downtime_limit_ms) / 1e3;
  const pages = Number(row.mem_MiB) * 256;
  const touched = Number(row.touched_MiB) * 256;
  const write = writers(row, random);

  const dirty = new Uint8Array(pages).fill(1);
  const wire = { time: 0, written: 0, drained: 0 };
  let [waiting, at, sent, handing, rounds] = [pages, 0, 0, 0, 1];
  let [windowTime, windowSent, threshold] = [0, 0, 0];

  const look = () => {
    rounds++;
    for (const written of write(wire.time)) {
      if (dirty[written] === 1) continue;
      dirty[written] = 1;
      waiting++;
    }
  };
  const flush = () => {
    send(wire, handing, rate);
    handing = 0;
  };

  while (waiting > 0 && waiting * page >= threshold) {
    const began = wire.time;
    for (let i = 0; waiting > 0 && (i % perLook !== 1 || Math.floor((wire.time - began) * 1e3) <= 50); i++) {
      while (dirty[at] === 0) at = (at + 1) % pages;
      dirty[at] = 0;
      waiting--;
      const size = at < touched ? page + header : marker;
      sent += size;
      handing += size;
      if (size === marker) pass(wire, looking, rate);
      if (handing >= handed) flush();
    }
    flush();
    if (wire.time - windowTime >= 0.1) {
      threshold = ((sent - windowSent) / (wire.time - windowTime)) * limit;
      [windowTime, windowSent] = [wire.time, sent];
    }
    if (waiting * page < threshold) look();
  }
  look();
  return { rounds, transferred: sent + waiting * (page + header) + firmware };
}

function send(wire: { time: number; written: number; drained: number }, bytes: number, rate: number): void {
  wire.written += bytes;
  if (wire.written - wire.drained <= socket) return;
  const until = wire.written - (2 / 3) * socket;
  wire.time += (until - wire.drained) / rate;
  wire.drained = until;
}

/** The wire goes on with what was written, as long as that lasts. */
function pass(wire: { time: number; written: number; drained: number }, seconds: number, rate: number): void {
  wire.time += seconds;
  wire.drained = Math.min(wire.written, wire.drained + seconds * rate);
}

/** The pages that both tiers have written since they were last asked. */
function writers(row: LabRow, random: Random): (time: number) => Set<number> {
  let ticks = 0;
  let from = 0;
  const tiers = (['A', 'B'] as const).map((name) => {
    const size = Number(row[`ws${name}_MiB`]) * 256;
    const tier = { from, size, perTick: (Number(row[`rate${name}_MBps`]) * 1e6 * tick) / page, owed: 0 };
    from += size;
    return { ...tier, atRandom: row[`mode${name}`] === '1', place: Math.floor(random() * size) };
  });
  return (time) => {
    const written = new Set<number>();
    for (; (ticks + 1) * tick <= time; ticks++) {
      for (const tier of tiers) {
        if (tier.size === 0) continue;
        for (tier.owed += tier.perTick; tier.owed >= 1; tier.owed--) {
          tier.place = tier.atRandom ? Math.floor(random() * tier.size) : (tier.place + 1) % tier.size;
          written.add(tier.from + tier.place);
        }
      }
    }
    return written;
  };
}
