import { describe, expect, it } from "vitest";
import { parseEvent } from "../../events/parse.ts";
import { answerAlert } from "../../functions/answer-alert/handler.ts";
import type { BusEntry, OutgoingMail, Ports } from "../../functions/ports.ts";
import { readEvent } from "../../functions/received.ts";
import { sendAlerts } from "../../functions/send-alerts/handler.ts";
import { openAnswer, sealAnswer } from "../../shared/alerts/answer/answer-link.ts";
import { standsNow } from "../../shared/assessment/stands-now.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { answerKeyOf } from "../../shared/store/answer-keys.ts";
import { loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import { accept, asha, card, configured, corrected, hired, lab, planned, released, requested } from "../cast.ts";
import { checked, passport } from "../checks-cast.ts";
import { machine } from "../store/recorder.ts";

const base = "https://answers.example/";
const hostileName = `Asha "<img src=x onerror=alert(1)>" O'Rao & Co`;
const renewal = "a-card-renewal:card-a-77";

/** Asha's card ends on 30 September 2026; HR was written to on 15 August. */
async function world(name = "Asha Rao", contact: object = { id: "hr", email: "hr@lab.example" }) {
  const belfry = await machine();
  const mails: OutgoingMail[] = [];
  const put: BusEntry[] = [];
  const ports: Ports = {
    ...belfry.ports,
    settings: { ...belfry.ports.settings, ANSWER_URL: base },
    sendMail: async (mail) => ({ kind: "accepted", messageId: String(mails.push(mail)) }),
    publish: async (entries) => void put.push(...entries),
  };
  belfry.setNow("2026-08-14");
  await belfry.record(accept({ ...configured(), data: { ...configured().data, contacts: [contact] } }));
  await belfry.record(hired({ name, monthlyGrossCents: 389_050 }));
  for (const event of [card(), checked("2025-02-25"), passport("2031-06-30")]) await belfry.record(event);
  const ask = (method: string, path: string, body?: string, more: object = {}) =>
    answerAlert(ports)({
      rawPath: path,
      isBase64Encoded: false,
      requestContext: { http: { method } },
      ...(body === undefined ? {} : { body }),
      ...more,
    });
  const writes = () => belfry.counting.take().writeUnits;
  return {
    belfry,
    ports,
    put,
    ask,
    writes,
    /** What HR was mailed, as text, and the links in it. */
    mailed: async (day = "2026-08-17") => {
      belfry.setNow(day);
      const from = mails.length;
      await sendAlerts(ports)({ schedule: "digest", scheduledFor: `${day}T07:00:00Z` });
      const raw = mails.slice(from).map((mail) => unquoted(Buffer.from(mail.raw).toString("latin1")));
      const links = raw.flatMap((text) => [...text.matchAll(/https:\/\/answers\.example(\/[\w-]+\/[\w-]+)/g)]);
      return { raw, paths: [...new Set(links.map(([, path]) => path ?? ""))] };
    },
    /** A link to any claim, sealed as Belfry would. */
    path: async (
      claim: { obligation?: string; contact?: string; expires?: string; subject?: { kind: "person"; id: string } },
      employer = lab,
    ) => {
      const key = await answerKeyOf(ports.table, employer, 2026, ports.random);
      const whole = { subject: asha, obligation: renewal, contact: "hr", ...claim };
      const expires = parseDay(claim.expires ?? "2026-11-01");
      return `/${employer}/${sealAnswer(key, employer, { ...whole, expires }, Buffer.alloc(12, 7))}`;
    },
    /** How the renewal stands in the table on a day. */
    standing: async (day: string) => {
      const { employer, parts } = await loadDossier(
        ports.table,
        lab,
        asha,
        ["residence", "employment", "answers"],
        null,
      );
      return standsNow(believedDossier(employer, asha, mergeParts(parts)), employer, renewal, parseDay(day));
    },
    /** Hands what was put on the bus to the recorder. */
    deliver: async () => {
      for (const { detail } of put.splice(0)) await belfry.record(accept(detail));
    },
  };
}

const unquoted = (text: string): string =>
  text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const snooze = "answer=snoozed&snoozedUntil=2026-09-01&waivedUntil=&reason=";

describe("the link in a mail", () => {
  it("stands in HTML and text, and opens the page of its obligation", async () => {
    const lab = await world();
    const { raw, paths } = await lab.mailed();
    expect(paths).toHaveLength(1);
    expect(raw.join("").match(/Answer at +https:/g)).toHaveLength(1);
    expect(raw.join("")).toContain('<a href="https://answers.example/');
    const page = await lab.ask("GET", paths[0] ?? "");
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("Asha Rao (p-asha)");
    expect(page.body).toContain("30 September 2026");
  });

  it("is in no mail where no address is set, and no key is made for it", async () => {
    const lab = await world();
    const { ANSWER_URL: _, ...settings } = lab.ports.settings;
    const mails: OutgoingMail[] = [];
    lab.belfry.setNow("2026-08-17");
    await sendAlerts({
      ...lab.ports,
      settings,
      sendMail: async (mail) => ({ kind: "accepted", messageId: String(mails.push(mail)) }),
    })({ schedule: "digest", scheduledFor: "2026-08-17T07:00:00Z" });
    expect(mails).toHaveLength(1);
    expect(Buffer.from(mails[0]?.raw ?? []).toString("latin1")).not.toContain("answers.example");
  });

  it("is made with one key an employer and year, also by two runs at once", async () => {
    const { ports } = await world();
    const keys = await Promise.all([1, 2, 3].map(() => answerKeyOf(ports.table, lab, 2026, ports.random)));
    expect(new Set(keys.map(({ secret }) => Buffer.from(secret).toString("hex"))).size).toBe(1);
    const other = await answerKeyOf(ports.table, "ghent-lab", 2026, ports.random);
    expect(Buffer.from(other.secret).equals(keys[0]?.secret ?? Buffer.alloc(0))).toBe(false);
  });
});

describe("looking", () => {
  it.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"])(
    "%s puts nothing and writes nothing",
    async (method) => {
      const { ask, path, put, writes } = await world();
      const link = await path({});
      writes();
      const answer = await ask(method, link, snooze);
      expect(put).toEqual([]);
      expect(writes()).toBe(0);
      expect(answer.statusCode).toBe(method === "GET" || method === "HEAD" ? 200 : 405);
      if (method === "HEAD") expect(answer.body).toBe("");
    },
  );

  it("keeps the page out of caches, frames, search engines and other sites' logs", async () => {
    const { ask, path } = await world();
    const pages = [
      await ask("GET", await path({})),
      await ask("GET", "/x/y"),
      await ask("POST", await path({}), snooze),
    ];
    for (const { headers } of pages)
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-robots-tag": expect.stringContaining("noindex"),
        "content-security-policy": expect.stringMatching(
          /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; frame-ancestors 'none'/,
        ),
      });
  });

  it("shows a name as text, whatever it is", async () => {
    const { ask, path } = await world(hostileName);
    const { body } = await ask("GET", await path({}));
    expect(body).toContain("Asha &quot;&lt;img src=x onerror=alert(1)&gt;&quot; O&#39;Rao &amp; Co (p-asha)");
    expect(body).not.toContain("<img");
  });

  it("shows a publication's title as text too", async () => {
    const { belfry, ask, ports } = await world();
    const subject = { kind: "project", id: "pub-clouds" } as const;
    await belfry.record(planned({ title: "<script>alert(1)</script>" }));
    await belfry.record(requested("supervisor", "2026-03-02"));
    await belfry.record(released("2026-03-09"));
    const key = await answerKeyOf(ports.table, lab, 2026, ports.random);
    const claim = { subject, obligation: "publication-without-approval:pub-clouds", contact: "hr" };
    const token = sealAnswer(key, lab, { ...claim, expires: parseDay("2026-11-01") }, Buffer.alloc(12));
    const { body, statusCode } = await ask("GET", `/${lab}/${token}`);
    expect(statusCode).toBe(200);
    expect(body).toContain("&lt;script&gt;");
    expect(body).not.toContain("<script");
  });
});

