// Asynq under the bench's commands, one a line: "fill JOBS" and "drain", answered by "ok" and "ok SECONDS".
// Arguments: port of the Redis on this machine, tasks that are worked on at once.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hibiken/asynq"
)

const fillers = 16

func main() {
	redis := asynq.RedisClientOpt{Addr: "127.0.0.1:" + os.Args[1]}
	concurrency := number(os.Args[2])
	filled := 0
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		command, argument, _ := strings.Cut(lines.Text(), " ")
		switch command {
		case "fill":
			filled = number(argument)
			fill(redis, filled)
			fmt.Println("ok")
		case "drain":
			fmt.Println("ok", drain(redis, concurrency, filled).Seconds())
		default:
			log.Fatalf("no such command: %s", lines.Text())
		}
	}
}

func fill(redis asynq.RedisClientOpt, tasks int) {
	client := asynq.NewClient(redis)
	defer client.Close()
	var next atomic.Int64
	var running sync.WaitGroup
	for range fillers {
		running.Go(func() {
			for i := next.Add(1); i <= int64(tasks); i = next.Add(1) {
				payload := []byte(strconv.FormatInt(i, 10))
				if _, err := client.Enqueue(asynq.NewTask("empty", payload)); err != nil {
					log.Fatal(err)
				}
			}
		})
	}
	running.Wait()
}

func drain(redis asynq.RedisClientOpt, concurrency, tasks int) time.Duration {
	server := asynq.NewServer(redis, asynq.Config{Concurrency: concurrency, LogLevel: asynq.FatalLevel})
	var handled atomic.Int64
	all := make(chan struct{})
	handler := asynq.HandlerFunc(func(context.Context, *asynq.Task) error {
		if handled.Add(1) == int64(tasks) {
			close(all)
		}
		return nil
	})
	begin := time.Now()
	if err := server.Start(handler); err != nil {
		log.Fatal(err)
	}
	<-all
	elapsed := time.Since(begin)
	server.Shutdown()
	return elapsed
}

func number(text string) int {
	value, err := strconv.Atoi(text)
	if err != nil {
		log.Fatal(err)
	}
	return value
}
