import type { Span } from '../../domain/span.js';
import { lastPart } from '../../text/last-part.js';

/** How far a phrase is followed to either side of a name. */
const REACH = 60;
/** Words by which a text speaks of other places: models, partners, neighbours. */
const CONSULTED =
  /借鉴|参照|参考|学习|考察|经验|做法|对标|毗邻|相邻|周边|交界|接壤|合作|协作|联动|等地|等省|对口支援|援助|帮扶|支援|先发地区|先进地区|引进|柔性|双城|城市群|都市圈|长三角|珠三角|大湾区|京津冀/u;

/** Does the phrase around a place name (between ，。；：) speak of a model, a partner or a neighbour: 「借鉴福建省三明市经验」? */
export function isConsulted(text: string, name: Span): boolean {
  const before = text.slice(Math.max(0, name.start - REACH), name.start);
  const after = text.slice(name.end, name.end + REACH);
  const head = lastPart(before, '，。；：！？');
  const tail = after.slice(0, Math.max(0, (after + '。').search(/[，。；：！？]/u)));
  return CONSULTED.test(head + tail);
}
