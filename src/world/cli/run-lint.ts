import { resolve } from 'node:path';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { readBytes, readYaml } from '../input/read-file.ts';
import { lintPackage } from '../../upkeep/lint/lint-package.ts';
import { RULES } from '../../upkeep/lint/rules.ts';
import { LEVELS, type LintBrand, type LintOptions } from '../../upkeep/lint/types.ts';
import { parseBrand } from '../../deck/template/parse-brand.ts';
import type { Brand } from '../../deck/template/types.ts';
import { EXIT, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { lintJson, renderLint, renderRules, rulesJson, type LintedFile } from './render-lint.ts';
import { diagnosticJson, sortDiagnostics } from './render-diagnostics.ts';
import { painterFor } from './terminal.ts';

/**
 * `surveydeck lint FILE.pptx […]`: faults in PowerPoint files, ours or anyone's. 0: none, 1: some, or a file (or the
 * brand) cannot be read.
 */
export async function runLint(context: Context): Promise<ExitCode> {
  const { io, invocation, language } = context;
  const paint = painterFor(io.stdout, io.env);
  if (invocation.list) {
    if (invocation.json) writeJson(io, rulesJson(RULES));
    else io.stdout.write(renderRules(RULES, language));
    return EXIT.done;
  }
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const options = await readOptions(context, report);
  const linted: LintedFile[] = [];
  for (const file of options ? new Set(invocation.files) : []) {
    const bytes = await readBytes(io.cwd, resolve(io.cwd, file), report);
    if (bytes && options) linted.push({ file, findings: lintPackage(bytes, { ...options, name: file }) });
  }
  showDiagnostics(context, io.cwd, diagnostics);
  if (invocation.json)
    writeJson(io, { files: linted.map(lintJson), diagnostics: sortDiagnostics(diagnostics).map(diagnosticJson) });
  else io.stdout.write(linted.map((one) => renderLint(one, language, paint)).join('\n'));
  const clean = !stops(diagnostics) && linted.every(({ findings }) => findings.length === 0);
  return clean ? EXIT.done : EXIT.mistakes;
}

/** Levels and brand; undefined, and reported, if the brand cannot be read. */
async function readOptions({ io, invocation }: Context, report: Report): Promise<LintOptions | undefined> {
  const { brand: path } = invocation;
  const levels = invocation.levels ?? LEVELS.filter((level) => level !== 'brand' || path !== undefined);
  if (path === undefined) return { levels };
  const source = await readYaml(io.cwd, resolve(io.cwd, path), report);
  const brand = source && parseBrand(source, report);
  return brand && { levels, brand: lintBrand(brand) };
}

/** The parts of a brand from `templates/` that a finished file can be checked against. */
const lintBrand = (brand: Brand): LintBrand => {
  const fonts = [...brand.fonts.values()];
  return {
    theme: brand.theme,
    themeFonts: fonts,
    typefaces: [...new Set(fonts.flatMap(({ latin, eastAsian, chain }) => [latin, eastAsian, ...chain]))],
  };
};
