import type { Diagnostic, WorkspaceSymbol } from 'vscode-languageserver';
import { findingsInText, type FoundInArchive } from '../archive/checkInArchive';
import type { ArchivedReport } from '../archive/record';
import type { AcceptedFinding } from '../config/schema';
import { usedIgnores } from '../config/usedIgnores';
import type { CheckedText } from '../features/checkText';
import { nameOf, type ReportName } from '../features/newReport';
import { overviewOf, type OverviewReport } from '../features/overview';
import { symbolOf } from '../features/workspaceSymbols';
import { decode } from '../text/decode';
import { LineIndex } from '../text/lineIndex';
import { keyOf } from './archives';
import type { DocumentConfig } from './configStore';
import type { FileContent } from './files';

/** What is kept of a file of the workspace: never its text. */
export interface WorkspaceFile {
  /** Another one whenever something else is found. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where it is none. */
  readonly report: KeptReport | null;
}

export interface KeptReport {
  readonly overview: OverviewReport | null;
  readonly name: ReportName | null;
  readonly symbol: WorkspaceSymbol | null;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  /** The entries of gongkai.json that accept what was found. */
  readonly accepting: readonly AcceptedFinding[];
  /** What was found beside other reports, to tell whether that is still so. */
  readonly beside: string;
}

/** The lines of a file; null where it is no text. */
export function linesOf(file: string, content: FileContent): LineIndex | null {
  if (content.kind !== 'whole' && content.kind !== 'start') return null;
  const { kind, bytes } = content;
  // A start ends with a line, not within a character.
  const decoded = decode(
    kind === 'whole' ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a)),
    /\.html?$/i.test(file),
  );
  return decoded && new LineIndex(decoded.text);
}

/** What is kept of a report; null where a text is none. */
export function describeReport(
  file: string,
  { report, check, lines }: CheckedText,
  found: readonly FoundInArchive[],
  { config, path }: DocumentConfig,
  archived: ArchivedReport | undefined,
): KeptReport | null {
  if (!report || !check) return null;
  const findings = [...check.findings, ...findingsInText(found, lines)];
  return {
    ...detached({
      name: nameOf(report.report),
      symbol: symbolOf(report, file),
      overview: archived ? overviewOf(archived, report.findings) : null,
      length: lines.text.length,
      beside: keyOf(found),
    }),
    accepting: usedIgnores(findings, config, { path, text: lines.text }),
  };
}

/** The same in words of its own: a word that was cut out of a text keeps the whole text in memory. */
export function detached<Value>(value: Value): Value {
  return structuredClone(value);
}
