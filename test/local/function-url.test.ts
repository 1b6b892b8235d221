import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { startFunctionUrl } from "../../infra/local/function-url.ts";
import { busName, type Machine, startMachine } from "../../infra/local/machine.ts";
import { partsToShow, standsNow } from "../../shared/assessment/stands-now.ts";
import { addDays, parseDay } from "../../shared/calendar/day.ts";
import { believedDossier } from "../../shared/dossier/precedence.ts";
import { loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import { asha, card, configured, hired, lab } from "../cast.ts";
import { ashaInOrder } from "../checks-cast.ts";

describe("a function's address", () => {
  it("hands a request on as Lambda does, and sends back what the function answers", async () => {
    const seen: unknown[] = [];
    const url = await startFunctionUrl(async (event) => {
      seen.push(event);
      return { statusCode: 201, headers: { "x-own": "1" }, body: "ë" };
    });
    const response = await fetch(`${url.endpoint}/a/b?c=d`, { method: "POST", body: "x=1" });
    expect([response.status, response.headers.get("x-own"), await response.text()]).toEqual([201, "1", "ë"]);
    expect(seen).toEqual([
      expect.objectContaining({
        version: "2.0",
        rawPath: "/a/b",
        rawQueryString: "c=d",
        requestContext: { http: expect.objectContaining({ method: "POST", path: "/a/b" }) },
        body: Buffer.from("x=1").toString("base64"),
        isBase64Encoded: true,
      }),
    ]);
    await url.stop();
  });

  it("says that the function failed, and serves no other host's name", async () => {
    const url = await startFunctionUrl(() => Promise.reject(new Error("the name of Asha")));
    const failed = await fetch(url.endpoint);
    expect([failed.status, await failed.text()]).toEqual([502, "Internal Server Error"]);
    const status = new Promise((answered) =>
      request(url.endpoint, { headers: { host: "rebound.example" } }, ({ statusCode }) => answered(statusCode)).end(),
    );
    expect(await status).toBe(403);
    await url.stop();
  });
});

const renewal = "a-card-renewal:card-a-77";

describe("the link of a mail on one machine", () => {
  let machine: Machine;
  const failed: string[] = [];
  beforeAll(async () => {
    machine = await startMachine({
      port: 0,
      startAt: new Date("2026-08-14T08:00:00Z"),
      onLine: (line) => void (line.includes('"ERROR"') && failed.push(line)),
    });
  }, 60_000);
  afterAll(() => machine.stop());

  const send = (events: readonly BelfryEvent[]) =>
    machine.bus.put(
      events.map((event) => ({
        EventBusName: busName,
        Source: event.source,
        DetailType: event.type,
        Detail: JSON.stringify(event),
      })),
    );
  const digestOn = async (day: string) => {
    machine.clock.set(new Date(`${day}T06:00:00Z`));
    await machine.run({ functionName: "sweep-due", schedule: "daily-sweep", scheduledFor: machine.clock.now() });
    await machine.idle();
    await machine.run({ functionName: "send-alerts", schedule: "digest", scheduledFor: machine.clock.now() });
    await machine.idle();
  };
  const standing = async (day: number) => {
    const { employer, parts } = await loadDossier(machine.table, lab, asha, partsToShow(renewal, asha), null);
    const dossier = believedDossier(employer, asha, mergeParts(parts));
    return standsNow(dossier, employer, renewal, addDays(parseDay("2026-08-17"), day));
  };

  it("opens the item, and what is answered there keeps Belfry silent until the day", { timeout: 60_000 }, async () => {
    const papers = ashaInOrder.filter(({ type }) => type !== "EmployeeHired");
    await send([configured(), hired({ name: "Asha Rao" }), card(), ...papers]);
    await machine.idle();
    await digestOn("2026-08-17");
    const [mail] = await machine.mailbox.messages();
    const link = /http:\/\/127\.0\.0\.1:\d+\/leuven-lab\/[\w-]+/.exec(mail?.body.text ?? "")?.[0] ?? "no link";
    expect(mail?.body.html).toContain(`href="${link}"`);

    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("Asha Rao (p-asha)");
    expect((await standing(1))?.view.muted).toBe(false);

    const form = new URLSearchParams({ answer: "waived", waivedUntil: "2026-10-20", reason: "moves to Ghent" });
    for (const _ of ["click", "double click"]) {
      const answered = await fetch(link, { method: "POST", body: form });
      expect(answered.status).toBe(200);
      expect(await answered.text()).toContain("Your answer is recorded");
      await machine.idle();
    }
    expect((await standing(1))?.view).toMatchObject({ status: "open", muted: true });
    expect((await standing(1))?.silence).toMatchObject({ kind: "waived", by: "hr", reason: "moves to Ghent" });
    expect((await standing(60))?.view).toMatchObject({ status: "overdue", muted: true });
    expect((await standing(65))?.view).toMatchObject({ status: "overdue", muted: false });
    expect((await (await fetch(link)).text()).includes("Set aside until 20 October 2026")).toBe(true);
    expect(machine.deadLetters()).toEqual([]);
    expect(failed).toEqual([]);
  });
});