describe("an answer", () => {
  it("is one event, under Belfry's own source for answers, by the contact of the link", async () => {
    const { ask, path, put } = await world();
    const answer = await ask("POST", await path({}), snooze);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain("Your answer is recorded");
    expect(put.map(({ type, source }) => ({ type, source }))).toEqual([
      { type: "ObligationAnswered", source: undefined },
    ]);
    const [{ detail } = { detail: null }] = put;
    expect(detail).toEqual({
      type: "ObligationAnswered",
      version: 1,
      eventId: expect.stringMatching(/^answer-[0-9a-f]{40}$/),
      source: "belfry.answers",
      employer: lab,
      subject: asha,
      key: (detail as { eventId: string }).eventId,
      occurredOn: "2026-08-14",
      data: { obligation: renewal, by: "hr", answer: { kind: "snoozed", until: "2026-09-01" } },
    });
    expect(parseEvent(detail).ok).toBe(true);
  });

  it("is taken only from who is listed for that source by its name", async () => {
    const { ask, path, put } = await world();
    await ask("POST", await path({}), snooze);
    const detail = put[0]?.detail;
    const received = {
      account: "1".repeat(12),
      source: "belfry.answers",
      type: "ObligationAnswered",
      detail,
      body: "",
    };
    const sender = { account: "1".repeat(12), employers: ["*"] };
    expect(readEvent(received, [{ ...sender, sources: ["*", "belfry.answers"] }]).ok).toBe(true);
    for (const sources of [["*"], ["hr.lab"], ["belfry.*"]])
      expect(readEvent(received, [{ ...sender, sources }])).toMatchObject({
        ok: false,
        problems: [{ field: "source" }],
      });
  });

  it("sent twice, by another mail's link or in base64 is the same event; another answer is another", async () => {
    const { ask, path, put } = await world();
    const link = await path({});
    await ask("POST", link, snooze);
    await ask("POST", link, snooze);
    await ask("POST", await path({ expires: "2026-11-09" }), snooze);
    await ask("POST", link, Buffer.from(snooze).toString("base64"), { isBase64Encoded: true });
    await ask("POST", link, snooze.replace("09-01", "09-02"));
    const ids = put.map(({ detail }) => (detail as { eventId: string }).eventId);
    expect(new Set(ids.slice(0, 4)).size).toBe(1);
    expect(ids[4]).not.toBe(ids[0]);
  });

  it("that snoozes mutes the obligation until the day, also when its due day is corrected meanwhile", async () => {
    const { belfry, ask, path, deliver, standing } = await world();
    await ask("POST", await path({}), snooze);
    await deliver();
    expect((await standing("2026-09-01"))?.view).toMatchObject({ muted: true, due: parseDay("2026-09-30") });
    await belfry.record(corrected(card(), { expiresOn: "2026-10-15" }));
    expect((await standing("2026-09-01"))?.view).toMatchObject({ muted: true, due: parseDay("2026-10-15") });
    expect((await standing("2026-09-02"))?.view).toMatchObject({ muted: false });
  });

  it("that waives keeps the verdict true and comes to its end", async () => {
    const { ask, path, deliver, standing } = await world();
    await ask("POST", await path({}), "answer=waived&waivedUntil=2026-10-20&reason=+moves+%0D%0A+to+Ghent+");
    await deliver();
    const late = await standing("2026-10-10");
    expect(late?.view).toMatchObject({ status: "overdue", muted: true, closed: false });
    expect(late?.silence).toMatchObject({ kind: "waived", by: "hr", reason: "moves to Ghent" });
    expect((await standing("2026-10-21"))?.view).toMatchObject({ status: "overdue", muted: false });
  });

  it("that stands already is named on the page, with who gave it", async () => {
    const { ask, path, deliver } = await world();
    const link = await path({});
    await ask("POST", link, "answer=waived&waivedUntil=2026-10-20&reason=%3Cb%3Emoves%3C%2Fb%3E");
    await deliver();
    const { body } = await ask("GET", link);
    expect(body).toContain("by contact hr, with the reason: &lt;b&gt;moves&lt;/b&gt;");
  });

  it("to what is closed meanwhile puts nothing, and says that it is closed", async () => {
    const { belfry, ask, path, put } = await world();
    const link = await path({});
    await belfry.record(
      accept({
        ...card(),
        type: "RenewalFiled",
        eventId: "filed-1",
        key: "renewal-1",
        occurredOn: "2026-08-10",
        data: { card: "card-a-77" },
      }),
    );
    const answer = await ask("POST", link, snooze);
    expect(answer.body).toContain("What this item asked has been done");
    expect(put).toEqual([]);
  });
});

