// Sends a hire and a week of shifts with the AWS SDK for Go, and sends again only what the bus did not take.
package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge"
	"github.com/aws/aws-sdk-go-v2/service/eventbridge/types"
)

const source = "payroll.lab"

type object = map[string]any

var bus = cmp.Or(os.Getenv("BELFRY_BUS"), "belfry")

func statements() []object {
	shifts := []object{}
	for day := 1; day <= 4; day++ {
		at := func(clock string) string { return fmt.Sprintf("2026-12-0%dT%s:00+01:00", day, clock) }
		shifts = append(shifts, object{"id": fmt.Sprintf("s%d", day), "startsAt": at("08:00"), "endsAt": at("20:30")})
	}
	return []object{
		{
			"type": "EmployeeHired", "key": "contract-emil", "occurredOn": "2026-11-02",
			"data": object{"startsOn": "2026-12-01", "name": "Emil Claes", "nationalities": []string{"BE"}},
		},
		{
			"type": "ShiftsRecorded", "key": "sheet-emil-2026-49", "period": "2026-11-30", "occurredOn": "2026-12-07",
			"data": object{"shifts": shifts},
		},
	}
}

// entryOf completes an event with an id that follows from all it says: sent again, after a crash too, it is known as
// the same. Marshal writes the keys of a map in their order.
func entryOf(event object) types.PutEventsRequestEntry {
	event["version"], event["source"], event["employer"] = 1, source, "leuven-lab"
	event["subject"] = object{"kind": "person", "id": "p-emil"}
	digest := sha256.Sum256(jsonOf(event))
	event["eventId"] = hex.EncodeToString(digest[:16])
	return types.PutEventsRequestEntry{
		EventBusName: aws.String(bus),
		Source:       aws.String(source),
		DetailType:   aws.String(event["type"].(string)),
		Detail:       aws.String(string(jsonOf(event))),
	}
}

func jsonOf(event object) []byte {
	text, err := json.Marshal(event)
	if err != nil {
		log.Fatal(err)
	}
	return text
}

// putAll sends up to ten entries. HTTP 200 does not say that each was taken: FailedEntryCount does.
func putAll(ctx context.Context, client *eventbridge.Client, entries []types.PutEventsRequestEntry) error {
	for attempt := range 5 {
		if attempt > 0 {
			time.Sleep(100 * time.Millisecond << attempt)
		}
		answer, err := client.PutEvents(ctx, &eventbridge.PutEventsInput{Entries: entries})
		if err != nil {
			return err
		}
		if answer.FailedEntryCount == 0 {
			return nil
		}
		var left []types.PutEventsRequestEntry
		for at, said := range answer.Entries {
			if said.ErrorCode != nil {
				fmt.Println("not taken:", *said.ErrorCode)
				left = append(left, entries[at])
			}
		}
		entries = left
	}
	return fmt.Errorf("%d events were not taken; run this again, which is safe", len(entries))
}

func main() {
	ctx := context.Background()
	settings, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		log.Fatal(err)
	}
	var entries []types.PutEventsRequestEntry
	for _, statement := range statements() {
		entries = append(entries, entryOf(statement))
	}
	if err := putAll(ctx, eventbridge.NewFromConfig(settings), entries); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d events were taken.\n", len(entries))
}
