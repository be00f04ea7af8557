import { inMemory } from '../../../../src/world/input/file-bytes.ts';
import { describe, expect, it } from 'vitest';
import { stops, type Diagnostic } from '../../../../src/base/diagnostic.ts';
import type { Export } from '../../../../src/base/export.ts';
import { readTripleS } from '../../../../src/world/input/exports/triple-s/read-triple-s.ts';
import { bytesOf, damaged, read, rowsOf, told } from './reading.ts';

const SSS = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE sss SYSTEM "http://example.invalid/sss_v20.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<sss version="2.0"><survey><title>Caf\u00e9</title>
<record ident="V" format="csv" skip="1">
<variable ident="1" type="single" use="weight"><name>wt</name><label>Weight</label><position start="2"/></variable>
<variable ident="2" type="single"><name>sex</name><label><text mode="interview">Are you …?</text><text mode="analysis">Sex</text></label>
  <position start="1"/><values><value code="1">Male</value><value code="02">Female &amp; other<br/>words</value></values></variable>
<variable ident="3" type="multiple"><name>media</name><label>Media</label><position start="3"/>
  <values><value code="10">Other</value><value code="2">Web</value><value code="1">TV</value></values></variable>
<variable ident="4" type="multiple"><name>brand</name><label>Brand</label><position start="4"/><spread subfields="2" width="1"/><values><value code="1">A</value><value code="5">B</value></values></variable>
<variable ident="5" type="multiple"><name>town</name><label>Towns</label><position start="5" finish="6"/><spread subfields="2" width="2"/><values><value code="10">X</value></values></variable>
<variable ident="6" type="quantity"><name>visits</name><label>Visits</label><position start="7"/><values><range from="1" to="99"/><value code="999">Not stated</value></values></variable>
<variable ident="7" type="date"><name>day</name><label>Day</label><position start="8"/></variable>
<variable ident="8" type="time"><name>hour</name><label>Hour</label><position start="9"/></variable>
<variable ident="9" type="character"><name>why</name><label>Why?</label><position start="10"/></variable>
<variable ident="10" type="logical" use="serial"><name>id</name><label>Id</label><position start="11"/></variable>
</record></survey></sss>`;
const DATA = `sex,wt,media,brand,town1,town2,visits,day,hour,why,id
1,1.25,"0100000001","51",10,,999,20250930,082809,"Caf\u00e9, of course",001
02,0.75,0000000000,05,,10,3,20251001,,,002
`;
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

async function run(
  sss: string | Uint8Array = SSS,
  data: string | Uint8Array = DATA,
): Promise<{ found: Export | undefined; said: readonly string[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const bytes = (of: string | Uint8Array): Uint8Array => (typeof of === 'string' ? latin1(of.replace('…', '...')) : of);
  const found = await readTripleS('a.sss', bytes(sss), { file: 'a.csv', bytes: inMemory(bytes(data)) }, (one) => diagnostics.push(one)); // prettier-ignore
  return { found, said: told(diagnostics), diagnostics };
}

describe('readTripleS', () => {
  it('puts the fields of the data below the names of the variables', async () => {
    const { found, said } = await run();
    const sheet = found?.sheets[0];
    expect(sheet && rowsOf(sheet)).toEqual([
      ['wt', 'sex', 'media', 'brand', 'town_1', 'town_2', 'visits', 'day', 'hour', 'why', 'id'],
      ['1.25', '1', '0100000001', '51', '10', '', '999', '2025-09-30', '08:28:09', 'Café, of course', '001'],
      ['0.75', '02', '0000000000', '05', '', '10', '3', '2025-10-01', '', '', '002'],
    ]);
    expect(found).toMatchObject({ file: 'a.sss', format: 'triple-s', encoding: 'Windows-1252' });
    // The lines that are skipped are in no column.
    expect(sheet?.columns[1]?.texts).toEqual(['sex', '1', '02']);
    expect(said).toEqual(['input/other-encoding@1:1']);
  });

  it('says what the definition says of each', async () => {
    const { found } = await run();
    const of = new Map(found?.variables?.map((one) => [one.name, one]));
    expect(of.get('wt')).toMatchObject({ label: 'Weight', use: 'weight', kind: 'single' });
    expect(of.get('sex')).toMatchObject({ label: 'Sex', type: 'single' });
    expect([...(of.get('sex')?.labels ?? [])]).toEqual([['1', 'Male'], ['02', 'Female & other words']]); // prettier-ignore
    expect(of.get('media')).toMatchObject({ type: 'multiple', kind: 'bitstring' });
    expect([...(of.get('media')?.labels ?? [])]).toEqual([['1', 'TV'], ['2', 'Web'], ['10', 'Other']]); // prettier-ignore
    expect(of.get('brand')).toMatchObject({ type: 'multiple', kind: 'spread 2×1' });
    expect(of.get('town_2')).toMatchObject({ type: 'single', group: 'town', label: 'Towns' });
    expect(found?.sets).toEqual([{ name: 'town', label: 'Towns', members: ['town_1', 'town_2'], form: 'codes' }]);
    expect(of.get('visits')).toMatchObject({ type: 'number', labels: new Map([['999', 'Not stated']]) });
    expect([of.get('day')?.type, of.get('why')?.type, of.get('id')?.use]).toEqual(['date', 'text', 'serial']);
  });

  it('knows where cells are in both files', async () => {
    const at = (await run()).found?.sheets[0]?.at;
    expect(at?.(0, 1)).toEqual({ file: 'a.sss', line: 6, column: 1 });
    expect(at?.(1, 10)).toEqual({ file: 'a.csv', line: 2, column: 68 });
    expect(at?.(2, 0)).toEqual({ file: 'a.csv', line: 3, column: 4 });
  });

  it('takes Windows-1252 for what version 3 leaves open, unless the bytes are UTF-8', async () => {
    const third = SSS.replace('version="2.0"', 'version="3.0"');
    expect((await run(third)).said).toEqual([]);
    expect((await run(third)).found?.encoding).toBe('Windows-1252');
    const unicode = await run(third, bytesOf(DATA));
    expect([unicode.found?.encoding, unicode.found?.sheets[0]?.columns[9]?.texts]).toEqual(['UTF-8', ['', 'why', 'Café, of course']]); // prettier-ignore
    const wrong = await run(third.replace('skip="1"', 'skip="1" encoding="UTF-8"'));
    expect(wrong.said).toEqual(['export/not-that-encoding@1:1']);
  });

  it('refuses what it cannot read by its name', async () => {
    expect((await run(SSS.replace('format="csv"', ''))).diagnostics[0]?.says.en.hint).toContain('format="csv"');
    expect((await run(SSS.replace('<survey>', '<hierarchy/><survey>'))).said).toEqual(['export/refused-format@1:1']);
    expect((await run('<sss><survey><record format="csv"/></survey></sss>')).said).toEqual(['export/no-variables@1:1']); // prettier-ignore
    expect((await run(SSS.replace('</record>', ''))).said).toEqual(['export/damaged-markup@17:1']);
    expect((await run(SSS.replace('Weight', '&x;'))).said).toEqual(['export/damaged-markup@5:70']);
    expect((await run(SSS, 'a,b,c\n1,2,3\n')).said.slice(0, 2)).toEqual(['export/no-field@10:1', 'export/no-field@11:1']); // prettier-ignore
    expect((await read(latin1(SSS.replace('…', '...')))).said).toEqual(['export/needs-data-file@1:1']);
  });

  it('survives damage of either file', async () => {
    for (const copy of damaged(latin1(SSS.replace('…', '...')), 60)) {
      const { found, diagnostics } = await run(copy);
      expect(found !== undefined || stops(diagnostics)).toBe(true);
    }
    for (const copy of damaged(latin1(DATA), 60)) {
      const { found, diagnostics } = await run(SSS, copy);
      expect(found !== undefined || stops(diagnostics)).toBe(true);
    }
  });
});
