import { describe, expect, test } from 'vitest';
import { customerSchema } from '../../../src/importers/customer/customer-schema.ts';
import { exampleCustomer } from '../../../src/importers/customer/example.ts';
import { parseOption } from '../../../src/importers/customer/option.ts';
import { readCustomer } from '../../../src/importers/customer/read-customer.ts';

const read = async (text: string) => {
  const { customer } = await readCustomer({
    place: 'customer.yaml',
    // eslint-disable-next-line @typescript-eslint/require-await
    bytes: (async function* () {
      yield Buffer.from(text);
    })(),
  });
  return customer;
};

const least = `customer: Contoso
platform: hyperv-2016
inventory: {files: [vms.csv]}
hosts: [{name: "*", memory_gib: 512}]
networks: [{name: LM, link_gbps: 25}]
`;

describe('a customer', () => {
  test('needs a name, a platform, an inventory, hosts and networks; the rest has defaults', async () => {
    expect(await read(least)).toMatchObject({
      customer: 'Contoso',
      title: 'Live migration at Contoso',
      language: 'en',
      page: 'A4',
      growth: 0,
      windows: { patch: 1200, pause: 2 },
      cluster: {
        platform: 'hyperv-2016',
        hosts: [{ name: '*', memory: 512 * 2 ** 30 }],
        networks: [{ name: 'LM', role: 'migration' }],
      },
    });
  });

  test('is an example that can be read, with a comment on every key', async () => {
    expect(await read(exampleCustomer)).toMatchObject({
      customer: 'Contoso Ltd',
      windows: { drain: 1800, update: 28_800 },
      growth: 0.15,
    });
    for (const key of Object.keys(customerSchema.shape)) {
      const [line, ...more] = exampleCustomer.split('\n').filter((one) => one.replace(/^# /, '').startsWith(`${key}:`));
      expect({ key, more }).toEqual({ key, more: [] });
      expect(line, key).toMatch(/: +\S.* # .+|:( +#.*)?$/);
    }
  });

  test('can state all that the example leaves to be uncommented', async () => {
    const open = exampleCustomer
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^( *)# (?=(\S+: |options:|prices:|columns:| +(\S+:|- |\{|maximum|dirty|connection)))/, '$1'))
      .join('\n');
    const { options, prices, inventory } = await read(open.replace('  {name: VM', '    {name: VM'));
    expect(options?.map(({ name }) => name)).toEqual(['jumbo frames', 'jumbo frames + full power + C-states off']);
    expect(prices).toEqual({ currency: 'EUR', nic: 400, switchPort: 150, server: 12_000, kwh: 0.25 });
    expect(inventory.columns?.get('memory_mib')).toBe('RAM');
  });

  test.each([
    [
      'a misspelt key',
      least.replace('platform', 'platfrom'),
      'line 2, column 1, platfrom: unknown key; did you mean "platform"?',
    ],
    ['an option that is none', `${least}options: [faster please]\n`, 'line 6, column 11, options: "faster please" is no option'],
    ['what the version lacks', `${least.replace('2016', '2012')}options: [RDMA]\n`, 'Hyper-V 2012 has no RDMA'],
    [
      'a window that is none',
      `${least}windows: {drain_minutes: 0}\n`,
      'line 6, column 26, drain_minutes: "0" is not a number of min above 0',
    ],
    ['a name taken twice', least.replace('[{name: LM', '[{name: LM}, {name: LM'), 'the name "LM" is taken already'],
    [
      'a host taken twice, once with its domain',
      least.replace('[{name: "*"', '[{name: HV1}, {name: hv1.contoso.test}, {name: "*"'),
      'line 4, column 29, name: the name "HV1" is taken already',
    ],
    [
      'a cluster without a network for migrations',
      least.replace('link_gbps: 25', 'role: csv'),
      'line 5, column 11, networks: none has role: migration; give it to those that migrations take',
    ],
    [
      'the same option twice, in another order',
      `${least}options: [25 Gb/s + jumbo frames, jumbo frames + 25 Gb/s]\n`,
      'line 6, column 35, options: "jumbo frames + 25 Gb/s" is listed twice; keep one',
    ],
    [
      'an option at odds with itself',
      `${least}options: [25 Gb/s + 40 Gb/s]\n`,
      'options: "25 Gb/s + 40 Gb/s" changes the same twice, at last to "40 Gb/s"; make two options of it, or keep one',
    ],
    [
      'a price below nothing',
      `${least}prices: {currency: EUR, nic: -400}\n`,
      'line 6, column 30, nic: "-400" is not a number from 0 on',
    ],
    ['nothing', '', 'customer.yaml is empty; precopy size --init writes an example to start from'],
  ])('%s is refused with its place', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});

describe('an option', () => {
  test.each([
    ['25 gbps', '25 Gb/s'],
    ['4 AT ONCE', '4 at once'],
    ['Jumbo Frames+c-states off', 'jumbo frames + C-states off'],
  ])('%s is %s', (written, name) => {
    expect(parseOption(written).name).toBe(name);
  });
});
