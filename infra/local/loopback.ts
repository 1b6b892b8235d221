import type { IncomingMessage, Server } from "node:http";

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Listens on 127.0.0.1 and nowhere else.
 * @param port 0 takes a free one.
 * @returns the address as a URL without a trailing slash.
 * @throws the system's error, for instance EADDRINUSE when the port is taken.
 */
export async function listenOnLoopback(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

/** Ends a server and the connections that clients keep open. */
export async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Whether the request names this machine: a page whose name was rebound to 127.0.0.1 does not. */
export function sentToLoopback(request: IncomingMessage): boolean {
  return LOOPBACK_NAMES.has((request.headers.host ?? "").replace(/:\d+$/, ""));
}

/** Reads a whole body; `undefined` when it is over the limit (the rest is read and dropped, so that an answer arrives). */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes <= bytesMax) chunks.push(buffer);
  }
  return bytes > bytesMax ? undefined : Buffer.concat(chunks);
}
