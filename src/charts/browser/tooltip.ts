/** Show what Vega found under the pointer, or hide where it found nothing. Escape hides too. */
export function showTooltip(
  _handler: unknown,
  event: MouseEvent,
  _item: unknown,
  value: object | string | null | undefined,
): void {
  const box = tooltipBox();
  if (value === null || value === undefined || value === '') {
    box.hidden = true;
    return;
  }
  box.replaceChildren(...(typeof value === 'object' ? Object.entries(value).flatMap(entry) : [value]));
  box.hidden = false;
  place(box, event);
}

function entry([title, text]: [string, unknown]): HTMLElement[] {
  const [term, description] = [document.createElement('dt'), document.createElement('dd')];
  term.textContent = title;
  description.textContent = String(text);
  return [term, description];
}

const gap = 14;

function place(box: HTMLElement, { clientX, clientY }: MouseEvent): void {
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = clientX + gap + width > clientWidth ? clientX - gap - width : clientX + gap;
  const top = clientY + gap + height > clientHeight ? clientY - gap - height : clientY + gap;
  box.style.left = `${Math.max(4, left)}px`;
  box.style.top = `${Math.max(4, top)}px`;
}

let box: HTMLElement | undefined;

function tooltipBox(): HTMLElement {
  return (box ??= makeBox());
}

function makeBox(): HTMLElement {
  const made = document.createElement('dl');
  made.className = 'chart-tooltip';
  made.hidden = true;
  made.setAttribute('aria-hidden', 'true');
  document.body.append(made);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && (made.hidden = true));
  document.addEventListener('scroll', () => (made.hidden = true), { passive: true });
  return made;
}
