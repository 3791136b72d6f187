import type { Change, Option } from '../../importers/customer/option.ts';
import { limitsOf } from '../../model/cluster/limits.ts';
import { baseOf } from '../../sizing/plan-of.ts';
import { withOption } from '../../sizing/set-ups.ts';
import { valuesOf, type Control, type ControlPath } from '../controls.ts';
import type { Settings } from '../settings.ts';
import { hostPath } from './controls.ts';
import type { Question } from './question.ts';
import { setUpOf } from './set-up-of.ts';

/** Settings that the report has figures for: those of the cluster, and of each option that was compared. */
export interface Preset {
  readonly name: string;
  readonly settings: Settings;
}

/** How the report calls the cluster without any change. */
const asItIs = 'as it is';

/** All that the controls can set exactly as the report has it. */
export function presetsOf({ cluster, options, hostPaths: [usual] }: Question, controls: readonly Control[]): Preset[] {
  const meaning = (of: typeof cluster) => {
    const base = baseOf(of, new Map(), usual);
    const { hosts, networks, performance } = base;
    return JSON.stringify([hosts, networks, limitsOf(base), performance], (_, value: unknown) =>
      value === Infinity ? 'none' : value,
    );
  };
  const own = valuesOf(controls);
  const compared = options.flatMap((option): Preset[] => {
    const settings = withChanges(own, option);
    const isSame = meaning(setUpOf(cluster, controls, settings)) === meaning(withOption(cluster, option));
    return isSame ? [{ name: option.name, settings }] : [];
  });
  return [{ name: asItIs, settings: own }, ...compared];
}

/** The preset that settings are, whichever the host. */
export function presetOf(presets: readonly Preset[], settings: Settings): Preset | undefined {
  return presets.find((preset) =>
    [...preset.settings].every(([path, value]) => path === hostPath || settings.get(path) === value),
  );
}

/** The settings of a preset on the host that is looked at. */
export function withPreset({ settings }: Preset, before: Settings): Settings {
  return new Map(settings).set(hostPath, before.get(hostPath)!);
}

function withChanges(own: Settings, { changes }: Option): Settings {
  return changes.reduce((settings, change) => {
    const [path, value] = settingOf(change, settings);
    return new Map(settings).set(path, value);
  }, own);
}

function settingOf(change: Change, settings: Settings): [ControlPath, number | string] {
  switch (change.kind) {
    case 'link':
      return ['link.rate', change.rate];
    case 'jumbo':
      return ['link.mtu', 9000];
    case 'full-power':
      return ['host.powerPlan', 'full'];
    case 'c-states-off':
      return ['host.cStates', 'off'];
    case 'compression':
    case 'rdma':
      return ['drain.sending', change.kind];
    case 'at-once':
      return ['drain.atOnce', change.count];
    case 'second-network':
      return ['drain.networks', Number(settings.get('drain.networks')) + 1];
  }
}
