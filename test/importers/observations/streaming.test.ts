import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openObservations } from '../../../src/importers/observations/importers.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const vms = 50;

/** Seven lines per event, three events per migration, a migration each minute. */
function* events(lines: number) {
  for (let migration = 0; migration * 21 < lines; migration++) {
    const vm = `vm${migration % vms}`;
    const id = `8F233F6C-1D0A-4F5B-9E57-3B1C2A7D${1000 + (migration % vms)}`;
    const event = (number: number, second: number, ...values: readonly (string | number)[]) =>
      [
        '<Event><System>',
        '<Provider Name="Microsoft-Windows-Hyper-V-High-Availability"/>',
        `<EventID>${number}</EventID>`,
        `<TimeCreated SystemTime="${new Date((migration * 60 + second) * 1000).toISOString()}"/>`,
        '<Computer>HV01.contoso.test</Computer></System>',
        `<EventData>${values.map((value) => `<Data>${value}</Data>`).join('')}</EventData>`,
        '</Event>\n',
      ].join('\n');
    yield event(21300, 0, id, vm) + event(21303, 20, id, 0.5) + event(21301, 21, id, 21, vm);
  }
}

/** One sample per second, a migration of twelve seconds each twenty. */
function* samples(lines: number) {
  const counter = (name: string) => `"\\\\HV01\\Hyper-V VM Live Migration(a:VM Live Migration)\\${name}"`;
  yield `"(PDH-CSV 4.0) (UTC)(0)",${counter('TCP Transport: Bytes Sent/sec')},${counter('Transfer Pass: Number')}\n`;
  for (let second = 1; second < lines; second++) {
    const [, year, month, day, time] = /(\d+)-(\d+)-(\d+)T(.*)Z/.exec(new Date(second * 1000).toISOString())!;
    const [rate, pass] = second % 20 < 12 ? ['700000000', '1'] : [' ', ' '];
    yield `"${month}/${day}/${year} ${time}","${rate}","${pass}"\n`;
  }
}

function* answers(lines: number) {
  for (let line = 0; line < lines; line++)
    yield `{"return": {"status": "completed", "total-time": ${1000 + line}, "downtime": 40, "ram": {"total": 1073741824, "mbps": 940}}}\n`;
}

test.each([
  ['events as XML', 300_000, events, 300_000 / 21],
  ['performance counters', 100_000, samples, 100_000 / 20],
  ['answers of QEMU', 50_000, answers, 50_000],
])('%s of many lines are read in memory that does not grow', async (_, lines, generate, migrations) => {
  async function* bytes() {
    let text = '';
    for (const part of generate(lines)) {
      text += part;
      if (text.length < 1 << 16) continue;
      yield await Promise.resolve(Buffer.from(text));
      text = '';
    }
    yield Buffer.from(text);
  }
  const ignore = { dropped: () => undefined, note: () => undefined };
  const { rows } = await openObservations({ place: 'file', bytes: bytes() }, ignore);
  const used: number[] = [];
  let count = 0;
  for await (const _row of rows) {
    count += 1;
    if (count === Math.floor(migrations / 3) || count === Math.floor(migrations * 0.8)) {
      collectGarbage();
      used.push(process.memoryUsage().heapUsed / 2 ** 20);
    }
  }
  expect(Math.abs(count - migrations)).toBeLessThan(2);
  expect(used[1]! - used[0]!).toBeLessThan(3);
});