describe("a form that cannot be taken", () => {
  const cases: readonly (readonly [name: string, body: string, field: string, says: string])[] = [
    ["without a choice", "", "answer", "Choose one of the three answers."],
    ["with a choice that there is not", "answer=erased", "answer", "Choose one of the three answers."],
    ["snoozed without a day", "answer=snoozed", "snoozedUntil", "Give a day that exists."],
    ["snoozed until no day", "answer=snoozed&snoozedUntil=2026-02-30", "snoozedUntil", "Give a day that exists."],
    ["snoozed until today", "answer=snoozed&snoozedUntil=2026-08-14", "snoozedUntil", "Give 15 August 2026"],
    ["snoozed for years", "answer=snoozed&snoozedUntil=2027-08-15", "snoozedUntil", "Give 14 August 2027"],
    ["waived without an end", "answer=waived&reason=moves", "waivedUntil", "Give a day that exists."],
    ["waived without a reason", "answer=waived&waivedUntil=2026-09-01&reason=+%0A", "reason", "Give the reason"],
    ["with too long a reason", `answer=waived&waivedUntil=2026-09-01&reason=${"r".repeat(501)}`, "reason", "Shorten"],
    ["that is far too long", `answer=acknowledged&reason=${"r".repeat(20_000)}`, "answer", "Choose one"],
  ];
  it.each(cases)("%s puts nothing and names the field", async (_, body, field, says) => {
    const { ask, path, put } = await world();
    const answer = await ask("POST", await path({}), body);
    expect(answer.statusCode).toBe(422);
    expect(put).toEqual([]);
    expect(answer.body).toMatch(new RegExp(`id="problem-${field}">${says}`));
    expect(answer.body).toContain(`aria-describedby="${field === "answer" ? "" : `hint-${field} `}problem-${field}"`);
  });

  it("says so in the reader's language and keeps what was written", async () => {
    const { ask, path } = await world("Asha Rao", { id: "hr", email: "hr@lab.example", language: "nl" });
    const { body } = await ask("POST", await path({}), "answer=waived&waivedUntil=&reason=%3C%2Ftextarea%3Ezij");
    expect(body).toContain("Geef een dag op die bestaat.");
    expect(body).toContain("&lt;/textarea&gt;zij</textarea>");
  });
});

