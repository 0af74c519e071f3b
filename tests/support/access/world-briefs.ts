import { internal, type Party, reading } from '#tests/support/access/parties'
import { logged, missing, posterWords, readingOf, weak } from '#tests/support/briefs'
import { as, owner } from '#tests/support/stage'

export type Briefs = Record<
  | 'briefNo'
  | 'newerBriefNo'
  | 'returnedBriefNo'
  | 'returnBriefNo'
  | 'returnBriefId'
  | 'requirementNo'
  | 'requirementId',
  string
>

/** Three briefs: one read and open, one newer whose scope was decided, one whose questions wait for the client. */
export async function briefsIn(party: Party): Promise<Briefs> {
  const { sara } = party
  const [briefNo, newerBriefNo, returnedBriefNo] = [await read(party), await read(party), await read(party)]
  const { no } = await as(sara).briefs.requirements.add({
    no: briefNo,
    textAr: 'الشعار أعلى الملصق',
    textEn: party.mark,
  })
  const cost = '3600.00'
  await as(sara).briefs.decisions.scope({ no: newerBriefNo, choice: 'goodwill', cost, reason: internal })
  for (const kind of ['log', 'reading'] as const)
    await as(sara).briefs.drafts.save({
      kind,
      no: kind === 'log' ? '' : briefNo,
      state: { note: `${internal} ${party.mark}` },
      onRevision: 0,
    })
  const returned = await sendBack(party, returnedBriefNo)
  const { rows } = await owner.query(
    `select r.id from requirements r join subjects s on s.id = r.brief_id where s.client_id = $1 and s.number = $2`,
    [party.clientId, briefNo],
  )
  const ids = { requirementNo: String(no), requirementId: rows[0].id }
  return { briefNo, newerBriefNo, returnedBriefNo, ...returned, ...ids }
}

async function read(party: Party): Promise<string> {
  const { sara, lines, mark } = party
  const words = `${posterWords}\n${mark}`
  const { no } = await as(sara).briefs.log(logged(party, { words, title: mark }))
  const fields = readingOf({ approver: missing, objective: weak('إبراز الأثر', reading) })
  await as(sara).briefs.assess({ no, onRevision: '0', lineId: lines.posters, note: reading, fields })
  return no
}

async function sendBack(party: Party, no: string) {
  const sent = await as(party.sara).briefs.returnBriefs.send({
    no,
    toContactId: party.huda.id,
    understandingAr: 'حملة ملصقات تدل الزائر على المواعيد.',
    understandingEn: party.mark,
    questions: [{ field: 'approver', textAr: 'من يعتمد، بالاسم؟', textEn: party.mark, proposedAr: 'هدى' }],
    outEn: party.mark,
    neededBy: '2026-11-22',
  })
  const { rows } = await owner.query('select id from return_briefs where client_id = $1', [party.clientId])
  return { returnBriefNo: sent.no, returnBriefId: rows[0].id as string }
}
