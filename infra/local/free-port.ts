import { createServer } from "node:http";
import { closeServer, listenOnLoopback } from "./loopback.ts";

/**
 * Looks whether a port of this machine is free, before anything is built for it.
 * @throws Error naming what to do where it is not
 */
export async function assertFree(port: number): Promise<void> {
  const server = createServer();
  try {
    await listenOnLoopback(server, port);
  } catch {
    throw new Error(`--port: ${port} is in use, perhaps by another Belfry; give another, or 0 for any that is free`);
  }
  await closeServer(server);
}
