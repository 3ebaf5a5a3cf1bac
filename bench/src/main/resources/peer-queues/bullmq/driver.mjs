// BullMQ under the bench's commands, one a line: "fill JOBS" and "drain", answered by "ok" and "ok SECONDS".
// Arguments: port of the Redis on this machine, jobs that are worked on at once.
import { createInterface } from 'node:readline';
import { Queue, Worker } from 'bullmq';

const QUEUE = 'bench';
const BULK = 1000;
const connection = { host: '127.0.0.1', port: Number(process.argv[2]), maxRetriesPerRequest: null };
const concurrency = Number(process.argv[3]);
let filled = 0;

async function fill(jobs) {
  // What a queue writes when it is made went with the bench's last FLUSHALL.
  const queue = new Queue(QUEUE, { connection });
  await queue.waitUntilReady();
  for (let from = 0; from < jobs; from += BULK) {
    const length = Math.min(BULK, jobs - from);
    await queue.addBulk(Array.from({ length }, (_, i) => ({ name: 'empty', data: { chunk: from + i } })));
  }
  await queue.close();
  filled = jobs;
}

async function drain() {
  const worker = new Worker(QUEUE, async () => {}, {
    connection,
    concurrency,
    autorun: false,
    // The cheapest end of a job: nothing of it is kept.
    removeOnComplete: { count: 0 },
  });
  await worker.waitUntilReady();
  let completed = 0;
  const all = new Promise((resolve, reject) => {
    worker.on('completed', () => {
      completed += 1;
      if (completed === filled) resolve();
    });
    worker.on('failed', (_, failure) => reject(failure));
    worker.on('error', reject);
  });
  const begin = process.hrtime.bigint();
  worker.run();
  await all;
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  await worker.close();
  return seconds;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command, argument] = line.split(' ');
  if (command === 'fill') {
    await fill(Number(argument));
    console.log('ok');
  } else if (command === 'drain') {
    console.log(`ok ${await drain()}`);
  } else {
    throw new Error(`no such command: ${line}`);
  }
}
process.exit(0);
