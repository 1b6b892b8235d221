/** Why a path that somebody gave could not be read as a file, in words that follow the path. */
export function whyNotRead(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (code === "ENOENT") return "no such file";
  if (code === "EISDIR") return "is a folder";
  return code === "EACCES" || code === "EPERM" ? "may not be read by you" : "cannot be read";
}
