const classes: readonly (readonly [RegExp, string | ((text: string) => string)])[] = [
  [/^$/, "nothing"],
  [/^\d+$/, (text) => counted(text.length, "digit", "digits")],
  [/^[-+]?\d+\.\d+$/, "an amount with a point"],
  [/^[-+]?\d+,\d+$/, "an amount with a comma"],
  [/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/, "an amount with points and a comma"],
  [/^[-+]?\d{1,3}(?:,\d{3})+\.\d+$/, "an amount with commas and a point"],
  [/^[-+]\d+$/, "a number with a sign"],
  [/^\d{1,4}\/\d{1,2}(?:\/\d{1,4})?$/, "numbers with slashes"],
  [/^\d{1,4}-\d{1,2}(?:-\d{1,4})?$/, "numbers with hyphens"],
  [/^\d{1,4}\.\d{1,2}\.\d{1,4}$/, "numbers with points"],
  [/^\d{1,2}[:h]\d{2}(?::\d{2})?$/, "a time"],
  [/^(?:true|false)$/i, "true or false"],
];

/**
 * What kind of thing stands in a column, without repeating any of it: enough to see that a file has another format than
 * its description, too little to know a person by.
 */
export function valueClass(text: string | undefined): string {
  const trimmed = (text ?? "").trim();
  const [, said = (other: string) => `text of ${counted([...other].length, "character", "characters")}`] =
    classes.find(([form]) => form.test(trimmed)) ?? [];
  return typeof said === "string" ? said : said(trimmed);
}

const countedMax = 64;
const counted = (count: number, one: string, more: string): string =>
  count > countedMax ? `more than ${countedMax} ${more}` : `${count} ${count === 1 ? one : more}`;
