import { describe, expect, it } from 'vitest';
import { linkChunks } from '../../../scripts/link-chunks.mjs';

/** A module as esbuild gives it, with a source map inside. */
const module = (name: string, code: string): { path: string; text: string } => {
  const map = Buffer.from(JSON.stringify({ version: 3, sources: [`${name}.ts`], mappings: 'cAAA' })).toString('base64');
  return { path: `dist/${name}.js`, text: `${code}\n//# sourceMappingURL=data:application/json;base64,${map}\n` };
};

const linked = (...modules: readonly { path: string; text: string }[]): readonly string[] =>
  linkChunks(modules).map(({ text }) => text);

describe('linking chunks', () => {
  it('makes variables of what never changes, and leaves what does to the getters of esbuild', () => {
    const [shared = '', user = ''] = linked(
      module('chunk-A', 'var fixed=1,again=2,$=3;function f(fixed2=1){again=fixed2}class C{}export{C,f,fixed as one,again,$};'), // prettier-ignore
      module('main', 'import{C,again as more,one,$}from"./chunk-A.js";import"./chunk-A.js";console.log(C,more,one,$);'),
    );
    expect(shared).toContain('class C{}Object.assign(module.exports,{C:C,f:f,one:fixed,$:$});export{again as again};');
    expect(user).toContain('const{C:C,one:one,$:$}=require("./chunk-A.js");import{again as more}from"./chunk-A.js";const{}=require("./chunk-A.js");\n');
  }); // prettier-ignore

  it('leaves what gets its value later than its chunk, and all of an entry', () => {
    const late = 'var x,init=__esm({"x.ts"(){x=1}}),y;function later(){y??=2}export{init,later,x,y};';
    const [chunk = '', entry = ''] = linked(module('chunk-A', late), module('run-build-A', 'function run(){}export{run};'));
    expect(chunk).toContain('Object.assign(module.exports,{init:init,later:later});export{x as x,y as y};');
    expect(entry).toContain('export{run as run};');
    expect(entry).not.toContain('module.exports');
  }); // prettier-ignore

  it('keeps the code at the column that its source map tells, a line further down', () => {
    const imports = 'import{f}from"./chunk-A.js";';
    const [, user = ''] = linked(module('chunk-A', 'function f(){}export{f};'), module('main', `${imports}f();`));
    const [, code = '', comment = ''] = user.split('\n');
    expect(code).toBe(`${' '.repeat(imports.length)}f();`);
    const map: unknown = JSON.parse(Buffer.from(comment.split('base64,')[1] ?? '', 'base64').toString());
    expect(map).toEqual({ version: 3, sources: ['main.ts'], mappings: ';cAAA' });
  });
});
