import type { Ports } from "../ports.ts";

/**
 * The ports with mails no faster than SES takes them: a token bucket that holds a second's worth. What SES refuses all the
 * same, because another run sends too, waits for the next one.
 */
export function paced(ports: Ports): Ports {
  const aSecond = ports.settings.MAILS_A_SECOND;
  let tokens = aSecond;
  let filledAt = ports.now().getTime();
  let turn: Promise<void> = Promise.resolve();
  const token = async (): Promise<void> => {
    const now = ports.now().getTime();
    tokens = Math.min(aSecond, tokens + ((now - filledAt) / 1000) * aSecond);
    filledAt = now;
    if (tokens < 1) {
      await ports.sleep(((1 - tokens) / aSecond) * 1000);
      filledAt = ports.now().getTime();
      tokens = 1;
    }
    tokens -= 1;
  };
  return {
    ...ports,
    // Mails that are sent side by side wait for their tokens one after the other.
    sendMail: async (mail) => {
      turn = turn.then(token);
      await turn;
      return ports.sendMail(mail);
    },
  };
}
