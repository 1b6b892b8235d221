export const lineEnd: string;
