import { describe, expect, test } from 'vitest';
import {
  parameterAt,
  parameterPaths,
  parseSetting,
  parseValue,
  scenario,
  setValue,
  valueAt,
} from '../../src/scenario/scenario.ts';
import { InputError } from '../../src/units/input-error.ts';
import { bytes } from '../../src/units/quantity.ts';

describe('a scenario', () => {
  test('takes what is stated over the platform’s default, and that over the parameter’s own', () => {
    expect(scenario().migration.downtimeLimit).toBe(0.1);
    expect(scenario({ migration: { platform: 'qemu' } }).migration.downtimeLimit).toBe(0.3);
    expect(scenario({ migration: { platform: 'qemu', downtimeLimit: '1 s' } }).migration.downtimeLimit).toBe(1);
    expect(scenario({ migration: { platform: 'qemu' } }).link.mtu).toBe(1500);
  });

  test('takes later statements over earlier ones, one by one', () => {
    const { link } = scenario({ link: { rate: '25 Gb/s', mtu: '9000 B' } }, { link: { mtu: '1500 B' } });
    expect([link.rate, link.mtu]).toEqual([25e9, 1500]);
  });

  test('takes a quantity, a text or a bare number for a count', () => {
    expect(scenario({ vm: { memory: bytes(2 ** 30) }, host: { receiveBuffers: 4096 } })).toMatchObject({
      vm: { memory: 2 ** 30 },
      host: { receiveBuffers: 4096 },
    });
  });

  test('is refused when a VM has more untouched memory than memory', () => {
    expect(() => scenario({ vm: { memory: '1 GiB', untouched: '2 GiB' } })).toThrow(
      /vm\.untouched: 2048\sMiB is more than the VM has; expected at most vm\.memory, 1024\sMiB/,
    );
  });

  test('is refused when its platform has no RDMA, and names those that have', () => {
    const over = (platform: 'hyperv-2008r2' | 'hyperv-2012' | 'hyperv-2012r2' | 'qemu') =>
      scenario({ migration: { platform, transport: 'rdma' } });
    expect(() => over('hyperv-2012')).toThrow(InputError);
    expect(() => over('hyperv-2008r2')).toThrow(
      /Hyper-V 2008 R2 moves memory over TCP alone; .*one of hyperv-2012r2, hyperv-2016, hyperv-2022, qemu/,
    );
    expect([over('hyperv-2012r2'), over('qemu')].map(({ migration }) => migration.transport)).toEqual(['rdma', 'rdma']);
  });

  test('is refused when a name is unknown', () => {
    expect(() => scenario({ vm: { memroy: '1 GiB' } } as never)).toThrow(
      /unknown parameter "vm\.memroy"; did you mean "vm\.memory"\?/,
    );
    expect(() => scenario({ hosts: {} } as never)).toThrow(/unknown parameter "hosts"; did you mean "host"\?/);
  });
});

test('what is written at a path of a scenario is read there, and nowhere else', () => {
  const [written, untouched] = [scenario(), scenario()];
  setValue(written, 'link.mtu', 9000);
  expect(parameterPaths.filter((path) => valueAt(written, path) !== valueAt(untouched, path))).toEqual(['link.mtu']);
  expect(valueAt(written, 'link.mtu')).toBe(9000);
});

describe('a setting', () => {
  test.each<[string, string, number | string]>([
    ['host.cStates=off', 'host.cStates', 'off'],
    ['host.cStates = Disabled', 'host.cStates', 'off'],
    ['host.powerPlan=High performance', 'host.powerPlan', 'full'],
    ['link.rate=25 Gb/s', 'link.rate', 25e9],
    ['link.rate=25Gbps', 'link.rate', 25e9],
    ['host.load=50 %', 'host.load', 0.5],
    ['host.receiveBuffers=4096', 'host.receiveBuffers', 4096],
    ['vm.workingSet=none', 'vm.workingSet', Infinity],
    ['migration.maxRounds=none', 'migration.maxRounds', Infinity],
  ])('%j is read', (text, path, value) => {
    expect(parseSetting(text)).toEqual([path, value]);
  });

  test.each([
    ['host.cStates', /is not a setting; write path=value/],
    ['host.cState=off', /unknown parameter "host\.cState"; did you mean "host\.cStates"\?/],
    ['cStates=off', /unknown parameter "cStates"/],
    ['host.cStates=maybe', /host\.cStates: "maybe" is not one of on, off/],
    ['link.rate=25', /link\.rate: "25" has no unit; write for example "25 Gb\/s"/],
    ['link.mtu=1500', /link\.mtu: "1500" has no unit; write for example "1500 B"/],
    ['vm.memory=50', /write for example "50 GiB"/],
    ['vm.memory=2000 TiB', /expected 0\.0009765625\sGiB to 1\u202f048\u202f576\sGiB/],
    ['host.load=50', /host\.load: 50 is out of range; expected 0 to 1; did you mean 50 %, which is 0\.5\?/],
    ['link.rate=0 Gb/s', /link\.rate: 0 Gb\/s is out of range; expected 0\.001\sGb\/s to 1000\sGb\/s/],
    ['link.mtu=1500.5 B', /link\.mtu: 1500\.5 B is not a whole number/],
    ['vm.memory=none', /vm\.memory: "none" is not a number/],
    ['host.load=150 %', /host\.load: 150 % is out of range; expected 0 to 1$/],
    ['link.toString=1', /unknown parameter/],
    ['__proto__.x=1', /unknown parameter/],
  ])('%j is refused with the next step', (text, message) => {
    expect(() => parseSetting(text)).toThrow(InputError);
    expect(() => parseSetting(text)).toThrow(message);
  });
});

test('a value that is not a number is out of range', () => {
  expect(() => parseValue('link.rate', NaN)).toThrow(/out of range/);
  expect(() => parseValue('link.rate', Infinity)).toThrow(/out of range/);
});

test('a path has exactly two parts', () => {
  expect(() => parameterAt('link')).toThrow(InputError);
  expect(() => parameterAt('link.rate.x')).toThrow(InputError);
});
