"""Sends a hire and a week of shifts with boto3, and sends again only what the bus did not take."""

import hashlib
import json
import os
import time

import boto3

BUS = os.environ.get("BELFRY_BUS", "belfry")
SOURCE = "payroll.lab"
FEMKE = {"employer": "leuven-lab", "subject": {"kind": "person", "id": "p-femke"}}

STATEMENTS = [
    {
        **FEMKE,
        "type": "EmployeeHired",
        "key": "contract-femke",
        "occurredOn": "2026-11-02",
        "data": {"startsOn": "2026-12-01", "name": "Femke Peeters", "nationalities": ["BE"]},
    },
    {
        **FEMKE,
        "type": "ShiftsRecorded",
        "key": "sheet-femke-2026-49",
        "period": "2026-11-30",
        "occurredOn": "2026-12-07",
        "data": {
            "shifts": [
                {"id": f"s{day}", "startsAt": f"2026-12-0{day}T08:00:00+01:00", "endsAt": f"2026-12-0{day}T20:30:00+01:00"}
                for day in (1, 2, 3, 4)
            ]
        },
    },
]


def entry_of(statement):
    """The event with an id that follows from all it says: sent again, after a crash too, it is known as the same."""
    event = {**statement, "version": 1, "source": SOURCE}
    text = json.dumps(event, sort_keys=True, separators=(",", ":"))
    event["eventId"] = hashlib.sha256(text.encode()).hexdigest()[:32]
    return {"EventBusName": BUS, "Source": SOURCE, "DetailType": event["type"], "Detail": json.dumps(event)}


def put_all(client, entries, attempts=5):
    """Sends ten entries at a time. HTTP 200 does not say that each was taken: FailedEntryCount does."""
    for start in range(0, len(entries), 10):
        left = entries[start : start + 10]
        for attempt in range(attempts):
            time.sleep(0.1 * 2**attempt if attempt else 0)
            answer = client.put_events(Entries=left)
            if answer["FailedEntryCount"] == 0:
                break
            failed = [(entry, said) for entry, said in zip(left, answer["Entries"]) if "ErrorCode" in said]
            print(f"{len(failed)} of {len(left)} not taken:", ", ".join(said["ErrorCode"] for _, said in failed))
            left = [entry for entry, _ in failed]
        else:
            raise SystemExit(f"{len(left)} events were not taken; run this again, which is safe")


if __name__ == "__main__":
    put_all(boto3.client("events"), [entry_of(statement) for statement in STATEMENTS])
    print(f"{len(STATEMENTS)} events were taken.")
