/** The code of a failure of the system, `ENOSPC` say; `undefined` for any other, Node's own `ERR_…` among them. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** A failure of ours that is to be treated as one of the system. */
export function systemError(code: string): Error {
  return Object.assign(new Error(reasonFor(code)), { code });
}

/** Returns what a code means, in words, with the code. */
export function reasonFor(code: string): string {
  const words = REASONS.get(code);
  return words === undefined ? code : `${words}, ${code}`;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EDQUOT', 'the quota is used up'],
  ['EEXIST', 'a file stands where a folder should'],
  ['EFBIG', 'the file is too large'],
  ['EFTYPE', 'no ordinary file stands there'],
  ['EISDIR', 'a folder stands where a file should'],
  ['ELOCKED', 'another tutor is busy with it'],
  ['ELOOP', 'it is a link that leads nowhere'],
  ['ENOENT', 'no such folder, and none can be made'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a file stands where a folder should'],
  ['ENXIO', 'no ordinary file stands there'],
  ['EPERM', 'not permitted'],
  ['EROFS', 'the disk is read-only'],
  ['ESTOLEN', 'another tutor took it while this one stood still'],
]);
