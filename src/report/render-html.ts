import type { Drawing } from '../charts/draw.ts';
import { liveRuntime } from '../charts/live.ts';
import { dataSets } from './data-sets.ts';
import type { Report } from './document.ts';
import { body } from './html/body.ts';
import { Markup, markup } from './html/markup.ts';
import { htmlPage } from './html/page.ts';
import { provenanceJson } from './html/provenance.ts';
import { pack, tableText } from './pack.ts';
import { bundled, pageScript } from './page-script.ts';
import { readSheet } from './style.ts';

/**
 * A report as one HTML file that opens from disk and asks nobody for anything. Charts are still pictures that come alive
 * when seen. `drawings` holds a drawing per figure id; throws an Error where one is missing or a reference leads nowhere.
 */
export async function renderHtml(report: Report, drawings: ReadonlyMap<string, Drawing>): Promise<string> {
  const [script, runtime, panel] = await Promise.all([pageScript('page'), packedRuntime(), livePanel(report)]);
  const content = [
    body(report, drawings, 'screen'),
    provenanceJson(report),
    ...stores(report, drawings),
    store('runtime', runtime.packed),
    panel !== undefined && store('panel-script', pack(panel.script)),
  ];
  const laterScripts = [runtime.text, ...(panel === undefined ? [] : [panel.script])];
  const style = panel?.style ?? '';
  return htmlPage({ title: report.title, description: report.question, body: content, style, script, laterScripts }, 'screen');
}

/** What makes the panel of a report alive. */
async function livePanel({ panel }: Report): Promise<{ script: string; style: string } | undefined> {
  if (panel === undefined) return undefined;
  const [script, style] = await Promise.all([bundled(panel.script), readSheet(panel.style)]);
  return { script, style };
}

/** Data blocks of the page: the program of each chart, and each table once. */
function stores(report: Report, drawings: ReadonlyMap<string, Drawing>): Markup[] {
  const sets = dataSets(report);
  const charts = sets.flatMap(({ id, shownBy }) =>
    shownBy.flatMap((block) => (block.kind === 'figure' ? [[block.id, { spec: drawings.get(block.id)!.vega, set: id }]] : [])),
  );
  return [
    store('charts', pack(JSON.stringify(Object.fromEntries(charts)))),
    ...sets.map(({ id, table }) => store(id, pack(tableText(table)))),
  ];
}

/** Base64 in a script element of a type that no browser runs. */
function store(id: string, packed: string): Markup {
  return markup`<script type="text/plain" id="${id}">${new Markup(packed)}</script>\n`;
}

let runtime: Promise<{ text: string; packed: string }> | undefined;

function packedRuntime(): Promise<{ text: string; packed: string }> {
  return (runtime ??= liveRuntime().then((text) => ({ text, packed: pack(text) })));
}
