/** Numbers in one form, so that newsrooms and languages meet in them: 7 500, 7,500 and 7.500 are 7500. */

const figure = /\p{Nd}+(?:[.,'’\u00a0\u202f\u066b\u066c ]\p{Nd}+)*/gu;
const grouped = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/;
/** "2.5 billion", "2,5 milliards", "300 million", "12 mille". */
const scaled = /^[\s\u00a0\u202f]?(millions?|milliards?|billions?|thousand|mille|bn)(?!\p{L})/iu;
const scales: Readonly<Record<string, number>> = {
  million: 1e6,
  milliard: 1e9,
  billion: 1e9,
  bn: 1e9,
  thousand: 1e3,
  mille: 1e3,
};

/** The text with its numbers as plain digits, what multiplies them counted in; a fraction follows a d. */
export function plainFigures(text: string): string {
  if (!/\p{Nd}/u.test(text)) return text;
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(figure)) {
    const end = match.index + match[0].length;
    const parts = values(match[0]);
    const scale = scaled.exec(text.slice(end, end + 12));
    plain += text.slice(from, match.index);
    from = end;
    if (scale && parts.length === 1) {
      const factor = scales[(scale[1] as string).toLowerCase().replace(/s$/, '')] as number;
      plain += Math.round(Number(parts[0]) * factor);
      from += scale[0].length;
    } else plain += parts.join(' ').replaceAll('.', 'd');
  }
  return plain + text.slice(from);
}

/** "1 200" is one number, "2026 310" are two, "2,5" is one with a fraction. */
function values(found: string): string[] {
  const text = [...found].map((sign) => digitOf(sign) ?? levelled(sign)).join('');
  if (grouped.test(text)) return [text.replace(/[.,' ]/g, '')];
  return text
    .split(/[ ']/)
    .map((part) => (grouped.test(part) ? part.replace(/[.,]/g, '') : part.replace(',', '.')));
}

/** Arabic-Indic digits and their eastern forms. */
function digitOf(sign: string): string | undefined {
  const code = sign.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return code >= 0x6f0 && code <= 0x6f9 ? String(code - 0x6f0) : undefined;
}

const levelled = (sign: string) =>
  /[\u00a0\u202f]/.test(sign)
    ? ' '
    : sign === '\u066b' || sign === '\u066c'
      ? ','
      : sign === '’'
        ? "'"
        : sign;
