/** A translator's remark as it is kept: without the spaces that formats put around lines; '' where there is none. */
export const remark = (lines: readonly string[]): string =>
  lines
    .flatMap((text) => text.split(/\r\n?|\n/))
    .map((line) => line.trim())
    .join('\n')
    .trim();
