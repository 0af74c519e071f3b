import type { Party } from './schema'

/**
 * What a standard tax invoice cannot be issued without (VAT Implementing Regulations 53(5)): the seller's VAT number, address and
 * account, the buyer's address, and the buyer's VAT number or another id (BR-KSA-81).
 */
export const isSellerComplete = ({ vatNumber, address, iban }: Party): boolean =>
  Boolean(vatNumber && iban && address.ar)
export const isBuyerComplete = ({ vatNumber, otherId, address }: Party): boolean =>
  Boolean((vatNumber ?? otherId) && address.ar)

/** The columns of a national address, as agencies and clients keep it. */
export type AddressColumns = Record<
  'streetAr' | 'streetEn' | 'districtAr' | 'districtEn' | 'cityAr' | 'cityEn' | 'buildingNumber' | 'postcode',
  string | null
>

const joined = (parts: readonly (string | null)[], comma: string) => parts.filter(Boolean).join(comma) || null

/** An address on one line, in each language; null where the street, the city, the building or the postcode is not known. */
export function addressLine(address: AddressColumns): { ar: string | null; en: string | null } {
  const { buildingNumber, streetAr, streetEn, districtAr, districtEn, cityAr, cityEn, postcode } = address
  if (!streetAr || !cityAr || !buildingNumber || !postcode) return { ar: null, en: null }
  return {
    ar: joined([`${buildingNumber} ${streetAr}`, districtAr && `حي ${districtAr}`, `${cityAr} ${postcode}`], '، '),
    en: joined(
      [
        streetEn && `${buildingNumber} ${streetEn}`,
        districtEn && `${districtEn} District`,
        cityEn && `${cityEn} ${postcode}`,
      ],
      ', ',
    ),
  }
}
