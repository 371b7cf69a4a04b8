/** A file's URI as VS Code writes it, so that a file has one, whoever names it. What names no file stays as it is. */
export function canonicalUri(uri: string): string {
  const [, start, path] = /^([\w.+-]+:\/\/[^/?#]*)\/([^?#]*)$/.exec(uri) ?? [];
  if (start === undefined || path === undefined) return uri;
  try {
    const names = path.split('/').map((name) => encodeName(decodeURIComponent(name)));
    return `${start}/${names.join('/').replace(/^[A-Z](?=%3A)/, (drive) => drive.toLowerCase())}`;
  } catch {
    // A percent sign with no code behind it.
    return uri;
  }
}

/** The URI of what a folder holds under a name. */
export function childUri(folder: string, name: string): string {
  return `${folder}/${encodeName(name)}`;
}

export function parentUri(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The path from a folder to what it holds, with `/`. */
export function pathBelow(folder: string, uri: string): string {
  const path = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(`${folder}/`);
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
