/** Lines of a list that a page shows; the files hold all. */
export const rowsShown = 500;

type Line = { readonly day: string; readonly id: string; readonly html: string };

/** A list that keeps its earliest lines by day, however many come and in whatever order: its memory does not grow. */
export class Listing {
  #lines: Line[] = [];
  #found = 0;

  /** Adds a line. @param day by which it is placed @param id tells lines of one day apart, so that their order is certain */
  add(day: string, id: string, html: string): void {
    this.#found += 1;
    this.#lines.push({ day, id, html });
    if (this.#lines.length >= 2 * rowsShown) this.#lines = this.#earliest();
  }

  /** How many were added. */
  get found(): number {
    return this.#found;
  }

  /** The lines that are shown, in order. */
  get html(): string {
    return this.#earliest()
      .map(({ html }) => html)
      .join("\n");
  }

  #earliest(): Line[] {
    return this.#lines
      .toSorted((a, b) => (a.day === b.day ? order(a.id, b.id) : order(a.day, b.day)))
      .slice(0, rowsShown);
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
