import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listBatches, undoBatch } from '../../src/app/index.js';
import { sample } from '../formats/samples.js';
import { DAY, enter, openAdding, planOf, TOKEN, type AddClient, type AddServer } from '../support/add-server.js';
import { openSmall } from '../support/app.js';

const START = '/documents/add';

/** Names and values of the fields of a page, as a browser would send them unchanged. */
function fieldsOf(body: string): URLSearchParams {
  const form = new URLSearchParams();
  const decode = (text: string): string =>
    text.replace(/&#(\d+);/gu, (_whole, code: string) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&');
  for (const [tag] of body.matchAll(/<input (?:id="\w+-\d+" name="\w+-\d+"|type="checkbox" name="take")[^>]*>/gu)) {
    const value = (name: string): string => decode(new RegExp(`${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '');
    if (value('name') !== 'take' || tag.includes(' checked')) form.append(value('name'), value('value'));
  }
  for (const [, name = '', options = ''] of body.matchAll(/<select id="\S+" name="(\S+)">(.*?)<\/select>/gu))
    form.append(name, /value="([\w-]+)" selected/u.exec(options)?.[1] ?? '');
  return form;
}

describe('adding where it is off', () => {
  it('says how it is turned on, links to it nowhere, and takes nothing', async () => {
    const server = await openSmall();
    const page = await server.get(START);
    expect(page.status).toBe(403);
    expect(page.body).toContain('DUIZHAO_ADD_TOKEN');
    expect(page.body).toContain('duizhao add');
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await server.get('/documents')).body).not.toContain('/documents/add');
    for (const path of ['token', 'files', 'address', 'undo'])
      expect((await server.post(`${START}/${path}`, { token: '', batch: `${DAY}-1` })).status).toBe(404);
    await server.close();
  });
});

describe('adding in the browser', () => {
  let server: AddServer;
  let client: AddClient;
  beforeAll(async () => {
    server = await openAdding({ '遂川县.txt': planOf('遂川', '普惠托育'), '丁县.txt': planOf('丁', '养老服务') });
    client = await enter(server);
  });
  afterAll(async () => {
    await server.close();
    rmSync(server.folder, { recursive: true });
  });

  // Whatever a test leaves behind.
  afterEach(async () => {
    server.clock.ahead = 0;
    for (const batch of await listBatches(server.folder)) await undoBatch(server.folder, batch);
    await server.library.refresh();
  });

  const added = (): readonly string[] => {
    const folder = join(server.folder, 'added');
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
  };
  const found = async (q: string): Promise<number> =>
    (JSON.parse((await server.get(`/api/search?q=${encodeURIComponent(q)}`)).body) as { total: number }).total;

  describe('the token', () => {
    it('is asked for before anything else, is said by an HMAC in a narrow cookie, and is never sent back', async () => {
      const stranger = await enter(server, '');
      const asked = await stranger.get(START);
      expect(asked.body).toContain('name="token"');
      for (const path of ['files', 'address', 'undo', 'preview/x'])
        expect(
          (await stranger.post(`${START}/${path}`, { batch: `${DAY}-1`, address: 'https://www.gov.cn/' })).status,
        ).toBe(403);
      expect((await stranger.get(`${START}/batches/${DAY}-1`)).status).toBe(403);
      expect((await stranger.look({ name: '甲县.txt', bytes: planOf('甲', '社区托位') })).status).toBe(403);
      const right = await stranger.post(`${START}/token`, { token: TOKEN });
      expect([right.status, right.path]).toEqual([303, START]);
      const cookie = right.headers['set-cookie']?.[0] ?? '';
      expect(cookie).toMatch(
        /^duizhao-add=\d+\.[\w-]{43}; Max-Age=28800; Path=\/documents\/add; Expires=[^;]+; HttpOnly; SameSite=Strict$/u,
      );
      expect(decodeURIComponent(cookie)).not.toContain('口令');
      const open = await stranger.get(START);
      expect(open.body).toContain('type="file"');
      expect(open.headers['cache-control']).toBe('no-store');
    });

    it('is not replaced by a made-up or an altered cookie', async () => {
      const right = await (await enter(server, '')).post(`${START}/token`, { token: TOKEN });
      const [pair = ''] = (right.headers['set-cookie']?.[0] ?? '').split(';');
      const [, until = '', signature = ''] = /^duizhao-add=(\d+)\.(.+)$/u.exec(pair) ?? [];
      for (const cookie of [
        `duizhao-add=${Number(until) + 1}.${signature}`,
        'duizhao-add=9999999999999.',
        `duizhao-add=${until}`,
      ])
        expect((await server.get(`${START}/batches/${DAY}-1`, { cookie })).status, cookie).toBe(403);
      expect((await server.get(START, { cookie: pair })).body).toContain('type="file"');
    });

    it('is asked for no more after five wrong ones within a minute', async () => {
      const other = await openAdding({ '遂川县.txt': planOf('遂川', '普惠托育') });
      const guess = (token: string): ReturnType<AddClient['post']> => guesser.post(`${START}/token`, { token });
      const guesser = await enter(other, '');
      for (let k = 0; k < 5; k++) expect((await guess(`wrong-${k}`)).status).toBe(403);
      const blocked = await guess(TOKEN);
      expect(blocked.status).toBe(429);
      expect(blocked.body).toContain('请过一分钟再试');
      expect(blocked.headers['set-cookie']).toBeUndefined();
      await other.close();
    });
  });

  it.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses a form from another site: %o', async (headers) => {
    const refused = await client.post(`${START}/undo`, { batch: `${DAY}-1` }, headers);
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('别的网站');
  });

  it('shows several formats at once with what was read of each, and why others cannot be read', async () => {
    const page = await client.look(
      { name: '江西.docx', bytes: sample('plan.docx') },
      { name: '江西.pdf', bytes: sample('office.pdf') },
      { name: '一批.zip', bytes: sample('batch.zip') },
      { name: '图片.txt', bytes: Uint8Array.from({ length: 4096 }, (_, k) => k % 256) },
      { name: '数据.json', bytes: '{"甲":1}' },
      { name: '空.txt', bytes: '' },
    );
    expect(page.status).toBe(200);
    const files = page.body.split('<section class="add-file').slice(1);
    expect(files.map((file) => /<h2[^>]*>(\S+)/u.exec(file)?.[1])).toEqual([
      '江西.docx',
      '江西.pdf',
      '一批.zip',
      '图片.txt',
      '数据.json',
      '空.txt',
    ]);
    const [docx = '', pdf = '', zip = '', ...refused] = files;
    for (const file of [docx, pdf]) {
      expect(file).toContain('name="title-');
      expect(file).toContain('value="江西省人民政府办公厅关于推动全省公立医院高质量发展的实施意见"');
      expect(file).toMatch(/<b>\d+ 条条款<\/b>/u);
      expect(file.match(/<li><b>/gu)).toHaveLength(8);
      expect(file).toContain('层次标题');
      expect(file).toContain('checked');
    }
    expect(docx).toContain('Word 文档');
    expect(pdf).toContain('PDF，');
    expect(zip).toContain('ZIP 压缩包');
    expect(zip).not.toContain('name="title-');
    for (const file of refused) {
      expect(file).toContain('不能添加');
      expect(file).not.toContain('name="take"');
    }
    expect(page.headers['cache-control']).toBe('no-store');
    expect(added()).toEqual([]);
  });

  it('keeps a correction, finds the document at once, and takes it back at once', async () => {
    expect(await found('社区托位')).toBe(0);
    const preview = await client.look({ name: '甲县.txt', bytes: planOf('甲', '社区托位') });
    const form = fieldsOf(preview.body);
    expect(Object.fromEntries(form)).toMatchObject({
      take: '0',
      'documentNumber-0': '甲政发〔2024〕3号',
      'kind-0': 'plan',
      'signedOn-0': '2024-03-05',
    });
    form.set('title-0', '甲县社区托位发展实施方案');
    form.set('place-0', '遂川县');
    form.set('issuingAuthorities-0', '');
    form.set('effectiveFrom-0', '2024年4月1日');
    const kept = await client.post(preview.path, form);
    expect([kept.status, kept.path]).toEqual([303, `${START}/batches/${DAY}-1`]);
    expect(added()).toEqual([`${DAY}-1`, `${DAY}-1/甲县.txt`, `${DAY}-1/甲县.txt.header.json`]);
    expect(JSON.parse(readFileSync(join(server.folder, 'added', `${DAY}-1`, '甲县.txt.header.json'), 'utf8'))).toEqual({
      title: '甲县社区托位发展实施方案',
      issuingAuthorities: null,
      adcode: '360827',
      effectiveFrom: '2024-04-01',
    });
    const page = await client.get(kept.path);
    expect(page.body).toContain('甲县社区托位发展实施方案');
    const [, href = ''] = /<a href="(\/documents\/[^"/]+)">甲县社区托位/u.exec(page.body) ?? [];
    expect((await server.get(href)).body).toContain(
      '人工更正：题名（原读作“甲县人民政府关于推进社区托位发展的实施意见”）',
    );
    expect(JSON.parse((await server.get(`/api${href}`)).body)).toMatchObject({
      metadata: {
        title: '甲县社区托位发展实施方案',
        documentNumber: '甲政发〔2024〕3号',
        issuingAuthority: null,
        locality: '江西省吉安市遂川县',
        localityGround: '人工更正',
        level: 'county',
        effectiveFrom: '2024-04-01',
      },
    });
    expect(await found('社区托位')).toBeGreaterThan(0);
    const id = decodeURIComponent(href.slice('/documents/'.length));
    expect(
      (await server.get(`/api/compare?base=${encodeURIComponent('遂川政发-2024-3')}&with=${encodeURIComponent(id)}`))
        .status,
    ).toBe(200);
    expect((await client.get(preview.path)).status).toBe(410);

    expect((await client.get(START)).body).toContain(`批次 ${DAY}-1`);
    const undone = await client.post(`${START}/undo`, { batch: `${DAY}-1` });
    expect(undone.status).toBe(303);
    expect((await client.get(undone.path)).body).toContain(`已撤回批次 ${DAY}-1`);
    expect(await found('社区托位')).toBe(0);
    expect((await server.get(href)).status).toBe(404);
    expect(added()).toEqual([]);
    expect((await client.post(`${START}/undo`, { batch: `${DAY}-1` })).status).toBe(404);
  });

  it('gives back what was entered where a correction cannot be taken, and writes nothing', async () => {
    const preview = await client.look({ name: '甲县.txt', bytes: planOf('甲', '社区托位') });
    const form = fieldsOf(preview.body);
    form.set('place-0', '朝阳区');
    form.set('signedOn-0', '2024-06-31');
    form.set('title-0', '改过的题名');
    const kept = await client.post(preview.path, form);
    expect([kept.status, kept.path]).toEqual([303, preview.path]);
    const again = await client.get(preview.path);
    expect(again.body).toContain('有几个地方叫这个名字');
    expect(again.body).toContain('“北京市朝阳区”');
    expect(again.body).toContain('成文日期：要写成');
    expect(fieldsOf(again.body).get('title-0')).toBe('改过的题名');
    form.set('place-0', '北京市朝阳区');
    form.set('signedOn-0', '');
    form.delete('take');
    await client.post(preview.path, form);
    expect((await client.get(preview.path)).body).toContain('一份也没有选');
    expect(added()).toEqual([]);
  });

  it('keeps what is entered when 大字 is switched', async () => {
    const preview = await client.look({ name: '甲县.txt', bytes: planOf('甲', '社区托位') });
    const form = fieldsOf(preview.body);
    form.set('title-0', '改了一半');
    form.set('large', '1');
    const switched = await client.post(preview.path, form);
    expect(switched.headers['set-cookie']?.[0]).toContain('large=1');
    expect(fieldsOf((await client.get(switched.path)).body).get('title-0')).toBe('改了一半');
    expect(added()).toEqual([]);
  });

  it('tells a file that the corpus has, a copy of a document, and a new version', async () => {
    const copy = planOf('遂川', '普惠托育').replace('4.5个', '4.6个').replace('2024年3月5日', '');
    const amended = planOf('遂川', '普惠托育', '2025年1月2日')
      .replace('〔2024〕3号', '〔2025〕1号')
      .replace('200名', '300名');
    const page = await client.look(
      { name: '同一份.txt', bytes: planOf('遂川', '普惠托育') },
      { name: '副本.txt', bytes: copy },
      { name: '新版.txt', bytes: amended },
      { name: '又一份.txt', bytes: amended },
      { name: '别的.txt', bytes: planOf('戊', '体育场地') },
    );
    const [same = '', near = '', version = '', twice = '', other = ''] = page.body
      .split('<section class="add-file')
      .slice(1);
    expect(same).toContain('文件库里已有完全相同的文件');
    expect(same).toContain('/source">遂川县.txt</a>');
    expect(same).not.toContain('name="take"');
    expect(near).toContain('文号相同');
    expect(near).toMatch(/文字相同 \d\d%/u);
    expect(near).toContain('name="take" value="1">');
    expect(version).toContain(
      '遂川县人民政府关于推进普惠托育发展的实施意见</a>（题名、地区相同，这份日期较晚，是新版本',
    );
    expect(version).toContain('name="take" value="2" checked');
    expect(twice).toContain('与同时选的“新版.txt”完全相同');
    expect(other).not.toContain('文件库里有相近的');
    expect(other).toContain('name="take" value="4" checked');
  });

  it('writes hostile names as harmless ones inside the batch, and shows them as text', async () => {
    const names = [
      '../../逃出.txt',
      '..\\..\\盘.txt',
      '<img src=x onerror=alert(1)>.txt',
      '.隐藏.txt',
      '\u202Etxt.翻转.txt',
      `${'长'.repeat(300)}.txt`,
    ];
    const preview = await client.look(
      ...names.map((name, k) => ({ name, bytes: planOf('甲乙庚辛戊己'.charAt(k), `绿地${k}`) })),
    );
    expect(preview.body).not.toContain('<img src=x');
    const form = fieldsOf(preview.body);
    const kept = await client.post(preview.path, form);
    expect(kept.path).toMatch(/batches/u);
    expect(readdirSync(join(server.folder, 'added', `${DAY}-1`)).sort()).toEqual(
      [
        'img src=x onerror=alert(1).txt',
        'txt.翻转.txt',
        '盘.txt',
        '逃出.txt',
        '隐藏.txt',
        `${'长'.repeat(55)}.txt`,
      ].sort(),
    );
    expect(readdirSync(server.folder).sort()).toEqual(['.cache', '.removed', 'added', '丁县.txt', '遂川县.txt'].sort());
    const notes = await client.look(
      { name: 'README.md', bytes: '# 一、总体要求' },
      { name: '甲.txt.header.json', bytes: sample('plan.docx') },
    );
    expect(notes.body.match(/这样的名字在文件目录里是说明/gu)).toHaveLength(2);
    for (const batch of ['../../遂川县.txt', '..', `${DAY}-9`, ''])
      expect((await client.post(`${START}/undo`, { batch })).status, batch).toBe(404);
    await client.post(`${START}/undo`, { batch: `${DAY}-1` });
  });

  it('keeps one thing after the other, and the same file once', async () => {
    const previews = await Promise.all(
      [1, 2, 3].map(() => client.look({ name: '甲县.txt', bytes: planOf('甲', '社区托位') })),
    );
    const outcomes = await Promise.all(previews.map(({ path, body }) => client.post(path, fieldsOf(body))));
    expect(outcomes.map(({ path }) => path).filter((path) => path.includes('batches'))).toEqual([
      `${START}/batches/${DAY}-1`,
    ]);
    expect(added().filter((path) => path.endsWith('.txt'))).toHaveLength(1);
    const again = await client.get(outcomes.map(({ path }) => path).find((path) => path.includes('preview')) ?? '');
    expect(again.body).toContain('完全相同');
    await client.post(`${START}/undo`, { batch: `${DAY}-1` });
  });

  it('says that a preview is lost, an hour later and where there never was one', async () => {
    const preview = await client.look({ name: '甲县.txt', bytes: planOf('甲', '社区托位') });
    server.clock.ahead = 61 * 60 * 1000;
    for (const path of [preview.path, `${START}/preview/nix`]) {
      for (const page of [await client.get(path), await client.post(path, fieldsOf(preview.body))]) {
        expect(page.status).toBe(410);
        expect(page.body).toContain('请重新选择文件');
      }
    }
    expect(added()).toEqual([]);
  });

  it('refuses too much, nothing, and what is no form, in Chinese', async () => {
    const large = await client.look({ name: '大.txt', bytes: new Uint8Array(65 * 1024 * 1024) });
    expect(large.status).toBe(413);
    expect(large.body).toContain('超过 64 MB');
    const none = await client.look({ name: '', bytes: '' });
    expect([none.status, none.body.includes('没有选择文件')]).toEqual([400, true]);
    const plain = await client.post(`${START}/files`, { files: 'x' });
    expect([plain.status, plain.body.includes('请在页面上选择文件')]).toEqual([400, true]);
    const garbage = await client.post(`${START}/files`, new URLSearchParams('--x'), {
      'content-type': 'multipart/form-data; boundary=y',
    });
    expect([garbage.status, garbage.body.includes('表单不完整')]).toEqual([400, true]);
  });

  it.each([
    'http://127.0.0.1:1/a.txt',
    'http://[::1]/',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    '不是网址',
  ])('does not fetch %s', async (address) => {
    const page = await client.post(`${START}/address`, { address });
    expect(page.status).toBe(400);
    expect(page.body).toContain('没有添加：');
    expect(added()).toEqual([]);
  });

  it('is linked to from the list of documents and the foot of every page', async () => {
    expect((await server.get('/documents')).body.match(/href="\/documents\/add"/gu)).toHaveLength(2);
    expect((await server.get('/')).body).toContain('href="/documents/add"');
  });
});
