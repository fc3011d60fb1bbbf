/** Where what is told of an article comes from: labelled, and a click away. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArticleSummary } from '../../../components/article-summary.tsx';
import { ArticleView } from '../../../components/article-view.tsx';
import { FactRow } from '../../../components/fact-row.tsx';
import type { Block, Fact, SummarySentence } from '../../../utils/model.ts';
import { draw } from './draw.tsx';

afterEach(cleanup);

/** What a screen reader says of it besides its name. */
const hintOf = (control: HTMLElement) =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent;

describe('a summary', () => {
  const told: readonly SummarySentence[] = [
    { text: 'The plant opens in May.', block: 0 },
    { text: 'It employs many.' },
  ];
  const summary = (onGo = vi.fn()) => (
    <ArticleSummary
      sentences={told}
      maker="extract"
      hrefOf={({ block }) => (block === undefined ? undefined : `#${block}`)}
      onGo={onGo}
    />
  );

  it.each([
    ['en', 'In the publisher’s words', 'In the article’s own sentences'],
    ['fr', 'Les mots de l’éditeur', 'Phrases tirées de l’article'],
    ['ar', 'بكلمات الناشر', 'بجمل من المقال نفسه'],
  ] as const)('says in %s whose words it is in', (locale, publisher, extract) => {
    for (const [maker, label] of [
      ['publisher', publisher],
      ['extract', extract],
    ] as const) {
      const { container } = draw(<ArticleSummary sentences={told} maker={maker} />, locale);
      expect(container.querySelector('section > .maker')?.textContent).toBe(label);
      cleanup();
    }
  });

  it('says nothing of whose words it is in where they are another article’s', () => {
    const { container } = draw(<ArticleSummary sentences={told} maker={undefined} />);
    expect(container.textContent).toBe('The plant opens in May.It employs many.');
  });

  it('leads from a sentence whose place is known to that place, and says so to screen readers', () => {
    const onGo = vi.fn();
    draw(summary(onGo));
    const link = screen.getByRole('link', { name: 'The plant opens in May.' });
    expect(hintOf(link)).toBe('Goes to its place in the text');
    expect(fireEvent.click(link)).toBe(false);
    expect(onGo).toHaveBeenCalledExactlyOnceWith(told[0]);
  });

  it('leaves a click with a key held to the browser, which opens the place in a tab of its own', () => {
    const onGo = vi.fn();
    draw(summary(onGo));
    const link = screen.getByRole('link');
    expect(link.getAttribute('href')).toBe('#0');
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
      fireEvent.click(link, held);
    expect(onGo).not.toHaveBeenCalled();
  });

  it('only says a sentence whose place nobody knows', () => {
    draw(summary());
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['The plant opens in May.']);
    expect(screen.getByText('It employs many.').tagName).toBe('P');
  });
});

describe('the facts of an article', () => {
  const facts: readonly Fact[] = [
    { kind: 'figure', text: '7\u00a0500 emplois', key: '7500 jobs', unit: 'emplois', block: 2, at: 40 },
    { kind: 'figure', text: '€310 million', key: '310m eur', unit: '€' },
    { kind: 'date', text: 'd’ici 2030', key: '2030', block: 0, at: 3 },
    { kind: 'name', text: 'Tanger', key: 'tanger', block: 1, at: 0 },
    { kind: 'name', text: 'Renault', key: 'renault' },
  ];
  const row = (some: readonly Fact[], onGo = vi.fn()) => draw(<FactRow facts={some} onGo={onGo} />);
  const texts = (container: Element, selector: string) =>
    [...container.querySelectorAll(selector)].map((one) => one.textContent);

  it('stand word for word, figures and dates apart from names', () => {
    const { container } = row(facts);
    expect(texts(container, '.figures > li')).toEqual(['7\u00a0500 emplois', '€310 million', 'd’ici 2030']);
    expect(texts(container, '.names > li')).toEqual(['Tanger', 'Renault']);
  });

  it('have the unit set apart from the figure, beside it where it is a sign, under it where it is words', () => {
    const { container } = row(facts);
    expect(texts(container, '.unit')).toEqual(['emplois', '€']);
    expect(texts(container, '.unit.under')).toEqual(['emplois']);
  });

  it('lead to their sentence by a button, which says so to screen readers; without a place they are text', () => {
    const onGo = vi.fn();
    row(facts, onGo);
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual([
      '7\u00a0500 emplois',
      'd’ici 2030',
      'Tanger',
    ]);
    expect(buttons.map(hintOf)).toEqual(Array(3).fill('Goes to its place in the text'));
    for (const button of buttons) fireEvent.click(button);
    expect(onGo.mock.calls).toEqual([[facts[0]], [facts[2]], [facts[3]]]);
  });

  it('take no room where there are none, and no empty line where there are only names', () => {
    expect(row([]).container.textContent).toBe('');
    cleanup();
    expect(row(facts.slice(4)).container.querySelectorAll('ul').length).toBe(1);
  });
});

describe('the blocks of an article', () => {
  const p = (text: string): Block => ({ t: 'p', c: [text] });
  const blocks: readonly Block[] = [
    { t: 'h', level: 2, c: ['Zero'] },
    { ...p('One'), removed: 'promo' },
    { t: 'quote', c: [p('Two')] },
    { t: 'list', ordered: false, items: [[p('Three')]] },
    { t: 'pre', text: 'Four' },
    { t: 'figure', images: [], caption: ['Five'] },
    { t: 'table', rows: [[{ head: false, c: ['Six'] }]] },
    { t: 'embed', href: 'https://video.example/', title: 'Seven' },
    { t: 'hr' },
    p('Nine'),
  ];
  const numbers = (showsRemoved: boolean) => {
    const { container } = draw(
      <ArticleView blocks={blocks} pictures={new Map()} showsRemoved={showsRemoved} />,
    );
    const all = [...container.querySelectorAll<HTMLElement>('[data-block]')];
    expect(all.every((one) => one.parentElement?.className === 'text')).toBe(true);
    return all.map((one) => Number(one.dataset.block));
  };

  it('each bear their index, what stands within them none', () => {
    expect(numbers(true)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('keep it where some were left out', () => {
    expect(numbers(false)).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
