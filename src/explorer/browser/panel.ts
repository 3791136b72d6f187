import { writeDecimalsAsPage } from '../../report/page/decimal-sign.ts';
import { InputError } from '../../units/input-error.ts';
import { answer } from '../answer.ts';
import { controlsOf } from '../controls.ts';
import { growingCurve } from '../curve.ts';
import { caseOf, ownSettings, type Settings } from '../settings.ts';
import { charts, ownView, type View } from '../view.ts';
import type { WhatIf } from '../what-if.ts';
import { keepAddress } from './address.ts';
import { announcer } from './announce.ts';
import { bindControl } from './bind-control.ts';

/** Milliseconds of a frame that a curve may take; numbers and the rest of the page need some of its 16. */
const forCurve = 8;

writeDecimalsAsPage();
const section = document.getElementById('what-if')!;
const of = JSON.parse(document.getElementById('what-if-data')!.textContent) as WhatIf;
const controls = controlsOf(of);
const own = ownView(of);
const grow = growingCurve(own.asked, own.curve);
const announce = announcer(section.querySelector('[role="status"]')!);
const bound = controls.map((control) =>
  bindControl(section, control, (value) => change(new Map(settings).set(control.path, value))),
);
const address = keepAddress(controls, change);

let settings: Settings = ownSettings(of);
let notes: readonly string[] = [];
let waiting = false;

section.querySelector('.reset')!.addEventListener('click', () => change(ownSettings(of)));
section.querySelector<HTMLFieldSetElement>('.settings')!.disabled = false;
if (address.read()) section.scrollIntoView();

/** @param about what of an address is not understood */
function change(to: Settings, about: readonly string[] = []): void {
  settings = to;
  notes = about;
  for (const control of bound) control.show(settings.get(control.path)!);
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
    const asked = caseOf(of, settings);
    const said = answer(asked);
    const end = performance.now() + forCurve;
    const { curve, whole } = grow(asked, () => performance.now() < end);
    show({ asked, said, curve, late: !whole });
    if (!whole) drawSoon();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    refuse(error.message);
  }
}

function show(view: View): void {
  tell(notes, false);
  const cells = section.querySelectorAll('.now');
  view.said.numbers.forEach(({ text }, at) => (cells[at]!.textContent = text));
  const drawn = charts(view, own);
  section.querySelectorAll('.drawing').forEach((place, at) => (place.innerHTML = drawn[at]!.text));
  const [first, second] = view.said.numbers;
  const outcome = `${first!.title} ${first!.text}, in the report ${own.said.numbers[0]!.text}. ${second!.title} ${second!.text}.`;
  announce([...notes, outcome].join('. '));
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
