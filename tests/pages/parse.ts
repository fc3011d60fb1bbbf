/** A page's markup as the pipeline gets it, on happy-dom. */
import { Window } from 'happy-dom';

/** A document of its own, without scripts run or anything loaded. */
export function parseHtml(html: string): Document {
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}
