const references: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML shows it, in an element or a quoted attribute. Every text of a mail goes through here once. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (found) => references[found] ?? found);
