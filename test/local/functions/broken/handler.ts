throw new Error("broken while loading");

export async function handler(): Promise<void> {}
