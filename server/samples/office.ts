import type { Words } from '#server/kernel/words'
import { zipOf } from './zip'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const schemas = 'http://schemas.openxmlformats.org'
const relations = `${schemas}/officeDocument/2006/relationships`
const main = (of: string) => `${schemas}/${of}/2006/main`
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

type Parts = Record<string, string>

/** Every package starts alike: what each part is, and which one is the document. */
function packageOf(parts: Parts, types: Record<string, string>, document: string): Parts {
  const overrides = Object.entries(types).map(
    ([name, type]) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  )
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationsOf({ officeDocument: document }),
    ...parts,
  }
}

const relationsOf = (targets: Record<string, string>) =>
  `${head}<Relationships xmlns="${schemas}/package/2006/relationships">${Object.entries(targets)
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

function wordDocument(lines: readonly string[]): Parts {
  const paragraphs = lines.map(
    (line) => `<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>${escaped(line)}</w:t></w:r></w:p>`,
  )
  return packageOf(
    {
      'word/document.xml': `${head}<w:document xmlns:w="${main('wordprocessingml')}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    },
    { 'word/document.xml': 'wordprocessingml.document.main' },
    'word/document.xml',
  )
}

function workbook(lines: readonly string[]): Parts {
  const rows = lines.map(
    (line, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${escaped(line)}</t></is></c></row>`,
  )
  return packageOf(
    {
      'xl/workbook.xml': `${head}<workbook xmlns="${main('spreadsheetml')}" xmlns:r="${relations}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationsOf({ worksheet: 'worksheets/sheet1.xml' }),
      'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main('spreadsheetml')}"><sheetViews><sheetView workbookViewId="0" rightToLeft="1"/></sheetViews><sheetData>${rows.join('')}</sheetData></worksheet>`,
    },
    { 'xl/workbook.xml': 'spreadsheetml.sheet.main', 'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet' },
    'xl/workbook.xml',
  )
}

const drawing = `xmlns:a="${main('drawingml')}" xmlns:p="${main('presentationml')}" xmlns:r="${relations}"`
const group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
const colours = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
const face = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

/** Presentations open only with a theme, a master and a layout; these are the least of each. */
const theme =
  `${head}<a:theme xmlns:a="${main('drawingml')}" name="Plain"><a:themeElements><a:clrScheme name="Plain">` +
  colours.map((name, at) => `<a:${name}><a:srgbClr val="${at % 2 ? 'FFFFFF' : '12211D'}"/></a:${name}>`).join('') +
  `</a:clrScheme><a:fontScheme name="Plain"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Plain"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`

const map =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

function presentation(lines: readonly string[]): Parts {
  const text = lines.map(
    (line) => `<a:p><a:pPr rtl="1"/><a:r><a:rPr lang="ar-SA" sz="2800"/><a:t>${escaped(line)}</a:t></a:r></a:p>`,
  )
  const box = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="900000" y="1500000"/><a:ext cx="10300000" cy="3000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>${text.join('')}</p:txBody></p:sp>`
  const ppt = 'ppt/'
  return packageOf(
    {
      [`${ppt}presentation.xml`]: `${head}<p:presentation ${drawing}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      [`${ppt}_rels/presentation.xml.rels`]: relationsOf({
        slideMaster: 'slideMasters/slideMaster1.xml',
        slide: 'slides/slide1.xml',
        theme: 'theme/theme1.xml',
      }),
      [`${ppt}slides/slide1.xml`]: `${head}<p:sld ${drawing}><p:cSld><p:spTree>${group}${box}</p:spTree></p:cSld></p:sld>`,
      [`${ppt}slides/_rels/slide1.xml.rels`]: relationsOf({ slideLayout: '../slideLayouts/slideLayout1.xml' }),
      [`${ppt}slideLayouts/slideLayout1.xml`]: `${head}<p:sldLayout ${drawing} type="blank"><p:cSld><p:spTree>${group}</p:spTree></p:cSld></p:sldLayout>`,
      [`${ppt}slideLayouts/_rels/slideLayout1.xml.rels`]: relationsOf({
        slideMaster: '../slideMasters/slideMaster1.xml',
      }),
      [`${ppt}slideMasters/slideMaster1.xml`]: `${head}<p:sldMaster ${drawing}><p:cSld><p:spTree>${group}</p:spTree></p:cSld>${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
      [`${ppt}slideMasters/_rels/slideMaster1.xml.rels`]: relationsOf({
        slideLayout: '../slideLayouts/slideLayout1.xml',
        theme: '../theme/theme1.xml',
      }),
      [`${ppt}theme/theme1.xml`]: theme,
    },
    {
      [`${ppt}presentation.xml`]: 'presentationml.presentation.main',
      [`${ppt}slides/slide1.xml`]: 'presentationml.slide',
      [`${ppt}slideLayouts/slideLayout1.xml`]: 'presentationml.slideLayout',
      [`${ppt}slideMasters/slideMaster1.xml`]: 'presentationml.slideMaster',
      [`${ppt}theme/theme1.xml`]: 'theme',
    },
    `${ppt}presentation.xml`,
  )
}

/** A plain office document that says what it stands for. By its ending: a presentation, a workbook, else a text. */
export function officeFile(name: string, mark: string, title: Words): Uint8Array {
  const lines = [title.ar, title.en, mark]
  if (name.endsWith('.pptx')) return zipOf(presentation(lines))
  return zipOf(name.endsWith('.xlsx') ? workbook(lines) : wordDocument(lines))
}
