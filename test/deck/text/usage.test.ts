import { describe, expect, it } from 'vitest';
import { MadeBefore, Usage } from '../../../src/deck/text/usage.ts';

it('hears what is asked for while something is made, and nothing before or after', () => {
  const usage = new Usage();
  usage.hear('before');
  const { made, uses } = usage.of(() => {
    usage.hear('title');
    return 7;
  });
  usage.hear('after');
  expect([made, [...uses]]).toEqual([7, ['title']]);
});

it('hears what goes into a part, in the part and in the whole', () => {
  const usage = new Usage();
  const parts: (readonly string[])[] = [];
  const whole = usage.of(() => {
    usage.hear('own');
    parts.push([...usage.of(() => usage.hear('label')).uses]);
  });
  expect([[...whole.uses], parts]).toEqual([['own', 'label'], [['label']]]);
});

it('hears the parts of what is remembered each time', () => {
  const usage = new Usage();
  const memory = new Map();
  let times = 0;
  const ask = () =>
    usage.once(memory, 'rate', () => {
      usage.hear('wordings:one_in');
      return ++times;
    });
  expect([usage.of(ask), usage.of(ask)]).toEqual([
    { made: 1, uses: new Set(['wordings:one_in']) },
    { made: 1, uses: new Set(['wordings:one_in']) },
  ]);
});

it('stops listening when what it makes throws', () => {
  const usage = new Usage();
  const heard = usage.of(() => {
    expect(() => usage.of(() => { throw new Error('no'); })).toThrow('no'); // prettier-ignore
    usage.hear('title');
  });
  expect([...heard.uses]).toEqual(['title']);
});

describe('what was made before', () => {
  const usage = new Usage();
  let times = 0;
  const makes = (id: string) => () => {
    usage.hear(id);
    return `${id} ${++times}`;
  };
  const first = new MadeBefore(usage);
  const [title, note] = [first.of('a/title', makes('title')), first.of('a/note', makes('note'))];
  const changed = new MadeBefore(usage, { made: first, changed: 'note' });

  it('is taken where the changed text is no part of it, and heard again', () => {
    const again = usage.of(() => changed.of('a/title', makes('title')));
    expect(again).toEqual({ made: title, uses: new Set(['title']) });
  });

  it('is made anew where it is, each time, and what was made first stays as it was', () => {
    expect([changed.of('a/note', makes('note')), changed.of('a/note', makes('note'))]).toEqual(['note 3', 'note 4']);
    expect(new MadeBefore(usage, { made: first, changed: 'title' }).of('a/note', makes('note'))).toBe(note);
  });

  it('is made where nothing was', () => {
    expect(changed.of('b/title', makes('title'))).toBe('title 5');
    expect(changed.of('b/title', makes('title'))).toBe('title 6');
  });
});
