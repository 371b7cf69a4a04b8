import { formsFolder, isFormFile, parseForms, type FormFile, type ReadFormFile } from '../config/parseForms';
import { formsWith } from '../forms';
import type { FormCatalogue } from '../forms/catalogue';
import type { Locale } from '../rules/rule';
import type { Files } from './files';
import { childUri, parentUri } from './uris';

/** Whether a file holds one of the user's own forms. */
export function isForm(uri: string): boolean {
  return isFormFile(uri) && parentUri(uri).endsWith(`/${formsFolder}`);
}

/** Finds the user's own forms at or above a document, and reads them. */
export class FormStore {
  private readonly loading = new Map<string, Promise<FormCatalogue | null>>();
  private readonly lastRead = new Map<string, ReadFormFile>();

  constructor(
    private readonly source: Files,
    /** A file's text; null where it cannot be read, which has been told of. */
    private readonly readText: (uri: string) => Promise<string | null>,
    private readonly locale: () => Locale,
    /** A file was read, or is gone. */
    private readonly wasRead: (uri: string) => void,
  ) {}

  /** A file as it was read last. */
  fileAt(uri: string): ReadFormFile | undefined {
    return this.lastRead.get(uri);
  }

  /** A file as it would be read with another text, beside the others of its folder. */
  withText(uri: string, text: string): ReadFormFile {
    const others = [...this.lastRead.values()].filter(
      ({ path }) => path !== uri && parentUri(path) === parentUri(uri),
    );
    const files = inOrder([...others, { path: uri, text }]);
    return parseForms(files, this.locale()).files.find(({ path }) => path === uri)!;
  }

  /** Reads all files anew when they are asked for next. */
  invalidate(): void {
    this.loading.clear();
  }

  /** The official forms, and with them those of the first of these folders that has forms. */
  async formsIn(folders: readonly string[]): Promise<FormCatalogue> {
    for (const folder of folders) {
      const forms = await this.load(formsFolder.split('/').reduce(childUri, folder));
      if (forms) return forms;
    }
    return formsWith([]);
  }

  private load(folder: string): Promise<FormCatalogue | null> {
    let forms = this.loading.get(folder);
    if (!forms) this.loading.set(folder, (forms = this.read(folder)));
    return forms;
  }

  /** Null where there is no such folder. */
  private async read(folder: string): Promise<FormCatalogue | null> {
    const entries = await this.source.readFolder(folder);
    const names = (entries ?? []).filter(({ name }) => isFormFile(name));
    const uris = names.map(({ name }) => childUri(folder, name));
    const { forms, files } = parseForms(inOrder(await this.readFiles(uris)), this.locale());
    this.remember(folder, files);
    return entries && formsWith(forms);
  }

  private async readFiles(uris: readonly string[]): Promise<readonly FormFile[]> {
    const read = await Promise.all(
      uris.map(async (path): Promise<FormFile | null> => {
        const text = await this.readText(path);
        return text === null ? null : { path, text };
      }),
    );
    return read.filter((file) => file !== null);
  }

  private remember(folder: string, files: readonly ReadFormFile[]): void {
    const before = [...this.lastRead.keys()].filter((uri) => parentUri(uri) === folder);
    for (const uri of before) this.lastRead.delete(uri);
    for (const file of files) this.lastRead.set(file.path, file);
    for (const uri of new Set([...before, ...files.map(({ path }) => path)])) this.wasRead(uri);
  }
}

/** Of two forms with one id, the first file's is the one that counts. */
function inOrder(files: readonly FormFile[]): readonly FormFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