describe("a link that opens nothing", () => {
  it("is one same page, whatever is wrong with it, and nothing is put or written", async () => {
    const { belfry, ask, path, put, writes } = await world();
    const other = "ghent-lab";
    await belfry.record(accept({ ...configured(), employer: other, subject: { kind: "employer", id: other } }));
    const good = await path({});
    const foreign = await path({}, other);
    const paths = {
      "nothing at all": "/",
      "no token": `/${lab}`,
      "a token cut in two": good.slice(0, -20),
      "one character changed": `${good.slice(0, -5)}${good.at(-5) === "A" ? "B" : "A"}${good.slice(-4)}`,
      "another employer's link": foreign.replace(other, lab),
      "our link under another employer": good.replace(lab, other),
      "an employer that there is not": good.replace(lab, "nobody"),
      "something behind it": `${good}/more`,
      "no id of an employer": good.replace(lab, "..%2f"),
      "an obligation that nobody has": await path({ obligation: "a-card-renewal:card-b-1" }),
      "a rule that there is not": await path({ obligation: "no-such-rule:x" }),
      "a person that there is not": await path({ subject: { kind: "person", id: "p-nobody" } }),
      "a contact that is none": await path({ contact: "former-hr" }),
      "a contact that is none, and too late": await path({ contact: "former-hr", expires: "2026-01-01" }),
    };
    writes();
    const seen = new Map<string, unknown>();
    for (const [name, link] of Object.entries(paths))
      for (const method of ["GET", "POST"]) seen.set(`${name}, ${method}`, await ask(method, link, snooze));
    const first = seen.values().next().value;
    expect(first).toMatchObject({ statusCode: 404 });
    for (const [name, answer] of seen) expect(answer, name).toEqual(first);
    expect(put).toEqual([]);
    expect(writes()).toBe(0);
    for (const word of ["Asha", "Leuven", "card-a", "hr@"])
      expect((first as { body: string }).body).not.toContain(word);
  });

  it("works on its last day, and after it says so kindly and shows nothing", async () => {
    const { belfry, ask, path, put } = await world();
    const link = await path({ expires: "2026-08-20" });
    belfry.setNow("2026-08-20");
    expect((await ask("GET", link)).statusCode).toBe(200);
    belfry.setNow("2026-08-21");
    for (const method of ["GET", "POST"]) {
      const { statusCode, body } = await ask(method, link, snooze);
      expect(statusCode).toBe(410);
      expect(body).toContain("This link has come to its end");
      expect(body).not.toContain("Asha");
    }
    expect(put).toEqual([]);
  });

  it("ends ninety days after the mail", async () => {
    const { ports, mailed } = await world();
    const [link = ""] = (await mailed("2026-08-17")).paths;
    const key = await answerKeyOf(ports.table, lab, 2026, ports.random);
    expect(openAnswer(key, lab, link.split("/")[2] ?? "")).toEqual({
      subject: asha,
      obligation: renewal,
      contact: "hr",
      expires: parseDay("2026-11-15"),
    });
  });
});

it("what fails on our side is a page and a line for operators without a name in it", async () => {
  const { ask, path, ports, belfry } = await world();
  const link = await path({});
  const broken: Ports = { ...ports, publish: () => Promise.reject(new Error("the bus did not take Asha's event")) };
  const answer = await answerAlert(broken)({
    rawPath: link,
    body: snooze,
    isBase64Encoded: false,
    requestContext: { http: { method: "POST" } },
  });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).toContain("Nothing is lost");
  expect(belfry.logged.join()).not.toContain("Asha");
  expect((await ask("GET", link)).statusCode).toBe(200);
});
