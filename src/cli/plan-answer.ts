import type { Circumstances } from '../notebook/perform.ts';
import type { Report } from '../report/document.ts';

/** What became of a plan, for whoever asks. */
export interface PlanAnswer {
  /** For a person in front of a terminal of that width. */
  text(width: number): string;
  /** For a program. */
  json(): object;
  report(here: Circumstances): Promise<Report>;
  /** Whether all that the plan wants done is done. */
  readonly isDone: boolean;
}
