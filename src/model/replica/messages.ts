import { formatDuration } from '../../units/duration.ts';

/** Every message about a replica that a user can see. */
export const messages = {
  noReplica: (platform: string, known: readonly string[]) =>
    `platform: ${platform} has no replica; take one of ${known.join(', ')}`,
  notAnInterval: (place: string, value: number, platform: string, known: readonly number[]) =>
    `${place}: ${formatDuration(value)} is no interval of ${platform}; take one of ${known.map(formatDuration).join(', ')}`,
  notExtended: (platform: string, known: readonly string[]) =>
    `extended: ${platform} cannot replicate a replica; take one of ${known.join(', ')}`,
  shorter: (value: number, primary: number) =>
    `extended, interval: ${formatDuration(value)} is shorter than the first replica’s; take ${formatDuration(primary)} or more`,
  notPositive: (place: string, value: number) => `${place}: ${value} is not a positive number; give one in base units`,
  notWritten: (at: number, value: number) => `churn, written, step ${at}: ${value} is not a number of bytes; expected 0 or more`,
  notAnOutage: (from: number, to: number) => `outages: ${from} to ${to} s is no span of time; expected 0 ≤ from < to`,
};
