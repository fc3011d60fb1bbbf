/** Feeds of an ordinary shape, made rather than copied: the same bytes on every run. */

const words =
  'le port of Tanger announced on Monday that three new quays will open before the end of the year, with room for 9,000 containers and a railway line to the industrial zone; the ministry said the works cost 120 million euros, d’après la société and its partners in Kenitra';

/** Numbers that look drawn by lot and are not. */
function draw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function sentence(random: () => number): string {
  const all = words.split(' ');
  const from = Math.floor(random() * all.length);
  return [...all, ...all].slice(from, from + 12 + Math.floor(random() * 14)).join(' ');
}

/** An article of about `size` characters: paragraphs, links, pictures, a list. */
function article(random: () => number, size: number): string {
  let html = '';
  for (let i = 0; html.length < size; i++) {
    if (i % 5 === 2)
      html += `<figure class="wp-block-image"><img src="https://news.example.org/media/${i}.jpg?w=1200&amp;h=800" width="1200" height="800" alt="Quay ${i}"/><figcaption>${sentence(random)}</figcaption></figure>\n`;
    else if (i % 7 === 3)
      html += `<ul><li>${sentence(random)}</li><li><strong>${sentence(random)}</strong></li></ul>\n`;
    else
      html += `<p>${sentence(random)} <a href="https://news.example.org/${i}?utm_source=rss&amp;utm_medium=feed">${sentence(random)}</a>. ${sentence(random)}&nbsp;&#8217;${sentence(random)}.</p>\n`;
  }
  return html;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const day = (i: number) => new Date(Date.UTC(2026, 10, 23) - i * 3_600_000);

/** RSS 2.0 as blog software writes it: a teaser, and the whole text in a CDATA section. */
export function rssSample(entries: number, size: number): string {
  const random = draw(7);
  const items = Array.from(
    { length: entries },
    (_, i) => `
	<item>
		<title>${sentence(random).slice(0, 70)} &#8211; ${i}</title>
		<link>https://news.example.org/2026/11/${i}/</link>
		<comments>https://news.example.org/2026/11/${i}/#respond</comments>
		<dc:creator><![CDATA[Nadia El Fassi]]></dc:creator>
		<pubDate>${day(i).toUTCString().replace('GMT', '+0000')}</pubDate>
		<category><![CDATA[Ports]]></category>
		<category><![CDATA[Industry & Trade]]></category>
		<guid isPermaLink="false">https://news.example.org/?p=${i}</guid>
		<description><![CDATA[<p>${sentence(random)} [&#8230;]</p>]]></description>
		<content:encoded><![CDATA[${article(random, size)}]]></content:encoded>
		<wfw:commentRss>https://news.example.org/2026/11/${i}/feed/</wfw:commentRss>
		<slash:comments>${i % 9}</slash:comments>
		<media:content url="https://news.example.org/media/${i}.jpg" medium="image" type="image/jpeg" width="1200" height="800"/>
	</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	xmlns:media="http://search.yahoo.com/mrss/">
<channel>
	<title>The Quay</title>
	<atom:link href="https://news.example.org/feed/" rel="self" type="application/rss+xml" />
	<link>https://news.example.org</link>
	<description>Ports and rails</description>
	<language>en-GB</language>
	<sy:updatePeriod>hourly</sy:updatePeriod>
	<sy:updateFrequency>1</sy:updateFrequency>${items.join('')}
</channel>
</rss>`;
}

/** Atom 1.0 with escaped markup, as most publish it. */
export function atomSample(entries: number, size: number): string {
  const random = draw(11);
  const all = Array.from(
    { length: entries },
    (_, i) => `
  <entry>
    <id>tag:news.example.org,2026:${i}</id>
    <title type="html">${escapeXml(sentence(random).slice(0, 70))} &amp;#8211; ${i}</title>
    <link rel="alternate" type="text/html" href="https://news.example.org/2026/11/${i}/"/>
    <link rel="self" href="https://news.example.org/2026/11/${i}/entry.atom"/>
    <published>${day(i).toISOString()}</published>
    <updated>${day(i).toISOString()}</updated>
    <author><name>Nadia El Fassi</name><uri>https://news.example.org/nadia</uri></author>
    <category term="ports" label="Ports"/>
    <summary type="html">${escapeXml(`<p>${sentence(random)}</p>`)}</summary>
    <content type="html" xml:base="https://news.example.org/2026/11/${i}/">${escapeXml(article(random, size))}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>tag:news.example.org,2026:feed</id>
  <title>The Quay</title>
  <link rel="self" href="https://news.example.org/atom.xml"/>
  <link href="https://news.example.org/"/>
  <updated>${day(0).toISOString()}</updated>${all.join('')}
</feed>`;
}
