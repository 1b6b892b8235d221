let invocations = 0;

/** Never gives the thread back when asked to spin; otherwise counts the invocations of its worker. */
export async function handler(event: { readonly spin?: boolean; readonly wait?: boolean }): Promise<number> {
  while (event.spin === true);
  if (event.wait === true) await new Promise(() => setInterval(() => console.log("still here"), 5));
  invocations += 1;
  return invocations;
}
