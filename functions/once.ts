/** Reads something when it is first asked for, and then no more; what failed is read again. */
export function once<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  const each = onceEach((_: "only") => read());
  return () => each("only");
}

/** The same for each key. */
export function onceEach<Key extends string, Answer>(
  read: (key: Key) => Promise<Answer>,
): (key: Key) => Promise<Answer> {
  const known = new Map<Key, Promise<Answer>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = read(key);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };
}
