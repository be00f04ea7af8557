import { describe, expect, it } from 'vitest';
import { diagnostic, figure, folderWith, PROJECT, run } from './fixture.ts';

const USES = [
  { figure: figure(), slides: ['cover', 'q2'] },
  {
    figure: figure({ id: 'first_reason', expression: 'share(ranked(Q6, 1))', question: 'Q6', options: ['benefit'], displayed: 30, count: 3, base: 10, smallBase: true }), // prettier-ignore
    slides: [],
  },
  {
    figure: figure({ id: 'three_a_week', expression: 'share(Q3, daily, often)', question: 'Q3', options: ['daily', 'often'], displayed: 72.7, count: 48, base: 66, provenance: 'reconstructed' }), // prettier-ignore
    slides: ['q3'],
  },
  {
    figure: figure({ id: '回答数', expression: 'respondents()', measure: 'count', options: [], count: 302, base: undefined, displayed: 302, decimals: 0 }), // prettier-ignore
    slides: ['cover'],
  },
];

describe('figures', () => {
  it('prints the ledger as an aligned table; what is not published is not shown as a number', async () => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['figures'], { cwd, built: () => ({ figureUses: USES }) });
    expect(result.code).toBe(0);
    expect(result.stdout).toBe(
      [
        'one (ja)',
        'figure        value  count / base  from                               slides',
        '------------  -----  ------------  ---------------------------------  --------',
        'adoption       9.9%      30 / 302  share(Q2, company_wide)            cover q2',
        'first_reason  30.0%       3 / 10*  share(ranked(Q6, 1)) = Q6 benefit  –',
        'three_a_week      ※        ※ / 66  share(Q3, daily, often)            q3',
        '回答数          302           302  respondents()                      cover',
        '* a base too small to rely on',
        '※ not published; the data bounds it, so it may not be printed as a number',
        '',
      ].join('\n'),
    );
  });

  it('is there for other programs as JSON, with exact values', async () => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['figures', '--json'], { cwd, built: () => ({ figureUses: USES }) });
    const [deck] = JSON.parse(result.stdout);
    expect(deck).toMatchObject({ deck: 'one', locale: 'ja' });
    expect(deck.figures).toHaveLength(4);
    expect(deck.figures[0]).toEqual({
      id: 'adoption',
      expression: 'share(Q2, company_wide)',
      measure: 'percent',
      question: 'Q2',
      options: ['company_wide'],
      displayed: 9.9,
      decimals: 1,
      exact: 3000 / 302,
      count: 30,
      base: 302,
      rank: null,
      tied: false,
      smallBase: false,
      provenance: 'published',
      slides: ['cover', 'q2'],
    });
    expect(deck.figures[3]).toMatchObject({ id: '回答数', base: null, options: [] });
  });

  it('shows the figures of a deck that says something untrue, and exits with 1', async () => {
    const cwd = await folderWith(PROJECT);
    const untrue = { figureUses: USES, diagnostics: [diagnostic({ severity: 'draft' })] };
    const result = await run(['figures', '--lang', 'ja'], { cwd, built: () => untrue });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('人数 / 母数');
    expect(result.stderr).toContain('事実と合わない文 1 件');
  });
});
