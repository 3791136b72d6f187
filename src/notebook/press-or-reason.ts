import { openPress, type Press } from '../report/press.ts';
import { InputError } from '../units/input-error.ts';

/** A browser that is missing or does not start costs the PDFs, never the reports. */
export async function pressOrReason(): Promise<{ readonly press?: Press; readonly noPdf?: string }> {
  try {
    const press = await openPress();
    if (press !== undefined) return { press };
    return { noPdf: 'No PDFs, since no browser was found: npx precopy doctor says how to get one.' };
  } catch (error) {
    if (error instanceof InputError) throw error;
    return { noPdf: 'No PDFs, since the browser does not start: npx precopy doctor says why.' };
  }
}
