import { expect, it } from "vitest";
import { sweepDue } from "../../functions/sweep-due/handler.ts";
import { shards } from "../../shared/store/keys.ts";
import { configured, hired, lab, planned } from "../cast.ts";
import { machine } from "../store/recorder.ts";

type Pages = Exclude<Parameters<ReturnType<typeof sweepDue>>[0], { schedule: string }>;

it("once a month every person of every employer is passed by, page after page, and nothing but persons", async () => {
  const belfry = await machine();
  const people = ["p-a", "p-b", "p-c"];
  await belfry.record(configured());
  await belfry.record(planned());
  for (const id of people)
    await belfry.record(hired({}, { subject: { kind: "person", id }, key: `contract-${id}`, eventId: `hired-${id}` }));
  await sweepDue(belfry.ports)({ schedule: "monthly-retention", scheduledFor: "2026-02-02T02:00:00Z" });
  const pages = belfry.published.splice(0);
  expect(pages.map(({ type }) => type)).toEqual(Array.from({ length: shards }, () => "RetentionPageDue"));
  for (const { type, detail } of pages)
    await sweepDue(belfry.ports)({ Records: [{ body: JSON.stringify({ "detail-type": type, detail }) }] } as Pages);
  expect(belfry.published.map(({ type }) => type)).toEqual(people.map(() => "RetentionDue"));
  const named = belfry.published.map(({ detail }) => (detail as { subject: { id: string } }).subject.id);
  expect(named.sort()).toEqual(people);
  expect(belfry.published[0]?.detail).toMatchObject({ employer: lab });
});
