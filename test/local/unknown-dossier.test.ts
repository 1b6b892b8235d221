import { expect, it } from "vitest";
import { unknownDossier, unknownEmployer } from "../../infra/local/unknown-dossier.ts";
import { configured, hired } from "../cast.ts";
import { machine } from "../store/recorder.ts";

it("a dossier or an employer that is not known is answered with those that are, and with what begins a new one", async () => {
  const { table, record } = await machine();
  expect(await unknownEmployer(table, "leuven-lab")).toContain(
    "No employer is known yet. A new one begins with its EmployerConfigured",
  );
  await record(configured());
  await record(hired());
  expect(await unknownEmployer(table, "leuven")).toBe(
    "leuven: nothing is known of this employer. Known are leuven-lab: check the spelling. A new one begins with its EmployerConfigured (npm run send).",
  );
  expect(await unknownDossier(table, "leuven-lab#person#p-ash")).toBe(
    "leuven-lab person p-ash: nothing is known of this dossier. leuven-lab has person p-asha: check the spelling. A new one begins with its first event (npm run send).",
  );
  expect(await unknownDossier(table, "leuven-lab#project#x")).toContain("leuven-lab has no project yet.");
  expect(await unknownDossier(table, "leuven#person#p-asha")).toContain("Known are leuven-lab");
});
