import { createHash } from 'node:crypto';
import { version } from '../../../package.json';
import type { Locale } from '../rules/rule';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import type { Failure } from './failures';
import {
  messageWithPlace,
  type FileFindings,
  type PrintedFinding,
  type PrintedFix,
  type PrintedPlace,
} from './fileFindings';
import { githubLimits, rankOf, withinLimits, type RankedResult } from './sarifLimits';
import { artifactLocation, locationOf, region, sourceRoot, sourceRootUri } from './sarifLocation';
import { sarifLevels, sarifRules } from './sarifRules';
import { words } from './words';

/** SARIF 2.1.0, for code scanning. Accepted findings are in it too, as suppressed. */
export class SarifPrinter implements CheckPrinter {
  private readonly rules: ReturnType<typeof sarifRules>;
  private readonly results: RankedResult[] = [];
  /** How many findings have more places than are shown. */
  private shortened = 0;

  constructor(private readonly locale: Locale) {
    this.rules = sarifRules(locale);
  }

  file({ path, findings }: FileFindings): void {
    const seen = new Map<string, number>();
    for (const finding of findings) {
      const identity = hash(finding);
      const ordinal = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, ordinal);
      this.results.push({
        rank: rankOf(finding),
        result: this.result(path, finding, `${identity}:${ordinal}`),
      });
    }
  }

  end(_: CheckCounts, failures: readonly Failure[]): void {
    const failed = failures.map(({ about, why }) => notification('error', `${about}: ${why}`));
    const kept = withinLimits(this.results, (results) => this.log(results, failed));
    const cuts = this.cuts(kept.length);
    for (const cut of cuts) process.stderr.write(`${cut}\n`);
    const notifications = [...failed, ...cuts.map((cut) => notification('warning', cut))];
    process.stdout.write(`${this.log(kept, notifications)}\n`);
  }

  private result(path: string, finding: PrintedFinding, fingerprint: string): unknown {
    const { rule, severity, place, related, accepted } = finding;
    // Edits are of texts.
    const fixes = place === undefined ? finding.fixes : [];
    if (related.length > githubLimits.shownLocations) this.shortened++;
    return {
      ruleId: rule,
      ruleIndex: this.rules.findIndex(({ id }) => id === rule),
      level: sarifLevels[severity],
      message: { text: messageWithPlace(finding, this.locale) },
      locations: [locationOf(path, finding)],
      ...(related.length > 0 && { relatedLocations: relatedLocations(path, related) }),
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(path, fix)) }),
      // GitHub recognises an alert by the second name only.
      partialFingerprints: { 'gongkai/v1': fingerprint, primaryLocationLineHash: fingerprint },
      suppressions:
        accepted === null ? [] : [{ kind: 'external', status: 'accepted', justification: accepted }],
    };
  }

  /** What GitHub will not take or not show. */
  private cuts(kept: number): string[] {
    const say = words[this.locale].sarif;
    const { shownResults, shownLocations } = githubLimits;
    const all = this.results.length;
    const cuts: string[] = [];
    if (kept < all) cuts.push(say.cut(kept, all));
    else if (kept > shownResults) cuts.push(say.notShown(shownResults, kept));
    if (this.shortened > 0) cuts.push(say.shortened(this.shortened, shownLocations));
    return cuts;
  }

  private log(results: readonly RankedResult[], notifications: readonly SarifNotification[]): string {
    const language = this.locale === 'en' ? 'en' : 'zh-CN';
    return JSON.stringify({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Gongkai',
              version,
              semanticVersion: version,
              informationUri: 'https://github.com/gongkai/gongkai',
              language,
              rules: this.rules,
            },
          },
          language,
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [sourceRoot]: { uri: sourceRootUri() } },
          invocations: [
            {
              executionSuccessful: notifications.every(({ level }) => level !== 'error'),
              toolExecutionNotifications: notifications,
            },
          ],
          results: results.map(({ result }) => result),
        },
      ],
    });
  }
}

interface SarifNotification {
  readonly level: 'error' | 'warning';
  readonly message: { readonly text: string };
}

function notification(level: SarifNotification['level'], text: string): SarifNotification {
  return { level, message: { text } };
}

function relatedLocations(path: string, related: readonly PrintedPlace[]): readonly unknown[] {
  return related.slice(0, githubLimits.shownLocations).map((place) => ({
    message: { text: place.message },
    ...locationOf(place.path ?? path, place),
  }));
}

function sarifFix(path: string, { title, edits }: PrintedFix): unknown {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: region(range),
    insertedContent: { text: newText },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifactLocation(path), replacements }],
  };
}

/** The same for a finding whose line has moved. */
function hash({ anchor: { rule, section, table, row, column, text } }: PrintedFinding): string {
  const identity = JSON.stringify([rule, section, table, row, column, text]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
