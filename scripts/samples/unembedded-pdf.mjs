/**
 * A PDF of one page whose fonts are not in the file, so that only a character map tells what its codes mean: older programs write such
 * files. One line is in GBK (`GBK-EUC-H`), one in UTF-16 (`UniGB-UCS2-H`). Written after ISO 32000-1, 9.7.5.
 */
export function unembeddedPdf(lines, encode) {
  const [first, second] = [encode(lines[0], 'GBK'), encode(lines[1], 'UTF-16BE')].map((bytes) => bytes.toString('hex'));
  const content = `BT /F1 12 Tf 40 700 Td <${first}> Tj ET BT /F2 12 Tf 40 600 Td <${second}> Tj ET`;
  const font = (map) => `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${map}/DescendantFonts[6 0 R]>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R/F2 8 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream\n`,
    font('GBK-EUC-H'),
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 800/StemV 80>>',
    font('UniGB-UCS2-H'),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${file}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
}
