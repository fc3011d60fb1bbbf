/** What the tree of an article may be when it comes out of a file: the vocabulary of `utils/model.ts`, and no other. */
import {
  type Block,
  type Cell,
  type Fact,
  type Picture,
  type Removal,
  removalRules,
  type StoredArticle,
  type Summary,
  type SummarySentence,
} from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { either, fields, flag, listOf, number, oneOf, optional, type Shape, text } from '../shape.ts';

/** More than the extractor lets through, for an article of twenty pages is one tree; and what a page still bears. */
const deepest = 64;
const mostNodes = 60_000;
const longestText = 2_000_000;

/** As requests take it. */
export const id = text(200);

/** No moment before newspapers, and none that a calendar cannot name. */
const firstMoment = -2_208_988_800_000;
const lastMoment = 4_102_444_800_000;
export const moment: Shape<number> = (value): value is number =>
  number(value) && value >= firstMoment && value <= lastMoment;
export const words = text(20_000);
const anyText = text(longestText);

/** http(s) without credentials, as it is written by the URL class. */
export const address: Shape<string> = (value): value is string =>
  typeof value === 'string' && value !== '' && webAddress(value, '') === value;

/** What has no page of its own has none: an item without a link, of a feed that names no site. */
export const addressOrNone: Shape<string> = either(address, oneOf(''));

/** Links may write a letter as well. */
const link: Shape<string> = (value): value is string =>
  address(value) ||
  (typeof value === 'string' && value.length <= longestText && /^mailto:[^\s<>"]+$/i.test(value));

const styles = oneOf('em', 'strong', 'code', 'sub', 'sup', 'mark', 'del');
const rule = oneOf(...removalRules);
const level = oneOf(2, 3, 4, 5, 6);
const picture: Shape<Picture> = fields<Picture>({ src: address, alt: words });

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const only = (value: Loose, ...names: readonly string[]) =>
  Object.keys(value).every((name) => names.includes(name));

/** Walks a tree once: too deep or too large is as wrong as a kind that nobody knows. */
class Walk {
  #nodes = 0;

  list(value: unknown, depth: number, one: (item: unknown, depth: number) => boolean): boolean {
    return (
      Array.isArray(value) && depth < deepest && value.every((item) => this.#room() && one(item, depth + 1))
    );
  }

  #room(): boolean {
    this.#nodes += 1;
    return this.#nodes <= mostNodes;
  }

  inline = (value: unknown, depth: number): boolean => {
    if (anyText(value)) return true;
    if (!isLoose(value)) return false;
    if (value.t === 'br') return only(value, 't');
    if (value.t === 'a')
      return only(value, 't', 'href', 'c') && link(value.href) && this.list(value.c, depth, this.inline);
    return styles(value.t) && only(value, 't', 'c') && this.list(value.c, depth, this.inline);
  };

  block = (value: unknown, depth: number): boolean => {
    if (!isLoose(value)) return false;
    const { removed, box, t, ...rest } = value;
    if (removed !== undefined && !rule(removed)) return false;
    if (box !== undefined && box !== true) return false;
    switch (t) {
      case 'p':
        return only(rest, 'c') && this.list(rest.c, depth, this.inline);
      case 'h':
        return only(rest, 'level', 'c') && level(rest.level) && this.list(rest.c, depth, this.inline);
      case 'list':
        return (
          only(rest, 'ordered', 'items') && flag(rest.ordered) && this.list(rest.items, depth, this.blocks)
        );
      case 'quote':
        return only(rest, 'c') && this.blocks(rest.c, depth);
      case 'pre':
        return only(rest, 'text') && anyText(rest.text);
      case 'figure':
        return (
          only(rest, 'images', 'caption') &&
          Array.isArray(rest.images) &&
          rest.images.length <= 200 &&
          this.list(rest.images, depth, picture) &&
          this.list(rest.caption, depth, this.inline)
        );
      case 'table':
        return only(rest, 'rows') && this.list(rest.rows, depth, this.row);
      case 'embed':
        return only(rest, 'href', 'title') && link(rest.href) && words(rest.title);
      case 'hr':
        return only(rest);
      default:
        return false;
    }
  };

  blocks = (value: unknown, depth: number): boolean => this.list(value, depth, this.block);

  row = (value: unknown, depth: number): boolean => this.list(value, depth, this.cell);

  cell = (value: unknown, depth: number): value is Cell =>
    isLoose(value) && only(value, 'head', 'c') && flag(value.head) && this.list(value.c, depth, this.inline);
}

const blocks: Shape<readonly Block[]> = (value): value is readonly Block[] => new Walk().blocks(value, 0);
export const summary: Shape<Summary> = fields<Summary>({
  maker: oneOf('publisher', 'extract'),
  sentences: listOf(fields<SummarySentence>({ text: words, block: optional(number) }), 100),
});

export const facts: Shape<readonly Fact[]> = listOf(
  fields<Fact>({
    kind: oneOf('figure', 'date', 'name'),
    text: words,
    key: words,
    unit: optional(words),
    block: optional(number),
    at: optional(number),
  }),
  1000,
);

export const article: Shape<StoredArticle> = fields<StoredArticle>({
  entryId: id,
  storedAt: moment,
  from: oneOf('page', 'feed', 'tab'),
  url: addressOrNone,
  title: words,
  byline: optional(words),
  siteName: optional(words),
  published: optional(moment),
  language: optional(text(100)),
  direction: oneOf('ltr', 'rtl'),
  image: optional(addressOrNone),
  description: optional(words),
  blocks,
  removals: listOf(fields<Removal>({ rule, text: anyText, block: optional(number) }), 20_000),
  next: optional(address),
  repeats: optional(listOf(anyText, 20_000)),
  cleanedBy: number,
  summary,
  facts: optional(facts),
});
