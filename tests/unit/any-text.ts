import fc from 'fast-check';

const code = fc
  .oneof(
    fc.integer({ min: 0, max: 0x24f }),
    fc.integer({ min: 0x600, max: 0x6ff }),
    fc.integer({ min: 0x2000, max: 0x206f }),
    fc.integer({ min: 0, max: 0x10ffff }),
  )
  .filter((one) => one < 0xd800 || one > 0xdfff);

/** Any text: every character may stand in it, controls, Arabic and the marks that reorder text most often. */
export const anyText = (maxLength = 30): fc.Arbitrary<string> =>
  fc.array(code, { maxLength }).map((codes) => String.fromCodePoint(...codes));
