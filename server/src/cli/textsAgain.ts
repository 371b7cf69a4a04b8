import { LineIndex } from '../text/lineIndex';
import { cacheKey } from './checkCache';
import { readingOf, type CheckedFile } from './checkFiles';
import type { PrintedText } from './foundPlace';
import { Unreadable, unlessUnreadable } from './readBytes';
import { readContent } from './readContent';
import { readReportText } from './reportText';

/** How many texts are kept. */
const mostTexts = 200;

/** The texts of files that were checked, read again: only few have such findings, and those of all would not fit into memory. */
export class TextsAgain {
  private readonly kept = new Map<CheckedFile, Promise<PrintedText | Unreadable>>();

  /** `form` is the one that was asked for. */
  constructor(private readonly form: string | undefined) {}

  /** A text, as long as it is still the one that was checked. */
  of(file: CheckedFile): Promise<PrintedText | Unreadable> {
    const text = this.kept.get(file) ?? this.read(file);
    this.kept.delete(file);
    this.kept.set(file, text);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostTexts) this.kept.delete(oldest!);
    return text;
  }

  private async read(file: CheckedFile): Promise<PrintedText | Unreadable> {
    const { path, settings, key } = file;
    const bytes = await readContent(file);
    if (bytes instanceof Unreadable) return bytes;
    if (cacheKey(bytes, readingOf(settings, this.form)) !== key) return new Unreadable('changed');
    const read = await unlessUnreadable(() => readReportText({ path, bytes }));
    return read instanceof Unreadable ? read : { lines: new LineIndex(read.text), places: read.places };
  }
}
