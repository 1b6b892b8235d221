/** What stands in the way of reading or writing a file, and what to do about it. */
const ofFiles: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder; give the path of one",
  ENOTDIR: "the path leads through a file; give a folder, or a path through folders",
  EISDIR: "is a folder; give the path of a file",
  EEXIST: "a file stands in the way; give another path",
  EACCES: "may not be read or written by you; give another path, or change who may",
  EPERM: "may not be read or written by you; give another path, or change who may",
  ENOSPC: "the disk is full; make room and try again",
};

/** What a command says of an error that ended it: never a code of the operating system without what to do about it. */
export function errorInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = "", path } = error as NodeJS.ErrnoException;
  const remedy = ofFiles[code];
  if (remedy !== undefined && path !== undefined) return `${path}: ${remedy}`;
  // What Node.js says of an option, without its advice on how to give a text that begins with a dash.
  if (code.startsWith("ERR_PARSE_ARGS_")) return `${error.message.split(". ")[0]}; --help lists the options`;
  return error.message;
}
