import type { Contact, Member } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import type { Rows } from '#tests/support/rows'

type Parties = Record<'sara' | 'khalid' | 'fahad', Member> &
  Record<'huda' | 'omar' | 'mona', Contact> & { agencyId: string; clientId: string; calendarId: string }

/**
 * The contract between the cast's agency and Al Waha, in force through 2026 and 2027: ten posters at 1,000.00 and 40 hours of
 * design at 250.50, two rounds of changes included, ten per cent advance, paid within 30 days.
 */
export async function castContract(rows: Rows, parties: Parties, contractNo = 'CT-1') {
  const { agencyId, clientId, calendarId } = parties
  const contractId = newId()
  const whose = { agency_id: agencyId, client_id: clientId }
  const title = { title_ar: 'خدمات الاتصال', title_en: 'Communication services' }
  await rows.subject({ ...whose, id: contractId, kind: 'contract', number: contractNo, ...title })
  await rows.add('contracts', {
    ...whose,
    id: contractId,
    regime: 'gtpl',
    form: 'continuing_service',
    client_number: '2026/17',
    signed_on: '2026-01-01',
    start_on: '2026-01-01',
    calendar_id: calendarId,
  })
  await rows.add('contract_versions', { ...whose, contract_id: contractId, no: 0, ...terms })
  const [posters, hours] = [newId(), newId()]
  const lines = [
    { id: posters, no: 1, ar: 'ملصق', en: 'Poster', unitAr: 'ملصق', unitEn: 'poster', qty: '10', price: 100_000 },
    {
      id: hours,
      no: 2,
      ar: 'ساعات تصميم',
      en: 'Design hours',
      unitAr: 'ساعة',
      unitEn: 'hour',
      qty: '40',
      price: 25_050,
    },
  ]
  for (const { id, no, ar, en, unitAr, unitEn, qty, price } of lines) {
    const names = { name_ar: ar, name_en: en, unit_ar: unitAr, unit_en: unitEn }
    await rows.add('lines', { ...whose, id, contract_id: contractId, no, code: `L${no}`, ...names })
    await rows.add('line_versions', { ...whose, line_id: id, no: 0, qty, unit_price: price, net: Number(qty) * price })
  }
  await addPair(rows, contractId, parties)
  return { contractId, contractNo, lines: { posters, hours } }
}

/** Halalas and basis points. 10 × 1,000.00 + 40 × 250.50 = 20,020.00, and 15 % VAT. */
const terms = {
  effective_on: '2026-01-01',
  end_on: '2027-12-31',
  net: 2_002_000,
  vat: 300_300,
  total: 2_302_300,
  advance_bp: 1_000,
  advance_base: 'net',
  advance_recovery_base: 'certified',
  penalty_cap_bp: 1_000,
  penalty_cap_base: 'net',
  included_rounds: 2,
  payment_days: 30,
  vat_tax_point: 'invoice',
}

async function addPair(rows: Rows, contractId: string, { agencyId, clientId, ...people }: Parties): Promise<void> {
  const { sara, khalid, fahad, huda, omar, mona } = people
  const parts = [
    { part: 'account_manager', member_id: sara.id },
    { part: 'project_manager', member_id: khalid.id },
    { part: 'finance', member_id: fahad.id },
    { part: 'marketing_lead', contact_id: huda.id },
    { part: 'approver', contact_id: huda.id },
    { part: 'contracts_lead', contact_id: omar.id },
    { part: 'finance_lead', contact_id: mona.id },
  ]
  for (const { part, member_id = null, contact_id = null } of parts)
    await rows.add('contract_people', {
      agency_id: agencyId,
      id: newId(),
      client_id: clientId,
      contract_id: contractId,
      part,
      member_id,
      contact_id,
      from_on: '2026-01-01',
    })
}
