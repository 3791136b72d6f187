import type { Markup } from '../../report/html/markup.ts';
import { InputError } from '../../units/input-error.ts';
import { valuesOf, type Control } from '../controls.ts';
import type { Shown } from '../numbers.ts';
import type { Settings } from '../settings.ts';
import { keepAddress } from './address.ts';
import { announcer } from './announce.ts';
import { bindControl } from './bind-control.ts';

/** What a panel shows of settings. */
export interface Frame {
  readonly numbers: readonly Shown[];
  readonly own: readonly Shown[];
  readonly drawings: readonly Markup[];
  /** For who hears it, in a sentence or two. */
  readonly outcome: string;
  /** Whether it needs another frame to be complete. */
  readonly late?: boolean;
}

/** What a panel does with settings. */
export interface Behaviour {
  readonly controls: readonly Control[];
  /** @throws InputError where settings contradict each other */
  frame(settings: Settings): Frame;
  /** The settings that a reset leads to; all of the report unless given. */
  reset?(settings: Settings): Settings;
  /** Follows what is set. */
  follow?(settings: Settings): void;
}

/** Make the panel of the page alive. @returns what changes its settings */
export function livePanel(section: HTMLElement, { controls, frame, reset, follow }: Behaviour): (to: Settings) => void {
  const announce = announcer(section.querySelector('[role="status"]')!);
  const bound = controls.map((control) =>
    bindControl(section, control, (value) => change(new Map(settings).set(control.path, value))),
  );
  const address = keepAddress(controls, change);
  let settings: Settings = valuesOf(controls);
  let notes: readonly string[] = [];
  let waiting = false;

  section
    .querySelector('.reset')!
    .addEventListener('click', () => change(reset === undefined ? valuesOf(controls) : reset(settings)));
  section.querySelector<HTMLFieldSetElement>('.settings')!.disabled = false;
  if (address.read()) section.scrollIntoView();
  return change;

  /** @param about what of an address is not understood */
  function change(to: Settings, about: readonly string[] = []): void {
    settings = to;
    notes = about;
    for (const control of bound) control.show(settings.get(control.path)!);
    follow?.(settings);
    address.write(settings);
    drawSoon();
  }

  /** However many changes a frame brings, the model answers once. */
  function drawSoon(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  }

  function draw(): void {
    try {
      const drawn = frame(settings);
      show(drawn);
      if (drawn.late) drawSoon();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refuse(error.message);
    }
  }

  function show({ numbers, own, drawings, outcome }: Frame): void {
    tell(notes, false);
    fill('.now', numbers);
    fill('.own', own);
    section.querySelectorAll('.drawing').forEach((place, at) => (place.innerHTML = drawings[at]!.text));
    announce([...notes, outcome].join('. '));
  }

  function fill(column: '.now' | '.own', numbers: readonly Shown[]): void {
    section.querySelectorAll(`.numbers ${column}`).forEach((cell, at) => (cell.textContent = numbers[at]!.text));
  }

  function refuse(message: string): void {
    tell([message], true);
    for (const cell of section.querySelectorAll('.now')) cell.textContent = '–';
    announce(message);
  }

  function tell(messages: readonly string[], stale: boolean): void {
    const place = section.querySelector<HTMLElement>('.refused')!;
    place.textContent = messages.join('; ');
    place.hidden = messages.length === 0;
    section.querySelector('.answer')!.classList.toggle('stale', stale);
  }
}
