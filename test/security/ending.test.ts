import { once } from 'node:events';
import { openSync } from 'node:fs';
import { get } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../support/folder.js';
import { openSocket } from '../support/raw-http.js';
import { startProcess, type ServeProcess } from '../support/serve-process.js';

const corpus = makeFolder({
  '甲市方案.txt': '甲市推动公立医院高质量发展实施方案\n一、建设医共体\n建设紧密型县域医共体。\n',
});

const started: ServeProcess[] = [];
afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
});

async function start(env: Readonly<Record<string, string>> = {}, stderr?: number): Promise<ServeProcess> {
  const process = await startProcess(corpus, env, stderr);
  started.push(process);
  return process;
}

/** Send a draft but for its last letters. @returns the rest of the request, to be sent later, and the answer */
async function beginDraft(url: string): Promise<{ readonly finish: () => void; readonly answer: Promise<string> }> {
  const body = new URLSearchParams({ text: '甲市方案\n一、建设医共体\n建设紧密型县域医共体。' }).toString();
  const socket = openSocket(url);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(
    `POST /draft HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  // 「100 Continue」: the server works the request and waits for its body.
  await once(socket, 'data');
  socket.write(body.slice(0, 10));
  return { finish: () => socket.write(body.slice(10)), answer: once(socket, 'close').then(() => answer) };
}

function statusOf(url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).once('error', () => {
      resolve(0);
    });
  });
}

describe('the end of the server (a process of its own)', () => {
  it('comes after the open request, and turns readers away meanwhile', async () => {
    const { url, child, ended } = await start();
    expect(await statusOf(`${url}/readyz`)).toBe(200);
    const { finish, answer } = await beginDraft(url);
    child.kill('SIGTERM');
    await expect.poll(() => statusOf(`${url}/readyz`), { timeout: 20_000 }).toBe(0);
    expect(child.exitCode).toBeNull();
    finish();
    expect(await answer).toMatch(/HTTP\/1\.1 200 OK[^]*\r\nConnection: close\r\n[^]*<\/html>/u);
    expect(await ended).toBe(0);
  });

  it('is told by /readyz while new connections are still answered', async () => {
    const { url, child, ended, printed, logged } = await start({ DUIZHAO_DRAIN_DELAY: '300', DUIZHAO_LOGS: '1' });
    expect(printed()).toMatch(/没有名为 DUIZHAO_LOGS 的设置[^]*对照：读入 1 份文件[^]*已就绪/u);
    child.kill('SIGTERM');
    await expect.poll(() => statusOf(`${url}/readyz`), { timeout: 20_000 }).toBe(503);
    const ready = await fetch(`${url}/readyz`);
    expect(ready.headers.get('retry-after')).toBe('5');
    const page = await fetch(`${url}/help?q=geheim`);
    expect(page.status).toBe(200);
    expect(page.headers.get('connection')).toBe('close');
    expect(await statusOf(`${url}/healthz`)).toBe(200);
    expect(child.exitCode).toBeNull();
    // Standard error holds lines of JSON and nothing else.
    await expect.poll(logged, { timeout: 20_000 }).toContain('"path":"/help"');
    for (const line of logged().split('\n').filter(Boolean)) expect(JSON.parse(line)).toMatchObject({ msg: 'request' });
    expect(logged()).not.toContain('geheim');
    // A second signal, later than the echo of the first.
    const again = setInterval(() => child.kill('SIGTERM'), 300);
    expect(await ended).toBe(1);
    clearInterval(again);
  });

  it('leaves a request that does not end behind', async () => {
    const { url, child, ended } = await start({ DUIZHAO_DRAIN_TIMEOUT: '1' });
    await beginDraft(url);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('the log', () => {
  it('is lost on a full disk, and the server goes on', async () => {
    const full = openSync('/dev/full', 'w');
    const { url } = await start({}, full);
    for (let k = 0; k < 3; k++) expect(await statusOf(`${url}/help`)).toBe(200);
  });
});
