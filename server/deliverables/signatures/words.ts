/** What a signer consents to, in both languages. It is kept with its digest, beside the signature it belongs to. */
export const consentText = (no: string, sha256: string): string =>
  [
    `أوقّع شهادة الإنجاز ${no} باسم مكتب العقود، وأستلم بها الكميات والأعمال المذكورة فيها ببصمة محتواها ${sha256}.`,
    `I sign certificate ${no} for the contracts office and accept the quantities and work it names, by the digest of its content ${sha256}.`,
  ].join('\n')
