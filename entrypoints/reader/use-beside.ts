/** Whether there is room beside the text, in both margins, for what else is told of it. */
import { useLayoutEffect, useState } from 'preact/hooks';

const narrowestPx = 1100;
/** Of each margin. */
const roomPx = 200;

/** Also tells the style sheet how wide the column of the text is, as `--column`. */
export function useBeside(): boolean {
  const [beside, setBeside] = useState(false);
  useLayoutEffect(() => {
    const main = document.querySelector('main');
    if (!main) return undefined;
    const look = () => {
      const width = main.getBoundingClientRect().width;
      document.documentElement.style.setProperty('--column', `${width}px`);
      setBeside(innerWidth >= narrowestPx && (innerWidth - width) / 2 >= roomPx);
    };
    look();
    // The column is as wide as the text's size and the window make it.
    const watch = new ResizeObserver(look);
    watch.observe(main);
    watch.observe(document.documentElement);
    return () => watch.disconnect();
  }, []);
  return beside;
}
