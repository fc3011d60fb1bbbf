import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArticleFigure } from '../../../components/article-figure.tsx';
import { ArticleHead } from '../../../components/article-head.tsx';
import { ArticleView } from '../../../components/article-view.tsx';
import { ImageSwitch } from '../../../components/image-switch.tsx';
import { LeftOut } from '../../../components/left-out.tsx';
import { WordsProvider } from '../../../components/words.ts';
import type { Block, Removal } from '../../../utils/model.ts';
import { headingLevels } from '../../../utils/text/heading-levels.ts';
import { draw, translate } from './draw.tsx';

const none: ReadonlyMap<string, string> = new Map();
const view = (blocks: readonly Block[], showsRemoved = false, pictures = none) =>
  draw(<ArticleView blocks={blocks} pictures={pictures} showsRemoved={showsRemoved} />).container;

afterEach(cleanup);

describe('the text of an article', () => {
  it('leaves out what the cleaner took out, and shows it with its reason on request', () => {
    const blocks: Block[] = [
      { t: 'p', c: ['The plant opens in May.'] },
      { t: 'p', c: ['× Advertisement'], removed: 'ad-label' },
    ];
    expect(view(blocks).textContent).toBe('The plant opens in May.');
    cleanup();
    const shown = view(blocks, true);
    expect(shown.querySelector('.removed')?.textContent).toBe('Left out: advertising label× Advertisement');
  });

  it('draws every kind of block', () => {
    const text = view([
      { t: 'h', level: 2, c: ['Head'] },
      {
        t: 'p',
        c: ['a', { t: 'strong', c: ['b', { t: 'em', c: ['c'] }] }, { t: 'br' }, { t: 'code', c: ['d'] }],
      },
      { t: 'list', ordered: true, items: [[{ t: 'p', c: ['one'] }], [{ t: 'p', c: ['two'] }]] },
      { t: 'quote', c: [{ t: 'p', c: ['said'] }] },
      { t: 'pre', text: 'x  =  1' },
      { t: 'table', rows: [[{ head: true, c: ['Site'] }], [{ head: false, c: ['Tanger'] }]] },
      { t: 'embed', href: 'https://video.example/1', title: 'Tour' },
      { t: 'hr' },
    ]);
    expect(text.querySelector('h2')?.textContent).toBe('Head');
    expect(text.querySelector('strong em')?.textContent).toBe('c');
    expect(text.querySelectorAll('ol > li').length).toBe(2);
    expect(text.querySelector('blockquote p')?.textContent).toBe('said');
    expect(text.querySelector('pre')?.textContent).toBe('x  =  1');
    expect(text.querySelector('th')?.textContent).toBe('Site');
    expect(text.querySelector('.embed a')?.textContent).toBe('Embedded content: Tour');
    expect(text.querySelector('hr')).toBeTruthy();
  });

  it('links only to the web and to mail, and tells no site where the reader came from', () => {
    const text = view([
      {
        t: 'p',
        c: [
          { t: 'a', href: 'https://eco.example/', c: ['safe'] },
          { t: 'a', href: 'javascript:alert(1)', c: ['script'] },
          { t: 'a', href: 'data:text/html,x', c: ['data'] },
        ],
      },
      { t: 'embed', href: 'javascript:alert(1)', title: 'Tour' },
    ]);
    const links = [...text.querySelectorAll('a')];
    expect(links.map((link) => link.textContent)).toEqual(['safe']);
    expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(text.textContent).toBe('safescriptdata');
  });

  it('says what a picture shows while it is not loaded, and draws it once it is', () => {
    const blocks: Block[] = [
      {
        t: 'figure',
        images: [{ src: 'https://eco.example/p.jpg', alt: 'The line in Tangier' }],
        caption: ['In May.'],
      },
    ];
    const waiting = view(blocks);
    expect(waiting.querySelector('img')).toBeNull();
    expect(waiting.textContent).toContain('Image not loaded · The line in Tangier');
    expect(waiting.querySelectorAll('figure > *')).toHaveLength(1);
    cleanup();
    const loaded = view(blocks, false, new Map([['https://eco.example/p.jpg', 'blob:p']]));
    expect(loaded.querySelector('img')?.getAttribute('src')).toBe('blob:p');
    expect(loaded.querySelector('img')?.getAttribute('alt')).toBe('The line in Tangier');
  });

  it('says once what a picture that is not loaded shows, where its caption says the same', () => {
    const images = ['a', 'b'].map((name) => ({ src: `https://eco.example/${name}.jpg`, alt: 'The line' }));
    const same: Block = { t: 'figure', images, caption: ['The line in May.'] };
    expect(view([same]).textContent).toBe('Image not loaded · The line in May.');
    cleanup();
    expect(view([{ ...same, caption: [] }]).textContent).toBe('Image not loaded · The line');
    cleanup();
    expect(view([{ ...same, images: [] }]).textContent).toBe('The line in May.');
  });

  it('offers an article’s only picture in its own line, with what that tells its server', () => {
    const onPictures = vi.fn();
    const figure: Block = {
      t: 'figure',
      images: [{ src: 'https://eco.example/p.jpg', alt: '' }],
      caption: [],
    };
    const all = { pictures: new Map(), onPictures };
    draw(<ArticleView blocks={[figure]} showsRemoved={true} {...all} />);
    const button = screen.getByRole('button', { name: 'Show the image' });
    expect(button.title).toContain('tells their server');
    fireEvent.click(button);
    expect(onPictures).toHaveBeenCalledOnce();
    cleanup();
    // One that was left out is not the picture that is meant.
    draw(<ArticleView blocks={[{ ...figure, removed: 'promo' }]} showsRemoved={true} {...all} />);
    expect(screen.queryByRole('button', { name: 'Show the image' })).toBeNull();
  });

  it('skips no level of heading, whatever the page did', () => {
    const heading = (level: 2 | 3 | 4 | 5 | 6): Block => ({ t: 'h', level, c: ['x'] });
    const blocks = [heading(3), heading(5), heading(3), heading(6)];
    expect([...headingLevels(blocks).values()]).toEqual([2, 3, 2, 3]);
    const promo: Block = { ...heading(5), removed: 'promo' };
    expect([...headingLevels([heading(2), promo]).values()]).toEqual([2]);
    expect([...headingLevels([heading(2), promo], true).values()]).toEqual([2, 3]);
  });
});

