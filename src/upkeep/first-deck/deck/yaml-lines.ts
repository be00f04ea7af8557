import { stringify } from 'yaml';

/** A text as YAML writes it on one line. */
export const scalar = (text: string): string =>
  /[\n\r]/.test(text) ? JSON.stringify(text) : stringify(text, { lineWidth: 0 }).trimEnd();

/** A remark over a line, in as many lines as it needs. */
export const remark = (text: string, indent = ''): readonly string[] =>
  text.split('\n').map((line) => `${indent}#${line === '' ? '' : ` ${line}`}`);

export const file = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
