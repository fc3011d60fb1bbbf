/** The pictures of an article: loaded when the user wants them, as blobs, with permission for their hosts. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Pictures } from '../../components/article-figure.tsx';
import type { ImageState } from '../../components/image-switch.tsx';
import { originsOfImages } from '../../utils/browser/page/origins.ts';
import { loadPicture } from '../../utils/browser/page/pictures.ts';
import { report } from '../../utils/browser/page/report.ts';

export function usePictures(addresses: readonly string[], wanted: boolean) {
  const [pictures, setPictures] = useState<Pictures>(new Map());
  const [state, setState] = useState<ImageState>('off');
  const held = useRef<string[]>([]);

  const load = async () => {
    setState('loading');
    const loaded = await Promise.all(
      addresses.map(async (address) => {
        const picture = await loadPicture(address);
        if (picture) held.current.push(picture);
        return picture ? ([[address, picture]] as const) : [];
      }),
    );
    setPictures(new Map(loaded.flat()));
    setState('shown');
  };

  useEffect(() => {
    // The user switched this source's images on before; what was not granted then stays in words.
    if (wanted && addresses.length > 0) load().catch(report);
    return () => {
      for (const picture of held.current.splice(0)) URL.revokeObjectURL(picture);
    };
  }, [addresses, wanted]);

  /** Called in the click. */
  const show = () => {
    const origins = originsOfImages(addresses);
    const asked = origins.length > 0 ? browser.permissions.request({ origins }) : Promise.resolve(true);
    asked.then((granted) => (granted ? load() : setState('refused'))).catch(report);
  };
  return { pictures, state, show };
}
