/** Items in groups of one size, in order; the last may be smaller. */
export const inGroups = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Requests to the table under way at once: half of the connections that the SDK opens. */
const requestsAtOnce = 25;

/** Reads something for each item, some at a time; the answers stand in the order of the items. */
export async function readEach<Item, Answer>(
  items: readonly Item[],
  read: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const group of inGroups(items, requestsAtOnce)) answers.push(...(await Promise.all(group.map(read))));
  return answers;
}
