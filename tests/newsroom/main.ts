import { startNewsroom } from './server.ts';

// node tests/newsroom/main.ts [port]
const newsroom = await startNewsroom({ port: Number(process.argv[2] ?? 0) });
process.stdout.write(`Newsroom on 127.0.0.1:${newsroom.port}. Start the browser with\n`);
process.stdout.write('  --host-resolver-rules="MAP *.newsroom.test 127.0.0.1"\n');
for (const { id, name, language, siteUrl, feedUrl } of newsroom.publications) {
  const count = newsroom.articles(id).length;
  process.stdout.write(`${name} (${language}, ${count} articles)\n  ${siteUrl}\n  ${feedUrl}\n`);
}
process.once('SIGINT', () => void newsroom.close());
process.once('SIGTERM', () => void newsroom.close());
