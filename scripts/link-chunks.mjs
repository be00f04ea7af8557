// Makes plain variables of what the chunks that esbuild has split import from each other. In its own CommonJS, each use of
// something of another chunk calls a getter, and that a second one: half a million calls for one deck (decision 0029).
import { basename } from 'node:path';

/** Imports of other chunks, which esbuild writes before everything else, and exports, which it writes after everything else. */
const IMPORTS = /^(?:import(?:\{[^}]*\}from)?"\.\/[^"]+";)+/;
const IMPORT = /import(?:\{([^}]*)\}from)?"\.\/([^"]+)";/g;
const EXPORTS = /export\{([^}]*)\};\s*$/;
const SOURCE_MAP = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/;

/** What stands within the braces of an import (`[theirs, ours]`) or of an export (`[ours, theirs]`). */
const namesIn = (list) =>
  list
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const [first, second = first] = name.split(' as ');
      return [first, second];
    });

/**
 * Whether a variable of a chunk has its value once the chunk was evaluated: it is a function or class, or assigned in one place and
 * nowhere declared without a value, as what is assigned later is. An argument between others looks like that, too, and stays as it was.
 */
function isFixed(name, code) {
  const id = `(?<![\\w$.#])${name.replaceAll('$', '\\$')}`;
  const assigned = new RegExp(`${id}(?:=(?![=>])|[-+*/%&|^<>?]+=|\\+\\+|--)|(?:\\+\\+|--)${id}`, 'g');
  const count = code.match(assigned)?.length ?? 0;
  if (new RegExp(`(?:function\\*? ?|class )${id}(?![\\w$])`).test(code)) return count === 0;
  return count === 1 && !new RegExp(`(?:var |let |,)${id}[,;]`).test(code);
}

/** A chunk in parts; `fixed` are the names by which others know what never changes after the chunk was evaluated. */
function parse({ path, text }) {
  const [all, map] = SOURCE_MAP.exec(text);
  const code = text.slice(0, -all.length).trimEnd();
  const exported = namesIn(EXPORTS.exec(code)?.[1] ?? '');
  const isShared = basename(path).startsWith('chunk-');
  const fixed = isShared ? exported.filter(([ours]) => isFixed(ours, code)).map(([, theirs]) => theirs) : [];
  return { path, code, map, exported, fixed: new Set(fixed) };
}

/** `modules` of esbuild (`{ path, text }`, ES modules with their source maps inside), what is fixed linked as in CommonJS. */
export function linkChunks(modules) {
  const parsed = new Map(modules.map((module) => [basename(module.path), parse(module)]));
  return [...parsed.values()].map(({ path, code, map, exported, fixed }) => {
    const [imports = ''] = IMPORTS.exec(code) ?? [];
    const linked = imports.replace(IMPORT, (whole, list = '', from) => {
      const names = namesIn(list);
      const [known, live] = [true, false].map((is) => names.filter(([theirs]) => parsed.get(from).fixed.has(theirs) === is)); // prettier-ignore
      const required = `const{${known.map(([theirs, ours]) => `${theirs}:${ours}`).join()}}=require("./${from}");`;
      const imported = `import{${live.map(([theirs, ours]) => `${theirs} as ${ours}`).join()}}from"./${from}";`;
      return `${required}${live.length > 0 ? imported : ''}`;
    });
    const given = exported.filter(([, theirs]) => fixed.has(theirs)).map(([ours, theirs]) => `${theirs}:${ours}`);
    const rest = exported.filter(([, theirs]) => !fixed.has(theirs)).map(([ours, theirs]) => `${ours} as ${theirs}`);
    const exports = `${given.length > 0 ? `Object.assign(module.exports,{${given.join()}});` : ''}${rest.length > 0 ? `export{${rest.join()}};` : ''}`;
    // The code stays at the column that its source map tells, one line further down.
    const moved = `${linked}\n${' '.repeat(imports.length)}${code.slice(imports.length).replace(EXPORTS, () => exports)}`;
    const { mappings, ...about } = JSON.parse(Buffer.from(map, 'base64').toString());
    const shifted = Buffer.from(JSON.stringify({ ...about, mappings: `;${mappings}` })).toString('base64');
    return { path, text: `${moved}\n//# sourceMappingURL=data:application/json;base64,${shifted}\n` };
  });
}
