import autocannon from 'autocannon';

/** What a client asks for next. */
export interface Asked {
  /** Kind of the page. */
  readonly name: string;
  readonly path: string;
  /** Status that is right for it. */
  readonly status: number;
}

/** An answer: kind of the page, and milliseconds from the request to the last byte. */
export interface Answered {
  readonly name: string;
  readonly ms: number;
}

export interface Pressed {
  readonly answers: readonly Answered[];
  /** Broken connections, and answers that did not come within a minute. */
  readonly errors: number;
  /** Addresses with a status that is not theirs: `search 500 /search?q=…`. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

const TIMEOUT_S = 60;

/** Ask a server with so many clients at once, each with its next question as soon as it has its answer; nobody keeps anything. */
export async function press(url: string, clients: number, seconds: number, next: () => Asked): Promise<Pressed> {
  const answers: Answered[] = [];
  const wrong: string[] = [];
  const { errors, duration } = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    timeout: TIMEOUT_S,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
    setupClient: (client) => {
      let asked = next();
      let first = true;
      client.setRequests([
        {
          setupRequest: (request) => {
            if (!first) asked = next();
            first = false;
            return { ...request, path: asked.path };
          },
          onResponse: (status) => {
            if (status !== asked.status) wrong.push(`${asked.name} ${status} ${asked.path}`);
          },
        },
      ]);
      client.on('response', (_status: number, _bytes: number, ms: number) => {
        answers.push({ name: asked.name, ms });
      });
    },
  });
  return { answers, errors, wrong, seconds: duration };
}
