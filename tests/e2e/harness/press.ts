/** Pressing what a person would press, found by the name that they see or hear. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** The first control with such a name; waits for it. */
export function control(page: Page, name: RegExp): Promise<ElementHandle<Element>> {
  return until(`a control named ${name}`, async () => {
    const found = await page.evaluateHandle(
      (source, flags) => {
        const wanted = new RegExp(source, flags);
        const controls = [
          ...document.querySelectorAll('button, a[href], input, select, summary, [role="button"]'),
        ];
        return controls.find((one) =>
          wanted.test(one.getAttribute('aria-label') ?? one.textContent?.trim() ?? ''),
        );
      },
      name.source,
      name.flags,
    );
    return found.asElement() as ElementHandle<Element> | null;
  });
}

/** Scrolls the list as a person does, until a line of it says this: only what is in sight is drawn. */
export async function scrollDownTo(page: Page, sentence: string): Promise<void> {
  await until(sentence, () =>
    page.evaluate((wanted) => {
      if (document.body.innerText.includes(wanted)) return true;
      const list = document.querySelector('main');
      const before = list?.scrollTop;
      list?.scrollBy({ top: 300, behavior: 'instant' });
      if (list?.scrollTop === before) list?.scrollTo({ top: 0, behavior: 'instant' });
      return false;
    }, sentence),
  );
}

/** Waits until the list has stood still for a while: topics that come a moment later move it under a click. */
export async function atRest(page: Page): Promise<void> {
  const placeOf = () => page.$eval('.story', (story) => story.getBoundingClientRect().top);
  await until('the list to stand still', async () => {
    const before = await placeOf();
    await new Promise((resolve) => setTimeout(resolve, 600));
    return (await placeOf()) === before;
  });
}

/** Presses it as a person does: a real click, which grants what a click grants. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await until(`a control named ${name} to press`, async () => {
    // Drawn anew between the look and the click, it is looked for again.
    await (await control(page, name)).click();
    return true;
  });
}

/**
 * Presses what ends the page it stands on, such as a popup that closes under the click: nothing waits for
 * the click's own end. Presses again where a busy machine drew the page anew under it.
 */
export async function pressAway<T>(
  page: Page,
  name: RegExp,
  happened: () => Promise<T | undefined | null | false>,
): Promise<T> {
  const click = async () => {
    const found = await control(page, name);
    found.click().catch(() => undefined);
  };
  await click();
  return until(`what ${name} does`, happened, 5000).catch(async () => {
    await click();
    return until(`what ${name} does`, happened);
  });
}

/** Closes an open menu and opens it again in one breath, as quick fingers do, and waits for the focus in it. */
export async function reopenAtOnce(page: Page, menu: string): Promise<void> {
  await page.$eval(menu, (panel) => {
    (panel as HTMLElement).hidePopover();
    // Where a browser gives the focus back is its own affair.
    (document.activeElement as HTMLElement).blur();
    (panel as HTMLElement).showPopover();
  });
  await until(`the focus in ${menu}`, () =>
    page.evaluate((inside) => document.activeElement?.closest(inside) !== null, menu),
  );
}

/** Ticks or picks what stands beside a box: a radio button or check box is clicked by its label. */
export async function choose(page: Page, label: string): Promise<void> {
  await until(`a choice named ${label}`, async () => {
    const found = await page.evaluateHandle(
      (name) => [...document.querySelectorAll('label')].find((one) => one.textContent === name) ?? null,
      label,
    );
    const element = found.asElement() as ElementHandle<Element> | null;
    await element?.click();
    return element !== null;
  });
}
