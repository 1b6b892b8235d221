import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { language } from "../../events/values.ts";
import { type Mailbox, startMailbox } from "../../infra/local/mailbox.ts";
import { mailTo, sampleDigest } from "../../infra/local/sample-digest.ts";

const marks = {
  de: "MUSTER, alles erfunden",
  en: "SAMPLE, all invented",
  fr: "EXEMPLE, tout est inventé",
  nl: "VOORBEELD, alles verzonnen",
};

let mailbox: Mailbox;
const reported: unknown[] = [];
beforeAll(async () => {
  const publish = async (entries: readonly unknown[]) => reported.push(...entries);
  mailbox = await startMailbox({ account: "0".repeat(12), region: "eu-west-1", now: () => new Date(), publish });
});
afterAll(() => mailbox.stop());

describe("the sample of a digest", () => {
  it.each(language.options)(
    "arrives in %s, marked in subject and body, and nothing is reported of it",
    async (chosen) => {
      const { length } = await mailbox.messages();
      await mailTo(mailbox.endpoint, await sampleDigest(chosen, "me@sample.example"));
      const mails = (await mailbox.messages()).slice(length);
      expect(mails).toHaveLength(1);
      const { subject = "", body, destination, attachments } = mails[0] ?? expect.fail("no mail");
      expect([subject, body.text ?? "", body.html ?? ""].filter((text) => !text.includes(marks[chosen]))).toEqual([]);
      expect(destination.to.join()).toContain("me@sample.example");
      expect(attachments).toHaveLength(1);
      for (const name of ["Asha Rao", "Bilal Haddad", "Kaito Mori", "Lucía Bianchi", "Marek Nowak", "Noor Janssens"])
        expect(body.text).toContain(name);
      expect(reported).toEqual([]);
    },
  );

  it("shows a day that moved, what is overdue, a question and what was taken back", async () => {
    const { subject } = await sampleDigest("en", "me@sample.example");
    expect(subject).toBe(
      "[Belfry] SAMPLE, all invented: Leuven Vision Lab: 3 to settle now, 1 overdue, 2 to do, first by 28 November 2026 (2026-11-28); 2 to find out",
    );
  });
});
