import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/** A server of the files below `folder`. `reload` makes every open page show them anew. */
export function previewServer(folder: string, slug: string | undefined): { server: Server; reload: () => void } {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') send(response, 200, types['.html']!, frame(slug === undefined ? 'index.html' : `${slug}/index.html`));
    else if (pathname === '/saves') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    } else void sendFile(response, folder, pathname);
  });
  return { server, reload: () => listeners.forEach((listener) => listener.write('data: saved\n\n')) };
}

/** The report stands in a frame: its own security policy would forbid a script that reloads it. */
function frame(page: string): string {
  return `<!doctype html><html lang="en"><title>precopy preview</title>
<style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh; display: block }</style>
<iframe src="/${page}" title="Report"></iframe>
<script>
  const shown = document.querySelector('iframe').contentWindow;
  new EventSource('/saves').onmessage = () => shown.location.reload();
</script>`;
}

async function sendFile(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  try {
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (!file.startsWith(folder + path.sep)) throw new Error('outside');
    const body = await readFile(file.endsWith(path.sep) ? path.join(file, 'index.html') : file);
    send(response, 200, types[path.extname(file)] ?? 'application/octet-stream', body);
  } catch {
    send(response, 404, 'text/plain', 'not found');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