describe('what was left out', () => {
  const removals: Removal[] = [
    { rule: 'ad-label', text: 'Advertisement', block: 1 },
    { rule: 'ad-label', text: '- Advertisement -' },
    { rule: 'repeated-promo', text: 'Read also', block: 4 },
  ];

  const leftOut = (all: readonly Removal[], shown = false, onToggle = vi.fn()) => (
    <LeftOut removals={all} original="https://www.eco.example/x" shown={shown} onToggle={onToggle} />
  );
  const list = (locale: 'en' | 'fr' | 'ar') => {
    const { container } = draw(leftOut(removals), locale);
    const [summary] = container.querySelectorAll('summary');
    const reasons = [...container.querySelectorAll('details > ul > li')].map(
      (one) => one.firstChild?.textContent,
    );
    cleanup();
    return [summary?.textContent, ...reasons];
  };

  it('is counted, and by its reason where one looks, in each language', () => {
    expect(list('en')).toEqual(['3 lines left out', '2 advertising labels', '1 promo for another article']);
    expect(list('fr')).toEqual([
      '3 lignes laissées de côté',
      '2 mentions publicitaires',
      '1 renvoi vers un autre article',
    ]);
    expect(list('ar')).toEqual(['استُبعدت 3 أسطر', 'وسمان إعلانيان', 'رابط ترويجي واحد لمقال آخر']);
  });

  it('is listed word for word under its reason, the same words once, with or without a place in the text', () => {
    const again: Removal = { rule: 'ad-label', text: 'Advertisement', block: 9 };
    const { container } = draw(leftOut([...removals, again]));
    const words = [...container.querySelectorAll('li li')].map((one) => one.textContent);
    expect(words).toEqual(['Advertisement', '- Advertisement -', 'Read also']);
  });

  it('is shown in the text by one control', () => {
    const onToggle = vi.fn();
    draw(leftOut(removals, true, onToggle));
    fireEvent.click(screen.getByRole('button', { name: 'Hide them in the text' }));
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it('can be looked up in the original, also where it is nothing', () => {
    draw(leftOut([]));
    expect(screen.getByText('Nothing was left out.')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Read it on eco.example' });
    expect(link.getAttribute('href')).toBe('https://www.eco.example/x');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('is put back by a button of its own, which says what', () => {
    const onPutBack = vi.fn();
    const blocks: Block[] = [
      { t: 'p', c: ['The plant opens in May.'] },
      { t: 'list', ordered: false, items: [[{ t: 'p', c: ['Sign up for more'], removed: 'promo' }]] },
    ];
    draw(<ArticleView blocks={blocks} pictures={none} showsRemoved={true} onPutBack={onPutBack} />);
    const button = screen.getByRole('button', { name: 'Put back: Sign up for more' });
    expect(button.textContent).toBe('Put back');
    fireEvent.click(button);
    expect(onPutBack).toHaveBeenCalledWith({ t: 'p', c: ['Sign up for more'], removed: 'promo' });
  });
});

describe('above the text', () => {
  it('stand source, date, minutes and how many others tell it', () => {
    const published = Date.UTC(2026, 10, 12, 12);
    const { container } = draw(
      <ArticleHead
        title="T"
        byline="La rédaction"
        source="L’Éco"
        published={published}
        minutes={2}
        others={3}
        now={published}
      />,
      'fr',
    );
    expect(container.querySelector('.head-meta')?.textContent).toBe(
      'L’Éco · 12 novembre · 2 min · aussi chez 3 autres',
    );
    expect(container.querySelector('.byline')?.textContent).toBe('Par La rédaction');
  });

  it('does not say "by" twice', () => {
    const { container } = draw(
      <ArticleHead title="T" byline="Par la rédaction" source="s" published={0} others={0} now={0} />,
      'fr',
    );
    expect(container.querySelector('.byline')?.textContent).toBe('Par la rédaction');
  });

  it('offers the pictures once, where there are any', () => {
    const onShow = vi.fn();
    draw(<ImageSwitch count={3} state="off" missing={3} onShow={onShow} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show 3 images' }));
    expect(onShow).toHaveBeenCalledOnce();
    cleanup();
    expect(
      draw(<ImageSwitch count={0} state="off" missing={0} onShow={onShow} />).container.textContent,
    ).toBe('');
  });

  it('leaves the button of a single picture to its own line, and says why it was not shown', () => {
    const one = { count: 1, missing: 1, onShow: vi.fn() };
    expect(draw(<ImageSwitch state="off" {...one} />).container.textContent).toBe('');
    cleanup();
    draw(<ImageSwitch state="refused" {...one} />);
    expect(screen.getByRole('status').textContent?.trim()).toBe('Lede was not allowed to load the images.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('takes the focus to the picture when its button goes with it', () => {
    const image = { src: 'https://a.example/quay.jpg', alt: 'The quay' };
    const figure = (pictures: ReadonlyMap<string, string>, onPictures?: () => void) => (
      <WordsProvider value={{ locale: 'en', t: translate('en') }}>
        <ArticleFigure images={[image]} caption={[]} pictures={pictures} onPictures={onPictures} />
      </WordsProvider>
    );
    const onPictures = vi.fn();
    const { rerender } = render(figure(new Map(), onPictures));
    const show = screen.getByRole('button', { name: 'Show the image' });
    show.focus();
    fireEvent.click(show);
    expect(onPictures).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(show);
    rerender(figure(new Map([[image.src, 'blob:quay']])));
    expect(document.activeElement).toBe(screen.getByRole('figure'));
  });

  it('offers those that are missing again: the click asks for hosts that were not granted', () => {
    const onShow = vi.fn();
    draw(<ImageSwitch count={3} state="shown" missing={2} onShow={onShow} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show 2 images' }));
    expect(onShow).toHaveBeenCalledOnce();
  });
});
