/** The facts as plain text for a bug report: in English, whatever the page speaks, since a maintainer reads it. */
import type { LoggedError } from './errors.ts';
import type { Facts } from './facts.ts';
import { iso, mostTroubles, partsOf, type Row, type SourceTrouble, troublesOf } from './rows.ts';

export function reportText(facts: Facts): string {
  const known = troublesOf(facts);
  const troubles = known ?? [];
  const more = troubles.length - mostTroubles;
  return [
    `Lede ${facts.lede}, diagnostics of ${iso(facts.at)}`,
    ...partsOf(facts).map(({ name, rows }) => [`[${name}]`, ...rows.map(line)].join('\n')),
    [
      '[problems]',
      ...troubles.slice(0, mostTroubles).map(troubleLine),
      ...(more > 0 ? [`and ${more} more`] : []),
      ...(troubles.length === 0 ? [known ? 'none' : 'not known'] : []),
    ].join('\n'),
    ['[errors]', ...errorLines(facts.errors)].join('\n'),
    '',
  ].join('\n\n');
}

function line({ key, value }: Row): string {
  switch (value.is) {
    case 'text':
      return `${key}: ${value.text}`;
    case 'flag':
      return `${key}: ${value.on ? 'yes' : 'no'}`;
    case 'state':
      return `${key}: ${value.problem ?? 'open'}`;
    case 'alarms':
      return `${key}: ${value.alarms.map(({ name, at }) => `${name} ${iso(at)}`).join(', ') || 'none'}`;
    case 'time':
      return `${key}: ${iso(value.n)}`;
    default:
      return `${key}: ${value.n}`;
  }
}

function errorLines(errors: Facts['errors']): readonly string[] {
  if (!errors) return ['not known'];
  return errors.length === 0 ? ['none'] : errors.map(errorLine);
}

const errorLine = ({ at, where, name, detail, count }: LoggedError): string =>
  [
    `${iso(at)} ${where}: ${name}`,
    ...(detail === '' ? [] : [detail]),
    ...(count === 1 ? [] : [`${count} times`]),
  ].join('; ');

function troubleLine({ host, code, detail, failures, since, lastOkAt }: SourceTrouble): string {
  return [
    `${host}: ${code}`,
    ...(detail === '' ? [] : [detail]),
    `failures ${failures}`,
    ...(since === undefined ? [] : [`since ${iso(since)}`]),
    `last read ${lastOkAt === undefined ? 'never' : iso(lastOkAt)}`,
  ].join('; ');
}
