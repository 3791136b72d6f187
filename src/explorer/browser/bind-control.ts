import type { ChoiceParameter, QuantityParameter } from '../../scenario/parameter.ts';
import { InputError } from '../../units/input-error.ts';
import type { Control, ControlPath } from '../controls.ts';
import { isSwitch } from '../html/control.ts';
import { nearestStop, stopsOf } from '../stops.ts';
import { readValue, shownValue } from '../written.ts';

/** A control of the page. */
export interface BoundControl {
  readonly path: ControlPath;
  show(value: number | string): void;
}

type Take = (value: number | string) => void;

/** Follow what a reader does to a control, and let it show what was set elsewhere. */
export function bindControl(section: HTMLElement, { path, entry, own, isView }: Control, changed: Take): BoundControl {
  const block = section.querySelector<HTMLElement>(`[data-path="${path}"]`)!;
  const stops = entry.kind === 'quantity' ? stopsOf(entry, own as number) : [];
  const shows =
    entry.kind === 'choice'
      ? [bindChoice(block, entry, changed)]
      : [bindRange(block, entry, stops, changed), bindField(block, path, entry, changed)];
  return {
    path,
    show(value) {
      for (const show of shows) show(value);
      block.classList.toggle('changed', value !== own && isView !== true);
    },
  };
}

function bindRange(block: HTMLElement, entry: QuantityParameter, stops: readonly number[], changed: Take): Take {
  const range = block.querySelector<HTMLInputElement>('input[type="range"]')!;
  range.addEventListener('input', () => changed(stops[Number(range.value)]!));
  return (value) => {
    range.value = String(nearestStop(stops, value as number));
    range.setAttribute('aria-valuetext', shownValue(entry, value));
  };
}

function bindField(block: HTMLElement, path: ControlPath, entry: QuantityParameter, changed: Take): Take {
  const field = block.querySelector<HTMLInputElement>('.exact')!;
  const wrong = block.querySelector<HTMLElement>('.wrong')!;
  const complain = (message: string) => {
    wrong.textContent = message;
    wrong.hidden = message === '';
    field.setAttribute('aria-invalid', String(message !== ''));
  };
  field.addEventListener('change', () => {
    try {
      changed(readValue(path, entry, field.value));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complain(error.message);
    }
  });
  return (value) => {
    field.value = shownValue(entry, value);
    complain('');
  };
}

function bindChoice(block: HTMLElement, entry: ChoiceParameter, changed: Take): Take {
  if (isSwitch(entry)) {
    const box = block.querySelector<HTMLInputElement>('[role="switch"]')!;
    box.addEventListener('change', () => changed(box.checked ? 'on' : 'off'));
    return (value) => (box.checked = value === 'on');
  }
  const list = block.querySelector('select')!;
  list.addEventListener('change', () => changed(list.value));
  return (value) => (list.value = String(value));
}
