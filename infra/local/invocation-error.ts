/**
 * How an invocation failed: the handler threw, ran out of time, took its worker down, or was not run at all because the
 * host was stopped.
 */
export type InvocationFailure = "thrown" | "timeout" | "crashed" | "stopped";

/**
 * A function did not answer. A retry may help in every case (the next invocation has a fresh worker after a time-out or
 * a crash); whether it does is for the queue's limit of receives to find out.
 */
export class InvocationError extends Error {
  override readonly name = "InvocationError";
  readonly kind: InvocationFailure;

  constructor(kind: InvocationFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
