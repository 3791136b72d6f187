import { textMetrics } from 'vega';
import { splitForeign } from '../foreign-signs.ts';

/** Have Vega measure text as the style sheet has it drawn: unhinted, as in the still picture. */
export function measureExactly(): void {
  const pen = document.createElement('canvas').getContext('2d')!;
  textMetrics.width = ({ fontSize = 11, font = 'sans-serif' }, text) => {
    pen.font = `${fontSize}px ${font}`;
    pen.textRendering = 'geometricPrecision';
    const { own, foreign } = splitForeign(String(text ?? ''));
    return pen.measureText(own).width + foreign * fontSize;
  };
}
