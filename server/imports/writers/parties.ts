import type { Book } from '#server/imports/book'
import type { FileAddress } from '#server/imports/parties/schema'
import { addressLine } from '#server/invoices/issuing/rules'

/** The two parties as they were named, frozen with the document. */
export function partiesOf(book: Book, contract: string) {
  const { agency, clients } = book.file
  const client = clients.find(({ id }) => id === book.contract(contract).clientId)
  const seller = {
    name: agency.name,
    vatNumber: agency.vatNumber,
    otherId: agency.crNumber ? { scheme: 'CRN', value: agency.crNumber } : null,
    address: lineOf(agency.address),
    iban: agency.iban,
  }
  const otherId = client?.buyerId ? { scheme: client.buyerIdScheme ?? 'OTH', value: client.buyerId } : null
  const buyer = {
    name: client?.name,
    vatNumber: client?.vatNumber ?? null,
    otherId,
    address: lineOf(client?.address ?? null),
  }
  return { seller: JSON.parse(JSON.stringify(seller)), buyer: JSON.parse(JSON.stringify(buyer)) }
}

/** The address as a new document keeps it: on one line, in each language. */
const lineOf = (address: FileAddress) =>
  addressLine({
    streetAr: address?.street?.ar ?? null,
    streetEn: address?.street?.en ?? null,
    districtAr: address?.district?.ar ?? null,
    districtEn: address?.district?.en ?? null,
    cityAr: address?.city?.ar ?? null,
    cityEn: address?.city?.en ?? null,
    buildingNumber: address?.buildingNumber ?? null,
    postcode: address?.postcode ?? null,
  })
