/**
 * Radicals that PDF files give in place of the characters they look like, because a font has one glyph for both. Pairs: radical,
 * character. U+2E80-2EFF have no normal form of their own; of the Kangxi radicals those whose normal form is traditional are listed.
 * Source: Unicode, EquivalentUnifiedIdeograph.txt, where the radical is a character by itself.
 */
const PAIRS =
  '⺁厂⺅亻⺆冂⺇几⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户⿈黄⾭青';

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS).flatMap((char, i, all) => (i % 2 === 0 ? [[char, all[i + 1] ?? char] as const] : [])),
);
/** Radicals, compatibility ideographs, and the dash that a font makes of two. */
const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufad9\u2e3a]/gu;

/** Give lookalikes back their characters. Nothing else is normalised: 「（％」 stay as printed. */
export function repairRadicals(text: string): string {
  return text.replace(LOOKALIKE, (char) =>
    char === '\u2e3a' ? '——' : (CHARACTERS.get(char) ?? char.normalize('NFKC')),
  );
}
