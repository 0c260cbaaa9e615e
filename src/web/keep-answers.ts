import type { Request, RequestHandler, Response } from 'express';
import type { TagOf } from './answer-tag.js';
import { isStorable } from './answer-unchanged.js';
import { pack, type Coding } from './pack.js';

/** An answer as it is sent: its bytes, packed or plain, and the headers that tell of them. */
interface KeptAnswer {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Bytes of answers kept, as they are sent: some thousand pages. */
const CAPACITY = 64 * 1024 * 1024;

/**
 * Keep answers to GET as they are sent, under their tag and coding, and send them again to the next reader without building,
 * rendering or packing them anew; the least lately sent are forgotten first. Answers that may not be stored are not kept.
 * @param capacity  bytes kept at most
 */
export function keepAnswers(tagOf: TagOf, capacity = CAPACITY): RequestHandler {
  const kept = makeStore(capacity);
  return (request, response, next) => {
    if (request.method !== 'GET') {
      next();
      return;
    }
    const tag = tagOf(request);
    const coding = codingOf(request);
    const key = `${tag} ${coding}`;
    const send = response.send.bind(response);
    const put = ({ bytes, headers }: KeptAnswer): void => {
      send.call(response.set(headers), bytes);
    };
    const known = kept.get(key);
    if (known) {
      put(known);
      return;
    }
    response.send = (body) => {
      response.send = send;
      // The corpus may have become another while the answer was worked.
      const isText = typeof body === 'string';
      if (!(isText || Buffer.isBuffer(body)) || !isStorable(response) || tagOf(request) !== tag) return send(body);
      // Bytes are the files of office programs, which are packed already.
      pack(Buffer.from(body), isText ? coding : 'identity')
        .then((packed) => {
          const answer = { bytes: packed.bytes, headers: headersOf(response, packed.coding, isText) };
          kept.set(key, answer);
          put(answer);
        })
        .catch(next);
      return response;
    };
    next();
  };
}

/** The best coding that the reader takes. */
function codingOf(request: Request): Coding {
  for (const coding of ['br', 'gzip'] as const) if (request.acceptsEncodings(coding) === coding) return coding;
  return 'identity';
}

function headersOf(response: Response, coding: Coding, isText: boolean): KeptAnswer['headers'] {
  const type = response.get('Content-Type') ?? 'text/html';
  const disposition = response.get('Content-Disposition');
  return {
    'Content-Type': !isText || type.includes('charset=') ? type : `${type}; charset=utf-8`,
    ...(disposition === undefined ? {} : { 'Content-Disposition': disposition }),
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  };
}

interface Store {
  readonly get: (key: string) => KeptAnswer | undefined;
  readonly set: (key: string, answer: KeptAnswer) => void;
}

function makeStore(capacity: number): Store {
  const kept = new Map<string, KeptAnswer>();
  let bytes = 0;
  const forget = (key: string): void => {
    bytes -= kept.get(key)?.bytes.length ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
      }
      return known;
    },
    set: (key, answer) => {
      forget(key);
      kept.set(key, answer);
      bytes += answer.bytes.length;
      for (const oldest of kept.keys()) {
        if (bytes <= capacity) break;
        forget(oldest);
      }
    },
  };
}
