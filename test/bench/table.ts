/** The table a run prints: a row a comparison, judged against its target. */
import type { Cost } from './measure.ts';

export interface Row {
  what: string;
  ours: string;
  peer: string;
  ratio: string;
  target: string;
  verdict: Verdict;
}

/** `tie`: over the target, but too near to the peer to tell the two apart. Empty where there is no target. */
type Verdict = 'met' | 'tie' | 'missed' | '';

/** At most `times` the peer's cost, and `plusMs` on top. */
export interface Target {
  times: number;
  plusMs?: number;
}

const TIE = 1.3;
const HEADINGS = ['what', 'ours', 'peer', 'ratio', 'target', 'verdict'];

/** Judged by wall time and by CPU time; the worse of the two counts. `target` null: for information. */
export function costRow(what: string, ours: Cost, peer: Cost, target: Target | null): Row {
  const wall = ours.wall / peer.wall;
  const cpu = ours.cpu === null || peer.cpu === null ? null : ours.cpu / peer.cpu;
  return {
    what,
    ours: costText(ours),
    peer: costText(peer),
    ratio: cpu === null ? factor(wall) : `${factor(wall)}, CPU ${factor(cpu)}`,
    target: target === null ? '' : targetText(target),
    verdict: target === null ? '' : worse(ours, peer, target),
  };
}

/** Judged by a limit alone, on one of the two times. */
export function limitRow(
  what: string,
  ours: Cost,
  peer: Cost,
  { of, ms }: { of: 'wall' | 'cpu'; ms: number },
): Row {
  const time = ours[of];
  const verdict = time === null ? '' : time <= ms ? 'met' : 'missed';
  const target = `≤ ${of === 'cpu' ? 'CPU ' : ''}${timeText(ms)}`;
  return { ...costRow(what, ours, peer, null), target, verdict };
}

/** Judged by a limit alone. */
export function memoryRow(
  what: string,
  ours: number | null,
  peer: number | null,
  limitMb: number,
): Row {
  return {
    what,
    ours: memoryText(ours),
    peer: memoryText(peer),
    ratio: ours === null || peer === null ? '' : factor(ours / peer),
    target: `< ${limitMb} MB`,
    verdict: ours === null ? '' : ours < limitMb ? 'met' : 'missed',
  };
}

export function headerLines(): string[] {
  return [line(HEADINGS), line(HEADINGS.map(() => '---'))];
}

export function rowLine({ what, ours, peer, ratio: times, target, verdict }: Row): string {
  return line([what, ours, peer, times, target, verdict]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function worse(ours: Cost, peer: Cost, target: Target): Verdict {
  const verdicts = [judge(ours.wall, peer.wall, target)];
  if (ours.cpu !== null && peer.cpu !== null) verdicts.push(judge(ours.cpu, peer.cpu, target));
  return verdicts.includes('missed') ? 'missed' : verdicts.includes('tie') ? 'tie' : 'met';
}

function judge(ours: number, peer: number, { times, plusMs = 0 }: Target): Verdict {
  if (ours <= times * peer + plusMs) return 'met';
  return times >= 1 && ours / peer < TIE ? 'tie' : 'missed';
}

function factor(value: number): string {
  return `${value.toFixed(2)}×`;
}

function targetText({ times, plusMs }: Target): string {
  return `≤ ${times}×${plusMs === undefined ? '' : ` + ${plusMs} ms`}`;
}

function costText({ wall, cpu }: Cost): string {
  return `${timeText(wall)}${cpu === null ? '' : ` (CPU ${timeText(cpu)})`}`;
}

function timeText(ms: number): string {
  if (Math.abs(ms) < 1) return `${(ms * 1000).toFixed(0)} µs`;
  if (ms < 100) return `${ms.toFixed(1)} ms`;
  return ms < 10_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function memoryText(mb: number | null): string {
  return mb === null ? '–' : `${mb.toFixed(0)} MB`;
}
