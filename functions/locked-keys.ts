/** Where the checkpoint of a day is locked: its first line says what it is, its leaves follow. */
export const checkpointFileKey = (employer: string, day: string): string => `checkpoints/${employer}/${day}.ndjson`;
