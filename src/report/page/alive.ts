import { runStored } from './run-stored.ts';
import { loadTable, unpack } from './unpack.ts';

/** Turn the still drawing of `figure` into a live chart when it comes into view. */
export function bringAlive(figure: HTMLElement): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void start(figure);
    },
    { rootMargin: '200px' },
  );
  observer.observe(figure);
}

async function start(figure: HTMLElement): Promise<void> {
  const container = figure.querySelector<HTMLElement>('.drawing')!;
  const alt = container.querySelector('svg')!.getAttribute('aria-label')!;
  const [charts, live] = await Promise.all([loadCharts(), loadRuntime()]);
  const { spec, set } = charts[figure.dataset.figure!]!;
  const table = await loadTable(set);
  await live(container, spec, table.rows(), { alt });
  figure.dataset.alive = '';
}

const loadCharts = once(async () => {
  const text = await unpack(document.getElementById('charts')!.textContent);
  return JSON.parse(text) as Record<string, { spec: object; set: string }>;
});

const loadRuntime = once(async () => {
  await runStored('runtime');
  return window.precopyLive;
});

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
}
