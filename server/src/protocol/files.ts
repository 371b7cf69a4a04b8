/** Reads files and folders, wherever they lie, by their URIs. */
export interface Files {
  /** A file that is larger, in bytes, is read no further than its start; without `largest`, one that is larger than a text. */
  readFile(uri: string, largest?: number): Promise<FileContent>;
  /** What is directly in the folder at a URI, links left out; null where no folder is, or one that cannot be read. */
  readFolder(uri: string): Promise<readonly FolderEntry[] | null>;
}

/** `start`: the file is larger than was asked for, and these are its first bytes. */
export type FileContent =
  | { readonly kind: 'whole' | 'start'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'folder' | 'unreadable' };

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** In bytes. No character takes more than four, so that the text of a larger file is longer than the texts that are checked. */
export const largestFile = 64_000_000;

/** How many bytes of a larger file are read. */
export const startLength = 100_000;
