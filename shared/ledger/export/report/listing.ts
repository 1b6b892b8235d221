/** Lines of a list that a page shows; the files hold all. */
export const rowsShown = 500;

type Line = { readonly day: string; readonly id: string; readonly html: string };

/** A list that keeps its earliest lines by day, however many come and in whatever order: its memory does not grow. */
export class Listing {
  #lines: Line[] = [];
  /** The last line that is shown, of those that were placed so far; null while all are kept. */
  #last: Line | null = null;
  #found = 0;

  /**
   * Adds a line.
   * @param day by which it is placed
   * @param id tells lines of one day apart, so that their order is certain
   * @param html the line; not asked for where enough earlier ones are kept
   */
  add(day: string, id: string, html: () => string): void {
    this.#found += 1;
    if (this.#last !== null && inOrder({ day, id }, this.#last) > 0) return;
    this.#lines.push({ day, id, html: html() });
    if (this.#lines.length < 2 * rowsShown) return;
    this.#lines = this.#earliest();
    this.#last = this.#lines.at(-1) ?? null;
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
    return this.#lines.toSorted(inOrder).slice(0, rowsShown);
  }
}

type Placed = Pick<Line, "day" | "id">;
const inOrder = (a: Placed, b: Placed): number => (a.day === b.day ? order(a.id, b.id) : order(a.day, b.day));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
