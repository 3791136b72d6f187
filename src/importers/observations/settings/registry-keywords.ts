import { parseDecimal } from '../number.ts';

/** A property of a network adapter by its standardised registry keyword, which no language of Windows changes. */
interface AdapterProperty {
  readonly column: string;
  /** The cell for a registry value; nothing where it has no meaning. */
  readonly cell: (value: string) => string | number | undefined;
}

/** Bytes of the Ethernet header that most drivers count in “Jumbo Packet”: 1514 is an MTU of 1500, 9014 one of 9000. */
const header = 14;

/** By keyword: Microsoft’s standardised INF keywords for network devices. */
export const adapterProperties: Readonly<Record<string, AdapterProperty>> = {
  '*JumboPacket': { column: 'mtu', cell: mtu },
  '*ReceiveBuffers': { column: 'receive_buffers', cell: whole },
  '*TransmitBuffers': { column: 'transmit_buffers', cell: whole },
  '*InterruptModeration': { column: 'interrupt_moderation', cell: onOrOff },
  '*RSS': { column: 'rss', cell: onOrOff },
  '*NumRssQueues': { column: 'rss_queues', cell: whole },
};

/** Keywords that are standard too, and none of these: what is cut short must not be taken for another. */
const others = ['*RssBaseProcNumber', '*RssBaseProcGroup', '*RSSProfile', '*RssMaxProcNumber', '*JumboMTU', '*NumaNodeId'];

/** The keywords that a table may mean by one that it shows whole, or cut short by an ellipsis. */
export function possibleKeywords(shown: string, isCut: boolean): string[] {
  const known = [...Object.keys(adapterProperties), ...others];
  const part = shown.toLowerCase();
  return known
    .map((keyword) => [keyword, keyword.toLowerCase()] as const)
    .flatMap(([keyword, full]) => ((isCut ? full.startsWith(part) : full === part) ? [keyword] : []));
}

function mtu(value: string): number | undefined {
  const bytes = whole(value);
  if (bytes === undefined || bytes < 576) return undefined;
  return [1500, 4074, 9000].includes(bytes) ? bytes : bytes - header;
}

function whole(value: string): number | undefined {
  const number = parseDecimal(value);
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

function onOrOff(value: string): string | undefined {
  return { '0': 'off', '1': 'on' }[value];
}
