import { nearest, suggestion } from '../units/input-error.ts';

/** Every message about a scenario that a user can see. */
export const messages = {
  unknownParameter: (path: string, known: readonly string[]) => `unknown parameter "${path}"; ${suggestion(path, known)}`,
  notASetting: (text: string) => `"${text}" is not a setting; write path=value, for example host.cStates=off`,
  notAChoice: (path: string, given: string, choices: readonly string[]) =>
    [`${path}: "${given}" is not one of ${choices.join(', ')}`, nearest(given, choices)].filter(Boolean).join('; '),
  outOfRange: (path: string, given: string, min: string, max: string) =>
    `${path}: ${given} is out of range; expected ${min} to ${max}`,
  perhapsPercent: (written: string, share: string) => `did you mean ${written} %, which is ${share}?`,
  notWhole: (path: string, given: string) => `${path}: ${given} is not a whole number`,
  noRdma: (platform: string, others: readonly string[]) =>
    `migration.transport: ${platform} moves memory over TCP alone; state migration.platform as one of ${others.join(', ')}, or the transport as tcp`,
  untouchedBeyondMemory: (untouched: string, memory: string) =>
    `vm.untouched: ${untouched} is more than the VM has; expected at most vm.memory, ${memory}`,
  fullBelowIdle: (full: string, idle: string) =>
    `power.fullPower: ${full} is less than the host draws when idle and awake; expected at least power.idlePower and power.awakeExtra together, ${idle}`,
};
