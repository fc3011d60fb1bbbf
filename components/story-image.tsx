/** A story's picture, once it was loaded; until then, and where it cannot be had, nothing at all. */
import { useEffect, useState } from 'preact/hooks';

interface StoryImageProps {
  readonly src: string;
  readonly load: (url: string) => Promise<string | undefined>;
}

export function StoryImage({ src, load }: StoryImageProps) {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let wanted = true;
    // A picture that does not come is not worth a word here: the card is whole without it.
    load(src).then(
      (loaded) => wanted && setPicture(loaded),
      () => wanted && setPicture(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [src, load]);
  return picture ? <img class="picture" src={picture} alt="" /> : null;
}
