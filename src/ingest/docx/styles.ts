import { childOf, childrenOf, valueOf } from '../xml/find.js';
import type { XmlElement } from '../xml/parse-xml.js';
import type { NumberingPlace } from '../numbering/numbering.js';

/** Longer chains of styles go in a circle. */
const MAX_CHAIN = 20;

/** Lists that paragraphs are numbered by through their style. */
export class Styles {
  readonly #byId: ReadonlyMap<string, XmlElement>;
  readonly #levelByStyle: ReadonlyMap<string, number>;
  readonly #default: string | undefined;

  constructor(styles: XmlElement | undefined, numbering: XmlElement | undefined) {
    const all = childrenOf(styles, 'style');
    this.#byId = new Map(all.map((style) => [style.attributes.get('styleId') ?? '', style]));
    this.#default = all
      .find((style) => style.attributes.get('type') === 'paragraph' && style.attributes.get('default') === '1')
      ?.attributes.get('styleId');
    this.#levelByStyle = new Map(
      childrenOf(numbering, 'abstractNum').flatMap((one) =>
        childrenOf(one, 'lvl').flatMap((level) => {
          const style = valueOf(level, 'pStyle');
          return style === undefined ? [] : [[style, Number(level.attributes.get('ilvl')) || 0] as const];
        }),
      ),
    );
  }

  /** Where a paragraph with these properties is numbered: by its own setting, else by its style or one that it is based on. */
  placeOf(properties: XmlElement | undefined): NumberingPlace | undefined {
    const own = childOf(properties, 'numPr');
    const ownList = valueOf(own, 'numId');
    const style = valueOf(properties, 'pStyle') ?? this.#default;
    const level = valueOf(own, 'ilvl');
    if (ownList !== undefined)
      return ownList === '0' ? undefined : { list: ownList, level: Number(level ?? this.#levelOf(style) ?? 0) || 0 };
    const inherited = this.#inherited(style);
    return inherited && level !== undefined ? { ...inherited, level: Number(level) || 0 } : inherited;
  }

  #inherited(from: string | undefined): NumberingPlace | undefined {
    let id = from;
    for (let step = 0; id !== undefined && step < MAX_CHAIN; step++) {
      const style = this.#byId.get(id);
      const place = childOf(style, 'pPr', 'numPr');
      const list = valueOf(place, 'numId');
      if (list === '0') return undefined;
      if (list !== undefined)
        return { list, level: Number(valueOf(place, 'ilvl') ?? this.#levelByStyle.get(id) ?? 0) || 0 };
      id = valueOf(style, 'basedOn');
    }
    return undefined;
  }

  #levelOf(style: string | undefined): number | undefined {
    return style === undefined ? undefined : (this.#levelByStyle.get(style) ?? this.#inherited(style)?.level);
  }
}
