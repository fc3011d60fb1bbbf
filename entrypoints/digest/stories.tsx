/** The stories on the page, with what the copies say of them. */
import { FigureText } from '../../components/figure-text.tsx';
import { useWords } from '../../components/words.ts';
import { comma, type DigestPart, type DigestStory } from '../../utils/export/digest-text.ts';
import { directionOf } from '../../utils/i18n/index.ts';
import { webAddress } from '../../utils/net/web-address.ts';

export function Stories({ parts }: { readonly parts: readonly DigestPart[] }) {
  return parts.map(({ title, stories }, index) => (
    <section key={index}>
      {title && <h2 class="day">{title}</h2>}
      {stories.map((story) => (
        <StoryText key={story.id} story={story} under={title ? 'h3' : 'h2'} />
      ))}
    </section>
  ));
}

function StoryText({ story, under: Heading }: { readonly story: DigestStory; readonly under: 'h2' | 'h3' }) {
  const { t, locale } = useWords();
  const { sources, sentences, figures, language } = story;
  return (
    <article>
      <Heading class="headline" dir="auto" lang={language}>
        <Out url={story.url}>{story.headline}</Out>
      </Heading>
      <p class="told soft">
        {sources.map(({ title, url }, index) => [
          index > 0 && comma(directionOf(locale)),
          <Out key={url} url={url}>
            <bdi>{title}</bdi>
          </Out>,
        ])}{' '}
        · <time dateTime={new Date(story.published).toISOString()}>{story.when}</time>
      </p>
      {sentences.length > 0 && (
        <p class="summary" dir="auto" lang={language}>
          {sentences.join(' ')}
        </p>
      )}
      {story.maker && <p class="maker soft">{story.maker}</p>}
      {figures.length > 0 && (
        <ul class="figures" aria-label={t('copy.figures')} dir="auto" lang={language}>
          {figures.map((fact) => (
            <li key={fact.key} dir="auto">
              <FigureText {...fact} />
            </li>
          ))}
        </ul>
      )}
      {story.added.map((sentence) => (
        <p class="added soft" key={sentence}>
          {sentence}
        </p>
      ))}
    </article>
  );
}

/** A link to the original, where its address is one of the web. */
function Out({ url, children }: { readonly url: string; readonly children: preact.ComponentChildren }) {
  const address = webAddress(url, '');
  if (!address) return <>{children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
