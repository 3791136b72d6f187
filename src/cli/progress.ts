import type { WriteStream } from 'node:tty';

export interface Progress {
  /** What is going on now. */
  show(line: string): void;
  /** Take the updating line away, before anything else is printed. */
  clear(): void;
}

/** On a terminal one line that is written over; elsewhere each step on a line of its own. */
export function progressOn(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? updating(stream) : { show: (line) => void stream.write(`${line}\n`), clear: () => undefined };
}

function updating(stream: WriteStream): Progress {
  return {
    show(line) {
      stream.cursorTo(0);
      stream.write(line.slice(0, Math.max(20, stream.columns - 1)));
      stream.clearLine(1);
    },
    clear() {
      stream.cursorTo(0);
      stream.clearLine(0);
    },
  };
}
