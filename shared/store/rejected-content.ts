/**
 * Whether the body of a rejected event is about a person. Its subject is by its id alone, for the kind may be what was
 * wrong. A body that names no subject, or is no JSON, is where the person's id stands in it.
 */
export function isAbout(body: string, person: string): boolean {
  const subject = subjectIn(body);
  return subject === null ? unescaped(body).includes(`"${person}"`) : subject === person;
}

/** The first few employers that a body names, wherever in it. */
export const employersIn = (body: string): readonly string[] => {
  const named = unescaped(body).matchAll(/"employer"\s*:\s*"\s*([A-Za-z0-9_-]{1,64})\s*"/g);
  return [...new Set([...named].map(([, employer = ""]) => employer))].slice(0, employersMax);
};

/** An event names one; what names more than these was made to. */
const employersMax = 10;

/** The id of the subject; null where none is named. What was kept as JSON of a text is read as what the text says. */
function subjectIn(body: string): string | null {
  try {
    const said = JSON.parse(body);
    const { id } = (typeof said === "string" ? JSON.parse(said) : said).subject;
    return typeof id === "string" || typeof id === "number" ? String(id).trim() : null;
  } catch {
    return null;
  }
}

/** A text without the signs that JSON inside of JSON has before its quotes. */
const unescaped = (body: string): string => body.replaceAll("\\", "");
