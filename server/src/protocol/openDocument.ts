import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { CheckedText, EditedText } from '../features/checkText';
import { fromRange } from '../features/ranges';
import { LineIndex } from '../text/lineIndex';
import { mergeEdits } from '../text/mergeEdits';
import type { TextEdit } from '../text/textRange';
import type { DocumentConfig } from './configStore';
import { canonicalUri } from './uris';

const nothing: TextEdit = { range: { start: 0, end: 0 }, newText: '' };

/** What was found in a text, by which settings. */
export interface DocumentCheck {
  readonly text: CheckedText;
  readonly place: DocumentConfig;
  /** The number of the settings. */
  readonly settings: number;
}

/** The same, with what other reports tell of it. */
export interface JoinedCheck {
  readonly of: DocumentCheck;
  readonly text: CheckedText;
  /** The state of the other reports, and what they told. */
  readonly version: number;
  readonly key: string;
  /** Another number whenever they tell something else. */
  readonly changes: number;
}

/** A document that the editor has open, with its newest text and what was found in the last one that was checked. */
export class OpenDocument {
  lines: LineIndex;
  /** The file that it is the text of. */
  readonly file: string;
  joined: JoinedCheck | undefined;
  /** The editor asks by itself what is found in it. */
  isAskedFor = false;
  /** `joined.changes` of what the editor shows. */
  shown = 0;
  private checked: DocumentCheck | undefined;
  /** From the text that was checked to the newest one. */
  private edit: TextEdit | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    public version: number,
    text: string,
  ) {
    this.file = canonicalUri(uri);
    this.lines = new LineIndex(text);
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.version = version;
    for (const change of changes) {
      const range = 'range' in change ? fromRange(this.lines, change.range) : this.whole();
      const edit: TextEdit = { range, newText: change.text };
      this.edit = this.edit ? mergeEdits(this.edit, edit, this.lines) : edit;
      this.lines = this.lines.edited(edit);
    }
  }

  /** What was found in the newest text; undefined until it is checked with these settings. */
  current(settings: number): DocumentCheck | undefined {
    return this.edit || this.checked?.settings !== settings ? undefined : this.checked;
  }

  /** Begins a check of the newest text: what was checked before, and what was typed since. */
  begin(): EditedText | undefined {
    const { checked, edit = nothing } = this;
    this.checked = undefined;
    this.edit = undefined;
    return checked && { text: checked.text, edit };
  }

  /** Ends the check that was begun last. What was typed meanwhile is left for the next. */
  end(checked: DocumentCheck): void {
    this.checked = checked;
  }

  private whole() {
    return { start: 0, end: this.lines.length };
  }
}
